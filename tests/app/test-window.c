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
note_whether_busy_cb (GtkWidget *window,
                      int       *is_busy)
{
  *is_busy = ent_pipeline_get_busy (ent_window_get_pipeline (ENT_WINDOW (window)));
}

static void
test_arranges_while_it_is_made (WindowFixture *fixture,
                                gconstpointer  data)
{
  EntWindow *window = ent_window_new (GTK_APPLICATION (fixture->application), fixture->settings);
  int is_busy = -1;

  g_signal_connect (window, "realize", G_CALLBACK (note_whether_busy_cb), &is_busy);
  ent_window_open (window, fixture->bundled);
  helper_wait (window_is_idle, window);
  g_assert_cmpint (is_busy, ==, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
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

static void
test_remembers_the_window (WindowFixture *fixture,
                           gconstpointer  data)
{
  int width, height;

  window_act (fixture, "show-groupings");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  close_window (fixture);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 1100);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-height"), ==, 700);
  g_assert_false (g_settings_get_boolean (fixture->settings, "show-groupings"));
  g_assert_true (g_settings_get_boolean (fixture->settings, "show-details"));

  window_start (fixture);
  g_assert_false (adw_flap_get_reveal_flap (fixture->window->groupings_flap));
  g_assert_true (adw_flap_get_reveal_flap (fixture->window->details_flap));
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 1100);
  g_assert_cmpint (height, ==, 700);
}

/* Tomorrow the data is looked at as it is then. */
static void
test_remembers_no_date_of_today (WindowFixture *fixture,
                                 gconstpointer  data)
{
  g_autofree char *day = NULL;

  ent_state_set_day (window_get_state (fixture), ent_day_today ());
  close_window (fixture);
  day = g_settings_get_string (fixture->settings, "day");
  g_assert_cmpstr (day, ==, "");
}

static void
test_style (WindowFixture *fixture,
            gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_assert_cmpint (ent_view_get_theme (ent_state_get_view (window_get_state (fixture))), ==, ENT_THEME_LIGHT);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpint (ent_view_get_theme (ent_state_get_view (window_get_state (fixture))), ==, ENT_THEME_DARK);
  close_window (fixture);
  window_start (fixture);
  g_assert_cmpint (ent_view_get_theme (ent_state_get_view (window_get_state (fixture))), ==, ENT_THEME_DARK);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpint (ent_view_get_theme (ent_state_get_view (window_get_state (fixture))), ==, ENT_THEME_LIGHT);
}

static void
test_nothing_to_show (WindowFixture *fixture,
                      gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (EntView) none = ent_view_with_grouping (ent_state_get_view (state), "beta", FALSE);

  g_assert_false (gtk_widget_get_visible (fixture->window->empty_page));
  ent_state_set_view (state, none, "Hide Beta");
  g_assert_true (gtk_widget_get_visible (fixture->window->empty_page));
  window_act (fixture, "undo");
  g_assert_false (gtk_widget_get_visible (fixture->window->empty_page));
}

/* Data that lacks groupings shows its ties, or else says what it lacks. */
static void
test_data_without_groupings (WindowFixture *fixture,
                             gconstpointer  data)
{
  static const char nations[] = ", \"sources\": [{\"id\": \"s\", \"type\": \"book\", \"title\": \"S\"}]"
                                ", \"nations\": [{\"id\": \"A\", \"name\": \"Alpha\", \"sources\": [\"s\"]}, "
                                "{\"id\": \"B\", \"name\": \"Beta\", \"sources\": [\"s\"]}]";
  g_autofree char *tied = g_strconcat (nations, ", \"ties\": [{\"nations\": [\"A\", \"B\"], \"kind\": \"dialogue\", "
                                       "\"from\": \"2000\", \"sources\": [\"s\"]}]", NULL);
  g_autoptr (GFile) ties = window_write (fixture, "ties.json", "Ties", tied);
  g_autoptr (GFile) bare = window_write (fixture, "bare.json", "Bare", nations);
  AdwStatusPage *page = ADW_STATUS_PAGE (fixture->window->empty_page);

  window_open (fixture, ties);
  g_assert_false (gtk_widget_get_visible (fixture->window->empty_page));
  window_open (fixture, bare);
  g_assert_true (gtk_widget_get_visible (fixture->window->empty_page));
  g_assert_nonnull (strstr (adw_status_page_get_description (page), "neither groupings nor ties"));
  g_assert_false (gtk_widget_get_visible (fixture->window->empty_groupings));
}

