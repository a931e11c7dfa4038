/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-camera.h"

#define EPSILON 1e-9

static void
assert_point (EntPoint point,
              double   x,
              double   y)
{
  g_assert_cmpfloat_with_epsilon (point.x, x, EPSILON);
  g_assert_cmpfloat_with_epsilon (point.y, y, EPSILON);
}

static void
test_fit_fills_the_tighter_side (void)
{
  EntCamera camera = ent_camera_fit ((EntRect) { -100, -50, 100, 50 }, (EntRect) { 0, 0, 400, 400 }, 10);

  g_assert_cmpfloat_with_epsilon (camera.zoom, 2, EPSILON);
  assert_point (ent_camera_to_screen (camera, (EntPoint) { -100, -50 }), 0, 100);
  assert_point (ent_camera_to_screen (camera, (EntPoint) { 100, 50 }), 400, 300);
}

static void
test_fit_stops_at_max_zoom (void)
{
  EntCamera camera = ent_camera_fit ((EntRect) { 0, 0, 10, 10 }, (EntRect) { 100, 100, 300, 300 }, 1.6);

  g_assert_cmpfloat_with_epsilon (camera.zoom, 1.6, EPSILON);
  assert_point (ent_camera_to_screen (camera, (EntPoint) { 5, 5 }), 200, 200);
}

static void
test_fit_nothing (void)
{
  EntCamera camera = ent_camera_fit (ENT_RECT_EMPTY, (EntRect) { 0, 0, 200, 100 }, 1.6);

  g_assert_cmpfloat (camera.zoom, ==, 1);
  assert_point (ent_camera_to_screen (camera, (EntPoint) { 0, 0 }), 100, 50);
}

static void
test_fit_shows_all_of_the_largest (void)
{
  EntRect screen = { 0, 0, 400, 300 };
  EntRect seen = ent_camera_rect_to_screen (ent_camera_fit ((EntRect) { 0, 0, 1e6, 1e5 }, screen, 1.6), (EntRect) { 0, 0, 1e6, 1e5 });

  g_assert_cmpfloat_with_epsilon (seen.x0, 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (seen.x1, 400, EPSILON);
}

static void
test_fit_into_no_room (void)
{
  EntCamera camera = ent_camera_fit ((EntRect) { 0, 0, 10, 10 }, (EntRect) { 50, 50, 40, 40 }, 1.6);

  g_assert_cmpfloat (camera.zoom, ==, ENT_ZOOM_MIN);
}

static void
test_zoom_keeps_the_point (void)
{
  EntCamera camera = { 1.5, 10, -20 };
  EntPoint pointer = { 320, 200 };
  EntPoint before = ent_camera_to_world (camera, pointer);
  EntCamera zoomed = ent_camera_zoom_at (camera, pointer, 1.25, ENT_ZOOM_MIN);

  g_assert_cmpfloat_with_epsilon (zoomed.zoom, 1.875, EPSILON);
  assert_point (ent_camera_to_world (zoomed, pointer), before.x, before.y);
}

static void
test_zoom_stays_in_its_limits (void)
{
  EntCamera camera = { 1, 0, 0 };
  EntPoint pointer = { 7, 9 };
  EntCamera near = ent_camera_zoom_at (camera, pointer, 1e9, ENT_ZOOM_MIN);
  EntCamera far = ent_camera_zoom_at (camera, pointer, 1e-9, ENT_ZOOM_MIN);

  g_assert_cmpfloat (near.zoom, ==, ENT_ZOOM_MAX);
  g_assert_cmpfloat (far.zoom, ==, ENT_ZOOM_MIN);
  assert_point (ent_camera_to_screen (far, (EntPoint) { 7, 9 }), 7, 9);
}

static void
test_pan_and_back (void)
{
  EntCamera camera = ent_camera_pan ((EntCamera) { 2, 5, 5 }, 10, -4);
  EntRect world = { 1, 2, 3, 4 };
  EntRect there = ent_camera_rect_to_screen (camera, world);

  assert_point ((EntPoint) { there.x0, there.y0 }, 17, 5);
  assert_point (ent_camera_to_world (camera, (EntPoint) { there.x0, there.y0 }), 1, 2);
  assert_point (ent_camera_to_world (camera, (EntPoint) { there.x1, there.y1 }), 3, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/camera/fit/fills-the-tighter-side", test_fit_fills_the_tighter_side);
  g_test_add_func ("/scene/camera/fit/stops-at-max-zoom", test_fit_stops_at_max_zoom);
  g_test_add_func ("/scene/camera/fit/nothing", test_fit_nothing);
  g_test_add_func ("/scene/camera/fit/shows-all-of-the-largest", test_fit_shows_all_of_the_largest);
  g_test_add_func ("/scene/camera/fit/into-no-room", test_fit_into_no_room);
  g_test_add_func ("/scene/camera/zoom/keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/scene/camera/zoom/stays-in-its-limits", test_zoom_stays_in_its_limits);
  g_test_add_func ("/scene/camera/pan/and-back", test_pan_and_back);
  return g_test_run ();
}
