/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-grouping-window.h"

#include "app/ent-draft-row.h"
#include "tests/app/window-helpers.h"

/* A grouping of one's own, typed in a window. */

static GtkWidget *
find_dialog (void)
{
  return window_find_toplevel (ENT_TYPE_GROUPING_WINDOW);
}

static void
type (WindowFixture *fixture,
      const char    *name,
      const char    *text)
{
  GtkWidget *view;

  window_act (fixture, "new-grouping");
  gtk_test_widget_wait_for_draw (find_dialog ());
  view = helper_find (find_dialog (), GTK_TYPE_TEXT_VIEW, 0);
  /* One can type at once; the first button would take a space for a press. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (find_dialog ())), ADW_TYPE_ENTRY_ROW));
  gtk_editable_set_text (GTK_EDITABLE (helper_find (find_dialog (), ADW_TYPE_ENTRY_ROW, 0)), name);
  gtk_editable_set_text (GTK_EDITABLE (helper_find (find_dialog (), ADW_TYPE_ENTRY_ROW, 1)), "2005");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static gboolean
has_row (gpointer title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = helper_find (find_dialog (), ENT_TYPE_DRAFT_ROW, i);

      if (row == NULL)
        return FALSE;
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return TRUE;
    }
}

static void
press (const char *text)
{
  GtkWidget *label = helper_find_label (find_dialog (), text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static gboolean
is_closed (gpointer data)
{
  return find_dialog () == NULL;
}

static gboolean
can_add (void)
{
  return gtk_widget_is_sensitive (gtk_widget_get_ancestor (helper_find_label (find_dialog (), "Add"), GTK_TYPE_BUTTON));
}

static void
test_add (WindowFixture *fixture,
          gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  EntDataset *dataset;
  guint32 row;

  type (fixture, "Harbour Pact", "India, Chian and Atlantis");
  helper_wait (has_row, (gpointer) "Chian");
  g_assert_true (has_row ((gpointer) "India"));
  g_assert_nonnull (helper_find_label (find_dialog (), "Member · since 2005"));
  g_assert_false (can_add ());
  press ("China");
  g_assert_true (has_row ((gpointer) "China"));
  g_assert_false (has_row ((gpointer) "Chian"));
  press ("Leave Out");
  g_assert_nonnull (helper_find_label (find_dialog (), "Left out"));
  g_assert_true (can_add ());
  press ("Add");
  helper_wait (is_closed, NULL);

  dataset = ent_state_get_dataset (state);
  row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "harbour-pact");
  g_assert_cmpuint (row, !=, ENT_ROW_NONE);
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP), ==, 7);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "harbour-pact"));
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "beta"));
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Add “Harbour Pact”");

  /* Another one goes on from there. */
  type (fixture, "River Pact", "Russia");
  helper_wait (has_row, (gpointer) "Russia");
  press ("Add");
  helper_wait (is_closed, NULL);
  g_assert_cmpuint (ent_dataset_get_n_rows (ent_state_get_dataset (state), ENT_KIND_GROUPING), ==, 5);

  window_act (fixture, "undo");
  window_act (fixture, "undo");
  g_assert_cmpuint (ent_dataset_get_n_rows (ent_state_get_dataset (state), ENT_KIND_GROUPING), ==, 3);
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (state), "harbour-pact"));
}

static void
test_cancel (WindowFixture *fixture,
             gconstpointer  data)
{
  type (fixture, "Harbour Pact", "India");
  press ("Cancel");
  helper_wait (is_closed, NULL);
  g_assert_false (ent_state_get_can_undo (window_get_state (fixture)));
}

/* What is typed is meant of the data that are open, which may be others by then. */
static void
test_other_data (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "club", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntDataset) other = NULL;

  ent_dataset_builder_set_title (builder, "Other");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "CHA", "Chiana");
  fixture_add_grouping (builder, 0, "club", "Club", "1990");
  fixture_add_membership (builder, 0, "CHA", "club", "member", "1990-01-01", NULL);
  other = ent_dataset_builder_freeze (builder);

  type (fixture, "Harbour Pact", "Chian");
  helper_wait (has_row, (gpointer) "Chian");
  g_assert_nonnull (helper_find_label (find_dialog (), "China"));
  fixture_open (window_get_state (fixture), other, view);
  g_assert_true (has_row ((gpointer) "Chian"));
  press ("Chiana");
  g_assert_true (has_row ((gpointer) "Chiana"));
  g_assert_true (can_add ());
  press ("Cancel");
  helper_wait (is_closed, NULL);
}

/* What the text does with a key before its view gets it; GTK has no way to press one. */
static gboolean
press_before_view (GtkWidget  *view,
                   const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (shortcuts)
          || gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (shortcuts)) != GTK_PHASE_CAPTURE)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
          g_auto (GStrv) each = g_strsplit (keys, "|", -1);

          if (g_strv_contains ((const char *const *) each, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view, NULL);
        }
    }
  return FALSE;
}

/* Return is a line of the text, with Control it is the button; and does nothing while there is something to say. */
static void
test_keys (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *view;

  type (fixture, "Harbour Pact", "Atlantis");
  view = helper_find (find_dialog (), GTK_TYPE_TEXT_VIEW, 0);
  helper_wait (has_row, (gpointer) "Atlantis");
  g_assert_false (press_before_view (view, "Return"));
  press_before_view (view, "<Control>Return");
  g_assert_nonnull (find_dialog ());
  g_assert_true (gtk_widget_is_sensitive (view));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "India", -1);
  g_assert_true (press_before_view (view, "<Control>KP_Enter"));
  helper_wait (is_closed, NULL);
  g_assert_cmpuint (ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), ENT_KIND_GROUPING, "harbour-pact"), !=, ENT_ROW_NONE);
}

#define ADD(path, func) WINDOW_ADD ("grouping-window/" path, func)

HELPER_MAIN (
    ADD ("add", test_add)
        ADD ("keys", test_keys)
            ADD ("other-data", test_other_data)
                ADD ("cancel", test_cancel))
