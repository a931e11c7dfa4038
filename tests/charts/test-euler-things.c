/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Euler diagram: what can be pointed at, walked to and heard, and what is
 * said where there is no room for one. */
#include <string.h>

#include "charts/ent-chart.h"
#include "tests/charts/diagram.h"
#include "tests/charts/stage.h"

static const EntSceneItem *
find_combination (Diagram           *diagram,
                  const char *const *groupings)
{
  return ent_scene_find_node (ent_stages_get_scene (diagram->stages), ent_thing_of_combination (groupings));
}

/* Who points at a disc means the nation, at a tab the grouping, at its line as well, and anywhere else in a region the combination. */
static void
test_pick (void)
{
  static const char *const both[] = { "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_auto (Diagram) diagram = { 0 };
  EntScene *scene;
  EntThing picked;
  const EntSceneItem *region;
  guint n_in = 0, n_points = 0;

  diagram_open (&diagram, dataset, "ric,brics,sco", "2026-01-01");
  scene = ent_stages_get_scene (diagram.stages);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (item->is_node && item->shape != ENT_SHAPE_PATH)
        g_assert_true (ent_thing_equal (ent_scene_pick (scene, item->point, 4), item->thing));
    }
  region = find_combination (&diagram, both);
  for (double x = region->bounds.x0; x < region->bounds.x1; x += 5)
    for (double y = region->bounds.y0; y < region->bounds.y1; y += 5)
      if (diagram_read_point (&diagram, (EntPoint) { x, y }) == (1u << 1 | 1u << 2))
        {
          picked = ent_scene_pick (scene, (EntPoint) { x, y }, 0);
          n_points++;
          n_in += ent_thing_equal (picked, region->thing);
          g_assert_true (ent_thing_equal (picked, region->thing) || picked.kind == ENT_THING_RECORD);
        }
  g_assert_cmpuint (n_in, >, n_points / 2);
  g_assert_cmpuint (n_points, >, 50);
}

/* Regions follow each other, few groupings first; below each are its nations by name, above it a grouping. */
static void
test_walk (void)
{
  static const char *const ric[] = { "ric", "brics", "sco", NULL }, *const brics[] = { "brics", NULL }, *const sco[] = { "sco", NULL },
                           *const both[] = { "brics", "sco", NULL };
  static const char *const names[] = { "CHN", "IND", "RUS" };
  const char *const *const order[] = { brics, sco, both, ric };
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_auto (Diagram) diagram = { 0 };
  const EntChart *chart = ent_chart_of_kind (ENT_CHART_EULER);
  EntScene *scene;
  EntThing at;

  diagram_open (&diagram, dataset, "ric,brics,sco", "2026-01-01");
  scene = ent_stages_get_scene (diagram.stages);
  at = ent_thing_of_combination (order[0]);
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      EntThing next = chart->step (scene, at, 1, 0);

      g_assert_true (ent_thing_equal (next, ent_thing_of_combination (order[i])));
      g_assert_true (ent_thing_equal (chart->step (scene, next, -1, 0), at));
      at = next;
    }
  g_assert_cmpint (chart->step (scene, at, 1, 0).kind, ==, ENT_THING_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      at = chart->step (scene, at, i > 0, i == 0);
      g_assert_cmpstr (ent_dataset_get_record (dataset, ent_thing_get_record (at))->id, ==, names[i]);
      g_assert_true (ent_thing_equal (chart->step (scene, at, 0, -1), ent_thing_of_combination (ric)));
    }
  g_assert_cmpint (chart->step (scene, at, 1, 0).kind, ==, ENT_THING_NONE);
  at = chart->step (scene, ent_thing_of_combination (sco), 0, -1);
  g_assert_cmpstr (ent_dataset_get_record (dataset, ent_thing_get_record (at))->id, ==, "sco");
  at = chart->step (scene, ent_thing_of_combination (both), 0, -1);
  g_assert_cmpstr (ent_dataset_get_record (dataset, ent_thing_get_record (at))->id, ==, "brics");
  at = chart->step (scene, at, -1, 0);
  g_assert_cmpstr (ent_dataset_get_record (dataset, ent_thing_get_record (at))->id, ==, "ric");
  g_assert_true (ent_thing_equal (chart->step (scene, at, 0, 1), ent_thing_of_combination (ric)));
}

