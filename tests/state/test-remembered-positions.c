/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-remembered-positions.h"

#include "tests/state/fixture.h"

static EntGraph *
new_graph (EntDataset *dataset,
           EntView    *view)
{
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);

  return ent_graph_new (dataset, query);
}

static EntPositions *
new_positions (EntGraph *graph)
{
  EntPositions *positions = ent_positions_new (ent_graph_get_n_nodes (graph), ent_graph_get_n_edges (graph));

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    ent_positions_set (positions, node, (EntPoint) { node, 10 * node });
  return positions;
}

static guint
get_node (EntGraph   *graph,
          EntKind     kind,
          const char *id)
{
  guint node;

  g_assert_true (ent_graph_lookup_node (graph, fixture_ref (ent_graph_get_dataset (graph), kind, id), &node));
  return node;
}

static void
test_remembers_by_network_and_pins (void)
{
  g_autoptr (EntRememberedPositions) remembered = ent_remembered_positions_new ();
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { 1, 2 });
  g_autoptr (EntView) elsewhere = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { 1, 3 });
  g_autoptr (EntView) dark = ent_view_with_theme (view, ENT_THEME_DARK);
  g_autoptr (EntView) more = ent_view_with_grouping (view, "gamma", TRUE);
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntGraph) same_graph = new_graph (dataset, dark);
  g_autoptr (EntGraph) more_graph = new_graph (dataset, more);
  g_autoptr (EntPositions) positions = new_positions (graph);
  g_autoptr (EntPositions) others = new_positions (graph);

  g_assert_null (ent_remembered_positions_lookup (remembered, graph, view));
  ent_remembered_positions_add (remembered, graph, view, positions);
  g_assert_true (ent_remembered_positions_lookup (remembered, graph, view) == positions);
  g_assert_true (ent_remembered_positions_lookup (remembered, same_graph, dark) == positions);
  g_assert_null (ent_remembered_positions_lookup (remembered, graph, pinned));
  g_assert_null (ent_remembered_positions_lookup (remembered, more_graph, more));

  ent_remembered_positions_add (remembered, graph, pinned, others);
  g_assert_true (ent_remembered_positions_lookup (remembered, graph, pinned) == others);
  g_assert_null (ent_remembered_positions_lookup (remembered, graph, elsewhere));
  g_assert_true (ent_remembered_positions_lookup (remembered, graph, view) == positions);

  /* The later places replace the earlier. */
  ent_remembered_positions_add (remembered, graph, view, others);
  g_assert_true (ent_remembered_positions_lookup (remembered, graph, view) == others);
}

static void
test_forgets_what_is_not_used (void)
{
  g_autoptr (EntRememberedPositions) remembered = ent_remembered_positions_new ();
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) first = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { -1, 0 });
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntPositions) positions = new_positions (graph);

  ent_remembered_positions_add (remembered, graph, view, positions);
  ent_remembered_positions_add (remembered, graph, first, positions);
  for (guint i = 0; i < 99; i++)
    {
      g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { i, 0 });

      ent_remembered_positions_add (remembered, graph, pinned, positions);
      g_assert_nonnull (ent_remembered_positions_lookup (remembered, graph, view));
    }
  g_assert_null (ent_remembered_positions_lookup (remembered, graph, first));
}

static void
test_carries_by_id (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "ZZZ");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) more = ent_view_with_grouping (view, "gamma", TRUE);
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntGraph) other_graph = new_graph (other, more);
  g_autoptr (EntPositions) positions = new_positions (graph);
  g_autoptr (EntPositions) carried = NULL;
  guint n_carried;
  EntPoint point;

  carried = ent_remembered_positions_carry (other_graph, more, graph, positions, &n_carried);
  g_assert_cmpuint (n_carried, ==, ent_graph_get_n_nodes (graph));
  point = ent_positions_get (carried, get_node (other_graph, ENT_KIND_NATION, "CCC"));
  g_assert_cmpfloat (point.x, ==, get_node (graph, ENT_KIND_NATION, "CCC"));
  point = ent_positions_get (carried, get_node (other_graph, ENT_KIND_NATION, "FFF"));
  g_assert_true (isnan (point.x) && isnan (point.y));
}

static void
test_pins_hold (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "BBB", (EntPoint) { 77, 78 });
  g_autoptr (EntView) unknown = ent_view_with_pin (pinned, ENT_KIND_NATION, "QQQ", (EntPoint) { 0, 0 });
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntPositions) carried = NULL;
  guint n_carried, node = get_node (graph, ENT_KIND_NATION, "BBB");

  carried = ent_remembered_positions_carry (graph, unknown, NULL, NULL, &n_carried);
  g_assert_cmpuint (n_carried, ==, 0);
  g_assert_true (ent_positions_is_pinned (carried, node));
  g_assert_cmpfloat (ent_positions_get (carried, node).x, ==, 77);
  g_assert_false (ent_positions_is_pinned (carried, get_node (graph, ENT_KIND_NATION, "AAA")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/remembered-positions/remembers-by-network-and-pins", test_remembers_by_network_and_pins);
  g_test_add_func ("/state/remembered-positions/forgets-what-is-not-used", test_forgets_what_is_not_used);
  g_test_add_func ("/state/remembered-positions/carries-by-id", test_carries_by_id);
  g_test_add_func ("/state/remembered-positions/pins-hold", test_pins_hold);

  return g_test_run ();
}
