/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-belongings.h"

#define MEMBER (1u << ENT_ROLE_MEMBER)

/* Groupings x 0, y 1, z 2. A is in all, B and C in x and y, D in z alone; E may be
 * in y beside x, F is in z if somebody is not believed, G is an observer of x;
 * H in z may come into y, where I is alone. */
static EntDataset *
make_dataset (void)
{
  static const char *const rows[][4] = {
    { "A", "x", "member", "2001" }, { "A", "y", "member", "2001" }, { "A", "z", "member", "2001" }, { "B", "x", "member", "2001" },
    { "B", "y", "member", "2001" }, { "C", "x", "member", "2001" }, { "C", "y", "member", "2001" }, { "D", "z", "member", "2001" },
    { "E", "x", "member", "2001" }, { "E", "y", "member", "2010" }, { "G", "x", "observer", "2001" },
    { "H", "z", "member", "2012-01-01" }, { "H", "y", "member", "2012" }, { "I", "y", "member", "2012-01-01" },
  };
  g_autoptr (Fixture) fixture = fixture_new ();

  for (char id = 'A'; id <= 'I'; id++)
    fixture_add_nation (fixture, (const char[]) { id, '\0' });
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_grouping (fixture, "y", "2000-01-01", NULL);
  fixture_add_grouping (fixture, "z", "2000-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    fixture_add_membership (fixture, rows[i][0], rows[i][1], rows[i][2], rows[i][3], NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "F", .grouping = "z", .role = "member",
                                           .from = "2001", .disputed = "Somebody says no." });
  return fixture_freeze (fixture);
}

/* “xyz: A, xy: B C, x: E(y)”, with what is possible in parentheses. */
static char *
write_belongings (EntDataset    *dataset,
                  EntBelongings *belongings)
{
  GString *text = g_string_new (NULL);
  guint end;

  for (guint first = 0; first < ent_belongings_get_n (belongings); first = end)
    {
      EntRows in = ent_belongings_get (belongings, first)->in;

      end = ent_belongings_get_end (belongings, first);
      g_string_append (text, first > 0 ? ", " : "");
      for (guint i = 0; i < in.n_rows; i++)
        g_string_append (text, ent_dataset_get_grouping (dataset, in.rows[i])->record.id);
      g_string_append (text, ent_belongings_may_be_more (belongings, in) ? "+:" : ":");
      for (guint i = first; i < end; i++)
        {
          const EntBelonging *belonging = ent_belongings_get (belongings, i);

          g_string_append_printf (text, " %s", ent_dataset_get_nation (dataset, belonging->nation)->record.id);
          for (guint p = 0; p < belonging->perhaps.n_rows; p++)
            g_string_append_printf (text, "(%s)", ent_dataset_get_grouping (dataset, belonging->perhaps.rows[p])->record.id);
        }
    }
  return g_string_free (text, FALSE);
}

static void
exact_combinations (void)
{
  static const struct
  {
    guint32     groupings[3];
    guint       n_groupings;
    const char *day;
    EntRoles    roles;
    const char *expected;
  } cases[] = {
    { { 0, 1, 2 }, 3, "2005-01-01", MEMBER, "xyz: A, xy: B C, x: E, z+: D, +: F(z)" },
    { { 0, 1, 2 }, 3, "2010-06-01", MEMBER, "xyz: A, xy+: B C, x+: E(y), z+: D, +: F(z)" },
    { { 0, 1, 2 }, 3, "2011-01-01", MEMBER, "xyz: A, xy: B C E, z+: D, +: F(z)" },
    { { 0, 1, 2 }, 3, "2012-06-01", MEMBER, "xyz: A, xy: B C E, y: I, z+: D H(y), +: F(z)" },
    { { 2, 1, 0 }, 3, "2005-01-01", MEMBER, "zyx: A, yx: B C, z+: D, x: E, +: F(z)" },
    { { 0, 1, 2 }, 2, "2005-01-01", ENT_ROLES_ALL, "xy: A B C, x: E G" },
    { { 2 }, 1, "2005-01-01", MEMBER, "z+: A D, +: F(z)" },
    { { 0, 1, 2 }, 3, "1999-01-01", MEMBER, "" },
    { { 0 }, 0, "2005-01-01", MEMBER, "" },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntPeriod days = { fixture_day (cases[i].day), fixture_day (cases[i].day) };
      g_autoptr (EntBelongings) belongings = ent_belongings_new (dataset, (EntRows) { cases[i].groupings, cases[i].n_groupings }, days,
                                                                 ENT_RANGE_NONE, cases[i].roles);
      g_autofree char *text = write_belongings (dataset, belongings);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Whoever was there on one of the days, or on all of them. */
static void
range (void)
{
  static const guint32 all[] = { 0, 1, 2 };
  static const struct
  {
    const char *first, *last;
    EntRange    range;
    const char *expected;
  } cases[] = {
    { "2005-01-01", "2011-01-01", ENT_RANGE_ANY_TIME, "xyz: A, xy: B C E, z+: D, +: F(z)" },
    { "2005-01-01", "2011-01-01", ENT_RANGE_THROUGHOUT, "xyz: A, xy: B C, x: E, z+: D, +: F(z)" },
    { "2005-01-01", "2011-01-01", ENT_RANGE_NONE, "xyz: A, xy: B C E, z+: D, +: F(z)" },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntBelongings) belongings = ent_belongings_new (dataset, (EntRows) { all, 3 },
                                                                 (EntPeriod) { fixture_day (cases[i].first), fixture_day (cases[i].last) },
                                                                 cases[i].range, MEMBER);
      g_autofree char *text = write_belongings (dataset, belongings);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/belongings/exact-combinations", exact_combinations);
  g_test_add_func ("/graph/belongings/range", range);

  return g_test_run ();
}
