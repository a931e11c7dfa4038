/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-problems-dialog.h"
#include "tests/app/window-helpers.h"

static void
test_first_view (WindowFixture *fixture,
                 gconstpointer  data)
{
  EntView *view = ent_state_get_view (window_get_state (fixture));

  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (view)), ==, 1);
  g_assert_true (ent_view_shows_grouping (view, "beta"));
  g_assert_cmpint (ent_view_get_day (view), ==, ent_day_new (2012, 6, 1));
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "World");
  g_assert_cmpstr (adw_window_title_get_subtitle (fixture->window->title), ==, "Data of 1 January 2020");
  helper_wait (window_is_idle, fixture->window);
}

static void
test_whole_data (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));

  window_open (fixture, file);
  g_assert_null (window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG));
  helper_wait (window_is_idle, fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
close_window (WindowFixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_remembers (WindowFixture *fixture,
                gconstpointer  data)
{
  g_auto (GStrv) groupings = NULL;
  g_autofree char *day = NULL;

  ent_state_set_day (window_get_state (fixture), ent_day_new (2006, 5, 1));
  close_window (fixture);
  day = g_settings_get_string (fixture->settings, "day");
  groupings = g_settings_get_strv (fixture->settings, "groupings");
  g_assert_cmpstr (day, ==, "2006-05-01");
  g_assert_cmpuint (g_strv_length (groupings), ==, 1);
  g_assert_cmpstr (groupings[0], ==, "beta");
}

HELPER_MAIN (
  WINDOW_ADD ("window/first-view", test_first_view)
  WINDOW_ADD ("window/whole-data", test_whole_data)
  WINDOW_ADD ("window/remembers", test_remembers))
