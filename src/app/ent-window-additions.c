/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-additions-window.h"
#include "app/ent-window-private.h"
#include "io/ent-added-file.h"
#include "io/ent-added.h"

/* What was added to the bundled data is kept as soon as it is added, and no
 * longer when it is taken back, whichever way. */

static void
list_missing (GPtrArray *list,
              GPtrArray *from,
              GPtrArray *missing)
{
  for (guint i = 0; i < list->len; i++)
    {
      gboolean is_there = FALSE;

      for (guint j = 0; j < from->len && !is_there; j++)
        is_there = ent_added_equal (g_ptr_array_index (list, i), g_ptr_array_index (from, j));
      if (!is_there)
        g_ptr_array_add (missing, g_ptr_array_index (list, i));
    }
}

static void
keep_difference (EntWindow   *self,
                 EntDocument *before,
                 EntDocument *now)
{
  g_autoptr (GFile) file = ent_added_file_new ();
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) come = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  list_missing (ent_document_get_added (before), ent_document_get_added (now), gone);
  list_missing (ent_document_get_left_out (before), ent_document_get_left_out (now), gone);
  list_missing (ent_document_get_left_out (now), ent_document_get_left_out (before), come);
  list_missing (ent_document_get_added (now), ent_document_get_added (before), come);
  if (gone->len + come->len == 0 || ent_added_file_change (file, gone, come, &error))
    return;
  /* Translators: what is wrong follows */
  text = g_strdup_printf (_("What you added is not kept: %s"), error->message);
  ent_window_toast (self, text);
}

/* Only what became of the same opening was added or taken back here: another one
 * may have found what other windows have done. */
static void
document_changed_cb (EntWindow *self)
{
  EntDocument *document = ent_state_get_document (self->state);
  g_autoptr (EntDocument) before = NULL;

  if (!ent_document_get_bundled (document))
    return;
  before = g_steal_pointer (&self->bundled);
  self->bundled = ent_document_ref (document);
  if (before != NULL && ent_document_is_of_origin (before, document))
    keep_difference (self, before, document);
}

static void
additions_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  gtk_window_present (GTK_WINDOW (ent_additions_window_new (data, ENT_WINDOW (data)->state)));
}

/* ent_window_add_additions:
 * Keeps what is added to the bundled data in a new window. */
void
ent_window_add_additions (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "additions", .activate = additions_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->state, "notify::document", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
}
