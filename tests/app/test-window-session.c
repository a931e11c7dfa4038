/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "tests/app/window-helpers.h"

/* Closes the window as people do, and starts the program anew. */
static void
restart (WindowFixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_null (window_find ());
  window_start (fixture);
  helper_wait (window_is_idle, fixture->window);
}

static EntThing
find_nation (WindowFixture *fixture,
             const char    *id)
{
  return ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_NATION, id)));
}

static EntPoint
get_point (WindowFixture *fixture,
           const char    *id)
{
  return ent_scene_find_node (ent_pipeline_get_scene (ent_window_get_pipeline (fixture->window)), find_nation (fixture, id))->point;
}

static EntPoint
get_middle (WindowFixture *fixture)
{
  return ent_camera_to_world (ent_viewport_get_camera (ent_canvas_get_viewport (fixture->window->canvas)),
                              (EntPoint) { gtk_widget_get_width (GTK_WIDGET (fixture->window->canvas)) / 2.0,
                                           gtk_widget_get_height (GTK_WIDGET (fixture->window->canvas)) / 2.0 });
}

static EntView *
new_wish (EntView *before)
{
  g_autoptr (EntView) grouped = ent_view_with_groupings (before, (const char *const[]) { "gamma", "alpha", NULL });
  g_autoptr (EntView) dated = ent_view_with_day (grouped, ent_day_new (2010, 3, 4));
  g_autoptr (EntView) less = ent_view_with_hidden (dated, (const char *const[]) { "CHN", NULL });
  g_autoptr (EntView) roles = ent_view_with_roles (less, 1u << ENT_ROLE_MEMBER);
  g_autoptr (EntView) tied = ent_view_with_ties (roles, 1);

  return ent_view_with_pin (tied, ENT_KIND_NATION, "IND", (EntPoint) { 321, -123 });
}

/* The whole of what somebody looked at is there again. */
static void
test_all_comes_back (WindowFixture *fixture,
                     gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (EntView) wish = new_wish (ent_state_get_view (state));
  EntViewport *viewport;
  EntPoint india, russia, middle;
  double zoom;

  helper_wait (window_is_idle, fixture->window);
  ent_state_set_view (state, wish, "Much");
  helper_wait (window_is_idle, fixture->window);
  ent_state_set_selection (state, find_nation (fixture, "RUS"));
  viewport = ent_canvas_get_viewport (fixture->window->canvas);
  ent_viewport_zoom_by (viewport, 1.7);
  ent_viewport_pan (viewport, 31, -17);
  india = get_point (fixture, "IND");
  russia = get_point (fixture, "RUS");
  middle = get_middle (fixture);
  zoom = ent_viewport_get_zoom (viewport);

  restart (fixture);
  state = window_get_state (fixture);
  g_assert_true (ent_view_equal (ent_state_get_view (state), wish));
  g_assert_true (ent_thing_equal (ent_state_get_selection (state), find_nation (fixture, "RUS")));
  g_assert_cmpfloat_with_epsilon (get_point (fixture, "IND").x, india.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_point (fixture, "RUS").x, russia.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_point (fixture, "RUS").y, russia.y, 1e-6);
  g_assert_cmpfloat_with_epsilon (ent_viewport_get_zoom (ent_canvas_get_viewport (fixture->window->canvas)), zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture).x, middle.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture).y, middle.y, 1e-6);
  g_assert_false (window_can (fixture, "undo"));
}

/* What nobody has moved is shown whole; and the day is today where that is preferred. */
static void
test_whole_and_today (WindowFixture *fixture,
                      gconstpointer  data)
{
  g_settings_set_string (fixture->settings, "opening-day", "today");
  helper_wait (window_is_idle, fixture->window);
  restart (fixture);
  g_assert_false (ent_viewport_get_moved (ent_canvas_get_viewport (fixture->window->canvas)));
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (window_get_state (fixture))), ==, ent_day_today ());
  g_assert_cmpint (ent_state_get_selection (window_get_state (fixture)).kind, ==, ENT_THING_NONE);
  g_settings_reset (fixture->settings, "opening-day");
}

static gboolean
is_written (gpointer data)
{
  g_autoptr (GFile) file = ent_session_new_file ();
  g_autoptr (EntSavedView) saved = ent_session_read (file, NULL);

  return saved != NULL && ent_view_shows_grouping (saved->view, "gamma");
}

/* Without being closed, as in a crash. */
static void
test_crash (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (EntView) more = ent_view_with_grouping (ent_state_get_view (window_get_state (fixture)), "gamma", TRUE);

  ent_state_set_view (window_get_state (fixture), more, "More");
  helper_wait (is_written, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_start (fixture);
  helper_wait (window_is_idle, fixture->window);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "gamma"));
}

/* Data of one's own leaves what is known of the bundled data as it was. */
static void
test_other_data (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) dataset = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  g_autoptr (EntView) more = ent_view_with_grouping (ent_state_get_view (window_get_state (fixture)), "gamma", TRUE);

  ent_state_set_view (window_get_state (fixture), more, "More");
  helper_wait (is_written, NULL);
  window_open (fixture, dataset);
  helper_wait (window_is_idle, fixture->window);
  restart (fixture);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "gamma"));
}

/* What cannot be read does not come back, and does not keep the program from starting. */
static void
test_broken (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = ent_session_new_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_make_directory_with_parents (folder, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{", -1, NULL));
  window_start (fixture);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "beta"));
}

HELPER_MAIN (WINDOW_ADD ("window-session/all-comes-back", test_all_comes_back)
                 WINDOW_ADD ("window-session/whole-and-today", test_whole_and_today)
                     WINDOW_ADD ("window-session/crash", test_crash)
                         WINDOW_ADD ("window-session/other-data", test_other_data)
                             g_test_add ("/app/window-session/broken", WindowFixture, NULL, window_set_up_without, test_broken, window_tear_down);)
