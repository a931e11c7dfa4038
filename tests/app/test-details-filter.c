/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-details-panel.h"

#include "app/ent-card-list.h"
#include "app/ent-filter-button.h"
#include "helpers.h"

typedef struct
{
  EntState  *state;
  GtkWidget *panel;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->state = helper_new_state ();
  fixture->panel = g_object_new (ENT_TYPE_DETAILS_PANEL, NULL);
  ent_details_panel_set_state (ENT_DETAILS_PANEL (fixture->panel), fixture->state);
  fixture->window = helper_show (fixture->panel);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->state);
}

static void
select_id (Fixture    *fixture,
           EntKind     kind,
           const char *id)
{
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (ent_state_get_dataset (fixture->state), kind, id)));
}

static gboolean
is_later (GtkWidget *row)
{
  return gtk_widget_has_css_class (row, "later");
}

static GtkWidget *
open_filter (Fixture *fixture)
{
  GtkWidget *filter = helper_find (fixture->panel, ENT_TYPE_FILTER_BUTTON, 0);

  gtk_menu_button_popup (GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (filter))));
  return filter;
}

static void
close_filter (Fixture *fixture)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (helper_find (fixture->panel, ENT_TYPE_FILTER_BUTTON, 0)))));
}

static const char *
get_list_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (helper_find (fixture->panel, GTK_TYPE_STACK, 0)));
}

static GtkWidget *
find_tab (Fixture    *fixture,
          const char *title)
{
  return helper_find_label (helper_find (fixture->panel, GTK_TYPE_FLOW_BOX, 0), title);
}

/* Nothing but what was asked for is listed and counted, on this page and the
 * next, until the filter is taken away. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *filter = open_filter (fixture);
  GtkWidget *from = helper_find (filter, GTK_TYPE_ENTRY, 0);
  GtkWidget *until = helper_find (filter, GTK_TYPE_ENTRY, 1);
  GtkWidget *clear = helper_find_tooltip (fixture->panel, GTK_TYPE_BUTTON, "Clear Filter");

  g_assert_false (gtk_widget_get_mapped (clear));
  g_assert_nonnull (find_tab (fixture, "Events 1"));
  gtk_editable_set_text (GTK_EDITABLE (from), "2007");
  g_assert_nonnull (helper_find_label (filter, "Events 0 of 1"));
  g_assert_nonnull (find_tab (fixture, "Events 0 of 1"));
  g_assert_nonnull (helper_find_label (fixture->panel, "from 2007"));
  g_assert_cmpstr (get_list_page (fixture), ==, "nothing");

  /* What is no year, or an end before its beginning, changes nothing. */
  gtk_editable_set_text (GTK_EDITABLE (from), "x");
  g_assert_true (gtk_widget_has_css_class (from, "error"));
  gtk_editable_set_text (GTK_EDITABLE (from), "2007");
  gtk_editable_set_text (GTK_EDITABLE (until), "2006");
  g_assert_true (gtk_widget_has_css_class (until, "error"));
  g_assert_nonnull (helper_find_label (fixture->panel, "from 2007"));

  gtk_editable_set_text (GTK_EDITABLE (from), "");
  g_assert_false (gtk_widget_has_css_class (until, "error"));
  g_assert_nonnull (find_tab (fixture, "Events 1 of 1"));
  g_assert_cmpstr (get_list_page (fixture), ==, "records");
  gtk_editable_set_text (GTK_EDITABLE (until), "2005");

  select_id (fixture, ENT_KIND_GROUPING, "alpha");
  g_assert_nonnull (helper_find_label (fixture->panel, "up to 2005"));
  g_assert_nonnull (find_tab (fixture, "Events 0 of 1"));
  g_signal_emit_by_name (clear, "clicked");
  g_assert_null (find_tab (fixture, "Events 0 of 1"));
  g_assert_nonnull (find_tab (fixture, "Events 1"));
  g_assert_cmpstr (get_list_page (fixture), ==, "records");
}

/* Of the kinds there are; a choice is shown again when it is opened again, and is
 * taken back by the button in an empty list. */
static void
test_filter_by_kind (Fixture       *fixture,
                     gconstpointer  data)
{
  EntRowFilter *chosen = ent_state_get_filter (fixture->state);
  GtkWidget *filter = open_filter (fixture);
  GtkWidget *check;

  g_assert_null (helper_find_label (filter, "Dispute"));
  check = gtk_widget_get_ancestor (helper_find_label (filter, "Summit"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (ent_row_filter_get_chosen (chosen, ENT_FACET_EVENT_KIND, ENT_EVENT_SUMMIT));
  g_assert_nonnull (helper_find_label (filter, "Events 1 of 1"));
  g_assert_cmpstr (get_list_page (fixture), ==, "records");
  close_filter (fixture);

  ent_row_filter_choose (chosen, ENT_FACET_EVENT_KIND, ENT_EVENT_DISPUTE, TRUE);
  open_filter (fixture);
  check = gtk_widget_get_ancestor (helper_find_label (filter, "Dispute"), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  check = gtk_widget_get_ancestor (helper_find_label (filter, "Summit"), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpstr (get_list_page (fixture), ==, "nothing");
  close_filter (fixture);
  g_signal_emit_by_name (gtk_widget_get_ancestor (helper_find_label (fixture->panel, "Clear Filter"), GTK_TYPE_BUTTON), "clicked");
  g_assert_true (ent_row_filter_is_none (chosen));
  g_assert_cmpstr (get_list_page (fixture), ==, "records");
}

/* The line with the day goes along in what is left of the list. */
static void
test_day_in_filtered_list (Fixture       *fixture,
                           gconstpointer  data)
{
  EntCardList *cards = ENT_CARD_LIST (helper_find (fixture->panel, ENT_TYPE_CARD_LIST, 0));
  EntRowFilter *filter = ent_state_get_filter (fixture->state);

  ent_row_filter_choose (filter, ENT_FACET_EVENT_KIND, ENT_EVENT_SUMMIT, TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);
  ent_state_set_day (fixture->state, ent_day_new (2001, 2, 3));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (cards), "3 February 2001"));
  g_assert_true (is_later (GTK_WIDGET (ent_card_list_reveal (cards, 0))));
  ent_row_filter_set_period (filter, (EntPeriod) { ent_day_new (2007, 1, 1), ENT_DAY_MAX });
  g_assert_null (helper_find_label (GTK_WIDGET (cards), "3 February 2001"));
  ent_state_set_day (fixture->state, ent_day_new (2012, 2, 3));
  ent_row_filter_clear (filter);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (cards), "3 February 2012"));
}

#define ADD(path, func) g_test_add ("/app/details-filter/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("filter", test_filter)
    ADD ("filter-by-kind", test_filter_by_kind)
    ADD ("day-in-filtered-list", test_day_in_filtered_list))
