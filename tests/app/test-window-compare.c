/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-card-list.h"
#include "app/ent-changes-list.h"
#include "app/ent-compare-bar.h"
#include "app/ent-compare-popover.h"
#include "app/ent-timeline-since.h"
#include "state/ent-comparison.h"
#include "state/ent-details.h"
#include "tests/app/window-helpers.h"

/* Comparing with another day, in a whole window. Beta begins in 2001 and is shown on 1 June 2012. */

static GtkWidget *
find_bar (WindowFixture *fixture)
{
  return helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_COMPARE_BAR, 0);
}

static GtkWidget *
find_popover (WindowFixture *fixture)
{
  return helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_COMPARE_POPOVER, 0);
}

static EntDay
get_since (WindowFixture *fixture)
{
  return ent_view_get_since (ent_state_get_view (window_get_state (fixture)));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* The key opens the popover; what is typed is compared with, and the cross stops it. */
static void
test_typed (WindowFixture *fixture,
            gconstpointer  data)
{
  GtkWidget *popover = find_popover (fixture);
  GtkWidget *bar = find_bar (fixture);
  GtkWidget *entry;

  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_false (window_can (fixture, "stop-comparing"));
  window_act (fixture, "compare");
  helper_wait (is_mapped, popover);
  entry = helper_find (popover, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2008");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2008, 1, 1));
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (helper_find_label (bar, "Compared with 1 January 2008"));
  g_assert_true (window_can (fixture, "stop-comparing"));

  g_signal_emit_by_name (helper_find (bar, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (get_since (fixture), ==, ENT_DAY_MIN);
  g_assert_false (gtk_widget_get_visible (bar));
  window_act (fixture, "undo");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2008, 1, 1));
  g_assert_true (gtk_widget_get_visible (bar));
}

static void
test_wrong (WindowFixture *fixture,
            gconstpointer  data)
{
  EntComparePopover *popover = ENT_COMPARE_POPOVER (find_popover (fixture));
  GtkWidget *entry;

  window_act (fixture, "compare");
  helper_wait (is_mapped, popover);
  entry = helper_find (GTK_WIDGET (popover), GTK_TYPE_ENTRY, 0);
  g_assert_false (ent_compare_popover_take (popover, "yesterday"));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_false (ent_compare_popover_take (popover, "1 June 2012"));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (popover), "A day before 1 June 2012 was expected"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_cmpint (get_since (fixture), ==, ENT_DAY_MIN);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2011");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
}

static GtkWidget *
find_mode (GtkWidget *popover,
           guint      nth)
{
  return helper_find (popover, GTK_TYPE_CHECK_BUTTON, nth);
}

/* The second day is for a range as well: chosen before the day, and another one at once. */
static void
test_range (WindowFixture *fixture,
            gconstpointer  data)
{
  GtkWidget *popover = find_popover (fixture);
  GtkWidget *bar = find_bar (fixture);
  GtkWidget *list = helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_CHANGES_LIST, 0);
  GtkWidget *handle = helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_TIMELINE_SINCE, 0);
  EntState *state = window_get_state (fixture);

  window_act (fixture, "compare");
  helper_wait (is_mapped, popover);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_mode (popover, 1)), TRUE);
  g_assert_cmpint (get_since (fixture), ==, ENT_DAY_MIN);
  g_assert_true (ent_compare_popover_take (ENT_COMPARE_POPOVER (popover), "2008"));
  g_assert_cmpint (ent_comparison_get_range (state), ==, ENT_RANGE_ANY_TIME);
  g_assert_nonnull (helper_find_label (bar, "At any time since 1 January 2008"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (helper_find (bar, GTK_TYPE_BUTTON, 0)), ==, "Show One Day");
  g_assert_true (gtk_widget_get_visible (handle));
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_LABEL, "First day of the range");
  g_assert_false (gtk_widget_get_mapped (list));

  window_act (fixture, "compare");
  helper_wait (is_mapped, popover);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_mode (popover, 1))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_mode (popover, 2)), TRUE);
  g_assert_nonnull (helper_find_label (bar, "Throughout since 1 January 2008"));
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2008, 1, 1));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_mode (popover, 0)), TRUE);
  g_assert_nonnull (helper_find_label (bar, "Compared with 1 January 2008"));
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Day that is compared");
  window_act (fixture, "undo");
  g_assert_cmpint (ent_comparison_get_range (state), ==, ENT_RANGE_THROUGHOUT);
  g_signal_emit_by_name (helper_find (bar, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (get_since (fixture), ==, ENT_DAY_MIN);
  g_assert_false (gtk_widget_get_visible (handle));
}

/* A day that lies before all there is cannot be chosen. */
static void
test_presets (WindowFixture *fixture,
              gconstpointer  data)
{
  GtkWidget *popover = find_popover (fixture);

  ent_state_set_day (window_get_state (fixture), ent_day_new (2004, 6, 1));
  window_act (fixture, "compare");
  helper_wait (is_mapped, popover);
  g_assert_nonnull (helper_find_label (popover, "1 June 2003"));
  g_assert_nonnull (helper_find_label (popover, "1 January 2001"));
  g_assert_true (gtk_widget_get_sensitive (helper_find (popover, GTK_TYPE_BUTTON, 0)));
  g_assert_false (gtk_widget_get_sensitive (helper_find (popover, GTK_TYPE_BUTTON, 1)));
  g_signal_emit_by_name (helper_find (popover, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2003, 6, 1));

  /* It says what there is to stop. */
  window_act (fixture, "compare");
  helper_wait (is_mapped, popover);
  g_signal_emit_by_name (helper_find (popover, GTK_TYPE_BUTTON, ENT_N_COMPARISONS), "clicked");
  g_assert_cmpint (get_since (fixture), ==, ENT_DAY_MIN);
}

/* Does what a key of the widget's class does. */
static void
press (GtkWidget  *widget,
       const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (controller); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, key))
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }
  g_error ("“%s” does nothing", key);
}

