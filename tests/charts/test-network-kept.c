/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-places.h"
#include "charts/ent-stages.h"
#include "tests/charts/stage.h"
#include "tests/state/fixture.h"

#define WIDTH 1200
#define HEIGHT 750

/* Arranges @view for a page, from @places or afresh. */
static EntStages *
new_stages (EntDataset *dataset,
            EntView    *view,
            EntPlaces  *places,
            EntMedium   medium,
            double      scale)
{
  EntStages *stages = ent_stages_new (ent_text_get_fixed_measure (), medium);
  g_autoptr (EntArranging) arranging = NULL;
  g_autoptr (GError) error = NULL;

  ent_stages_set_page (stages, WIDTH * scale, HEIGHT * scale);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  if (places)
    ent_stages_set_places (stages, places);
  arranging = ent_arranging_new (stages, NULL);
  ent_stages_take_arrangement (stages, ent_arranging_run (arranging, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return stages;
}

static EntPlaces *
keep (EntStages *stages)
{
  return ent_stages_keep_places (stages);
}

static EntPoint
get_point (EntStages  *stages,
           EntKind     kind,
           const char *id)
{
  EntGraph *graph = ent_stages_get_graph (stages);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  guint node;

  g_assert_true (ent_graph_lookup_node (graph, ent_ref (kind, ent_dataset_lookup (dataset, kind, id)), &node));
  return ent_positions_get (ent_network_get_places (ent_stages_get_arrangement (stages))->positions, node);
}

static void
assert_at (EntPoint a,
           EntPoint b)
{
  g_assert_cmpfloat (a.x, ==, b.x);
  g_assert_cmpfloat (a.y, ==, b.y);
}

/* Also where a thing was dragged, which no layout finds again. */
static void
test_same_places (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) plain = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) view = ent_view_with_grouping (plain, "gamma", TRUE);
  g_autoptr (EntStages) stages = new_stages (dataset, view, NULL, ENT_MEDIUM_SCREEN, 1);
  g_autoptr (EntPlaces) places = NULL;
  g_autoptr (EntStages) again = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *dump_again = NULL;
  EntThing dragged = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "EEE"));

  ent_stages_take_arrangement (stages, ent_network_move (ent_stages_get_arrangement (stages), dragged, (EntPoint) { 777.7, -5.0 / 3 }));
  places = keep (stages);
  again = new_stages (dataset, view, places, ENT_MEDIUM_SCREEN, 1);
  dump = ent_scene_dump (ent_stages_get_scene (stages), dataset);
  dump_again = ent_scene_dump (ent_stages_get_scene (again), dataset);
  g_assert_cmpstr (dump_again, ==, dump);
  assert_at (get_point (again, ENT_KIND_NATION, "EEE"), (EntPoint) { 777.7, -5.0 / 3 });
}

/* By id, in whatever order the data is; what is new finds a place among what was there. */
static void
test_other_data (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "ZZZ");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntView) more = ent_view_with_grouping (view, "gamma", TRUE);
  g_autoptr (EntStages) stages = new_stages (dataset, view, NULL, ENT_MEDIUM_SCREEN, 1);
  g_autoptr (EntPlaces) places = keep (stages);
  g_autoptr (EntStages) same = new_stages (other, view, places, ENT_MEDIUM_SCREEN, 1);
  g_autoptr (EntStages) grown = new_stages (other, more, places, ENT_MEDIUM_SCREEN, 1);
  EntPoint new_one = get_point (grown, ENT_KIND_NATION, "FFF");

  assert_at (get_point (same, ENT_KIND_NATION, "CCC"), get_point (stages, ENT_KIND_NATION, "CCC"));
  assert_at (get_point (same, ENT_KIND_GROUPING, "beta"), get_point (stages, ENT_KIND_GROUPING, "beta"));
  g_assert_true (isfinite (new_one.x) && isfinite (new_one.y));
  for (guint i = 0; i < 2; i++)
    {
      static const char *const old[] = { "BBB", "CCC" };

      g_assert_cmpfloat (ent_point_distance (get_point (grown, ENT_KIND_NATION, old[i]), get_point (stages, ENT_KIND_NATION, old[i])), <, 60);
    }
}