/* Which region of how many one is at is heard, in the order in which one walks. */
static void
test_places (void)
{
  static const char *const brics[] = { "brics", NULL }, *const sco[] = { "sco", NULL }, *const both[] = { "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_auto (Diagram) diagram = { 0 };
  const EntChart *chart = ent_chart_of_kind (ENT_CHART_EULER);
  EntScene *scene;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  diagram_open (&diagram, dataset, "ric,brics,sco", "2026-01-01");
  scene = ent_stages_get_scene (diagram.stages);
  first = chart->locate (scene, ent_thing_of_combination (brics));
  second = chart->locate (scene, ent_thing_of_combination (sco));
  third = chart->locate (scene, ent_thing_of_combination (both));
  g_assert_cmpstr (first, ==, "Region 1 of 4");
  g_assert_cmpstr (second, ==, "Region 2 of 4");
  g_assert_cmpstr (third, ==, "Region 3 of 4");
  g_assert_null (chart->locate (scene, ent_thing_of (ent_ref (ENT_KIND_NATION, 0))));
}

static void
test_words (void)
{
  static const char *const both[] = { "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_auto (Diagram) diagram = { 0 };
  g_auto (EntDescription) description = { 0 };
  EntScene *scene;
  guint n = 0;

  diagram_open (&diagram, dataset, "ric,brics,sco", "2026-01-01");
  g_assert_true (ent_chart_of_kind (ENT_CHART_EULER)->describe (ent_stages_get_slice (diagram.stages), ent_thing_of_combination (both),
                                                                &description));
  g_assert_cmpstr (description.name, ==, "Exactly BRICS and SCO");
  g_assert_cmpstr (description.roles, ==, "1 nation: Iran\nAt least BRICS and SCO: 4 nations");
  scene = ent_stages_get_scene (diagram.stages);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (ent_scene_get_items (scene)[i].thing.kind == ENT_THING_COMBINATION && ent_scene_get_items (scene)[i].text)
      {
        const char *text = ent_scene_get_items (scene)[i].text;

        g_assert_true (g_str_equal (text, "BRICS only · 6") || g_str_equal (text, "SCO only · 6") || g_str_equal (text, "all 3 · 3")
                       || g_str_equal (text, "BRICS + SCO · 1") || g_str_equal (text, "BRICS +\nSCO · 1"));
        n++;
      }
  g_assert_cmpuint (n, ==, 4);
}

/* Whether the words around the picture have a part. */
static gboolean
says (Diagram    *diagram,
      const char *part)
{
  EntInsets insets;
  g_autoptr (EntScene) caption = ent_stages_new_caption (diagram->stages, &insets);

  for (guint i = 0; i < ent_scene_get_n_items (caption); i++)
    {
      const char *text = ent_scene_get_items (caption)[i].text;

      if (text && strstr (text, part))
        return TRUE;
    }
  return FALSE;
}

/* What has no room is no picture but a sentence, which names what has; nothing
 * is explained of the picture then, nor said of who is left out of it. */
static void
test_full (void)
{
  static const char *const cases[][2] = {
    { "g20,brics,sco,g7,asean,quad", "An Euler diagram has room for five groupings." },
    { "au,eu,asean", "There are more nations than an Euler diagram has room for." },
  };
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Diagram) diagram = { 0 };
      g_autofree char *words = g_strconcat (cases[i][1], " The linear diagram shows who is in exactly which of them.", NULL);
      EntScene *scene;

      diagram_open (&diagram, dataset, cases[i][0], "2026-01-01");
      scene = ent_stages_get_scene (diagram.stages);
      g_assert_false (diagram_is_drawn (&diagram));
      g_assert_cmpstr (ent_scene_get_items (scene)[ent_scene_get_n_items (scene) - 1].text, ==, words);
      g_assert_false (says (&diagram, "ot drawn"));
      g_assert_false (says (&diagram, "Outlines overlap"));
    }
}

