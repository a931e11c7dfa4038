/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/canvas-fixture.h"

/* A canvas with lines over time: looking at a part of the time, and dragging the
 * line of the day. */

static void
set_up_lines (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntView) view = NULL;

  set_up (fixture, data);
  view = ent_view_with_chart (ent_state_get_view (fixture->state), ENT_CHART_LINES);
  ent_state_set_view (fixture->state, view, "Lines");
  settle (fixture);
}

static EntChartTime
find_time (Fixture *fixture)
{
  EntChartTime time;

  g_assert_true (ent_pipeline_find_time (fixture->pipeline, &time));
  return time;
}

static EntDay
get_length (Fixture *fixture)
{
  EntChartTime time = find_time (fixture);

  return time.seen.last - time.seen.first;
}

/* Where a day stands, in px of the canvas, in the middle of the rows. */
static EntPoint
get_place (Fixture *fixture,
           EntDay   day)
{
  EntChartTime time = find_time (fixture);
  double share = (double) (day - time.seen.first) / (double) (time.seen.last - time.seen.first);

  return ent_camera_to_screen (ent_viewport_get_camera (fixture->canvas->viewport),
                               (EntPoint) { time.box.x0 + share * (time.box.x1 - time.box.x0), (time.box.y0 + time.box.y1) / 2 });
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, NULL);
}

/* From decades to months; the day under the pointer stays there, and the camera where it is. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  EntDay day = ent_day_new (2011, 5, 1), whole = get_length (fixture);
  EntPoint place = get_place (fixture, day);
  EntCamera camera = ent_viewport_get_camera (fixture->canvas->viewport);

  ent_canvas_pointer_move (fixture->canvas->pointer, place);
  for (guint i = 0; i < 100; i++)
    {
      EntDay length = get_length (fixture);

      ent_canvas_scroll_time (fixture->canvas, -1);
      g_assert_cmpint (get_length (fixture), <=, length);
      if (get_length (fixture) > 400)
        g_assert_cmpfloat_with_epsilon (get_place (fixture, day).x, place.x, 3);
    }
  g_assert_cmpint (get_length (fixture), ==, 61);
  g_assert_cmpfloat (ent_viewport_get_camera (fixture->canvas->viewport).zoom, ==, camera.zoom);
  for (guint i = 0; i < 100; i++)
    ent_canvas_scroll_time (fixture->canvas, 1);
  g_assert_cmpint (get_length (fixture), ==, whole);
  /* All of the time is nothing that somebody chose. */
  g_assert_cmpint (ent_view_get_time (ent_state_get_view (fixture->state)).first, ==, ENT_DAY_MIN);
}

/* It is no step; and a step back leaves it. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntView) by_name = ent_view_with_order (ent_state_get_view (fixture->state), ENT_ORDER_NAME);
  EntDay length;

  ent_state_set_view (fixture->state, by_name, "Order");
  settle (fixture);
  act (fixture, "canvas.shorter-time");
  length = get_length (fixture);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Order");
  ent_state_undo (fixture->state);
  settle (fixture);
  g_assert_cmpint (ent_view_get_order (ent_state_get_view (fixture->state)), ==, ENT_ORDER_AUTO);
  g_assert_cmpint (get_length (fixture), ==, length);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  EntDay whole = get_length (fixture), day = ent_view_get_day (ent_state_get_view (fixture->state));
  EntChartTime time;

  act (fixture, "canvas.shorter-time");
  g_assert_cmpint (get_length (fixture), <, whole);
  for (guint i = 0; i < 30; i++)
    act (fixture, "canvas.shorter-time");
  time = find_time (fixture);
  g_assert_cmpint (time.seen.first, <=, day);
  g_assert_cmpint (time.seen.last, >=, day);
  act (fixture, "canvas.longer-time");
  g_assert_cmpint (get_length (fixture), >, 61);
  act (fixture, "canvas.whole-time");
  g_assert_cmpint (get_length (fixture), ==, whole);
}

/* The line follows the pointer, as far as the axis goes. */
static void
test_line (Fixture       *fixture,
           gconstpointer  data)
{
  EntDay day = ent_day_new (2012, 3, 4);
  EntPoint place = get_place (fixture, day);

  ent_canvas_drag_day (fixture->canvas, place);
  settle (fixture);
  g_assert_cmpint (ABS (ent_view_get_day (ent_state_get_view (fixture->state)) - day), <=, 1);
  ent_canvas_drag_day (fixture->canvas, (EntPoint) { -1000, place.y });
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, find_time (fixture).seen.first);
}

/* In a network there is no such axis, and nothing happens. */
static void
test_network (Fixture       *fixture,
              gconstpointer  data)
{
  EntView *view = ent_state_get_view (fixture->state);
  EntChartTime time;

  g_assert_false (ent_pipeline_find_time (fixture->pipeline, &time));
  act (fixture, "canvas.shorter-time");
  ent_canvas_scroll_time (fixture->canvas, -1);
  ent_canvas_drag_day (fixture->canvas, (EntPoint) { 100, 100 });
  g_assert_true (ent_state_get_view (fixture->state) == view);
}

#define ADD_LINES(path, func) g_test_add (path, Fixture, NULL, set_up_lines, func, tear_down)

HELPER_MAIN (
    ADD_LINES ("/app/canvas-time/wheel", test_wheel);
    ADD_LINES ("/app/canvas-time/steps", test_steps);
    ADD_LINES ("/app/canvas-time/keys", test_keys);
    ADD_LINES ("/app/canvas-time/line", test_line);
    ADD_CANVAS ("/app/canvas-time/network", test_network);)