static gboolean
is_folded (gpointer data)
{
  EntWindow *window = data;

  return adw_flap_get_folded (window->details_flap) && adw_flap_get_folded (window->groupings_flap);
}

/* Where the panes lie over the picture, the one with what is selected comes
 * up, and the other one goes. */
static void
test_selection_in_a_narrow_window (WindowFixture *fixture,
                                   gconstpointer  data)
{
  EntWindow *window;

  g_settings_set_int (fixture->settings, "window-width", 420);
  window_start (fixture);
  window = fixture->window;
  helper_wait (is_folded, window);
  adw_flap_set_reveal_flap (window->details_flap, FALSE);
  adw_flap_set_reveal_flap (window->groupings_flap, TRUE);
  ent_state_set_selection (window_get_state (fixture), ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  g_assert_true (adw_flap_get_reveal_flap (window->details_flap));
  g_assert_false (adw_flap_get_reveal_flap (window->groupings_flap));

  /* What lies over the picture for a while is no wish. */
  adw_flap_set_reveal_flap (window->details_flap, FALSE);
  close_window (fixture);
  g_assert_true (g_settings_get_boolean (fixture->settings, "show-details"));
}

static void
test_activated_node (WindowFixture *fixture,
                     gconstpointer  data)
{
  adw_flap_set_reveal_flap (fixture->window->details_flap, FALSE);
  g_signal_emit_by_name (fixture->window->canvas, "node-activated");
  g_assert_true (adw_flap_get_reveal_flap (fixture->window->details_flap));
}

static gboolean
has_gone (gpointer widget)
{
  return *(GtkWidget **) widget == NULL;
}

/* A label of GTK 4.8 looks at what had the focus before it. */
static void
test_removed_focus (WindowFixture *fixture,
                    gconstpointer  data)
{
  GtkWidget *box = adw_toast_overlay_get_child (fixture->window->toasts);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *removed = gtk_button_new_with_label ("Removed");

  gtk_label_set_markup (GTK_LABEL (label), "<a href=\"https://example.org\">A link</a>");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), removed);
  g_assert_true (gtk_widget_grab_focus (removed));
  g_object_add_weak_pointer (G_OBJECT (removed), (gpointer *) &removed);
  gtk_box_remove (GTK_BOX (box), removed);
  g_assert_true (gtk_widget_grab_focus (label));
  g_assert_nonnull (removed);
  helper_wait (has_gone, &removed);
}

HELPER_MAIN (
    WINDOW_ADD ("window/first-view", test_first_view)
        WINDOW_ADD ("window/arranges-while-it-is-made", test_arranges_while_it_is_made)
        WINDOW_ADD ("window/whole-data", test_whole_data)
            WINDOW_ADD ("window/remembers", test_remembers)
                WINDOW_ADD ("window/remembers-the-window", test_remembers_the_window)
                    WINDOW_ADD ("window/remembers-no-date-of-today", test_remembers_no_date_of_today)
                        WINDOW_ADD ("window/style", test_style)
                            WINDOW_ADD ("window/nothing-to-show", test_nothing_to_show)
                                WINDOW_ADD ("window/data-without-groupings", test_data_without_groupings)
  g_test_add ("/app/window/selection-in-a-narrow-window", WindowFixture, NULL, window_set_up_without,
              test_selection_in_a_narrow_window, window_tear_down);
    WINDOW_ADD ("window/activated-node", test_activated_node)
        WINDOW_ADD ("window/removed-focus", test_removed_focus))
