/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-window.h"

#include <glib/gi18n.h>

#include "app/ent-problems-dialog.h"
#include "app/ent-window-private.h"

/* Tables, networks and lists of others in a window: what became of their rows,
 * and the question where not all of them can be taken. */

/* A question, and what it is about. */
typedef struct
{
  EntWindow   *window; /* the dialogue goes with it */
  EntDocument *document;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  ent_document_unref (((Question *) data)->document);
  g_free (data);
}

static void
answered_cb (EntProblemsDialog *dialog,
             gboolean           accepted,
             Question          *question)
{
  if (accepted)
    ent_window_take_document (question->window, question->document);
  else
    ent_window_stay (question->window);
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
 * Asks whether to open a file without what has to be told first. */
void
ent_window_ask_foreign (EntWindow   *self,
                        EntDocument *document)
{
  const EntTally *tally = ent_document_get_tally (document);
  GtkWidget *dialog = ent_problems_dialog_new (GTK_WINDOW (self), ent_document_get_title (document), ent_document_get_warnings (document), NULL);
  Question *question = g_new (Question, 1);
  /* Translators: %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("Open “%s” Without Some of Its Rows?"), ent_document_get_title (document));
  g_autofree char *counts = ent_window_dup_tally (tally);
  g_autofree char *body = NULL;

  *question = (Question) { self, ent_document_ref (document) };
  /* Translators: %s is such as “12 rows taken, 3 left out” */
  body = g_strdup_printf (_("%s. What has several meanings is not guessed. The options named below are those of the command “entente import”, "
                            "which can be told what is meant."),
                          counts);
  ent_problems_dialog_set_advice (ENT_PROBLEMS_DIALOG (dialog), body);
  ent_problems_dialog_ask (ENT_PROBLEMS_DIALOG (dialog), heading, _("_Open Without These"));
  g_signal_connect_data (dialog, "answered", G_CALLBACK (answered_cb), question, question_free, 0);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}
