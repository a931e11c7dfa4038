/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

static void
draw_three (Stage *stage)
{
  stage_draw_places (stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
}

static void
test_nothing_grows_where_all_is_legible (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) same = NULL;

  draw_three (&stage);
  same = ent_scene_new_legible (stage.scene, 1);
  g_assert_true (same == stage.scene);
  g_assert_cmpuint (ent_scene_get_n_unnamed (same), ==, 0);
}

/* Whatever the zoom, what can be seen can be read. */
static void
test_least_sizes (void)
{
  g_auto (Stage) stage = { 0 };
  const double zooms[] = { 0.7, 0.5, 0.3, 0.1 };
  guint n_colors;

  draw_three (&stage);
  for (guint z = 0; z < G_N_ELEMENTS (zooms); z++)
    {
      g_autoptr (EntScene) legible = ent_scene_new_legible (stage.scene, zooms[z]);
      const EntSceneItem *items = ent_scene_get_items (legible);

      g_assert_true (legible != stage.scene);
      ent_scene_get_colors (legible, &n_colors);
      g_assert_cmpuint (n_colors, ==, 3);
      for (guint i = 0; i < ent_scene_get_n_items (legible); i++)
        {
          if (items[i].shape == ENT_SHAPE_TEXT || items[i].shape == ENT_SHAPE_PILL)
            g_assert_cmpfloat (items[i].text_style.size * zooms[z], >=, 8.999);
          if (items[i].shape == ENT_SHAPE_DISC)
            g_assert_cmpfloat (items[i].radius * zooms[z], >=, 5.999);
        }
      /* Nothing but names is ever left out, and those are counted. */
      g_assert_cmpuint (ent_scene_get_n_items (legible) + ent_scene_get_n_unnamed (legible), ==, ent_scene_get_n_items (stage.scene));
    }
}

/* Of thousands of discs none hides the others, and none is lost. */
static void
test_crowds_become_dots (void)
{
  const double zooms[] = { 0.2, 0.05, 0.001 };
  const guint n_columns = 50;

  for (guint z = 0; z < G_N_ELEMENTS (zooms); z++)
    {
      g_autoptr (EntScene) scene = ent_scene_new ();
      g_autoptr (EntScene) legible = NULL;
      double side_px = n_columns * 60 * zooms[z] + 12, cover_px = 0;

      for (guint i = 0; i < n_columns * n_columns; i++)
        ent_scene_add (scene, &(EntSceneItem) {
          .shape = ENT_SHAPE_DISC,
          .layer = ENT_LAYER_BODY,
          .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, i)),
          .is_node = TRUE,
          .point = { i % n_columns * 60, i / n_columns * 60 },
          .radius = 10,
          .text_style = { .size = 6 },
        });
      ent_scene_add (scene, &(EntSceneItem) { .shape = ENT_SHAPE_TEXT, .layer = ENT_LAYER_NAME, .text = "A", .text_style = { .size = 12 } });
      ent_scene_finish (scene);
      legible = ent_scene_new_legible (scene, zooms[z]);
      for (guint i = 0; i < n_columns * n_columns; i++)
        {
          double radius_px = ent_scene_get_items (legible)[i].radius * zooms[z];

          g_assert_cmpfloat (radius_px, >=, 0.499);
          cover_px += G_PI * radius_px * radius_px;
        }
      if (zooms[z] > 0.01)
        g_assert_cmpfloat (cover_px, <, 0.3 * side_px * side_px);
    }
}

/* Middles stay where they are, and names below their discs. */
static void
test_places_stay (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) legible = NULL;
  const EntSceneItem *items;
  guint n_names = 0;

  draw_three (&stage);
  legible = ent_scene_new_legible (stage.scene, 0.4);
  items = ent_scene_get_items (legible);
  for (guint i = 0; i < ent_scene_get_n_items (legible); i++)
    {
      const EntSceneItem *disc = scene_find_item (legible, ent_thing_get_record (items[i].thing), ENT_LAYER_BODY);
      const EntSceneItem *old_disc = scene_find_item (stage.scene, ent_thing_get_record (items[i].thing), ENT_LAYER_BODY);

      if (items[i].layer != ENT_LAYER_NAME)
        continue;
      n_names++;
      g_assert_true (disc && old_disc);
      g_assert_cmpfloat (disc->point.x, ==, old_disc->point.x);
      g_assert_cmpfloat (disc->point.y, ==, old_disc->point.y);
      g_assert_cmpfloat (items[i].point.y, >=, disc->point.y + disc->radius);
      g_assert_cmpfloat_with_epsilon (items[i].bounds.x0 + items[i].bounds.x1, 2 * disc->point.x, 1e-6);
    }
  g_assert_cmpuint (n_names, >, 5);
}

