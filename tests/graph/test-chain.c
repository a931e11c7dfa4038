/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-chain.h"

/* A and B are in x; B and C in y, C and D in z; B, C, E and F in the large w,
 * through which it goes as well. G is in nothing. */
static EntDataset *
make_dataset (void)
{
  static const char *const rows[][3] = {
    { "A", "x", "2000" }, { "B", "x", "2000" }, { "B", "w", "2000" }, { "C", "w", "2000" }, { "E", "w", "2000" }, { "F", "w", "2000" },
    { "B", "y", "2010-01-01" }, { "C", "y", "2000" }, { "C", "z", "2000" }, { "D", "z", "2000" },
  };
  g_autoptr (Fixture) fixture = fixture_new ();

  for (char id = 'A'; id <= 'G'; id++)
    fixture_add_nation (fixture, (const char[]) { id, '\0' });
  for (char id = 'w'; id <= 'z'; id++)
    fixture_add_grouping (fixture, (const char[]) { id, '\0' }, "1990-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    fixture_add_membership (fixture, rows[i][0], rows[i][1], "member", rows[i][2], NULL);
  fixture_add_membership (fixture, "D", "x", "observer", "2000", NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "D", .grouping = "w", .role = "member",
                                           .from = "2000", .disputed = "Somebody says no." });
  return fixture_freeze (fixture);
}

static char *
write_chain (EntDataset *dataset,
             const char *from,
             const char *to,
             const char *day)
{
  g_autoptr (GArray) links = ent_chain_find (dataset, ent_dataset_lookup (dataset, ENT_KIND_NATION, from),
                                             ent_dataset_lookup (dataset, ENT_KIND_NATION, to), fixture_days (day), ENT_RANGE_NONE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const EntChainLink *link = &g_array_index (links, EntChainLink, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " " : "", ent_dataset_get_grouping (dataset, link->grouping)->record.id,
                              ent_dataset_get_nation (dataset, link->nation)->record.id);
    }
  return g_string_free (text, FALSE);
}

static void
shortest_chain (void)
{
  static const char *const cases[][4] = {
    { "A", "B", "2005-01-01", "x B" },
    { "A", "D", "2005-01-01", "x B w C z D" },
    /* From 2010 on there is a smaller one. */
    { "A", "D", "2010-01-01", "x B y C z D" },
    { "D", "A", "2010-01-01", "z C y B x A" },
    { "A", "E", "2010-01-01", "x B w E" },
    { "A", "G", "2010-01-01", "" },
    { "G", "A", "2010-01-01", "" },
    { "A", "A", "2010-01-01", "" },
    { "A", "B", "1995-01-01", "" },
    /* It began some day in 2000. */
    { "A", "B", "2000-06-01", "" },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_chain (dataset, cases[i][0], cases[i][1], cases[i][2]);

      g_assert_cmpstr (text, ==, cases[i][3]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/chain/shortest-chain", shortest_chain);

  return g_test_run ();
}