static GtkWidget *
compare (WindowFixture *fixture,
         EntDay         since)
{
  GtkWidget *handle = helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_TIMELINE_SINCE, 0);

  g_assert_false (gtk_widget_get_visible (handle));
  ent_comparison_set (window_get_state (fixture), since);
  g_assert_true (gtk_widget_get_visible (handle));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  return handle;
}

/* The second handle is a slider of its own, between the beginning and the day shown. */
static void
test_handle_keys (WindowFixture *fixture,
                  gconstpointer  data)
{
  GtkWidget *handle = compare (fixture, ent_day_new (2008, 3, 1));

  gtk_test_accessible_assert_role (handle, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Day that is compared");
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 March 2008");
  press (handle, "Page_Up");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2007, 3, 1));
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 March 2007");
  press (handle, "Page_Down");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2008, 3, 1));
  press (handle, "Home");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2001, 1, 1));
  press (handle, "End");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2012, 5, 31));
  /* Nothing changes between 2001 and the day shown: before the last day of uncertainty. */
  press (handle, "Left");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2001, 12, 30));
  press (handle, "Page_Down");
  press (handle, "Right");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2002, 12, 30));
}

/* One step for each drag, and no layout meanwhile. */
static void
test_handle_drag (WindowFixture *fixture,
                  gconstpointer  data)
{
  GtkWidget *handle = compare (fixture, ent_day_new (2008, 3, 1));
  EntTimelineScale *scale = ENT_TIMELINE_SCALE (helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_TIMELINE_SCALE, 0));
  double x = ent_timeline_scale_get_x (scale, ent_day_new (2008, 3, 1));
  double to = ent_timeline_scale_get_x (scale, ent_day_new (2004, 3, 1));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (handle);
  g_autoptr (GtkGesture) drag = NULL;

  for (guint i = 0; drag == NULL && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        drag = GTK_GESTURE (g_object_ref (controller));
    }
  /* Elsewhere a click goes to the date. */
  g_assert_true (gtk_widget_contains (handle, x, 10));
  g_assert_false (gtk_widget_contains (handle, x, 40));
  g_assert_false (gtk_widget_contains (handle, x + 30, 10));

  g_signal_emit_by_name (drag, "drag-begin", x + 3, 10.0);
  g_signal_emit_by_name (drag, "drag-update", to - x, 0.0);
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2008, 3, 1));
  g_assert_cmpint (ABS (ent_timeline_since_get_day (ENT_TIMELINE_SINCE (handle)) - ent_day_new (2004, 3, 1)), <, 20);
  g_signal_emit_by_name (drag, "drag-end", to - x, 0.0);
  g_assert_cmpint (ABS (get_since (fixture) - ent_day_new (2004, 3, 1)), <, 20);
  window_act (fixture, "undo");
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2008, 3, 1));

  /* It stops before the day shown. */
  g_signal_emit_by_name (drag, "drag-begin", x, 10.0);
  g_signal_emit_by_name (drag, "drag-update", 5000.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 5000.0, 0.0);
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2012, 5, 31));
}

static gboolean
is_listed (gpointer list)
{
  return gtk_widget_get_mapped (list);
}

