/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-preferences-window.h"
#include "tests/app/window-helpers.h"

#define WORLD_WITH_EVENT                                                                                                   \
  WINDOW_WORLD ", \"events\": [{\"id\": \"summit\", \"title\": \"A summit\", \"kind\": \"summit\", \"from\": \"2010-05-05\","     \
               " \"groupings\": [\"alpha\"], \"sources\": [\"page\"]}]"

static const char *const keys[] = { "style", "reduce-motion", "names-language", "opening-day", "events-move-date" };

static void
set_up (WindowFixture *fixture,
        gconstpointer  data)
{
  window_set_up_without (fixture, data);
  g_object_unref (fixture->bundled);
  fixture->bundled = window_write (fixture, "entente.json", "World", WORLD_WITH_EVENT);
}

static void
tear_down (WindowFixture *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  window_tear_down (fixture, data);
}

static GtkWidget *
open_preferences (WindowFixture *fixture)
{
  GtkWidget *preferences;

  window_start (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  preferences = window_find_toplevel (ENT_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (preferences);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (preferences)) == GTK_WINDOW (fixture->window));
  return preferences;
}

static void
test_style (WindowFixture *fixture,
            gconstpointer  data)
{
  AdwComboRow *row = ADW_COMBO_ROW (helper_find (open_preferences (fixture), ADW_TYPE_COMBO_ROW, 0));
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *set = NULL;

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 2);
  set = g_settings_get_string (fixture->settings, "style");
  g_assert_cmpstr (set, ==, "dark");
  g_assert_true (adw_style_manager_get_dark (style));
  g_assert_cmpint (ent_view_get_theme (ent_state_get_view (window_get_state (fixture))), ==, ENT_THEME_DARK);

  g_settings_set_string (fixture->settings, "style", "light");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_cmpint (ent_view_get_theme (ent_state_get_view (window_get_state (fixture))), ==, ENT_THEME_LIGHT);
  g_settings_reset (fixture->settings, "style");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static gboolean
has_motion (void)
{
  gboolean motion;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &motion, NULL);
  return motion;
}

static void
test_motion (WindowFixture *fixture,
             gconstpointer  data)
{
  GtkSwitch *button = GTK_SWITCH (helper_find (open_preferences (fixture), GTK_TYPE_SWITCH, 0));
  gboolean before = has_motion ();

  g_assert_true (before);
  gtk_switch_set_active (button, TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "reduce-motion"));
  g_assert_false (has_motion ());
  gtk_switch_set_active (button, FALSE);
  g_assert_true (has_motion ());
}

static const char *
get_name (WindowFixture *fixture)
{
  return ent_dataset_get_nation_name (ent_state_get_dataset (window_get_state (fixture)), 0);
}

static void
choose_language (WindowFixture *fixture,
                 GtkDropDown   *list,
                 const char    *name)
{
  GListModel *names = gtk_drop_down_get_model (list);
  guint position = 0;

  while (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), position), name))
    position++;
  gtk_drop_down_set_selected (list, position);
  helper_wait (window_has_read, fixture->window);
}

/* Nations are named at once, and nothing else changes. */
static void
test_language (WindowFixture *fixture,
               gconstpointer  data)
{
  GtkWidget *preferences = open_preferences (fixture);
  GtkDropDown *list = GTK_DROP_DOWN (helper_find (preferences, GTK_TYPE_DROP_DOWN, 0));
  EntState *state = window_get_state (fixture);
  g_autoptr (EntView) before = NULL;
  g_autoptr (EntView) shown = ent_view_with_grouping (ent_state_get_view (state), "alpha", TRUE);
  g_autofree char *set = NULL;

  ent_state_set_view (state, shown, "Show Alpha");
  ent_state_set_selection (state, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  before = ent_view_ref (ent_state_get_view (state));
  g_assert_cmpstr (get_name (fixture), ==, "India");
  g_assert_cmpuint (gtk_drop_down_get_selected (list), ==, 0);

  choose_language (fixture, list, "Deutsch");
  set = g_settings_get_string (fixture->settings, "names-language");
  g_assert_cmpstr (set, ==, "de");
  g_assert_cmpstr (get_name (fixture), ==, "Indien");
  g_assert_true (ent_view_equal (ent_state_get_view (state), before));
  g_assert_true (ent_thing_equal (ent_state_get_selection (state), ent_thing_of (ent_ref (ENT_KIND_NATION, 0))));
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Show Alpha");

  /* On the way back it is the same file with the same names. */
  ent_state_undo (state);
  g_assert_cmpstr (get_name (fixture), ==, "Indien");

  gtk_window_destroy (GTK_WINDOW (preferences));
  g_free (set);
  set = g_settings_get_string (fixture->settings, "names-language");
  g_assert_cmpstr (set, ==, "de");
  g_settings_reset (fixture->settings, "names-language");
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (get_name (fixture), ==, "India");
}

/* A file that is being read may have the names of before. */
static void
test_language_while_reading (WindowFixture *fixture,
                             gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "other.json", "Other", WINDOW_WORLD);

  window_start (fixture);
  ent_window_open (fixture->window, file);
  g_settings_set_string (fixture->settings, "names-language", "fr");
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "other.json");
  g_assert_cmpstr (get_name (fixture), ==, "Inde");
  g_assert_false (fixture->window->must_renew);
}

static EntDay
get_day (WindowFixture *fixture)
{
  return ent_view_get_day (ent_state_get_view (window_get_state (fixture)));
}

static void
test_opening_day (WindowFixture *fixture,
                  gconstpointer  data)
{
  AdwComboRow *row = ADW_COMBO_ROW (helper_find (open_preferences (fixture), ADW_TYPE_COMBO_ROW, 1));
  g_autofree char *set = NULL;

  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2012, 6, 1));
  adw_combo_row_set_selected (row, 1);
  set = g_settings_get_string (fixture->settings, "opening-day");
  g_assert_cmpstr (set, ==, "today");
  /* What is open stays as it is. */
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2012, 6, 1));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_start (fixture);
  g_assert_cmpint (get_day (fixture), ==, ent_day_today ());
}

static void
test_events (WindowFixture *fixture,
             gconstpointer  data)
{
  GtkSwitch *button = GTK_SWITCH (helper_find (open_preferences (fixture), GTK_TYPE_SWITCH, 1));
  EntThing summit = ent_thing_of (ent_ref (ENT_KIND_EVENT, 0));
  GtkWidget *focus;

  ent_state_set_selection (window_get_state (fixture), summit);
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2012, 6, 1));

  gtk_switch_set_active (button, TRUE);
  ent_state_set_selection (window_get_state (fixture), ENT_THING_NOTHING);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  ent_state_set_selection (window_get_state (fixture), summit);
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2010, 5, 5));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);

  /* What lasts has no day. */
  ent_state_set_selection (window_get_state (fixture), ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0)));
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2010, 5, 5));
}

#define ADD(path, func) g_test_add ("/app/preferences/" path, WindowFixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("style", test_style)
        ADD ("motion", test_motion)
            ADD ("language", test_language)
                ADD ("language-while-reading", test_language_while_reading)
                    ADD ("opening-day", test_opening_day)
                        ADD ("events", test_events))
