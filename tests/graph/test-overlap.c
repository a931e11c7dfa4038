/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-overlap.h"

static void
overlap_on_a_day (void)
{
  static const struct
  {
    guint32 groupings[3];
    guint n_groupings;
    const char *day;
    EntRoles roles;
    const char *expected;
  } cases[] = {
    { { 0 }, 0, "2010-01-01", ENT_ROLES_ALL, "" },
    { { 0 }, 1, "2004-04-15", ENT_ROLES_ALL, "A B C D" },
    { { 0 }, 1, "2004-04-15", 1u << ENT_ROLE_MEMBER, "A B D" },
    { { 0 }, 1, "2004-04-15", 0, "" },
    { { 0, 1 }, 2, "2004-04-15", ENT_ROLES_ALL, "A" },
    { { 1, 0 }, 2, "2004-04-15", ENT_ROLES_ALL, "A" },
    { { 0, 0 }, 2, "2004-04-15", 1u << ENT_ROLE_MEMBER, "A B D" },
    /* y is not there yet, and later is no more although B's row is open. */
    { { 0, 1 }, 2, "2003-03-02", ENT_ROLES_ALL, "" },
    { { 1 }, 1, "2016-01-01", ENT_ROLES_ALL, "" },
    { { 0, 1, 2 }, 3, "2010-01-01", ENT_ROLES_ALL, "" },
  };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) nations = ent_overlap_at (dataset, cases[i].groupings, cases[i].n_groupings, fixture_day (cases[i].day),
                                                   cases[i].roles);
      g_autofree char *ids = fixture_list_ids (dataset, ENT_KIND_NATION, (const guint32 *) nations->data, nations->len);

      g_assert_cmpstr (ids, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/overlap/on-a-day", overlap_on_a_day);

  return g_test_run ();
}
