/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture is seen as soon as it is painted, by whoever asks for it next, and not only when the main loop says so. */
#include "app/ent-canvas-surface.h"

static EntScene *
new_scene (void)
{
  EntScene *scene = ent_scene_new ();
  EntSceneItem disc = { .shape = ENT_SHAPE_DISC, .layer = ENT_LAYER_BODY, .fill = ENT_COLOR_DISC, .fill_alpha = 1, .radius = 30 };

  disc.bounds = (EntRect) { -34, -34, 34, 34 };
  ent_scene_add (scene, &disc);
  ent_scene_finish (scene);
  return scene;
}

static EntCanvasWish
wish_for (EntScene *scene)
{
  return (EntCanvasWish) { .scene = scene, .camera = { 1, 100, 100 }, .theme = ENT_THEME_LIGHT, .width = 200, .height = 200, .scale = 1 };
}

static void
count_cb (EntCanvasSurface *surface,
          gpointer          data)
{
  ++*(guint *) data;
}

static EntCanvasSurface *
new_surface (guint *n_painted)
{
  EntCanvasSurface *surface = ent_canvas_surface_new ();

  *n_painted = 0;
  g_signal_connect (surface, "painted", G_CALLBACK (count_cb), n_painted);
  return surface;
}

static void
wait_for_worker (EntCanvasSurface    *surface,
                 const EntCanvasWish *wish)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  do
    {
      g_usleep (1000);
      ent_canvas_surface_request (surface, wish);
    }
  while (ent_canvas_surface_get_busy (surface) && g_get_monotonic_time () < end);
  g_assert_false (ent_canvas_surface_get_busy (surface));
}

static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_seen_at_once (void)
{
  EntScene *scene = new_scene ();
  EntCanvasWish wish = wish_for (scene);
  guint n_painted;
  EntCanvasSurface *surface = new_surface (&n_painted);

  ent_canvas_surface_request (surface, &wish);
  wait_for_worker (surface, &wish);
  g_assert_true (ent_canvas_surface_get_scene (surface) == scene);
  g_assert_cmpuint (n_painted, ==, 1);

  /* What the main loop has to say of it is no news. */
  run_main_loop ();
  g_assert_cmpuint (n_painted, ==, 1);
  g_object_unref (surface);
  ent_scene_unref (scene);
}

/* Whoever waits has it without the main loop, too, and waits for nothing where nothing is painted. */
static void
test_waited_for (void)
{
  EntScene *scene = new_scene ();
  EntCanvasWish wish = wish_for (scene);
  guint n_painted;
  EntCanvasSurface *surface = new_surface (&n_painted);

  ent_canvas_surface_wait (surface, G_MAXINT);
  ent_canvas_surface_request (surface, &wish);
  ent_canvas_surface_wait (surface, 10000);
  g_assert_true (ent_canvas_surface_get_scene (surface) == scene);
  g_assert_cmpuint (n_painted, ==, 1);
  ent_canvas_surface_wait (surface, G_MAXINT);
  g_object_unref (surface);
  ent_scene_unref (scene);
}

/* What was wished for while something else was painted follows it. */
static void
test_last_wish (void)
{
  EntScene *scene = new_scene ();
  EntScene *other = new_scene ();
  EntCanvasWish wish = wish_for (scene);
  EntCanvasWish last = wish_for (other);
  guint n_painted;
  EntCanvasSurface *surface = new_surface (&n_painted);

  ent_canvas_surface_request (surface, &wish);
  ent_canvas_surface_request (surface, &last);
  wait_for_worker (surface, &last);
  g_assert_true (ent_canvas_surface_get_scene (surface) == other);
  run_main_loop ();
  g_assert_true (ent_canvas_surface_get_scene (surface) == other);
  g_assert_cmpuint (n_painted, <=, 2);
  g_object_unref (surface);
  ent_scene_unref (scene);
  ent_scene_unref (other);
}

/* Nothing of what was wiped comes back. */
static void
test_wiped (void)
{
  EntScene *scene = new_scene ();
  EntCanvasWish wish = wish_for (scene);
  EntCanvasWish nothing = { 0 };
  guint n_painted;
  EntCanvasSurface *surface = new_surface (&n_painted);

  ent_canvas_surface_request (surface, &wish);
  ent_canvas_surface_request (surface, &nothing);
  while (ent_canvas_surface_get_busy (surface))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (ent_canvas_surface_get_scene (surface));
  g_assert_cmpuint (n_painted, ==, 0);
  g_object_unref (surface);
  ent_scene_unref (scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas-surface/seen-at-once", test_seen_at_once);
  g_test_add_func ("/canvas-surface/waited-for", test_waited_for);
  g_test_add_func ("/canvas-surface/last-wish", test_last_wish);
  g_test_add_func ("/canvas-surface/wiped", test_wiped);

  return g_test_run ();
}
