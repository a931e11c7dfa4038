/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-compare-bar.h"
#include "app/ent-compare-popover.h"
#include "state/ent-comparison.h"
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
                         WINDOW_ADD ("window-compare/remembered", test_remembered))
