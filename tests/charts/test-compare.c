/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-caption.h"
#include "charts/ent-network.h"
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

static void
compare (Stage      *stage,
         const char *groupings,
         const char *since,
         const char *day)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) plain = ent_view_new ((const char *const *) ids, stage_day (day));
  g_autoptr (EntView) arranged = ent_view_with_arrange (plain, ENT_ARRANGE_DATE);
  g_autoptr (EntView) view = ent_view_with_since (arranged, stage_day (since));

  stage_init (stage, dataset, view);
  stage_arrange (stage);
  stage_draw_since (stage, stage_day (day), stage_day (since));
}

/* The lines beside a nation, one after the other. */
static char *
write_words (Stage      *stage,
             const char *nation)
{
  EntThing thing = ent_thing_of (stage_ref (stage, ENT_KIND_NATION, nation));
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    if (items[i].marks & ENT_MARK_ASIDE && ent_thing_equal (items[i].thing, thing))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " | " : "", items[i].text);
  return g_string_free (text, FALSE);
}

static void
test_words_at_nations (void)
{
  static const struct
  {
    const char *groupings;
    const char *since;
    const char *day;
    const char *nation;
    const char *words;
  } cases[] = {
    { "brics,sco", "2016-01-01", "2026-01-01", "EGY", "+ BRICS 2024 | now partner, SCO 2025" },
    { "brics,sco", "2016-01-01", "2026-01-01", "IRN", "+ BRICS 2024 | observer → member, SCO 2023" },
    { "brics,sco", "2016-01-01", "2026-01-01", "CHN", "" },
    { "brics,sco", "2016-01-01", "2026-01-01", "CUB", "" }, /* a partner and nothing else */
    { "eu,g7", "2019-01-01", "2021-01-01", "GBR", "− EU 2020" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };
      g_autofree char *words = NULL;

      compare (&stage, cases[i].groupings, cases[i].since, cases[i].day);
      words = write_words (&stage, cases[i].nation);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Three changes are said, and how many more there are. */
static void
test_more_than_three (void)
{
  static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", NULL };
  g_autoptr (EntDataset) dataset = stage_new_generations ();
  g_autoptr (EntView) plain = ent_view_new (ids, stage_day ("2011-01-01"));
  g_autoptr (EntView) view = ent_view_with_since (plain, stage_day ("2005-01-01"));
  g_auto (Stage) stage = { 0 };
  g_autofree char *words = NULL;

  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  stage_draw_since (&stage, stage_day ("2011-01-01"), stage_day ("2005-01-01"));
  words = write_words (&stage, "AAA");
  g_assert_cmpstr (words, ==, "− A 2010 | + B 2010 | + C 2010 | + 7 more");
}

/* In the colour of the grouping, and as bold as the name of who changed. */
static void
test_looks (void)
{
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *items;
  guint32 brics;
  guint n_words = 0;

  compare (&stage, "brics,sco", "2016-01-01", "2026-01-01");
  items = ent_scene_get_items (stage.scene);
  brics = scene_find_item (stage.scene, stage_ref (&stage, ENT_KIND_GROUPING, "brics"), ENT_LAYER_TAG)->rgb;
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    if (items[i].marks & ENT_MARK_ASIDE && g_str_has_prefix (items[i].text, "+ BRICS"))
      {
        g_assert_cmphex (items[i].rgb, ==, brics);
        g_assert_cmpint (items[i].fill, ==, ENT_COLOR_GROUPING_TEXT);
        n_words++;
      }
  g_assert_cmpuint (n_words, ==, 5);
  g_assert_true (scene_find_item (stage.scene, stage_ref (&stage, ENT_KIND_NATION, "EGY"), ENT_LAYER_NAME)->text_style.bold);
  g_assert_false (scene_find_item (stage.scene, stage_ref (&stage, ENT_KIND_NATION, "CHN"), ENT_LAYER_NAME)->text_style.bold);
}

static const EntSceneItem *
find_spoke (Stage      *stage,
            const char *nation,
            const char *grouping)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  EntRef nation_ref = stage_ref (stage, ENT_KIND_NATION, nation);
  EntRef grouping_ref = stage_ref (stage, ENT_KIND_GROUPING, grouping);

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    if (items[i].layer == ENT_LAYER_LINE && ent_thing_is (items[i].thing, ENT_KIND_MEMBERSHIP))
      {
        const EntMembership *row = ent_dataset_get_membership (stage->dataset, ent_thing_get_record (items[i].thing).row);

        if (row->nation == nation_ref.row && row->grouping == grouping_ref.row)
          return &items[i];
      }
  return NULL;
}

/* New, given up and unchanged are told apart by their lines. */
static void
test_spokes (void)
{
  g_auto (Stage) stage = { 0 };
  g_auto (Stage) left = { 0 };
  const EntSceneItem *joined, *unchanged, *gone;

  compare (&stage, "brics,sco", "2016-01-01", "2026-01-01");
  joined = find_spoke (&stage, "EGY", "brics");
  unchanged = find_spoke (&stage, "CHN", "brics");
  g_assert_cmpfloat (joined->line_width, >, 2 * unchanged->line_width);
  g_assert_cmpfloat (joined->stroke_alpha, >, unchanged->stroke_alpha);
  g_assert_cmphex (joined->marks & (ENT_MARK_RESTING | ENT_MARK_BEFORE), ==, 0);

  compare (&left, "eu,g7", "2019-01-01", "2021-01-01");
  gone = find_spoke (&left, "GBR", "eu");
  g_assert_cmphex (gone->marks & (ENT_MARK_RESTING | ENT_MARK_BEFORE), ==, ENT_MARK_BEFORE);
  stage_draw (&left, stage_day ("2021-01-01"));
  g_assert_null (find_spoke (&left, "GBR", "eu"));
}

/* More nations than one can read of keep their marks and have no words. */
static void
test_too_many_words (void)
{
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *items;
  guint n_badges = 0;

  compare (&stage, "commonwealth", "1940-01-01", "2020-01-01");
  items = ent_scene_get_items (stage.scene);
  for (guint i = 0; i < ent_scene_get_n_items (stage.scene); i++)
    {
      g_assert_cmphex (items[i].marks & ENT_MARK_ASIDE, ==, 0);
      n_badges += items[i].shape == ENT_SHAPE_DISC && items[i].marks & ENT_MARK_JOINING;
    }
  g_assert_cmpuint (n_badges, >, 25);
}

static EntScene *
new_caption (Stage *stage)
{
  EntInsets insets;

  return ent_caption_new_scene (stage->view, stage->slice, stage->scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1600, 900, &insets);
}

static const char *
find_text (EntScene   *scene,
           const char *beginning)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].text && g_str_has_prefix (items[i].text, beginning))
      return items[i].text;
  return NULL;
}

