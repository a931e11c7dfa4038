/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-import-assistant.h"
#include "app/ent-window-private.h"

/* Tables, networks and lists of others in a window: what became of their rows,
 * and the assistant where something has to be told. */

static void
finished_cb (EntImportAssistant *assistant,
             EntDocument        *document,
             EntWindow          *self)
{
  if (document != NULL)
    ent_window_take_document (self, document);
  else
    ent_window_stay (self);
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

/* ent_window_ask_foreign:
 * Asks what has to be told of a file of others. */
void
ent_window_ask_foreign (EntWindow *self,
                        GFile     *file)
{
  GtkWidget *assistant = ent_import_assistant_new (GTK_WINDOW (self), file);

  g_signal_connect_object (assistant, "finished", G_CALLBACK (finished_cb), self, 0);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (assistant));
}
