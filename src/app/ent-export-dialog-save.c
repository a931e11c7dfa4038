/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-dialog-private.h"

#include <glib/gi18n.h>

#include "app/ent-export-job.h"
#include "app/ent-export-names.h"
#include "app/ent-export-series-job.h"
#include "app/ent-saving-messages.h"
#include "app/ent-window.h"

/* What the export dialogue does with an order: asks where to, and saves it there. */

static void
show_saved (EntExportDialog *self,
            GFile           *file)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (ENT_IS_WINDOW (parent))
    ent_window_toast_saved (ENT_WINDOW (parent), file);
}

/* From the first word to the last nothing else can be saved. */
static void
set_saving (EntExportDialog *self,
            gboolean         saving)
{
  self->saving = saving;
  gtk_widget_set_sensitive (self->save_button, !saving);
  if (saving)
    gtk_spinner_start (self->spinner);
  else
    gtk_spinner_stop (self->spinner);
}

/* @file is where it was to go, @error why it did not. */
static void
end_saving (EntExportDialog *self,
            GFile           *file,
            const GError    *error)
{
  set_saving (self, FALSE);
  if (error == NULL)
    {
      ent_export_dialog_remember (self);
      show_saved (self, file);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  ent_export_dialog_update (self);
  ent_saving_messages_tell (GTK_WINDOW (self), _("The Picture Could Not Be Saved"), error->message);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntExportDialog) self = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  ent_export_job_save_finish (result, &file, &error);
  if (self->pipeline != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    end_saving (self, file, error);
}

static void
replace (GtkWindow *window,
         GFile     *folder)
{
  ent_export_dialog_save_series (ENT_EXPORT_DIALOG (window), folder, TRUE);
}

static void
series_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (EntExportDialog) self = data;
  g_autoptr (GFile) target = NULL;
  g_autoptr (GError) error = NULL;

  ent_export_series_job_save_finish (result, &target, &error);
  if (self->pipeline == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      end_saving (self, target, error);
      return;
    }
  set_saving (self, FALSE);
  ent_export_dialog_update (self);
  ent_saving_messages_ask_to_replace (GTK_WINDOW (self), _("Replace Pictures?"), error->message, target, replace);
}

/* How far a series is. */
static void
progress_cb (guint    nth,
             guint    n,
             gpointer data)
{
  EntExportDialog *self = data;
  g_autofree char *words = g_strdup_printf (_("Drawing picture %u of %u"), nth, n);

  if (self->pipeline != NULL)
    ent_export_dialog_set_words (self, words, FALSE);
}

static void
save_several (EntExportDialog *self,
              GFile           *target,
              const char      *base,
              gboolean         replace)
{
  g_autoptr (EntExportOrder) order = ent_export_dialog_make_order (self);

  if (order == NULL)
    return;
  set_saving (self, TRUE);
  ent_export_dialog_set_words (self, _("Arranging the pictures"), FALSE);
  ent_export_series_job_save_async (order, target, base, replace, progress_cb, self->cancellable, series_saved_cb, g_object_ref (self));
}

/* Pictures that each need a file of their own. */
static gboolean
needs_folder (EntExportDialog *self)
{
  return ent_export_series_group_get_make (self->series_group) == ENT_EXPORT_MAKE_SERIES
         && ent_export_page_group_get_format (self->page_group) != ENT_EXPORT_PDF;
}

/* An ending that is typed says what is wanted. Where there is none, that of the
 * format is put behind the name, unless nobody was asked whether to replace that file. */
static GFile *
name_file (EntExportDialog *self,
           GFile           *file)
{
  const EntExportFormatInfo *info = ent_export_format_get_info (ent_export_page_group_get_format (self->page_group));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *complete = g_strconcat (name, info->extension, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) named = NULL;
  EntExportFormat format;

  if (ent_export_format_from_name (name, &format))
    {
      ent_export_page_group_set_format (self->page_group, format);
      return g_object_ref (file);
    }
  named = folder != NULL ? g_file_get_child (folder, complete) : NULL;
  return named != NULL && !g_file_query_exists (named, NULL) ? g_steal_pointer (&named) : g_object_ref (file);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  EntExportDialog *self = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      g_autoptr (GFile) named = file != NULL ? name_file (self, file) : NULL;

      if (named != NULL)
        ent_export_dialog_save (self, named);
    }
  g_object_unref (dialog);
}

static void
folder_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    gpointer         data)
{
  g_autoptr (GFile) folder = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (folder != NULL)
    ent_export_dialog_save_series (data, folder, FALSE);
  g_object_unref (dialog);
}

static void
choose_folder (EntExportDialog *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save Pictures Into a Folder"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Save"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (folder_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* One file. */
static void
choose_file (EntExportDialog *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save Picture"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), _("_Cancel"));
  const EntExportFormatInfo *info = ent_export_format_get_info (ent_export_page_group_get_format (self->page_group));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = ent_export_dialog_dup_name (self);

  gtk_file_filter_set_name (filter, _(info->name));
  gtk_file_filter_add_mime_type (filter, info->mime_type);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Asks where to, and saves it there. */
void
ent_export_dialog_choose (EntExportDialog *self)
{
  if (needs_folder (self))
    choose_folder (self);
  else
    choose_file (self);
}

/**
 * ent_export_dialog_save:
 * @file: where to
 *
 * Saves the picture, or a series as pages of one file, in a worker; closes the dialogue when it is done, or says
 * what went wrong.
 */
void
ent_export_dialog_save (EntExportDialog *self,
                        GFile           *file)
{
  g_autoptr (EntExportOrder) order = NULL;

  g_return_if_fail (ENT_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (ent_export_series_group_get_make (self->series_group) == ENT_EXPORT_MAKE_SERIES)
    {
      save_several (self, file, NULL, TRUE);
      return;
    }
  order = ent_export_dialog_make_order (self);
  if (order == NULL)
    return;
  set_saving (self, TRUE);
  ent_export_job_save_async (order, ent_export_preview_steal_picture (self->preview), file, self->cancellable, saved_cb, g_object_ref (self));
}

/**
 * ent_export_dialog_save_series:
 * @folder: where to
 * @replace: whether pictures that are there already may be replaced; else it is asked
 *
 * Saves each picture of a series into a file of its own, in a worker; says how far
 * it is, and closes the dialogue when it is done. Closing it before gives up, and
 * takes away what was written.
 */
void
ent_export_dialog_save_series (EntExportDialog *self,
                               GFile           *folder,
                               gboolean         replace)
{
  g_autofree char *base = NULL;

  g_return_if_fail (ENT_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (folder));

  base = ent_export_names_dup_base (ent_state_get_view (ent_pipeline_get_state (self->pipeline)));
  save_several (self, folder, base, replace);
}
