/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-export-dress.h"
#include "app/ent-export-names.h"
#include "app/ent-window-private.h"
#include "base/ent-shown.h"
#include "view/ent-view-file.h"

/* How what a window shows is saved, and how it comes back. */

/* What is not as it was when the view was saved. */
static void
toast_differences (EntWindow    *self,
                   EntDocument  *document,
                   EntSavedView *saved,
                   const char   *left_out)
{
  if (left_out != NULL)
    {
      /* Translators: of a view; %s are ids */
      g_autofree char *text = g_strdup_printf (_("Not in the data set, and left out: %s"), left_out);

      ent_window_toast (self, text);
    }
  if (!ent_saved_view_is_of (saved, ent_document_get_dataset (document)))
    {
      g_autofree char *now = ent_day_to_text (ent_dataset_get_updated (ent_document_get_dataset (document)));
      /* Translators: a title or the name of a file, and two dates, the second one as YYYY-MM-DD */
      g_autofree char *text = g_strdup_printf (_("“%s” is of %s; the view was made when it was of %s"), ent_document_get_title (document), now,
                                               saved->updated);

      ent_window_toast (self, text);
    }
}

/* ent_window_show_view:
 * Shows @document as the view that @file carried says, which is a step that
 * can be taken back; @left_out is what the data does not know of it. */
void
ent_window_show_view (EntWindow    *self,
                      GFile        *file,
                      EntDocument  *document,
                      EntSavedView *saved,
                      const char   *left_out)
{
  /* Its colours are the window's own. */
  g_autoptr (EntView) view = ent_view_with_theme (saved->view, ent_view_get_theme (ent_state_get_view (self->state)));

  if (ent_document_is_same (document, ent_state_get_document (self->state)))
    {
      g_autofree char *name = saved->name != NULL ? ent_shown (saved->name) : ent_shown_file_name (file);
      /* Translators: a step that can be undone; %s is the name of a view or a file */
      g_autofree char *what = g_strdup_printf (_("Open “%s”"), name);

      ent_state_open_view (self->state, view, what);
    }
  else
    ent_state_set_document (self->state, document, view);
  if (saved->places != NULL)
    ent_pipeline_put_places (self->pipeline, saved->places);
  ent_window_look_again (self, &saved->window);
  toast_differences (self, document, saved, left_out);
}

/* As pictures are dressed, so that one can be made of it. */
static EntSavedView *
make_saved_view (EntWindow *self)
{
  g_autoptr (EntView) view = ent_export_dress_apply (self->settings, ent_state_get_view (self->state));

  return ent_window_new_saved_view (self, view);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GFile) named = file != NULL ? ent_window_complete_name (file, ENT_VIEW_FILE_SUFFIX) : NULL;

      if (named != NULL)
        ent_window_save_view (data, named);
    }
  g_object_unref (dialog);
}

static void
save_view_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntWindow *self = data;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save View"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                                              _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *stem = ent_export_names_dup_stem (ent_state_get_view (self->state));
  g_autofree char *name = g_strconcat (stem, ENT_VIEW_FILE_SUFFIX, NULL);

  gtk_file_filter_set_name (filter, _("Views"));
  gtk_file_filter_add_suffix (filter, ENT_VIEW_FILE_SUFFIX + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ent_window_add_views:
 * Adds to a new window the way of saving its view. */
void
ent_window_add_views (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "save-view", .activate = save_view_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ent_window_save_view:
 * @file: where; replaced if it is a file
 *
 * Saves what the window shows, but not the data, in a view file; says that it
 * is saved, or why it cannot be.
 */
void
ent_window_save_view (EntWindow *self,
                      GFile     *file)
{
  g_autoptr (EntSavedView) saved = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  saved = make_saved_view (self);
  if (!ent_view_file_write (saved, file, ent_document_get_file (ent_state_get_document (self->state)), &error))
    {
      ent_window_toast (self, error->message);
      return;
    }
  name = ent_shown_file_name (file);
  text = g_strdup_printf (_("Saved “%s”"), name);
  ent_window_toast (self, text);
}
