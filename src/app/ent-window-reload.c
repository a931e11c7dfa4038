/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-differences-window.h"
#include "app/ent-window-private.h"
#include "state/ent-disk-check.h"
#include "state/ent-first-view.h"

/* How long a file has to be left alone before it is looked at, in ms: some
 * programs write in several turns. */
#define SETTLED_MS 300

/* What is open and its file: how it is read anew, as a step that can be taken
 * back, and what is done when somebody else has written it. */

static void
set_bar (EntWindow   *self,
         EntDocument *document)
{
  g_autofree char *text = NULL;

  gtk_revealer_set_reveal_child (self->disk_bar, document != NULL);
  if (document == NULL)
    return;
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("“%s” was changed by another program."), ent_document_get_title (document));
  gtk_label_set_label (self->disk_label, text);
}

/* What is on the disk is kept in mind: only over that one's own may be saved. */
static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntWindow) self = data;
  g_autoptr (EntDocument) document = NULL;
  g_autofree char *name = NULL;
  EntDiskState disk = ent_disk_check_finish (result, &document, &name);

  if (self->state == NULL || !ent_document_is_of_origin (document, ent_state_get_document (self->state)) || self->is_saving)
    return;
  g_free (self->disk_state);
  self->disk_state = g_steal_pointer (&name);
  if (disk == ENT_DISK_GONE)
    ent_document_keep (document, NULL);
  set_bar (self, disk == ENT_DISK_CHANGED ? document : NULL);
  ent_window_update_title (self);
}

/* ent_window_check_disk:
 * Looks whether somebody else has written the file of what is open. */
void
ent_window_check_disk (EntWindow *self)
{
  EntDocument *document = ent_state_get_document (self->state);

  g_clear_handle_id (&self->disk_source, g_source_remove);
  if (ent_document_get_own_file (document) != NULL && !self->is_saving)
    ent_disk_check_start (document, checked_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer data)
{
  EntWindow *self = data;

  self->disk_source = 0;
  ent_window_check_disk (self);
  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (EntWindow *self)
{
  g_clear_handle_id (&self->disk_source, g_source_remove);
  self->disk_source = g_timeout_add (SETTLED_MS, settled_cb, self);
}

/* Not every file system tells of changes, so whoever comes back to the window has it looked at. */
static void
active_changed_cb (EntWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    ent_window_check_disk (self);
}

static void
document_changed_cb (EntWindow *self)
{
  GFile *file = ent_document_get_own_file (ent_state_get_document (self->state));

  if (file != NULL && self->watched != NULL && g_file_equal (file, self->watched))
    return;
  set_bar (self, NULL);
  g_clear_object (&self->monitor);
  g_set_object (&self->watched, file);
  if (file == NULL)
    return;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
finish (EntWindow    *self,
        GFile        *file,
        GAsyncResult *result,
        const char   *what)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = ent_document_load_finish (file, result, &problems, &error);
  g_autoptr (EntView) view = NULL;

  if (self->state == NULL) /* the window is gone */
    return;
  if (document == NULL)
    {
      ent_window_show_problems (self, file, problems, error);
      return;
    }
  view = ent_first_view_keep_known (ent_state_get_view (self->state), ent_document_get_dataset (document));
  ent_state_change_document (self->state, document, view, what);
  set_bar (self, NULL);
}

static void
reverted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntWindow) self = data;

  /* Translators: a step that can be undone */
  finish (self, G_FILE (source), result, _("Revert"));
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntWindow) self = data;

  /* Translators: a step that can be undone: a file was read anew */
  finish (self, G_FILE (source), result, _("Reload"));
}

static void
reload (EntWindow           *self,
        gboolean             keeps_added,
        GAsyncReadyCallback  callback)
{
  EntDocument *document = ent_state_get_document (self->state);
  g_autoptr (EntReading) reading = ent_reading_new (NULL);

  if (ent_document_get_own_file (document) != NULL)
    ent_document_reload_async (document, keeps_added, reading, callback, g_object_ref (self));
}

static void
revert_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  reload (data, FALSE, reverted_cb);
}

static void
reload_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  reload (data, TRUE, reloaded_cb);
}

/* Whoever changes the file once more is asked about again. */
static void
keep_mine_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntWindow *self = data;

  ent_document_keep (ent_state_get_document (self->state), self->disk_state);
  set_bar (self, NULL);
  ent_window_update_title (self);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ent_disk_check_compare_finish (result, &error);

  if (self->state == NULL) /* the window is gone */
    return;
  if (text == NULL)
    ent_window_toast (self, error->message);
  else
    gtk_window_present (GTK_WINDOW (ent_differences_window_new (GTK_WINDOW (self), text)));
}

static void
show_differences_activated (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  EntWindow *self = data;
  EntDocument *document = ent_state_get_document (self->state);

  if (ent_document_get_own_file (document) != NULL)
    ent_disk_check_compare (document, compared_cb, g_object_ref (self));
}

/* ent_window_add_reload:
 * Lets a new window know of its file. */
void
ent_window_add_reload (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "revert", .activate = revert_activated },
    { .name = "reload", .activate = reload_activated },
    { .name = "show-differences", .activate = show_differences_activated },
    { .name = "keep-mine", .activate = keep_mine_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->state, "notify::document", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}
