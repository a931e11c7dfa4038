/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-groupings-panel.h"

#include "app/ent-grouping-row.h"
#include "helpers.h"

typedef struct
{
  EntState *state;
  GtkWidget *panel;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->state = helper_new_state ();
  fixture->panel = g_object_new (ENT_TYPE_GROUPINGS_PANEL, NULL);
  ent_groupings_panel_set_state (ENT_GROUPINGS_PANEL (fixture->panel), fixture->state);
  fixture->window = helper_show (fixture->panel);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->state);
}

static GtkWidget *
get_row (Fixture *fixture,
         guint    nth)
{
  return helper_find (fixture->panel, ENT_TYPE_GROUPING_ROW, nth);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_nonnull (helper_find_label (get_row (fixture, 0), "Alpha"));
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "Beta"));
  g_assert_nonnull (helper_find_label (get_row (fixture, 2), "Gamma"));
  g_assert_null (get_row (fixture, 3));
}

static void
test_count_follows_date (Fixture       *fixture,
                         gconstpointer  data)
{
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "4"));
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "3"));
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *toggle = helper_find (get_row (fixture, 2), GTK_TYPE_TOGGLE_BUTTON, 0);

  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show Gamma");

  ent_state_undo (fixture->state);
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
  toggle = helper_find (get_row (fixture, 2), GTK_TYPE_TOGGLE_BUTTON, 0);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
}

static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  EntRef beta = fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_GROUPING, "beta");

  gtk_widget_activate (get_row (fixture, 1));
  g_assert_true (ent_ref_equal (ent_state_get_selection (fixture->state), beta));
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, 1), "current"));
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, 0), "current"));
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *outer = helper_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 1);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (outer)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (outer), FALSE);
  g_assert_cmpuint (ent_view_get_roles (ent_state_get_view (fixture->state)) & (1u << ENT_ROLE_OBSERVER | 1u << ENT_ROLE_PARTNER), ==, 0);
  g_assert_cmpuint (ent_view_get_roles (ent_state_get_view (fixture->state)) & 1u << ENT_ROLE_MEMBER, !=, 0);

  ent_state_undo (fixture->state);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (outer)));
}

static void
test_other_dataset (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("Other", "XXX");
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, 0);

  ent_state_set_dataset (fixture->state, dataset, view);
  g_assert_nonnull (helper_find_label (get_row (fixture, 0), "Gamma"));
  g_assert_nonnull (helper_find_label (get_row (fixture, 1), "Alpha"));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *toggle = helper_find (get_row (fixture, 0), GTK_TYPE_TOGGLE_BUTTON, 0);

  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show Alpha");
}

#define ADD(path, func) g_test_add ("/app/groupings-panel/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
  ADD ("rows/shown-first", test_rows)
  ADD ("rows/count-follows-date", test_count_follows_date)
  ADD ("rows/other-dataset", test_other_dataset)
  ADD ("switch/shows-and-undoes", test_switch)
  ADD ("select", test_select)
  ADD ("roles/filter-and-undo", test_roles)
  ADD ("accessible", test_accessible))
