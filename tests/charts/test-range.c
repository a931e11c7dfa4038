/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "charts/ent-caption.h"
#include "charts/ent-lines.h"
#include "tests/charts/stage.h"
#include "words/ent-description.h"
#include "words/ent-finding.h"

/* Pictures of several days taken together: what is in them, and what is said of it. */

static const char *const two[] = { "brics", "sco", NULL };

static void
init (Stage      *stage,
      const char *first,
      const char *last,
      EntRange    range)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) day = ent_view_new (two, stage_day (last));
  g_autoptr (EntView) since = ent_view_with_since (day, stage_day (first));
  g_autoptr (EntView) view = ent_view_with_range (since, range);

  stage_init (stage, dataset, view);
  stage_arrange (stage);
  stage_draw (stage, stage_day (last));
}

static const char *
find_text (EntScene   *scene,
           const char *beginning)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (ent_scene_get_items (scene)[i].text && g_str_has_prefix (ent_scene_get_items (scene)[i].text, beginning))
      return ent_scene_get_items (scene)[i].text;
  return NULL;
}

static EntScene *
new_caption (Stage *stage)
{
  EntInsets insets;

  return ent_caption_new_scene (stage->view, stage->slice, stage->scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
}

static gboolean
shows (Stage      *stage,
       const char *nation)
{
  return ent_scene_find_node (stage->scene, ent_thing_of (stage_ref (stage, ENT_KIND_NATION, nation))) != NULL;
}

/* India was an observer at SCO until 9 June 2017, Afghanistan's role was the same all the time. */
static void
test_at_any_time (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) caption = NULL;
  g_autofree char *network = NULL;
  g_autofree char *roles = NULL;
  g_autofree char *when = NULL;
  const char *line;

  init (&stage, "2016-01-01", "2018-01-01", ENT_RANGE_ANY_TIME);
  caption = new_caption (&stage);
  network = ent_description_new_network (stage.slice, NULL);
  roles = ent_description_new_roles (stage.slice, stage_ref (&stage, ENT_KIND_NATION, "IND"));
  when = ent_description_new_since (stage.slice, stage_ref (&stage, ENT_KIND_NATION, "IND"));

  line = find_text (caption, "at any time");
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, "at any time between 1 January 2016 and 1 January 2018 · "));
  g_assert_nonnull (find_text (caption, "Of several roles in a grouping the highest is shown"));
  g_assert_nonnull (find_text (caption, "Member at some time"));
  g_assert_nonnull (find_text (caption, "At some time: China, India and Russia are in both."));
  g_assert_nonnull (strstr (network, ", at any time between 1 January 2016 and 1 January 2018. At some time: China"));
  g_assert_cmpstr (roles, ==, "Member of BRICS and SCO");
  g_assert_nonnull (strstr (when, "SCO, Observer: 5 July 2005 – 9 June 2017"));
  g_assert_nonnull (strstr (when, "SCO, Member: since 9 June 2017"));
}

static void
test_throughout (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) caption = NULL;
  g_autofree char *roles = NULL;
  const char *line;

  init (&stage, "2016-01-01", "2018-01-01", ENT_RANGE_THROUGHOUT);
  caption = new_caption (&stage);
  roles = ent_description_new_roles (stage.slice, stage_ref (&stage, ENT_KIND_NATION, "IND"));

  line = find_text (caption, "throughout");
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, "throughout, from 1 January 2016 to 1 January 2018 · "));
  g_assert_nonnull (find_text (caption, "Only roles that were held on each of these days are shown"));
  g_assert_nonnull (find_text (caption, "Member throughout"));
  g_assert_nonnull (find_text (caption, "Throughout: China and Russia are in both."));
  g_assert_cmpstr (roles, ==, "Member of BRICS");
  g_assert_true (shows (&stage, "AFG"));
  g_assert_false (shows (&stage, "PAK"));
}

