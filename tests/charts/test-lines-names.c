/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "charts/ent-lines-private.h"
#include "tests/charts/stage.h"

/* So high is a window that is no larger than it must be, less what stands around the picture, in px. */
#define SEEN_PX 240.0

static EntArrangement *
draw (Stage         *stage,
      EntDataset    *dataset,
      const char    *groupings,
      EntMedium      medium,
      EntChartInput *input)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) view = ent_view_new ((const char *const *) ids, stage_day ("2026-01-01"));
  EntArrangement *at;

  stage_init (stage, dataset, view);
  stage->slice = ent_slice_new (stage->graph, stage_day ("2026-01-01"), NULL);
  *input = (EntChartInput) {
    .view = stage->view,
    .graph = stage->graph,
    .slice = stage->slice,
    .measure = ent_text_get_fixed_measure (),
    .medium = medium,
    .width_px = 1200,
    .height_px = 750,
    .insets = { .top = 60, .bottom = 60 },
  };
  at = ent_lines_chart.arrange (input, NULL, NULL, NULL, NULL, NULL);
  stage->scene = ent_lines_chart.draw (input, at);
  return at;
}

static guint
count_nations (EntScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    n += ent_scene_get_items (scene)[i].shape == ENT_SHAPE_DISC && ent_scene_get_items (scene)[i].is_node;
  return n;
}

/* A file shows all of the picture on its page. However many rows there are, the years above have their size;
 * names can be read or are left out, and those that are left out are counted. */
static void
test_file (void)
{
  static const char *const some[] = { "sco", "ric,brics,sco,g20,g7,quad", "un,imf,wto,unesco,au,g77" };
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_auto (Stage) screen = { 0 }, file = { 0 };
      EntChartInput input;
      g_autoptr (EntArrangement) at_screen = draw (&screen, dataset, some[i], ENT_MEDIUM_SCREEN, &input);
      g_autoptr (EntArrangement) at = draw (&file, dataset, some[i], ENT_MEDIUM_FILE, &input);
      EntRect bounds = ent_lines_chart.get_bounds (at);
      guint n_named = count_nations (file.scene), n_nations = count_nations (screen.scene), n_years = 0;

      g_assert_cmpfloat (bounds.x1 - bounds.x0, <=, input.width_px);
      g_assert_cmpfloat (bounds.y1 - bounds.y0, <=, input.height_px - input.insets.top - input.insets.bottom);
      for (guint item = 0; item < ent_scene_get_n_items (file.scene); item++)
        {
          const EntSceneItem *text = &ent_scene_get_items (file.scene)[item];

          if (text->shape != ENT_SHAPE_TEXT)
            continue;
          g_assert_cmpfloat (text->text_style.size, >=, 6);
          n_years += text->thing.kind == ENT_THING_NONE && text->text_style.size == ENT_LINES_YEAR_SIZE;
        }
      g_test_message ("%s: %u of %u named", some[i], n_named, n_nations);
      g_assert_cmpuint (n_years, >, 4);
      g_assert_cmpuint (ent_scene_get_n_unnamed (screen.scene), ==, 0);
      g_assert_cmpuint (ent_scene_get_n_unnamed (file.scene), ==, n_nations - n_named);
      /* All, some and none. */
      g_assert_true (i == 0 ? n_named == n_nations : i == 1 ? n_named > n_nations / 3 && n_named < n_nations : n_named == 0);
    }
}

/* Wherever one has scrolled to among the rows of a nation, its name is in sight. */
static void
test_scrolled (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_auto (Stage) stage = { 0 };
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (EntArrangement) at = NULL;
  const EntLinesPlan *plan;
  EntChartInput input;
  guint most = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_string_append_printf (ids, "%s%s", row > 0 ? "," : "", ent_dataset_get_grouping (dataset, row)->record.id);
  at = draw (&stage, dataset, ids->str, ENT_MEDIUM_SCREEN, &input);
  plan = ent_arrangement_get_places (at);
  for (guint i = 0; i < plan->blocks->len; i++)
    {
      const EntLinesBlock *block = &g_array_index (plan->blocks, EntLinesBlock, i);
      EntThing nation = ent_thing_of (ent_graph_get_ref (stage.graph, block->node));
      double end = plan->axis.y0 + (block->first_lane + block->n_lanes) * plan->row_height;
      double last = plan->axis.y0 + block->first_lane * plan->row_height;

      most = MAX (most, block->n_lanes);
      for (guint item = 0; item < ent_scene_get_n_items (stage.scene); item++)
        {
          const EntSceneItem *text = &ent_scene_get_items (stage.scene)[item];

          if (text->shape != ENT_SHAPE_TEXT || text->bounds.x1 > plan->axis.x0 || !ent_thing_equal (text->thing, nation))
            continue;
          g_assert_cmpfloat (text->bounds.y0 - last, <=, SEEN_PX);
          g_assert_cmpfloat (text->bounds.y1, <=, end);
          last = text->bounds.y0;
        }
      g_assert_cmpfloat (end - last, <=, SEEN_PX);
    }
  g_assert_cmpuint (most, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/lines-names/file", test_file);
  g_test_add_func ("/charts/lines-names/scrolled", test_scrolled);
  return g_test_run ();
}
