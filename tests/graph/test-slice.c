/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-slice.h"

/* The presence of all nodes and all edges: - absent, ? possibly, + certainly. */
static char *
describe (EntSlice *slice)
{
  static const char signs[] = "-?+";
  EntGraph *graph = ent_slice_get_graph (slice);
  GString *text = g_string_new (NULL);

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    g_string_append_c (text, signs[ent_slice_get_node (slice, node)]);
  g_string_append_c (text, ' ');
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    g_string_append_c (text, signs[ent_slice_get_edge (slice, edge)]);

  return g_string_free (text, FALSE);
}

static char *
describe_changes (EntSlice *slice)
{
  static const char signs[] = ".><"; /* none, joining, leaving */
  EntGraph *graph = ent_slice_get_graph (slice);
  GString *text = g_string_new (NULL);

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    g_string_append_c (text, signs[ent_slice_get_node_change (slice, node)]);
  g_string_append_c (text, ' ');
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    g_string_append_c (text, signs[ent_slice_get_edge_change (slice, edge)]);

  return g_string_free (text, FALSE);
}

/* Nodes: y x A B C D. Edges: y-A y-B x-A x-B x-C member x-C observer x-D. */
static EntGraph *
new_graph (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  return graph_fixture_ask (dataset, 2, ENT_ROLES_ALL, "2000-01-01", "2026-01-01");
}

static void
shows_one_day (void)
{
  static const struct
  {
    const char *day;
    const char *expected;
  } cases[] = {
    { "1999-12-31", "------ -------" },
    { "2000-01-01", "-+++-- --++---" },
    { "2003-03-03", "+++++- +-++-+-" },
    { "2004-04-15", "+++++? +-++-+?" },
    { "2004-04-30", "++++++ +-++-++" },
    { "2004-05-31", "+++++- +-++-+-" },
    { "2006-06-06", "+++++- +++--+-" },
    { "2008-08-08", "+++++- +++-+--" },
    { "2015-12-31", "+++++- +++-+--" },
    { "2016-01-01", "-++-+- --+-+--" },
    { "9999-12-31", "-++-+- --+-+--" },
  };
  g_autoptr (EntGraph) graph = new_graph ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntSlice) slice = ent_slice_new (graph, fixture_day (cases[i].day), NULL);
      g_autofree char *text = describe (slice);
      g_autofree char *changes = describe_changes (slice);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (ent_slice_get_day (slice), ==, fixture_day (cases[i].day));
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpstr (changes, ==, "...... .......");
    }
}

static void
compares_with_the_day_before (void)
{
  g_autoptr (EntGraph) graph = new_graph ();
  g_autoptr (EntSlice) early = ent_slice_new (graph, fixture_day ("2004-04-15"), NULL);
  g_autoptr (EntSlice) late = ent_slice_new (graph, fixture_day ("2006-06-06"), early);
  g_autoptr (EntSlice) back = ent_slice_new (graph, fixture_day ("2004-04-30"), late);
  g_autoptr (EntSlice) surer = ent_slice_new (graph, fixture_day ("2004-04-30"), early);
  g_autofree char *forward = describe_changes (late);
  g_autofree char *backward = describe_changes (back);
  g_autofree char *same = describe_changes (surer);

  /* B moves from x to y and stays; D leaves. */
  g_assert_cmpstr (forward, ==, ".....< .>.<..<");
  g_assert_cmpstr (backward, ==, ".....> .<.>..>");
  /* What was possible and is certain neither joins nor leaves. */
  g_assert_cmpstr (same, ==, "...... .......");
}

static void
members_are_counted (void)
{
  g_autoptr (EntGraph) graph = new_graph ();
  guint x = graph_fixture_get_node (graph, ENT_KIND_GROUPING, "x");
  guint y = graph_fixture_get_node (graph, ENT_KIND_GROUPING, "y");
  g_autoptr (EntSlice) slice = ent_slice_new (graph, fixture_day ("2004-04-15"), NULL);
  g_autoptr (EntSlice) later = ent_slice_new (graph, fixture_day ("2010-01-01"), NULL);
  /* A, B and perhaps D; the observer does not count. */
  g_assert_cmpuint (ent_slice_count_members (slice, x), ==, 3);
  g_assert_cmpuint (ent_slice_count_members (slice, y), ==, 1);
  g_assert_cmpuint (ent_slice_count_members (later, x), ==, 2);
}

static void
members_count_once (void)
{
  static const guint32 x = 0;
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntSlice) slice = NULL;

  /* Two rows meet in an imprecise year, and a suspension lies on top. */
  fixture_add_nation (fixture, "A");
  fixture_add_grouping (fixture, "x", "2000", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2001", "2005");
  fixture_add_membership (fixture, "A", "x", "member", "2005", NULL);
  fixture_add_membership (fixture, "A", "x", "suspended", "2004", "2007");
  dataset = fixture_freeze (fixture);
  query = ent_query_new (&x, 1, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { fixture_day ("2000"), fixture_day ("2020") });
  graph = ent_graph_new (dataset, query);
  slice = ent_slice_new (graph, fixture_day ("2005-06-01"), NULL);

  g_assert_cmpuint (ent_slice_count_members (slice, 0), ==, 1);
}

static void
nothing_has_a_slice (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  g_autoptr (EntGraph) graph = graph_fixture_ask (dataset, 0, ENT_ROLES_ALL, "2000-01-01", "2026-01-01");
  g_autoptr (EntSlice) before = ent_slice_new (graph, 0, NULL);
  g_autoptr (EntSlice) slice = ent_slice_new (graph, 1, before);

  g_assert_true (ent_slice_get_graph (slice) == graph);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/slice/shows-one-day", shows_one_day);
  g_test_add_func ("/graph/slice/compares-with-the-day-before", compares_with_the_day_before);
  g_test_add_func ("/graph/slice/members-are-counted", members_are_counted);
  g_test_add_func ("/graph/slice/members-count-once", members_count_once);
  g_test_add_func ("/graph/slice/nothing-has-a-slice", nothing_has_a_slice);

  return g_test_run ();
}
