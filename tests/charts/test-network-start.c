/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-start.h"

#include "io/ent-json-reader.h"
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
  EntLayoutEffort effort;
  EntPoint point;

  carried = ent_network_start_new (other_graph, more, graph, positions, &effort);
  g_assert_cmpint (effort, ==, ENT_LAYOUT_WARM);
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
  EntLayoutEffort effort;
  guint node = get_node (graph, ENT_KIND_NATION, "BBB");

  carried = ent_network_start_new (graph, unknown, NULL, NULL, &effort);
  g_assert_cmpint (effort, ==, ENT_LAYOUT_COLD);
  g_assert_true (ent_positions_is_pinned (carried, node));
  g_assert_cmpfloat (ent_positions_get (carried, node).x, ==, 77);
  g_assert_false (ent_positions_is_pinned (carried, get_node (graph, ENT_KIND_NATION, "AAA")));
}

/* What the layout of @after begins with when @before is shown, lists of ids of the bundled groupings. */
static EntLayoutEffort
get_effort (const char *before,
            const char *after)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  g_auto (GStrv) old_ids = g_strsplit (before, ",", -1);
  g_auto (GStrv) ids = g_strsplit (after, ",", -1);
  g_autoptr (EntView) old_view = ent_view_new ((const char *const *) old_ids, ent_day_new (2020, 1, 1));
  g_autoptr (EntView) view = ent_view_with_groupings (old_view, (const char *const *) ids);
  g_autoptr (EntGraph) old_graph = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntPositions) positions = NULL;
  g_autoptr (EntPositions) start = NULL;
  EntLayoutEffort effort;

  g_assert_no_error (error);
  old_graph = new_graph (dataset, old_view);
  graph = new_graph (dataset, view);
  positions = new_positions (old_graph);
  start = ent_network_start_new (graph, view, old_graph, positions, &effort);
  g_assert_cmpint (start == NULL, ==, effort == ENT_LAYOUT_COLD);
  return effort;
}

static void
test_picture_of_new_nations_is_laid_out_afresh (void)
{
  g_assert_cmpint (get_effort ("brics,sco", "brics,sco,quad"), ==, ENT_LAYOUT_WARM);
  g_assert_cmpint (get_effort ("brics,sco", "brics"), ==, ENT_LAYOUT_WARM);
  /* A third of those in the Council of Europe are in the European Union, too. */
  g_assert_cmpint (get_effort ("brics,sco", "council-of-europe"), ==, ENT_LAYOUT_COLD);
  g_assert_cmpint (get_effort ("v4,c5", "v4,au"), ==, ENT_LAYOUT_COLD);
}

static void
test_preset_is_laid_out_afresh (void)
{
  g_assert_cmpint (get_effort ("oas,celac,caricom,mercosur,pacific-alliance,alba", "oas,celac,caricom,mercosur,pacific-alliance,alba,usmca"),
                   ==, ENT_LAYOUT_COLD);
  g_assert_cmpint (get_effort ("ric,brics", "sco,ric,brics"), ==, ENT_LAYOUT_COLD);
  /* Not for its groupings alone: other roles of a preset that is shown grow out of it. */
  g_assert_cmpint (get_effort ("ric,brics,sco", "sco,ric,brics"), ==, ENT_LAYOUT_WARM);
}

static void
test_other_pins_settle (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "BBB", (EntPoint) { 77, 78 });
  g_autoptr (EntGraph) graph = new_graph (dataset, view);
  g_autoptr (EntPositions) positions = new_positions (graph);
  g_autoptr (EntPositions) start = NULL;
  EntLayoutEffort effort;

  ent_positions_set_bow (positions, 1, 0.07);
  start = ent_network_start_new (graph, pinned, graph, positions, &effort);
  g_assert_cmpint (effort, ==, ENT_LAYOUT_SETTLE);
  g_assert_cmpfloat (ent_positions_get_bow (start, 1), ==, 0.07);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/network-start/carries-by-id", test_carries_by_id);
  g_test_add_func ("/charts/network-start/pins-hold", test_pins_hold);
  g_test_add_func ("/charts/network-start/picture-of-new-nations-is-laid-out-afresh", test_picture_of_new_nations_is_laid_out_afresh);
  g_test_add_func ("/charts/network-start/preset-is-laid-out-afresh", test_preset_is_laid_out_afresh);
  g_test_add_func ("/charts/network-start/other-pins-settle", test_other_pins_settle);

  return g_test_run ();
}
