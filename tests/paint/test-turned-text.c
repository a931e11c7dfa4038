/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "tests/paint/draw.h"

#define SIDE 120

static EntScene *
new_scene (double angle)
{
  EntScene *scene = ent_scene_new ();

  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_TAG,
    .bounds = { 0, 0, SIDE, SIDE },
    .fill = ENT_COLOR_LABEL,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_HALO,
    .stroke_alpha = 1,
    .line_width = 2,
    .point = { SIDE / 2, SIDE / 2 },
    .text = "Kasachstan",
    .text_style = { .size = 9 },
    .angle = angle,
  });
  ent_scene_finish (scene);
  return scene;
}

/* What is painted of it, in px. */
static EntRect
find_ink (double angle)
{
  g_autoptr (EntScene) scene = new_scene (angle);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  EntRect ink = ENT_RECT_EMPTY;

  draw_scene (cr, scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 40)
        ink = ent_rect_include (ink, (EntPoint) { x, y });
  cairo_surface_destroy (surface);
  return ink;
}

/* A text turns clockwise about its corner, its halo with it. */
static void
test_painted (void)
{
  EntRect plain = find_ink (0), upwards = find_ink (-G_PI / 2), turned = find_ink (G_PI);

  g_assert_cmpfloat (plain.x0, >=, SIDE / 2 - 3);
  g_assert_cmpfloat (plain.y0, >=, SIDE / 2 - 3);
  g_assert_cmpfloat (plain.x1 - plain.x0, >, 3 * (plain.y1 - plain.y0));
  g_assert_cmpfloat (upwards.x0, >=, SIDE / 2 - 3);
  g_assert_cmpfloat (upwards.y1, <=, SIDE / 2 + 3);
  g_assert_cmpfloat (upwards.y1 - upwards.y0, >, 3 * (upwards.x1 - upwards.x0));
  g_assert_cmpfloat (turned.x1, <=, SIDE / 2 + 3);
  g_assert_cmpfloat (turned.y1, <=, SIDE / 2 + 3);
}

/* The faded name stands where the name stands. */
static void
test_faded (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  g_autoptr (EntOps) ops = NULL;
  const EntOp *steps;
  guint n_ops, n_texts = 0;

  for (guint i = 0; i < 2; i++)
    ent_scene_add (scene, &(EntSceneItem) {
      .shape = ENT_SHAPE_TEXT,
      .layer = ENT_LAYER_TAG,
      .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, i)),
      .bounds = { 0, 0, SIDE, SIDE },
      .fill = ENT_COLOR_LABEL,
      .fill_alpha = 1,
      .text = "Iran",
      .text_style = { .size = 9 },
      .angle = 0.5,
    });
  ent_scene_finish (scene);
  ent_things_add (lead, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  ops = ent_ops_new_emphasis (scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure (),
                              &(EntEmphasis) { .lead = lead, .related = related, .fade = 0.5 });
  steps = ent_ops_get (ops, &n_ops);
  for (guint i = 0; i < n_ops; i++)
    if (steps[i].kind == ENT_OP_TEXT)
      {
        g_assert_cmpfloat (steps[i].angle, ==, 0.5);
        n_texts++;
      }
  g_assert_cmpuint (n_texts, ==, 2);
}

/* What is no disc has a ring with corners, as large as it is, at any zoom. */
static void
test_box (void)
{
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { 10, 10 } } }, { ENT_SEGMENT_LINE, { { 50, 10 } } }, { ENT_SEGMENT_LINE, { { 50, 20 } } },
    { ENT_SEGMENT_LINE, { { 10, 20 } } }, { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };
  EntThing thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0));
  g_autoptr (EntScene) scene = ent_scene_new ();
  g_autoptr (EntScene) legible = NULL;
  g_autoptr (EntThings) none = ent_things_new ();
  g_autoptr (EntOps) ops = NULL;
  const EntOp *steps;
  guint n_ops, n_rings = 0;

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH, .layer = ENT_LAYER_BODY, .thing = thing, .is_node = TRUE, .bounds = { 10, 10, 50, 20 },
    .point = { 30, 15 }, .radius = 5, .half_width = 20,
  }, segments, G_N_ELEMENTS (segments));
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT, .layer = ENT_LAYER_NAME, .bounds = { 0, 0, 9, 9 }, .text = "a", .text_style = { .size = 4 },
  });
  ent_scene_finish (scene);
  legible = ent_scene_new_legible (scene, 0.5);
  g_assert_true (legible != scene);
  ops = ent_ops_new_emphasis (legible, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_fixed_measure (),
                              &(EntEmphasis) { .lead = none, .related = none, .selection = thing });
  steps = ent_ops_get (ops, &n_ops);
  for (guint i = 0; i < n_ops; i++)
    if (steps[i].kind == ENT_OP_PILL)
      {
        g_assert_cmpfloat (steps[i].half_width - steps[i].radius, ==, 15);
        g_assert_cmpfloat (steps[i].corner, <, steps[i].radius);
        g_assert_cmpfloat (steps[i].radius, <, 11);
        n_rings++;
      }
  g_assert_cmpuint (n_rings, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/turned-text/painted", test_painted);
  g_test_add_func ("/paint/turned-text/faded", test_faded);
  g_test_add_func ("/paint/turned-text/box", test_box);
  return g_test_run ();
}