static void
test_left_out (void)
{
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_auto (Diagram) diagram = { 0 };

  diagram_open (&diagram, dataset, "ric,brics,sco", "2026-01-01");
  g_assert_true (says (&diagram, "nations that are no members are not drawn"));
  g_assert_true (says (&diagram, "Outlines overlap"));
}

/* Places that are no matter of the layout: a column for each combination. */
static EntPlaces *
new_places (Diagram *diagram,
            EntDay   day)
{
  static const double columns[] = { [2] = 0, [7] = 220, [3] = 220, [6] = 220, [1] = 220, [5] = 220, [4] = 440, [0] = 660 };
  EntGraph *graph = ent_stages_get_graph (diagram->stages);
  EntPlaces *places = ent_places_new ((EntPlacesThrift) { .text_scale = 1 });

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);
      double x = ref.kind == ENT_KIND_NATION ? columns[diagram_read_tables (diagram, ref, day)] : -200;

      ent_places_add_node (places, ref.kind, ent_dataset_get_record (diagram->dataset, ref)->id, (EntPoint) { x + node % 3 * 8, node * 30 });
    }
  return places;
}

/* What a line says of long paths is held by the tests that read them. */
#define LONGEST_LINE 240

static char *
shorten (const char *dump)
{
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (strlen (lines[i]) > LONGEST_LINE)
      lines[i][LONGEST_LINE] = '\0';
  return g_strjoinv ("\n", lines);
}

static void
test_golden (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_auto (Diagram) diagram = { 0 };
  g_autoptr (EntPlaces) places = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *shortened = NULL;
  EntChartInput input;

  diagram_open (&diagram, dataset, "ric,brics,sco", "2018-01-01");
  places = new_places (&diagram, stage_day ("2018-01-01"));
  input = (EntChartInput) {
    .view = diagram.view, .graph = ent_stages_get_graph (diagram.stages), .measure = ent_text_get_fixed_measure (),
    .medium = ENT_MEDIUM_SCREEN, .width_px = 1200, .height_px = 750, .places = places,
  };
  ent_stages_take_arrangement (diagram.stages, ent_chart_of_kind (ENT_CHART_EULER)->arrange (&input, NULL, NULL, NULL, NULL, NULL));
  dump = ent_scene_dump (ent_stages_get_scene (diagram.stages), dataset);
  shortened = shorten (dump);
  stage_check_golden ("euler-three", shortened);
}

/* Who gives up while it is arranged gets nothing. */
static void
test_cancel (void)
{
  g_autoptr (EntDataset) dataset = diagram_load_bundled ();
  g_auto (Diagram) diagram = { 0 };
  g_autoptr (EntArranging) arranging = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  diagram_open (&diagram, dataset, "g20,g7,quad,brics,sco", "2026-01-01");
  arranging = ent_arranging_new (diagram.stages, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_null (ent_arranging_run (arranging, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/euler-things/pick", test_pick);
  g_test_add_func ("/charts/euler-things/walk", test_walk);
  g_test_add_func ("/charts/euler-things/places", test_places);
  g_test_add_func ("/charts/euler-things/words", test_words);
  g_test_add_func ("/charts/euler-things/full", test_full);
  g_test_add_func ("/charts/euler-things/left-out", test_left_out);
  g_test_add_func ("/charts/euler-things/golden", test_golden);
  g_test_add_func ("/charts/euler-things/cancel", test_cancel);
  return g_test_run ();
}