/* Everybody who is in the picture is counted, once. */
static void
test_line_of_the_date (void)
{
  static const struct
  {
    const char *groupings;
    const char *since;
    const char *day;
    const char *line;
  } cases[] = {
    { "brics,sco", "2016-01-01", "2026-01-01", "1 January 2016 against 1 January 2026 · 5 joined · 28 in a new role · 6 unchanged" },
    { "eu,g7", "2019-01-01", "2021-01-01", "1 January 2019 against 1 January 2021 · 1 left · 36 unchanged" },
    { "g7,quad", "2020-01-01", "2026-01-01", "1 January 2020 against 1 January 2026 · nothing changed · 10 unchanged" },
    { "warsaw-pact,cis,csto", "1985-01-01", "1995-01-01", "1 January 1985 against 1 January 1995 · 12 joined · 6 left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };
      g_autoptr (EntScene) caption = NULL;

      compare (&stage, cases[i].groupings, cases[i].since, cases[i].day);
      caption = new_caption (&stage);
      g_assert_cmpstr (find_text (caption, "1 January"), ==, cases[i].line);
    }
}

/* A day to compare with that is not earlier is no secret. */
static void
test_day_that_is_not_earlier (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) caption = NULL;

  compare (&stage, "g7", "2016-01-01", "2020-01-01");
  stage_draw (&stage, stage_day ("2010-01-01"));
  caption = new_caption (&stage);
  g_assert_cmpstr (find_text (caption, "as of"), ==,
                   "as of 1 January 2010 · 7 members · 1 observer · not compared, as 1 January 2016 is not earlier");
}

