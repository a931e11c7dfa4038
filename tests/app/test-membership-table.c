/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix as a table, in a window with the bundled data. */
#include "app/ent-membership-table.h"

#include <glib/gstdio.h>

#include "app/ent-membership-choice.h"
#include "app/ent-membership-columns.h"
#include "app/ent-window-private.h"
#include "scene/ent-several.h"
#include "tests/app/window-fixture.h"

static EntWindow *
open_table (const char *groupings,
            EntDay      day)
{
  EntWindow *window = window_fixture_new (1200, 800);
  EntState *state = window->state;
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) network = ent_view_new ((const char *const *) ids, day);
  g_autoptr (EntView) view = ent_view_with_chart (network, ENT_CHART_MATRIX);

  ent_state_set_view (state, view, "Show");
  helper_wait (window_fixture_is_idle, window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "table", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static void
close_window (EntWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkColumnView *
get_view (EntWindow *window)
{
  return GTK_COLUMN_VIEW (helper_find (window->table, GTK_TYPE_COLUMN_VIEW, 0));
}

static GtkSelectionModel *
get_model (EntWindow *window)
{
  return gtk_column_view_get_model (get_view (window));
}

static char *
dup_name (EntWindow *window,
          guint      position)
{
  g_autoptr (EntMembershipItem) item = g_list_model_get_item (G_LIST_MODEL (get_model (window)), position);

  return ent_membership_rows_dup_text (ent_membership_item_get_rows (item), ent_membership_item_get_row (item), ENT_MEMBERSHIP_NATION);
}

static GtkColumnViewColumn *
get_column (EntWindow  *window,
            const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (window));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_title (column), title))
        return column; /* the view keeps it */
    }
  g_error ("No column “%s”", title);
}

static void
filter (EntWindow  *window,
        const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (helper_find (window->table, GTK_TYPE_SEARCH_ENTRY, 0)), text);
  g_signal_emit_by_name (helper_find (window->table, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
}

/* It is there for the matrix only, and the picture makes way for it. */
static void
test_switch (void)
{
  EntWindow *window = open_table ("ric,brics,sco", ent_day_new (2026, 1, 1));
  g_autoptr (EntView) lines = ent_view_with_chart (ent_state_get_view (window->state), ENT_CHART_LINES);
  g_autoptr (EntView) matrix = ent_view_ref (ent_state_get_view (window->state));

  g_assert_true (gtk_widget_get_mapped (window->table));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (window->canvas)));
  g_assert_true (gtk_widget_get_visible (window->table_switch));
  ent_state_set_view (window->state, lines, "Show as Lines");
  g_assert_false (gtk_widget_get_visible (window->table));
  g_assert_false (gtk_widget_get_visible (window->table_switch));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->canvas)));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "table"));
  ent_state_set_view (window->state, matrix, "Show as Matrix");
  g_assert_true (gtk_widget_get_visible (window->table));
  g_action_group_activate_action (G_ACTION_GROUP (window), "table", NULL);
  g_assert_false (gtk_widget_get_visible (window->table));
  close_window (window);
}

/* Sorted by a column, filtered by words, and moved in time. */
static void
test_lists (void)
{
  EntWindow *window = open_table ("ric,brics,sco", ent_day_new (2026, 1, 1));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (get_model (window)));
  g_autofree char *first = dup_name (window, 0);
  g_autofree char *by_sco = NULL;
  g_autofree char *by_sco_last = NULL;

  g_assert_cmpuint (n, >, 30);
  g_assert_cmpstr (first, ==, "Afghanistan");
  gtk_column_view_sort_by_column (get_view (window), get_column (window, "SCO"), GTK_SORT_ASCENDING);
  by_sco = dup_name (window, 0);
  g_assert_cmpstr (by_sco, ==, "China");
  by_sco_last = dup_name (window, 9);
  g_assert_cmpstr (by_sco_last, ==, "Belarus");
  filter (window, "ric brics sco");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (window))), ==, 3);
  filter (window, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (window))), ==, n);
  ent_state_set_day (window->state, ent_day_new (2001, 7, 1));
  helper_wait (window_fixture_is_idle, window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (window))), ==, 6);
  close_window (window);
}

/* Rows that are selected are selected in the window, and the other way round; they keep it when the date moves. */
static void
test_selects (void)
{
  EntWindow *window = open_table ("ric,brics,sco", ent_day_new (2026, 1, 1));
  g_autoptr (GArray) several = NULL;
  g_autoptr (GtkBitset) selected = NULL;
  EntThing india = ent_thing_of (ent_ref (ENT_KIND_NATION, ent_dataset_lookup (ent_state_get_dataset (window->state), ENT_KIND_NATION, "IND")));
  g_autofree char *name = NULL;

  gtk_selection_model_select_item (get_model (window), 0, TRUE);
  gtk_selection_model_select_item (get_model (window), 2, FALSE);
  several = ent_several_list (ent_state_get_dataset (window->state), ent_state_get_selection (window->state));
  g_assert_cmpuint (several->len, ==, 2);
  ent_state_set_selection (window->state, india);
  selected = gtk_selection_model_get_selection (get_model (window));
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  name = dup_name (window, gtk_bitset_get_minimum (selected));
  g_assert_cmpstr (name, ==, "India");
  filter (window, "brazil");
  g_assert_true (ent_thing_equal (ent_state_get_selection (window->state), india));
  filter (window, "");
  ent_state_set_day (window->state, ent_day_new (2020, 1, 1));
  helper_wait (window_fixture_is_idle, window);
  g_assert_true (ent_thing_equal (ent_state_get_selection (window->state), india));
  ent_state_set_selection (window->state, ENT_THING_NOTHING);
  close_window (window);
}