/* The tab with what changed comes up, follows the days, can be copied, and leads to
 * the record and back. */
static void
test_changes (WindowFixture *fixture,
              gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  GtkWidget *list = helper_find (GTK_WIDGET (fixture->window), ENT_TYPE_CHANGES_LIST, 0);
  EntChanges *changes;
  g_autofree char *words = NULL;
  g_autofree char *copied = NULL;

  g_assert_false (gtk_widget_get_mapped (list));
  ent_comparison_set (state, ent_day_new (2000, 6, 1));
  helper_wait (is_listed, list);
  changes = ent_changes_list_get_changes (ENT_CHANGES_LIST (list));
  g_assert_cmpuint (ent_changes_get_n (changes), ==, 3);
  g_assert_nonnull (helper_find_label (list, "3 changes after 1 June 2000"));
  words = ent_changes_dup_words (changes, 2);
  g_assert_cmpstr (words, ==, "India joins Beta");
  gtk_widget_activate_action (list, "details.copy", "u", (guint) ENT_DETAILS_COPY_TEXT);
  copied = helper_read_clipboard (list);
  g_assert_true (g_str_has_prefix (copied, "Changes after 1 June 2000, up to 1 June 2012\n\n2001: Beta is founded\n"));

  ent_changes_list_set_scope (ENT_CHANGES_LIST (list), ENT_CHANGES_ALL);
  g_assert_nonnull (helper_find_label (list, "8 changes after 1 June 2000"));
  ent_state_set_day (state, ent_day_new (2001, 12, 31));
  g_assert_nonnull (helper_find_label (list, "6 changes after 1 June 2000"));

  g_signal_emit_by_name (helper_find (list, ENT_TYPE_CARD_LIST, 0), "activate", 2u);
  g_assert_cmpint (ent_state_get_selection (state).record.kind, ==, ENT_KIND_MEMBERSHIP);
  g_assert_false (gtk_widget_get_mapped (list));
  window_act (fixture, "back");
  g_assert_true (gtk_widget_get_mapped (list));
  window_act (fixture, "stop-comparing");
  g_assert_false (gtk_widget_get_mapped (list));
}

/* The button says what the player does, and a hand on the time line stops it. */
static void
test_play (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *button = helper_find_tooltip (GTK_WIDGET (fixture->window), GTK_TYPE_TOGGLE_BUTTON, "Play (Ctrl+Shift+P)");
  EntPlayer *player = ent_timeline_get_player (fixture->window->timeline);
  g_autofree char *pace = NULL;

  helper_wait (window_is_idle, fixture->window);
  g_assert_nonnull (button);
  ent_state_set_day (window_get_state (fixture), ent_day_new (2001, 6, 1));
  window_act (fixture, "play");
  g_assert_true (ent_player_get_playing (player));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Pause (Ctrl+Shift+P)");
  window_act (fixture, "play");
  g_assert_false (ent_player_get_playing (player));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "play-pace", g_variant_new_string ("years"));
  g_assert_cmpstr ((pace = g_settings_get_string (fixture->settings, "play-pace")), ==, "years");
  g_settings_reset (fixture->settings, "play-pace");
  window_act (fixture, "play");
  g_assert_true (ent_player_get_playing (player));
  ent_state_set_day (window_get_state (fixture), ent_day_new (2001, 7, 1));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

/* What is compared comes back with the view at the next start. */
static void
test_remembered (WindowFixture *fixture,
                 gconstpointer  data)
{
  EntWindow *first = fixture->window;

  ent_comparison_set (window_get_state (fixture), ent_day_new (2008, 1, 1));
  helper_wait (window_is_idle, first);
  gtk_window_close (GTK_WINDOW (first));
  window_start (fixture);
  g_assert_cmpint (get_since (fixture), ==, ent_day_new (2008, 1, 1));
  g_assert_true (gtk_widget_get_visible (find_bar (fixture)));
}

HELPER_MAIN (WINDOW_ADD ("window-compare/typed", test_typed)
                 WINDOW_ADD ("window-compare/wrong", test_wrong)
                     WINDOW_ADD ("window-compare/presets", test_presets)
                         WINDOW_ADD ("window-compare/range", test_range)
                             WINDOW_ADD ("window-compare/remembered", test_remembered)
                                 WINDOW_ADD ("window-compare/changes", test_changes)
                                     WINDOW_ADD ("window-compare/play", test_play)
                                         WINDOW_ADD ("window-compare/handle-keys", test_handle_keys)
                                             WINDOW_ADD ("window-compare/handle-drag", test_handle_drag))
