/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-import-assistant.h"
#include "app/ent-paste.h"
#include "app/ent-window-private.h"
#include "state/ent-addition.h"

/* Tables, networks and lists of others in a window: what became of their rows,
 * and the assistant where something has to be told. */

static void
take_imported (EntWindow *self,
               GFile     *file)
{
  g_autoptr (EntDocument) document = g_steal_pointer (&self->imported);

  ent_window_take_document (self, document);
}

/* What has changed is saved before, or is to be lost. */
static void
finished_cb (EntImportAssistant *assistant,
             EntDocument        *document,
             EntWindow          *self)
{
  if (document == NULL)
    {
      ent_window_stay (self);
      return;
    }
  g_clear_pointer (&self->imported, ent_document_unref);
  self->imported = ent_document_ref (document);
  ent_window_settle (self, take_imported, NULL);
}

/* Beside what is open already, as one step. */
static void
added_cb (EntImportAssistant  *assistant,
          EntDocument         *document,
          char               **groupings,
          EntWindow           *self)
{
  GPtrArray *added = ent_document_get_added (document);
  EntAdded *last = g_ptr_array_index (added, added->len - 1);
  const guint n_memberships = ent_added_get_n_records (last, ENT_KIND_MEMBERSHIP), n_events = ent_added_get_n_records (last, ENT_KIND_EVENT);
  g_autofree char *what = g_strdup_printf (_("Add “%s”"), ent_added_get_title (last));
  g_autofree char *text = n_memberships == 0 && n_events > 0
                              ? g_strdup_printf (ngettext ("%u event added", "%u events added", n_events), n_events)
                              : g_strdup_printf (ngettext ("%u membership added", "%u memberships added", n_memberships), n_memberships);

  ent_addition_show (self->state, document, (const char *const *) groupings, what);
  ent_window_toast (self, text);
}

/* ent_window_dup_tally:
 * Returns: (transfer full): what became of the rows, in words */
char *
ent_window_dup_tally (const EntTally *tally)
{
  const guint n_rest = tally->n_asked + tally->n_left_out;
  g_autofree char *taken = g_strdup_printf (ngettext ("%u row taken", "%u rows taken", tally->n_taken), tally->n_taken);
  /* Translators: of rows */
  g_autofree char *rest = g_strdup_printf (ngettext ("%u left out", "%u left out", n_rest), n_rest);

  /* Translators: “12 rows taken, 3 left out” */
  return n_rest > 0 ? g_strdup_printf (_("%1$s, %2$s"), taken, rest) : g_steal_pointer (&taken);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  EntWindow *self = ENT_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ent_paste_finish (result, &error);

  if (self->state == NULL) /* the window is gone */
    return;
  if (file != NULL)
    ent_window_ask_foreign (self, file, TRUE);
  else
    ent_window_toast (self, error->message);
}

/* ent_window_paste:
 * Imports what was copied elsewhere. */
void
ent_window_paste (EntWindow *self)
{
  ent_paste_async (GTK_WIDGET (self), pasted_cb, NULL);
}

/* ent_window_ask_foreign:
 * @adds: whether it is offered first to add it to what is open
 *
 * Asks what has to be told of a file of others. */
void
ent_window_ask_foreign (EntWindow *self,
                        GFile     *file,
                        gboolean   adds)
{
  EntDocument *open = ent_state_get_document (self->state);
  GtkWidget *assistant = ent_import_assistant_new (GTK_WINDOW (self), file, ent_document_get_file (open) != NULL ? open : NULL, adds);

  g_signal_connect_object (assistant, "added", G_CALLBACK (added_cb), self, 0);
  g_signal_connect_object (assistant, "finished", G_CALLBACK (finished_cb), self, 0);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (assistant));
}
