/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-saving-messages.h"
#include "app/ent-window-private.h"
#include "base/ent-shown.h"
#include "io/ent-data-file.h"

#define SUFFIX ".json"

/* How what is open is saved, and what is asked before it would be lost. */

/* A document on its way to the disk, or about to be lost, and what comes then. */
typedef struct
{
  EntWindow    *window;   /* owned */
  EntDocument  *document; /* owned */
  gboolean      is_copy;
  EntWindowNext next; /* (nullable) */
  GFile        *file; /* (nullable), owned: for @next */
} Saving;

static Saving *
saving_new (EntWindow     *self,
            EntWindowNext  next,
            GFile         *file)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  saving->document = ent_document_ref (ent_state_get_document (self->state));
  saving->next = next;
  g_set_object (&saving->file, file);
  return saving;
}

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  ent_document_unref (saving->document);
  g_clear_object (&saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* More than a few words in passing: it may be all the work of a day. */
static void
show_error (EntWindow    *self,
            const GError *error)
{
  ent_saving_messages_tell (GTK_WINDOW (self), _("Not Saved"), error->message);
}

static void
toast_saved (EntWindow *self,
             GFile     *file)
{
  g_autofree char *name = ent_shown_file_name (file);
  g_autofree char *text = g_strdup_printf (_("Saved “%s”"), name);

  ent_window_toast (self, text);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Saving) saving = data;
  EntWindow *self = saving->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) saved = ent_document_save_finish (result, &error);

  self->is_saving = FALSE;
  if (self->state == NULL) /* the window is gone */
    return;
  if (saved == NULL)
    {
      if (g_error_matches (error, ENT_DATA_FILE_ERROR, ENT_DATA_FILE_ERROR_CHANGED))
        ent_window_check_disk (self);
      else
        show_error (self, error);
      return;
    }
  if (!saving->is_copy || saved == saving->document) /* a copy of itself is itself */
    {
      ent_state_save (self->state, saving->document, saved);
      ent_window_add_recent (ent_document_get_file (saved), NULL);
    }
  if (saving->next != NULL)
    saving->next (self, saving->file);
  else
    toast_saved (self, ent_document_get_file (saved));
}

/* One at a time: the next one looks whether the file is as the one before left it. */
static void
start (Saving *saving,
       GFile  *file)
{
  if (saving->window->is_saving)
    {
      saving_free (saving);
      return;
    }
  saving->window->is_saving = TRUE;
  ent_document_save_async (saving->document, file, saved_cb, saving);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  Saving *saving = data;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autoptr (GFile) named = file != NULL ? ent_window_complete_name (file, SUFFIX) : NULL;

  if (named != NULL)
    start (saving, named);
  else
    saving_free (saving);
  g_object_unref (dialog);
}

/* What a file of it would be called: as the one that is open, with our ending. */
static char *
suggest_name (EntDocument *document)
{
  g_autofree char *name = g_file_get_basename (ent_document_get_file (document));
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot > name)
    *dot = '\0';
  return g_strconcat (name, SUFFIX, NULL);
}

static void
choose_file (Saving *saving)
{
  EntWindow *self = saving->window;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (saving->is_copy ? _("Save a Copy") : _("Save As"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  GFile *own = ent_document_get_own_file (saving->document);
  g_autoptr (GFile) folder = own != NULL ? g_file_get_parent (own) : NULL;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = suggest_name (saving->document);

  gtk_file_filter_set_name (filter, _("Data sets"));
  gtk_file_filter_add_suffix (filter, SUFFIX + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* In its own file if it has one. */
static void
save (Saving *saving)
{
  GFile *own = ent_document_get_own_file (saving->document);

  if (own != NULL)
    start (saving, own);
  else
    choose_file (saving);
}

static void
save_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntWindow *self = data;

  if (ent_document_get_bundled (ent_state_get_document (self->state)))
    ent_window_toast (self, _("What you add to the bundled data is kept by itself. “Save As” makes a file of your own of it."));
  else
    save (saving_new (self, NULL, NULL));
}

static void
save_as_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  choose_file (saving_new (data, NULL, NULL));
}

static void
save_copy_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  Saving *saving = saving_new (data, NULL, NULL);

  saving->is_copy = TRUE;
  choose_file (saving);
}

static void
go_on_cb (gpointer data)
{
  g_autoptr (Saving) saving = data;

  if (saving->window->state != NULL) /* else the window is gone */
    saving->next (saving->window, saving->file);
}

/* A window that closes takes its dialogues along, so this one has to be gone. */
static void
asked_cb (AdwMessageDialog *dialog,
          const char       *response,
          gpointer          data)
{
  Saving *saving = data;

  if (g_str_equal (response, "save"))
    save (saving);
  else if (g_str_equal (response, "discard"))
    g_idle_add_once (go_on_cb, saving);
  else
    saving_free (saving);
}

/* ent_window_settle:
 * @next: what would lose what is open
 * @file: (nullable): for @next
 *
 * Goes on with @next if nothing is lost by it; asks first if something is. */
void
ent_window_settle (EntWindow     *self,
                   EntWindowNext  next,
                   GFile         *file)
{
  EntDocument *document = ent_state_get_document (self->state);
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  if (!ent_document_get_changed (document))
    {
      next (self, file);
      return;
    }
  /* Translators: %s is the name of a file */
  body = g_strdup_printf (_("“%s” has changes that are not saved. They are lost if they are not saved now."), ent_document_get_title (document));
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"), body));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (asked_cb), saving_new (self, next, file));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ent_window_complete_name:
 * Returns: (transfer full): @file with the ending by which programs know it. Under
 *   the name that was typed the dialogue has asked whether to replace; under the
 *   longer one it has not. */
GFile *
ent_window_complete_name (GFile      *file,
                          const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *complete = g_strconcat (name, suffix, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) completed = NULL;

  if (g_str_has_suffix (name, suffix) || folder == NULL)
    return g_object_ref (file);
  completed = g_file_get_child (folder, complete);
  return g_file_query_exists (completed, NULL) ? g_object_ref (file) : g_steal_pointer (&completed);
}

/* ent_window_add_save:
 * Adds to a new window the ways of saving what is open. */
void
ent_window_add_save (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_activated },
    { .name = "save-as", .activate = save_as_activated },
    { .name = "save-copy", .activate = save_copy_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ent_window_save:
 * @self: a window with a document
 * @file: where to; replaced if it is there
 * @is_copy: whether the window goes on with the file it has
 *
 * Saves what is open; says that it is saved, or why it cannot be.
 */
void
ent_window_save (EntWindow *self,
                 GFile     *file,
                 gboolean   is_copy)
{
  Saving *saving;

  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  saving = saving_new (self, NULL, NULL);
  saving->is_copy = is_copy;
  start (saving, file);
}
