/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-window-private.h"
#include "state/ent-first-view.h"

/* How what is open is read anew from its file, as a step that can be taken back. */

static void
reverted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntWindow) self = data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = ent_document_load_finish (G_FILE (source), result, &problems, &error);
  g_autoptr (EntView) view = NULL;

  if (self->state == NULL) /* the window is gone */
    return;
  if (document == NULL)
    {
      ent_window_show_problems (self, G_FILE (source), problems, error);
      return;
    }
  ent_document_join (document, ent_state_get_document (self->state));
  view = ent_first_view_keep_known (ent_state_get_view (self->state), ent_document_get_dataset (document));
  /* Translators: a step that can be undone */
  ent_state_change_document (self->state, document, view, _("Revert"));
}

static void
revert_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntWindow *self = data;
  g_autoptr (EntReading) reading = ent_reading_new (NULL);

  ent_document_load_async (ent_document_get_own_file (ent_state_get_document (self->state)), reading, reverted_cb, g_object_ref (self));
}

/* ent_window_add_reload:
 * Adds to a new window the way back to what its file holds. */
void
ent_window_add_reload (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "revert", .activate = revert_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