/* Selected rows on the clipboard, with heads; all that is listed in a file. */
static void
test_takes_along (void)
{
  EntWindow *window = open_table ("ric,sco", ent_day_new (2026, 1, 1));
  g_autofree char *text = NULL;
  g_autofree char *path = g_build_filename (g_get_home_dir (), "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  filter (window, "ric");
  gtk_selection_model_select_item (get_model (window), 1, TRUE);
  gtk_widget_activate_action (window->table, "table.copy", NULL);
  text = helper_read_clipboard (window->table);
  g_assert_cmpstr (text, ==, "Nation\tRegion\tMemberships\tRIC\tSCO\nIndia\tSouthern Asia\t2\tMember 2002\tMember 2017\n");
  ent_membership_table_save (ENT_MEMBERSHIP_TABLE (window->table), file);
  while (!g_file_get_contents (path, &content, NULL, NULL) || strchr (content, 'R') == NULL)
    {
      g_clear_pointer (&content, g_free);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (g_str_has_prefix (content, "Nation,Region,Memberships,RIC,SCO\r\nChina,Eastern Asia,2,"));
  g_assert_cmpuint (g_strv_length (g_strsplit (content, "\r\n", -1)), ==, 5);
  g_unlink (path);
  close_window (window);
}

static void
count_changes_cb (EntMembershipChoice *choice,
                  guint               *n)
{
  *n += 1;
}

/* What a person chooses is seen at once. */
static void
test_columns (void)
{
  EntWindow *window = open_table ("ric,brics,sco", ent_day_new (2026, 1, 1));
  GtkMenuButton *button = GTK_MENU_BUTTON (helper_find (window->table, GTK_TYPE_MENU_BUTTON, 0));
  GtkWidget *check;

  g_assert_true (gtk_column_view_column_get_visible (get_column (window, "Region")));
  gtk_menu_button_popup (button);
  check = helper_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), ==, "Region");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_false (gtk_column_view_column_get_visible (get_column (window, "Region")));
  g_assert_true (gtk_column_view_column_get_visible (get_column (window, "SCO")));
  close_window (window);
}

/* It is remembered; of many groupings the first are columns, until a person asks for others. */
static void
test_choice (void)
{
  EntWindow *window = open_table ("ric,brics,sco", ent_day_new (2026, 1, 1));
  g_autoptr (GSettings) settings = g_settings_new ("io.github.entente.Entente");
  g_autoptr (EntMembershipChoice) first = ent_membership_choice_new ();
  g_autoptr (EntMembershipChoice) second = ent_membership_choice_new ();
  g_autoptr (EntView) network = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autoptr (EntMembershipRows) rows = NULL;
  guint n = 0, last;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (ent_state_get_dataset (window->state), ENT_KIND_GROUPING); row++)
    g_strv_builder_add (ids, ent_dataset_get_grouping (ent_state_get_dataset (window->state), row)->record.id);
  all = g_strv_builder_end (ids);
  network = ent_view_new ((const char *const *) all, ent_day_new (2026, 1, 1));
  view = ent_view_with_chart (network, ENT_CHART_MATRIX);
  ent_state_set_view (window->state, view, "Show All");
  helper_wait (window_fixture_is_idle, window);
  rows = ent_membership_rows_new (ent_pipeline_get_shown_slice (window->pipeline));
  last = ent_membership_rows_get_n_columns (rows) - 1;

  ent_membership_choice_set_settings (first, settings);
  ent_membership_choice_set_rows (first, rows);
  g_signal_connect (first, "changed", G_CALLBACK (count_changes_cb), &n);
  g_assert_true (ent_membership_choice_has (first, ENT_N_MEMBERSHIP_COLUMNS));
  g_assert_false (ent_membership_choice_has (first, last));
  ent_membership_choice_set (first, last, TRUE);
  ent_membership_choice_set (first, ENT_N_MEMBERSHIP_COLUMNS, FALSE);
  ent_membership_choice_set (first, ENT_N_MEMBERSHIP_COLUMNS, FALSE);
  g_assert_cmpuint (n, ==, 2);

  ent_membership_choice_set_settings (second, settings);
  ent_membership_choice_set_rows (second, rows);
  g_assert_true (ent_membership_choice_has (second, last));
  g_assert_false (ent_membership_choice_has (second, ENT_N_MEMBERSHIP_COLUMNS));
  g_assert_true (ent_membership_choice_has (second, ENT_MEMBERSHIP_NATION));
  ent_membership_choice_set (second, last, FALSE);
  g_assert_false (ent_membership_choice_has (second, last));
  close_window (window);
}

/* A cell is named with its row and its column. */
static void
test_names (void)
{
  EntWindow *window = open_table ("ric,sco", ent_day_new (2026, 1, 1));
  GtkWidget *cell = NULL;
  g_autofree char *wrong = NULL;

  filter (window, "india");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  cell = helper_find_label (window->table, "Member 2017");
  g_assert_nonnull (cell);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "India, SCO: Member 2017");
  g_assert_null (wrong);
  close_window (window);
}

HELPER_MAIN (
    g_test_add_func ("/app/membership-table/switch", test_switch);
    g_test_add_func ("/app/membership-table/lists", test_lists);
    g_test_add_func ("/app/membership-table/selects", test_selects);
    g_test_add_func ("/app/membership-table/takes-along", test_takes_along);
    g_test_add_func ("/app/membership-table/columns", test_columns);
    g_test_add_func ("/app/membership-table/choice", test_choice);
    g_test_add_func ("/app/membership-table/names", test_names);)
