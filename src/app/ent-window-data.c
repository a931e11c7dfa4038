/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-data-export-dialog.h"
#include "app/ent-window-private.h"

/* How the data of a window gets out of it for other programs. */

static void
export_data_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  EntWindow *self = data;

  gtk_window_present (GTK_WINDOW (ent_data_export_dialog_new (GTK_WINDOW (self), self->state, self->settings)));
}

/* ent_window_add_data:
 * Adds to a new window the way of taking its data along. */
void
ent_window_add_data (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "export-data", .activate = export_data_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
