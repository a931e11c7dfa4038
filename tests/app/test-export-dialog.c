/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-export-dialog.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "helpers.h"

typedef struct
{
  EntState    *state;
  EntPipeline *pipeline;
  GSettings   *settings;
  GtkWidget   *dialog;
  char        *folder;
  gboolean     closed;
} Fixture;

static gboolean
has_positions (gpointer data)
{
  return ent_pipeline_get_arrangement (data) != NULL;
}

static void
closed_cb (Fixture *fixture)
{
  fixture->closed = TRUE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  fixture->state = helper_new_state ();
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  ent_pipeline_set_page (fixture->pipeline, 800, 500);
  helper_wait (has_positions, fixture->pipeline);
  fixture->settings = g_settings_new ("io.github.entente.Entente");
  fixture->dialog = ent_export_dialog_new (NULL, fixture->pipeline, fixture->settings, 800, 500);
  g_signal_connect_swapped (fixture->dialog, "close-request", G_CALLBACK (closed_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gtk_test_widget_wait_for_draw (fixture->dialog);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (!fixture->closed)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_object_unref (fixture->settings);
  g_object_unref (fixture->pipeline);
  g_object_unref (fixture->state);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static AdwComboRow *
get_row (Fixture *fixture,
         guint    nth)
{
  return ADW_COMBO_ROW (helper_find (fixture->dialog, ADW_TYPE_COMBO_ROW, nth));
}

static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *name = ent_export_dialog_dup_name (ENT_EXPORT_DIALOG (fixture->dialog));

  g_assert_cmpstr (name, ==, "alpha-beta-2012-06-01.png");
}

static void
test_pixels (Fixture       *fixture,
             gconstpointer  data)
{
  adw_combo_row_set_selected (get_row (fixture, 0), 1);
  adw_combo_row_set_selected (get_row (fixture, 1), 1);
  g_assert_nonnull (helper_find_label (fixture->dialog, "2400 × 1500 pixels"));
  adw_combo_row_set_selected (get_row (fixture, 0), 0);
  adw_combo_row_set_selected (get_row (fixture, 1), 2);
  g_assert_nonnull (helper_find_label (fixture->dialog, "2400 × 1500 pixels"));
  adw_combo_row_set_selected (get_row (fixture, 0), 3);
  adw_combo_row_set_selected (get_row (fixture, 1), 0);
  g_assert_nonnull (helper_find_label (fixture->dialog, "1080 × 1080 pixels"));
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->closed;
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  adw_combo_row_set_selected (get_row (fixture, 0), 0);
  adw_combo_row_set_selected (get_row (fixture, 1), 1);
  adw_combo_row_set_selected (get_row (fixture, 2), 1);
  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), file);
  helper_wait (is_closed, fixture);

  texture = gdk_texture_new_from_file (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1600);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 1000);
  g_assert_cmpint (g_settings_get_enum (fixture->settings, "export-theme"), ==, 1);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "export-scale"), ==, 2);
  g_unlink (path);
}

static GtkWidget *
find_message (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_message (gpointer data)
{
  return find_message () != NULL;
}

static void
test_not_saved (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.png");

  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), file);
  helper_wait (has_message, NULL);
  g_assert_false (fixture->closed);
  gtk_window_destroy (GTK_WINDOW (find_message ()));
}

/* The file that is open in the window is never a target. */
static void
test_not_onto_the_data (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "data.json", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "picture.png", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) target = g_file_new_for_path (link);
  g_autoptr (EntDocument) document = ent_document_new (ent_state_get_dataset (fixture->state), file, NULL, NULL);
  GtkWidget *message;

  g_assert_true (g_file_set_contents (path, "the data", -1, NULL));
  g_assert_cmpint (symlink ("data.json", link), ==, 0);
  ent_state_set_document (fixture->state, document, ent_state_get_view (fixture->state));
  ent_export_dialog_save (ENT_EXPORT_DIALOG (fixture->dialog), target);
  helper_wait (has_message, NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "the data");

  message = find_message ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "it is the data set itself"));
  gtk_window_destroy (GTK_WINDOW (message));
  g_unlink (link);
  g_unlink (path);
}

static void
test_copy_sources (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *button = helper_find_tooltip (fixture->dialog, GTK_TYPE_BUTTON, "Copy the Sources of This Picture");
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  text = helper_read_clipboard (fixture->dialog);
  g_assert_cmpstr (text, ==, "“A page”.");
}

/* A message of libadwaita 1.7 measures its heading for less room than it needs at
 * any rate, and GTK 4.18 warns of that; a warning ends a test. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

#define ADD(path, func) g_test_add ("/app/export-dialog/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    g_log_set_writer_func (write_log, NULL, NULL);
    ADD ("name", test_name)
        ADD ("pixels", test_pixels)
            ADD ("copy-sources", test_copy_sources)
                ADD ("saved", test_saved)
                    ADD ("not-saved", test_not_saved)
                        ADD ("not-onto-the-data", test_not_onto_the_data))
