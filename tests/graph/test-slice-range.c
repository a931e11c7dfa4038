/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-slice.h"

/* Rows of memberships: 0 A observer and 1 A member of x, 2 and 3 B member in two
 * rows that meet, 4 B suspended, 5 C member twice with years between, 7 D member
 * perhaps while an observer for certain. */
static EntDataset *
new_dataset (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  EntDataset *dataset;

  for (const char *id = "A\0B\0C\0D\0"; *id != '\0'; id += 2)
    fixture_add_nation (fixture, id);
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "observer", "2001-01-01", "2005-05-05");
  fixture_add_membership (fixture, "A", "x", "member", "2005-05-05", NULL);
  fixture_add_membership (fixture, "B", "x", "member", "2000-01-01", "2006-06-06");
  fixture_add_membership (fixture, "B", "x", "member", "2006-06-06", NULL);
  fixture_add_membership (fixture, "B", "x", "suspended", "2004-01-01", "2004-07-01");
  fixture_add_membership (fixture, "C", "x", "member", "2001-01-01", "2002-01-01");
  fixture_add_membership (fixture, "C", "x", "member", "2004-01-01", "2007-01-01");
  fixture_add_membership (fixture, "D", "x", "member", "2005", "2005");
  fixture_add_membership (fixture, "D", "x", "observer", "2003-01-01", "2008-01-01");
  dataset = fixture_freeze (fixture);
  g_assert_nonnull (dataset);
  return dataset;
}

static EntGraph *
new_graph (EntDataset *dataset,
           EntRange    range,
           const char *first)
{
  static const guint32 x = 0;
  EntPeriod period = { fixture_day ("2000-01-01"), fixture_day ("2010-01-01") };
  g_autoptr (EntQuery) query = ent_query_new (&x, 1, ENT_ROLES_ALL, NULL, 0, period);
  g_autoptr (EntQuery) ranged = ent_query_with_range (query, range, fixture_day (first));

  return ent_graph_new (dataset, ranged);
}

/* The presence of memberships by row. */
static char *
describe (EntGraph   *graph,
          const char *day)
{
  static const char signs[] = "-?+";
  g_autoptr (EntSlice) slice = ent_slice_new (graph, fixture_day (day), NULL);
  char *text = g_strnfill (ent_graph_get_n_edges (graph), ' ');

  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    text[ent_graph_get_edges (graph)[edge].membership] = signs[ent_slice_get_edge (slice, edge)];
  return text;
}

static void
shows_the_highest_role (void)
{
  static const struct
  {
    EntRange    range;
    const char *first;
    const char *last;
    const char *expected;
  } cases[] = {
    { ENT_RANGE_ANY_TIME, "2001-06-01", "2003-06-01", "+-+--+--+" },
    /* From observer to member; a suspension lies on top; the later row of two. */
    { ENT_RANGE_ANY_TIME, "2001-06-01", "2005-05-05", "-++-+-+?+" },
    { ENT_RANGE_ANY_TIME, "2001-06-01", "2009-01-01", "-+-++-+?+" },
    { ENT_RANGE_ANY_TIME, "2007-06-01", "2009-01-01", "-+-+----+" },
    /* Each role on each day; rows that meet are one, years between are not. */
    { ENT_RANGE_THROUGHOUT, "2001-06-01", "2005-05-04", "+-+------" },
    { ENT_RANGE_THROUGHOUT, "2001-06-01", "2005-05-05", "--+------" },
    { ENT_RANGE_THROUGHOUT, "2001-06-01", "2007-05-05", "---+-----" },
    { ENT_RANGE_THROUGHOUT, "2004-02-02", "2004-03-03", "+-+-+-+-+" },
    { ENT_RANGE_THROUGHOUT, "2005-06-06", "2005-07-07", "-++---+?+" },
    /* A day not after the first is looked at alone. */
    { ENT_RANGE_THROUGHOUT, "2005-06-06", "2001-06-01", "+-+--+---" },
    { ENT_RANGE_ANY_TIME, "2005-06-06", "2005-06-06", "-++---+?+" },
  };
  g_autoptr (EntDataset) dataset = new_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntGraph) graph = new_graph (dataset, cases[i].range, cases[i].first);
      g_autofree char *text = describe (graph, cases[i].last);

      g_test_message ("%u: %s to %s", i, cases[i].first, cases[i].last);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
