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

static void
assert_remembers (EntRememberedPositions *remembered,
                  EntGraph               *graph,
                  EntView                *view,
                  EntPositions           *wanted)
{
  g_autoptr (EntPositions) positions = ent_remembered_positions_lookup (remembered, graph, view);

  g_assert_true (positions == wanted);
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

  assert_remembers (remembered, graph, view, NULL);
  ent_remembered_positions_add (remembered, graph, view, positions);
  assert_remembers (remembered, graph, view, positions);
  assert_remembers (remembered, same_graph, dark, positions);
  assert_remembers (remembered, graph, pinned, NULL);
  assert_remembers (remembered, more_graph, more, NULL);

  ent_remembered_positions_add (remembered, graph, pinned, others);
  assert_remembers (remembered, graph, pinned, others);
  assert_remembers (remembered, graph, elsewhere, NULL);
  assert_remembers (remembered, graph, view, positions);

  /* The later places replace the earlier. */
  ent_remembered_positions_add (remembered, graph, view, others);
  assert_remembers (remembered, graph, view, others);
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
      assert_remembers (remembered, graph, view, positions);
    }
  assert_remembers (remembered, graph, first, NULL);
}

/* What was remembered of alpha and beta is there for beta and alpha. */
static void
test_order_of_groupings_does_not_count (void)
{
  g_autoptr (EntRememberedPositions) remembered = ent_remembered_positions_new ();
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) turned = ent_view_with_groupings (view, (const char *const[]) { "beta", "alpha", NULL });
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntGraph) turned_graph = new_graph (dataset, turned);
  g_autoptr (EntPositions) positions = new_positions (graph);
  g_autoptr (EntPositions) found = NULL;

  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    ent_positions_set_bow (positions, edge, edge / 100.0);
  ent_positions_set_pinned (positions, 0, TRUE);
  ent_remembered_positions_add (remembered, graph, view, positions);
  found = ent_remembered_positions_lookup (remembered, turned_graph, turned);
  g_assert_nonnull (found);
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      guint other;

      g_assert_true (ent_graph_lookup_node (turned_graph, ent_graph_get_ref (graph, node), &other));
      g_assert_cmpfloat (ent_positions_get (found, other).y, ==, 10 * node);
      g_assert_cmpint (ent_positions_is_pinned (found, other), ==, node == 0);
    }
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    for (guint other = 0; other < ent_graph_get_n_edges (turned_graph); other++)
      if (ent_graph_get_edges (graph)[edge].membership == ent_graph_get_edges (turned_graph)[other].membership)
        g_assert_cmpfloat (ent_positions_get_bow (found, other), ==, edge / 100.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/remembered-positions/remembers-by-network-and-pins", test_remembers_by_network_and_pins);
  g_test_add_func ("/state/remembered-positions/forgets-what-is-not-used", test_forgets_what_is_not_used);
  g_test_add_func ("/state/remembered-positions/order-of-groupings-does-not-count", test_order_of_groupings_does_not_count);

  return g_test_run ();
}