/* What has grown is also hit where it has grown. */
static void
test_answers_where_it_is_seen (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) legible = NULL;
  const EntSceneItem *disc;
  EntPoint edge;
  EntRef mongolia;

  draw_three (&stage);
  mongolia = stage_ref (&stage, ENT_KIND_NATION, "MNG");
  legible = ent_scene_new_legible (stage.scene, 0.3);
  disc = scene_find_item (legible, mongolia, ENT_LAYER_BODY);
  g_assert_nonnull (disc);
  edge = (EntPoint) { disc->point.x, disc->point.y - disc->radius + 1 };
  g_assert_false (ent_thing_equal (ent_scene_pick (stage.scene, edge, 0), ent_thing_of (mongolia)));
  g_assert_true (ent_thing_equal (ent_scene_pick (legible, edge, 0), ent_thing_of (mongolia)));
}

/* Names that would lie on others go, the less important ones first. */
static void
test_names_make_way (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) small = NULL;
  g_autoptr (EntScene) tiny = NULL;
  const EntSceneItem *items;

  draw_three (&stage);
  small = ent_scene_new_legible (stage.scene, 0.35);
  tiny = ent_scene_new_legible (stage.scene, 0.1);
  g_assert_cmpuint (ent_scene_get_n_unnamed (tiny), >, ent_scene_get_n_unnamed (small));
  items = ent_scene_get_items (tiny);
  for (guint i = 0; i < ent_scene_get_n_items (tiny); i++)
    for (guint j = i + 1; j < ent_scene_get_n_items (tiny); j++)
      if (items[i].layer == ENT_LAYER_NAME && items[j].layer == ENT_LAYER_NAME)
        {
          /* But for the air around them. */
          EntRect a = ent_rect_grow (items[i].bounds, -3 - 2 / 0.1), b = ent_rect_grow (items[j].bounds, -3);

          g_assert_false (ent_rect_intersects (a, b));
        }
}

/* A scene of tags in pairs, each of which would cover the other at a zoom of a quarter. */
static EntScene *
new_pairs_of_tags (guint n)
{
  EntScene *scene = ent_scene_new ();

  for (guint i = 0; i < n; i++)
    {
      double x = 300.0 * (i / 2) + 60 * (i % 2);

      ent_scene_add (scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_PILL,
        .layer = ENT_LAYER_BODY,
        .thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, i)),
        .is_node = TRUE,
        .point = { x, 0 },
        .half_width = 25,
        .radius = 10,
        .bounds = { x - 25, -10, x + 25, 10 },
        .fill = ENT_COLOR_TITLE,
        .text = "Tag",
        .text_style = { .size = 11, .width = 20 },
        .priority = G_MAXUINT,
      });
    }
  ent_scene_finish (scene);
  return scene;
}

/* A few tags are always read; of very many, those that would lie on a large one stay small. */
static void
test_many_tags_keep_apart (void)
{
  const guint counts[] = { 40, 41 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    {
      g_autoptr (EntScene) scene = new_pairs_of_tags (counts[c]);
      g_autoptr (EntScene) legible = ent_scene_new_legible (scene, 0.25);
      const EntSceneItem *items = ent_scene_get_items (legible);
      guint n_large = 0;

      g_assert_cmpuint (ent_scene_get_n_items (legible), ==, counts[c]);
      for (guint i = 0; i < counts[c]; i++)
        {
          gboolean is_large = items[i].text_style.size * 0.25 >= 8.999;

          n_large += is_large;
          for (guint j = 0; j < i && counts[c] > 40; j++)
            g_assert_false (is_large && items[j].text_style.size * 0.25 >= 8.999 && ent_rect_intersects (items[i].bounds, items[j].bounds));
        }
      g_assert_cmpuint (n_large, ==, counts[c] > 40 ? 21 : counts[c]);
      g_assert_cmpuint (ent_scene_get_n_unnamed (legible), ==, counts[c] - n_large);
    }
}

static void
add_name (EntScene *scene,
          guint32   nation,
          guint     priority)
{
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, nation)),
    .bounds = { 0, 0, 60, 12 },
    .fill = ENT_COLOR_TITLE,
    .text = "Name",
    .text_style = { .size = 11 },
    .priority = priority,
  });
}