counts_each_member_once (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGraph) at_any_time = new_graph (dataset, ENT_RANGE_ANY_TIME, "2000-06-01");
  g_autoptr (EntGraph) throughout = new_graph (dataset, ENT_RANGE_THROUGHOUT, "2000-06-01");
  g_autoptr (EntSlice) any = ent_slice_new (at_any_time, fixture_day ("2009-01-01"), NULL);
  g_autoptr (EntSlice) all = ent_slice_new (throughout, fixture_day ("2009-01-01"), NULL);

  g_assert_cmpuint (ent_slice_count_members (any, 0), ==, 4);
  g_assert_cmpuint (ent_slice_count_members (all, 0), ==, 1);
  g_assert_cmpint (ent_slice_get_node (all, graph_fixture_get_node (throughout, ENT_KIND_NATION, "C")), ==, ENT_PRESENCE_ABSENT);
  g_assert_cmpint (ent_slice_get_node (all, 0), ==, ENT_PRESENCE_CERTAINLY);
}

static void
is_compared_with_nothing (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGraph) graph = new_graph (dataset, ENT_RANGE_ANY_TIME, "2002-06-01");
  g_autoptr (EntSlice) alone = ent_slice_new (graph, fixture_day ("2002-01-01"), NULL);
  g_autoptr (EntSlice) before = ent_slice_new (graph, fixture_day ("2003-01-01"), NULL);
  g_autoptr (EntSlice) slice = ent_slice_new (graph, fixture_day ("2009-01-01"), before);
  EntDay first;

  g_assert_cmpint (ent_slice_get_since (slice), ==, ENT_DAY_MIN);
  g_assert_cmpint (ent_slice_get_range (slice, &first), ==, ENT_RANGE_ANY_TIME);
  g_assert_cmpint (first, ==, fixture_day ("2002-06-01"));
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    g_assert_cmpint (ent_slice_get_edge_change (slice, edge), ==, ENT_CHANGE_NONE);
  g_assert_cmpint (ent_slice_get_range (alone, &first), ==, ENT_RANGE_NONE);
  g_assert_cmpint (first, ==, fixture_day ("2002-01-01"));
}

static void
queries_know_their_range (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGraph) graph = new_graph (dataset, ENT_RANGE_ANY_TIME, "2002-06-01");
  EntQuery *query = ent_graph_get_query (graph);
  g_autoptr (EntQuery) tied = ent_query_with_ties (query, ENT_TIE_KINDS_ALL);
  g_autoptr (EntQuery) later = ent_query_with_range (query, ENT_RANGE_ANY_TIME, fixture_day ("2002-06-02"));
  g_autoptr (EntQuery) throughout = ent_query_with_range (query, ENT_RANGE_THROUGHOUT, fixture_day ("2002-06-01"));
  g_autoptr (EntQuery) none = ent_query_with_range (query, ENT_RANGE_NONE, fixture_day ("2002-06-01"));
  EntDay first;

  g_assert_cmpint (ent_query_get_range (tied, &first), ==, ENT_RANGE_ANY_TIME);
  g_assert_cmpint (first, ==, fixture_day ("2002-06-01"));
  g_assert_false (ent_query_equal (query, later));
  g_assert_false (ent_query_equal (query, throughout));
  g_assert_cmpint (ent_query_get_range (none, &first), ==, ENT_RANGE_NONE);
  g_assert_cmpint (first, ==, ENT_DAY_MIN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/slice-range/shows-the-highest-role", shows_the_highest_role);
  g_test_add_func ("/graph/slice-range/counts-each-member-once", counts_each_member_once);
  g_test_add_func ("/graph/slice-range/is-compared-with-nothing", is_compared_with_nothing);
  g_test_add_func ("/graph/slice-range/queries-know-their-range", queries_know_their_range);

  return g_test_run ();
}
