/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pick.h"

/* What a finger means: no target is smaller than 34 px, however small the disc below it is. */

#define ZOOM 0.5 /* a unit of the world is half a px */

/* Discs of 10 px in diameter, the middles of two of them 30 px apart, and a large one
 * that reaches farther than a finger; a line lies beside the first. */
static EntScene *
new_scene (void)
{
  static const struct
  {
    EntPoint point;
    double   radius;
  } discs[] = { { { 200, 200 }, 10 }, { { 260, 200 }, 10 }, { { 200, 600 }, 100 } };
  static const EntSegment line[] = { { .kind = ENT_SEGMENT_MOVE, .points = { { 100, 180 } } }, { .kind = ENT_SEGMENT_LINE, .points = { { 400, 180 } } } };
  EntScene *scene = ent_scene_new ();
  EntSceneItem spoke = { .shape = ENT_SHAPE_PATH, .layer = ENT_LAYER_LINE, .hit = ENT_HIT_PATH, .hit_rank = 2, .stroke = ENT_COLOR_ACCENT,
                         .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 0)), .bounds = { 100, 180, 400, 180 } };

  ent_scene_add_path (scene, &spoke, line, G_N_ELEMENTS (line));
  for (guint i = 0; i < G_N_ELEMENTS (discs); i++)
    {
      EntPoint point = discs[i].point;
      EntSceneItem disc = { .shape = ENT_SHAPE_DISC, .layer = ENT_LAYER_BODY, .is_node = TRUE, .hit = ENT_HIT_DISC, .hit_rank = 1,
                            .fill = ENT_COLOR_DISC, .fill_alpha = 1, .point = point, .radius = discs[i].radius,
                            .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, i)),
                            .bounds = ent_rect_grow ((EntRect) { point.x, point.y, point.x, point.y }, discs[i].radius) };

      ent_scene_add (scene, &disc);
    }
  ent_scene_finish (scene);
  return scene;
}

/* “nation 1”, “membership 0” or nothing */
static char *
dup_words (EntThing thing)
{
  if (thing.kind == ENT_THING_NONE)
    return g_strdup ("nothing");
  return g_strdup_printf ("%s %u", thing.record.kind == ENT_KIND_NATION ? "nation" : "membership", thing.record.row);
}

static void
touched (void)
{
  static const struct
  {
    EntPoint    point; /* in px */
    const char *clicked, *touched;
  } cases[] = {
    { { 100, 100 }, "nation 0", "nation 0" },
    { { 90, 113 }, "nothing", "nation 0" },
    { { 84, 116 }, "nothing", "nation 0" },
    { { 82, 100 }, "nothing", "nothing" },
    { { 100, 118 }, "nothing", "nothing" },
    /* Between the two the nearer one. */
    { { 114, 100 }, "nothing", "nation 0" },
    { { 116, 100 }, "nothing", "nation 1" },
    /* A line is thin, so it is meant only where no disc is near. */
    { { 100, 90 }, "membership 0", "nation 0" },
    { { 170, 90 }, "membership 0", "membership 0" },
    { { 60, 90 }, "membership 0", "membership 0" },
    /* All of a large one. */
    { { 100, 255 }, "nation 2", "nation 2" },
    { { 100, 245 }, "nothing", "nothing" },
  };
  EntScene *scene = new_scene ();
  EntCamera camera = { .zoom = ZOOM };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *by_click = dup_words (ent_pick_click (scene, camera, cases[i].point));
      g_autofree char *by_touch = dup_words (ent_pick_touch (scene, camera, cases[i].point));

      g_assert_cmpstr (by_click, ==, cases[i].clicked);
      g_assert_cmpstr (by_touch, ==, cases[i].touched);
    }
  ent_scene_unref (scene);
}

static void
without_a_picture (void)
{
  g_assert_cmpint (ent_pick_touch (NULL, (EntCamera) { .zoom = 1 }, (EntPoint) { 0, 0 }).kind, ==, ENT_THING_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/pick/touched", touched);
  g_test_add_func ("/state/pick/without-a-picture", without_a_picture);

  return g_test_run ();
}