/* How far priorities lie apart says nothing: the highest there can be is one like others. */
static void
test_highest_priority (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntScene) legible = NULL;

  add_name (scene, 0, 0);
  add_name (scene, 1, G_MAXUINT);
  add_name (scene, 2, G_MAXUINT - 1);
  ent_scene_finish (scene);
  legible = ent_scene_new_legible (scene, 0.5);
  g_assert_cmpuint (ent_scene_get_n_unnamed (legible), ==, 2);
  g_assert_cmpuint (ent_scene_get_items (legible)[0].priority, ==, G_MAXUINT);
}

/* Words at an axis grow like names, make way for each other and are no names; a line stays. */
static void
test_axis (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntScene) legible = NULL;
  EntSceneItem year = {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .bounds = { 0, 0, 20, 10 },
    .fill = ENT_COLOR_CAPTION,
    .text = "2000",
    .text_style = { .size = 9 },
  };
  const EntSegment line[] = { { ENT_SEGMENT_MOVE, { { 10, 0 } } }, { ENT_SEGMENT_LINE, { { 10, 90 } } } };

  ent_scene_add (scene, &year);
  year.bounds = (EntRect) { 24, 0, 44, 10 };
  year.point.x = 24;
  ent_scene_add (scene, &year);
  ent_scene_add_path (scene, &(EntSceneItem) { .shape = ENT_SHAPE_PATH, .layer = ENT_LAYER_NAME, .bounds = { 10, 0, 10, 90 }, .stroke_alpha = 1 }, line, 2);
  ent_scene_finish (scene);
  legible = ent_scene_new_legible (scene, 0.5);
  g_assert_cmpuint (ent_scene_get_n_unnamed (legible), ==, 0);
  g_assert_cmpuint (ent_scene_get_n_items (legible), ==, 2);
  g_assert_cmpfloat (ent_scene_get_items (legible)[0].text_style.size, ==, 18);
  g_assert_cmpfloat (ent_scene_get_items (legible)[0].bounds.x0, ==, -10);
  g_assert_cmpfloat (ent_scene_get_items (legible)[0].point.x, ==, -10);
  g_assert_cmpint (ent_scene_get_items (legible)[1].shape, ==, ENT_SHAPE_PATH);
}

/* A region is ground for the names in it, and grows no name of its own out of place. */
static void
test_region (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntScene) legible = NULL;
  const EntThing region = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0));
  const EntSegment edge[] = {
    { ENT_SEGMENT_MOVE, { { 0, 0 } } }, { ENT_SEGMENT_LINE, { { 200, 0 } } }, { ENT_SEGMENT_LINE, { { 0, 200 } } }, { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_AREA,
    .thing = region,
    .is_node = TRUE,
    .bounds = { 0, 0, 200, 200 },
    .point = { 100, 100 },
    .fill_alpha = 1,
  }, edge, G_N_ELEMENTS (edge));
  add_name (scene, 0, 1);
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .thing = region,
    .bounds = { 90, 95, 110, 105 },
    .point = { 90, 95 },
    .fill = ENT_COLOR_TITLE,
    .text = "3",
    .text_style = { .size = 9 },
  });
  ent_scene_finish (scene);
  legible = ent_scene_new_legible (scene, 0.5);
  g_assert_cmpuint (ent_scene_get_n_unnamed (legible), ==, 0);
  g_assert_cmpuint (ent_scene_get_n_items (legible), ==, 3);
  g_assert_cmpfloat (ent_scene_get_items (legible)[1].point.x, <, 90);
  g_assert_cmpfloat (ent_scene_get_items (legible)[2].point.x, ==, 80);
  g_assert_cmpfloat (ent_scene_get_items (legible)[2].point.y, ==, 90);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/scene-legible/crowds-become-dots", test_crowds_become_dots);
  g_test_add_func ("/scene/scene-legible/many-tags-keep-apart", test_many_tags_keep_apart);
  g_test_add_func ("/scene/scene-legible/nothing-grows-where-all-is-legible", test_nothing_grows_where_all_is_legible);
  g_test_add_func ("/scene/scene-legible/least-sizes", test_least_sizes);
  g_test_add_func ("/scene/scene-legible/places-stay", test_places_stay);
  g_test_add_func ("/scene/scene-legible/answers-where-it-is-seen", test_answers_where_it_is_seen);
  g_test_add_func ("/scene/scene-legible/names-make-way", test_names_make_way);
  g_test_add_func ("/scene/scene-legible/highest-priority", test_highest_priority);
  g_test_add_func ("/scene/scene-legible/axis", test_axis);
  g_test_add_func ("/scene/scene-legible/region", test_region);
  return g_test_run ();
}