/* A pin that was written elsewhere holds, and what stood there makes room. */
static void
test_pins (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("One", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntStages) stages = new_stages (dataset, view, NULL, ENT_MEDIUM_SCREEN, 1);
  g_autoptr (EntPlaces) places = keep (stages);
  EntPoint taken = get_point (stages, ENT_KIND_NATION, "CCC");
  g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "BBB", taken);
  g_autoptr (EntStages) again = new_stages (dataset, pinned, places, ENT_MEDIUM_SCREEN, 1);

  assert_at (get_point (again, ENT_KIND_NATION, "BBB"), taken);
  g_assert_cmpfloat (ent_point_distance (get_point (again, ENT_KIND_NATION, "CCC"), taken), >, 20);
}

/* On a small page partners are left to the words; in a window there is room for them. */
static void
test_thrift (void)
{
  static const char *const groupings[] = { "sco", "brics", "ric", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = ent_view_new (groupings, stage_day ("2025-06-01"));
  g_autoptr (EntStages) page = new_stages (dataset, view, NULL, ENT_MEDIUM_FILE, 0.3);
  g_autoptr (EntPlaces) places = keep (page);
  g_autoptr (EntStages) again = new_stages (dataset, view, places, ENT_MEDIUM_FILE, 0.3);
  g_autoptr (EntStages) window = new_stages (dataset, view, places, ENT_MEDIUM_SCREEN, 1);
  g_autofree char *dump = ent_scene_dump (ent_stages_get_scene (page), dataset);
  g_autofree char *dump_again = ent_scene_dump (ent_stages_get_scene (again), dataset);
  EntNetworkThrift thrift = ent_network_get_places (ent_stages_get_arrangement (page))->thrift;
  EntNetworkThrift in_window = ent_network_get_places (ent_stages_get_arrangement (window))->thrift;
  guint n_nodes;

  g_assert_true (thrift.is_inner_only);
  g_assert_cmpstr (dump_again, ==, dump);
  ent_places_get_nodes (places, &n_nodes);
  g_assert_cmpuint (n_nodes, <, ent_graph_get_n_nodes (ent_stages_get_graph (page)));
  g_assert_false (in_window.is_inner_only || in_window.is_coded);
  g_assert_cmpfloat (in_window.text_scale, ==, 1);
}

/* Lines of ties bow as they did, also where the data has their ends in another order. */
static void
test_ties (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ties-only.json");
  g_autoptr (EntView) view = ent_view_new (none, stage_day ("2020-01-01"));
  g_autoptr (EntStages) stages = new_stages (dataset, view, NULL, ENT_MEDIUM_FILE, 1);
  g_autoptr (EntPlaces) places = keep (stages);
  g_autoptr (EntPlaces) turned = ent_places_new ((EntPlacesThrift) { .text_scale = 1 });
  g_autoptr (EntStages) again = NULL;
  g_autofree char *dump = ent_scene_dump (ent_stages_get_scene (stages), dataset);
  g_autofree char *dump_again = NULL;
  guint n_nodes, n_bows;
  const EntPin *nodes = ent_places_get_nodes (places, &n_nodes);
  const EntPlacesBow *bows = ent_places_get_bows (places, &n_bows);

  g_assert_cmpuint (n_bows, >, 0);
  for (guint i = 0; i < n_nodes; i++)
    ent_places_add_node (turned, nodes[i].kind, nodes[i].id, nodes[i].point);
  for (guint i = 0; i < n_bows; i++)
    ent_places_add_bow (turned, (EntPlacesBow) {
      .from = bows[i].nation, .from_kind = ENT_KIND_NATION, .nation = bows[i].from, .lane = bows[i].lane, .bow = -bows[i].bow });
  again = new_stages (dataset, view, turned, ENT_MEDIUM_FILE, 1);
  dump_again = ent_scene_dump (ent_stages_get_scene (again), dataset);
  g_assert_cmpstr (dump_again, ==, dump);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/network-kept/same-places", test_same_places);
  g_test_add_func ("/charts/network-kept/other-data", test_other_data);
  g_test_add_func ("/charts/network-kept/pins", test_pins);
  g_test_add_func ("/charts/network-kept/thrift", test_thrift);
  g_test_add_func ("/charts/network-kept/ties", test_ties);

  return g_test_run ();
}