/* A single grouping counts its members; nobody is the last one to join. */
static void
test_one_grouping (void)
{
  static const char *const sco[] = { "sco", NULL };
  static const struct
  {
    EntRange    range;
    const char *expected;
  } cases[] = {
    { ENT_RANGE_ANY_TIME, "SCO had 8 members in all." },
    { ENT_RANGE_THROUGHOUT, "SCO had 6 members throughout." },
  };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntView) day = ent_view_new (sco, stage_day ("2018-01-01"));
      g_autoptr (EntView) since = ent_view_with_since (day, stage_day ("2016-01-01"));
      g_autoptr (EntView) view = ent_view_with_range (since, cases[i].range);
      g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
      g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
      g_autoptr (EntSlice) slice = ent_view_new_slice (view, graph);
      g_autofree char *text = ent_finding_new (slice);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Where the second day is not the earlier one, the first is shown alone, and that is said. */
static void
test_not_earlier (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) caption = NULL;

  init (&stage, "2018-01-01", "2016-01-01", ENT_RANGE_THROUGHOUT);
  caption = new_caption (&stage);

  g_assert_nonnull (strstr (find_text (caption, "as of 1 January 2016"), " · this day alone, as 1 January 2018 is not earlier"));
  g_assert_nonnull (find_text (caption, "Member"));
  g_assert_null (find_text (caption, "Member throughout"));
}

/* Changes are those between two days; a range has none, and no words at nations. */
static void
test_marks_nothing (void)
{
  const guint marks = ENT_MARK_JOINING | ENT_MARK_LEAVING | ENT_MARK_NEW_ROLE | ENT_MARK_BEFORE;
  g_auto (Stage) stage = { 0 };

  init (&stage, "2016-01-01", "2018-01-01", ENT_RANGE_ANY_TIME);
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    g_assert_cmpuint (ent_scene_get_items (stage.scene)[i].marks & marks, ==, 0);
  g_assert_cmpint (ent_query_get_since (ent_graph_get_query (stage.graph)), ==, ENT_DAY_MIN);
}

/* The accent's area in lines over time; its bounds are empty where there is none. */
static EntRect
find_shade (EntScene *scene)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (item->layer == ENT_LAYER_AREA && item->fill == ENT_COLOR_ACCENT)
        return item->bounds;
    }
  return ENT_RECT_EMPTY;
}

/* Where the line with the date below it stands. */
static double
find_line (EntScene   *scene,
           const char *date)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (g_strcmp0 (item->text, date) == 0)
        return (item->bounds.x0 + item->bounds.x1) / 2;
    }
  g_assert_not_reached ();
}

/* In lines over time the days of the range are shaded, between two lines with their dates. */
static void
test_lines (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntArrangement) at = NULL;
  g_autoptr (EntScene) ranged = NULL;
  g_autoptr (EntScene) alone = NULL;
  EntChartInput input;
  EntRect shade;

  init (&stage, "2010-01-01", "2018-01-01", ENT_RANGE_ANY_TIME);
  input = (EntChartInput) { .view = stage.view, .graph = stage.graph, .slice = stage.slice, .measure = ent_text_get_fixed_measure (),
                            .medium = ENT_MEDIUM_FILE, .width_px = 1200, .height_px = 750 };
  at = ent_lines_chart.arrange (&input, NULL, NULL, NULL, NULL, NULL);
  ranged = ent_lines_chart.draw (&input, at);
  shade = find_shade (ranged);
  g_assert_cmpfloat_with_epsilon (shade.x0, find_line (ranged, "1 January 2010"), 0.5);
  g_assert_cmpfloat_with_epsilon (shade.x1, find_line (ranged, "1 January 2018"), 0.5);

  /* A range that is one day alone has none. */
  stage_clear (&stage);
  stage = (Stage) { 0 };
  init (&stage, "2018-01-01", "2016-01-01", ENT_RANGE_ANY_TIME);
  input.view = stage.view;
  input.graph = stage.graph;
  input.slice = stage.slice;
  g_clear_pointer (&at, ent_arrangement_unref);
  at = ent_lines_chart.arrange (&input, NULL, NULL, NULL, NULL, NULL);
  alone = ent_lines_chart.draw (&input, at);
  g_assert_true (ent_rect_is_empty (find_shade (alone)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/range/at-any-time", test_at_any_time);
  g_test_add_func ("/charts/range/throughout", test_throughout);
  g_test_add_func ("/charts/range/one-grouping", test_one_grouping);
  g_test_add_func ("/charts/range/not-earlier", test_not_earlier);
  g_test_add_func ("/charts/range/marks-nothing", test_marks_nothing);
  g_test_add_func ("/charts/range/lines", test_lines);
  return g_test_run ();
}