/* What only two days have is explained, and only where it is seen. */
static void
test_legend (void)
{
  static const char *const of_two_days[] = { "Around the members of ", "New membership", "Role given up" };
  static const struct
  {
    const char *groupings;
    const char *since;
    const char *day;
    gboolean    there[G_N_ELEMENTS (of_two_days)];
  } cases[] = {
    { "brics,sco", "2016-01-01", "2026-01-01", { TRUE, TRUE, FALSE } },
    { "eu,g7", "2019-01-01", "2021-01-01", { TRUE, FALSE, TRUE } },
    { "g7,quad", "2020-01-01", "2026-01-01", { FALSE, FALSE, FALSE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };
      g_autoptr (EntScene) caption = NULL;

      compare (&stage, cases[i].groupings, cases[i].since, cases[i].day);
      caption = new_caption (&stage);
      for (guint j = 0; j < G_N_ELEMENTS (of_two_days); j++)
        g_assert_cmpint (find_text (caption, of_two_days[j]) != NULL, ==, cases[i].there[j]);
    }
}

/* Room is kept for all later days, so that the date moves nothing. */
static void
test_date_moves_nothing (void)
{
  static const char *const ids[] = { "brics", "sco", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) plain = ent_view_new (ids, stage_day ("2026-01-01"));
  g_autoptr (EntView) view = ent_view_with_since (plain, stage_day ("2016-01-01"));
  g_autoptr (EntView) earlier = ent_view_with_day (view, stage_day ("2018-01-01"));
  g_autoptr (EntView) marked = ent_view_with_difference (view, ENT_DIFFERENCE_MARKS);
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntQuery) query_earlier = ent_view_get_query (earlier, dataset);
  g_autoptr (EntQuery) query_plain = ent_view_get_query (plain, dataset);
  g_autoptr (EntQuery) query_marked = ent_view_get_query (marked, dataset);
  g_auto (Stage) stage = { 0 };
  g_auto (Stage) without = { 0 };
  guint iran, china;

  g_assert_true (ent_query_equal (query, query_earlier));
  g_assert_false (ent_query_equal (query, query_plain));
  g_assert_true (ent_query_equal (query_marked, query_plain));

  stage_init (&stage, dataset, view);
  stage_init (&without, dataset, plain);
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "IRN"), &iran));
  g_assert_true (ent_graph_lookup_node (stage.graph, stage_ref (&stage, ENT_KIND_NATION, "CHN"), &china));
  g_assert_cmpfloat (ent_extents_get (stage.extents, iran).down, >, ent_extents_get (without.extents, iran).down + 10);
  g_assert_cmpfloat (ent_extents_get (stage.extents, iran).half_width, >, ent_extents_get (without.extents, iran).half_width + 10);
  g_assert_cmpfloat (ent_extents_get (stage.extents, china).down, ==, ent_extents_get (without.extents, china).down);
}

/* Where all is smaller, words make way for names, and stay below their own. */
static void
test_words_far_off (void)
{
  const double zooms[] = { 0.8, 0.5, 0.3 };
  g_auto (Stage) stage = { 0 };
  guint n_before = G_MAXUINT;

  compare (&stage, "nato,eu", "1990-01-01", "2025-01-01");
  for (guint z = 0; z < G_N_ELEMENTS (zooms); z++)
    {
      g_autoptr (EntScene) legible = ent_scene_new_legible (stage.scene, zooms[z]);
      const EntSceneItem *items = ent_scene_get_items (legible);
      guint n_words = 0, n_names = 0;

      for (guint i = 0; i < ent_scene_get_n_items (legible); i++)
        {
          gboolean is_aside = (items[i].marks & ENT_MARK_ASIDE) != 0;
          const EntSceneItem *name = is_aside ? scene_find_item (legible, ent_thing_get_record (items[i].thing), ENT_LAYER_NAME) : NULL;

          n_names += items[i].layer == ENT_LAYER_NAME && !is_aside;
          n_words += name != NULL;
          if (name != NULL && name != &items[i])
            g_assert_cmpfloat (items[i].bounds.y0 + 3, >=, name->bounds.y1 - 3 - 0.01);
        }
      g_assert_cmpuint (n_words, <=, n_before);
      n_before = n_words;
      /* They are not counted as names. */
      g_assert_cmpuint (n_names + ent_scene_get_n_unnamed (legible), ==, 41);
    }
  g_assert_cmpuint (n_before, <, 20);
}

static void
test_card (void)
{
  g_auto (Stage) stage = { 0 };
  g_auto (EntDescription) iran = { 0 };
  g_auto (EntDescription) china = { 0 };

  compare (&stage, "brics,sco", "2016-01-01", "2026-01-01");
  g_assert_true (ent_network_chart.describe (stage.slice, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "IRN")), &iran));
  g_assert_cmpstr (iran.changes, ==,
                   "4 July 2023: Iran joins SCO (observer before); 24 August 2023: Iran is invited to BRICS; "
                   "1 January 2024: Iran joins BRICS (invited before)");
  g_assert_true (ent_network_chart.describe (stage.slice, ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "CHN")), &china));
  g_assert_null (china.changes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/compare/words-at-nations", test_words_at_nations);
  g_test_add_func ("/charts/compare/more-than-three", test_more_than_three);
  g_test_add_func ("/charts/compare/looks", test_looks);
  g_test_add_func ("/charts/compare/spokes", test_spokes);
  g_test_add_func ("/charts/compare/too-many-words", test_too_many_words);
  g_test_add_func ("/charts/compare/line-of-the-date", test_line_of_the_date);
  g_test_add_func ("/charts/compare/day-that-is-not-earlier", test_day_that_is_not_earlier);
  g_test_add_func ("/charts/compare/legend", test_legend);
  g_test_add_func ("/charts/compare/date-moves-nothing", test_date_moves_nothing);
  g_test_add_func ("/charts/compare/words-far-off", test_words_far_off);
  g_test_add_func ("/charts/compare/card", test_card);
  return g_test_run ();
}
