/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-remembered-arrangements.h"

#include "tests/state/fixture.h"

static EntGraph *
new_graph (EntDataset *dataset,
           EntView    *view)
{
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);

  return ent_graph_new (dataset, query);
}

static EntArrangement *
new_arrangement (EntGraph *graph)
{
  return ent_arrangement_new (ENT_CHART_NETWORK, graph, g_strdup ("places"), g_free);
}

static void
assert_remembers (EntRememberedArrangements *remembered,
                  EntGraph                  *graph,
                  EntView                   *view,
                  EntArrangement            *wanted)
{
  g_assert_true (ent_remembered_arrangements_lookup (remembered, graph, view) == wanted);
}

static void
test_remembers_by_network_and_pins (void)
{
  g_autoptr (EntRememberedArrangements) remembered = ent_remembered_arrangements_new ();
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { 1, 2 });
  g_autoptr (EntView) elsewhere = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { 1, 3 });
  g_autoptr (EntView) dark = ent_view_with_theme (view, ENT_THEME_DARK);
  g_autoptr (EntView) more = ent_view_with_grouping (view, "gamma", TRUE);
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntGraph) same_graph = new_graph (dataset, dark);
  g_autoptr (EntGraph) more_graph = new_graph (dataset, more);
  g_autoptr (EntArrangement) arrangement = new_arrangement (graph);
  g_autoptr (EntArrangement) others = new_arrangement (graph);

  assert_remembers (remembered, graph, view, NULL);
  ent_remembered_arrangements_add (remembered, view, arrangement);
  assert_remembers (remembered, graph, view, arrangement);
  assert_remembers (remembered, same_graph, dark, arrangement);
  assert_remembers (remembered, graph, pinned, NULL);
  assert_remembers (remembered, more_graph, more, NULL);

  ent_remembered_arrangements_add (remembered, pinned, others);
  assert_remembers (remembered, graph, pinned, others);
  assert_remembers (remembered, graph, elsewhere, NULL);
  assert_remembers (remembered, graph, view, arrangement);

  /* The later places replace the earlier. */
  ent_remembered_arrangements_add (remembered, view, others);
  assert_remembers (remembered, graph, view, others);
}

static void
test_forgets_what_is_not_used (void)
{
  g_autoptr (EntRememberedArrangements) remembered = ent_remembered_arrangements_new ();
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) first = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { -1, 0 });
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntArrangement) arrangement = new_arrangement (graph);

  ent_remembered_arrangements_add (remembered, view, arrangement);
  ent_remembered_arrangements_add (remembered, first, arrangement);
  for (guint i = 0; i < 99; i++)
    {
      g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "AAA", (EntPoint) { i, 0 });

      ent_remembered_arrangements_add (remembered, pinned, arrangement);
      assert_remembers (remembered, graph, view, arrangement);
    }
  assert_remembers (remembered, graph, first, NULL);
}

/* What was remembered of alpha and beta is there for beta and alpha. */
static void
test_order_of_groupings_does_not_count (void)
{
  g_autoptr (EntRememberedArrangements) remembered = ent_remembered_arrangements_new ();
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) turned = ent_view_with_groupings (view, (const char *const[]) { "beta", "alpha", NULL });
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntGraph) turned_graph = new_graph (dataset, turned);
  g_autoptr (EntArrangement) arrangement = new_arrangement (graph);

  ent_remembered_arrangements_add (remembered, view, arrangement);
  assert_remembers (remembered, turned_graph, turned, arrangement);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/remembered-arrangements/remembers-by-network-and-pins", test_remembers_by_network_and_pins);
  g_test_add_func ("/state/remembered-arrangements/forgets-what-is-not-used", test_forgets_what_is_not_used);
  g_test_add_func ("/state/remembered-arrangements/order-of-groupings-does-not-count", test_order_of_groupings_does_not_count);

  return g_test_run ();
}
