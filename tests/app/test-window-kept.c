/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include <glib/gstdio.h>

#include "app/ent-view-row.h"
#include "app/ent-view-thumbnail.h"
#include "tests/app/window-helpers.h"
#include "view/ent-view-shelf.h"

static EntKeptViews *
get_views (void)
{
  return ent_window_get_kept_views ();
}

static guint
count (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_views ()));
}

static const char *
get_name (guint position)
{
  return ent_kept_view_get_name (ent_kept_views_get (get_views (), position));
}

static void
set_up (WindowFixture *fixture,
        gconstpointer  data)
{
  window_set_up (fixture, data);
  helper_wait (window_is_idle, fixture->window);
  while (count () > 0)
    g_object_unref (ent_kept_views_remove (get_views (), 0, NULL));
}

static void
show_groupings (WindowFixture     *fixture,
                const char *const *groupings)
{
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (window_get_state (fixture)), groupings);

  ent_state_set_view (window_get_state (fixture), view, "Others");
  helper_wait (window_is_idle, fixture->window);
}

static gboolean
has_row (gpointer data)
{
  return helper_find (GTK_WIDGET (((EntWindow *) data)->views), ENT_TYPE_VIEW_ROW, 0) != NULL;
}

static GtkWidget *
find_row (WindowFixture *fixture,
          guint          nth)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (fixture->window->views)))
    window_act (fixture, "kept-views");
  helper_wait (has_row, fixture->window);
  return helper_find (GTK_WIDGET (fixture->window->views), ENT_TYPE_VIEW_ROW, nth);
}

/* Two views, of beta and of alpha with gamma. */
static void
keep_two (WindowFixture *fixture)
{
  window_act (fixture, "keep-view");
  show_groupings (fixture, (const char *const[]) { "alpha", "gamma", NULL });
  window_act (fixture, "keep-view");
}

static void
test_keep_and_open (WindowFixture *fixture,
                    gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (GFile) file = NULL;

  keep_two (fixture);
  g_assert_cmpuint (count (), ==, 2);
  g_assert_cmpstr (get_name (0), ==, "Beta, 1 June 2012");
  g_assert_cmpstr (get_name (1), ==, "Alpha and Gamma, 1 June 2012");

  g_signal_emit_by_name (gtk_widget_get_ancestor (find_row (fixture, 0), GTK_TYPE_LIST_BOX), "row-activated", find_row (fixture, 0));
  helper_wait (window_has_read, fixture->window);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "beta"));
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button), ==, "Undo Open “Beta, 1 June 2012”");
  window_act (fixture, "undo");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));

  file = g_file_get_child (ent_kept_list_get_folder (ENT_KEPT_LIST (get_views ())), ent_kept_view_get_file_name (ent_kept_views_get (get_views (), 0)));
  g_assert_false (window_is_recent (file));
}

/* A view of other data brings it along. */
static void
test_other_data (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) dataset = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  GtkWidget *row;

  window_open (fixture, dataset);
  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "keep-view");
  window_open (fixture, fixture->bundled);
  helper_wait (window_is_idle, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  row = find_row (fixture, 0);
  g_assert_nonnull (helper_find_label (row, "1 January 2020 · mine.json"));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "open-kept-view",
                                  g_variant_new_string (ent_kept_view_get_file_name (ent_kept_views_get (get_views (), 0))));
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
}

static gboolean
is_painted (gpointer thumbnail)
{
  return ent_view_thumbnail_is_there (thumbnail);
}

static void
test_thumbnail (WindowFixture *fixture,
                gconstpointer  data)
{
  window_act (fixture, "keep-view");
  helper_wait (is_painted, helper_find (find_row (fixture, 0), ENT_TYPE_VIEW_THUMBNAIL, 0));
}

static void
test_rename (WindowFixture *fixture,
             gconstpointer  data)
{
  GtkWidget *row, *entry;

  window_act (fixture, "keep-view");
  row = find_row (fixture, 0);
  gtk_widget_activate_action (row, "row.edit", NULL);
  entry = helper_find (row, GTK_TYPE_ENTRY, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Beta, 1 June 2012");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_name (0), ==, "Beta, 1 June 2012"); /* nothing is no name */

  gtk_widget_activate_action (row, "row.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "<b>Two & three");
  gtk_editable_set_text (GTK_EDITABLE (helper_find (row, GTK_TYPE_ENTRY, 1)), "Said");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_name (0), ==, "<b>Two & three");
  g_assert_nonnull (helper_find_label (find_row (fixture, 0), "<b>Two & three"));
  g_assert_nonnull (helper_find_label (find_row (fixture, 0), "1 June 2012 · Said"));
}

static GtkWidget *
find_toast_button (gpointer window)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = helper_find (GTK_WIDGET (((EntWindow *) window)->toasts), GTK_TYPE_BUTTON, i);

      if (button == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Undo") == 0)
        return button;
    }
}

static gboolean
has_toast_button (gpointer window)
{
  return find_toast_button (window) != NULL;
}

static void
test_delete (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *file_name = NULL;
  g_autofree char *path = NULL;

  show_groupings (fixture, (const char *const[]) { "gamma", NULL });
  keep_two (fixture);
  file_name = g_strdup (ent_kept_view_get_file_name (ent_kept_views_get (get_views (), 0)));
  path = g_build_filename (g_file_peek_path (ent_kept_list_get_folder (ENT_KEPT_LIST (get_views ()))), file_name, NULL);
  gtk_widget_activate_action (find_row (fixture, 0), "row.delete", NULL);
  g_assert_cmpuint (count (), ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  helper_wait (has_toast_button, fixture->window);
  g_signal_emit_by_name (find_toast_button (fixture->window), "clicked");
  g_assert_cmpuint (count (), ==, 2);
  g_assert_cmpstr (get_name (0), ==, "Gamma, 1 June 2012");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_order (WindowFixture *fixture,
            gconstpointer  data)
{
  keep_two (fixture);
  gtk_widget_activate_action (find_row (fixture, 1), "row.move-up", NULL);
  g_assert_cmpstr (get_name (0), ==, "Alpha and Gamma, 1 June 2012");
  gtk_widget_activate_action (find_row (fixture, 0), "row.move-up", NULL); /* there is no higher */
  gtk_widget_activate_action (find_row (fixture, 1), "row.move-down", NULL);
  g_assert_cmpstr (get_name (0), ==, "Alpha and Gamma, 1 June 2012");
  gtk_widget_activate_action (find_row (fixture, 0), "row.move-down", NULL);
  g_assert_cmpstr (get_name (1), ==, "Alpha and Gamma, 1 June 2012");
}

/* It says what is wrong, and can neither be opened nor deleted by mistake. */
static void
test_broken (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_file_get_path (ent_kept_list_get_folder (ENT_KEPT_LIST (get_views ())));
  g_autofree char *path = g_build_filename (folder, "broken.entente-view", NULL);
  GtkWidget *row;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "{\"format\": \"entente-view\", \"version\": 2}", -1, NULL));
  g_assert_true (ent_kept_views_read (get_views (), NULL));
  row = find_row (fixture, 0);
  g_assert_nonnull (helper_find_label (row, "broken.entente-view"));
  g_assert_nonnull (helper_find_label (row, "version: this program reads version 1 of views only"));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate_action (row, "row.delete", NULL);
  gtk_widget_activate_action (row, "row.edit", NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_remove (path);
}

#define ADD(path, func) g_test_add ("/app/window-kept/" path, WindowFixture, NULL, set_up, func, window_tear_down);

HELPER_MAIN (ADD ("keep-and-open", test_keep_and_open)
                 ADD ("other-data", test_other_data)
                     ADD ("thumbnail", test_thumbnail)
                         ADD ("rename", test_rename)
                             ADD ("delete", test_delete)
                                 ADD ("order", test_order)
                                     ADD ("broken", test_broken))
