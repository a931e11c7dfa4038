/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-saving-messages.h"

#include <glib/gi18n.h>

/* What is said when something could not be saved as it was told. */

typedef struct
{
  GFile          *folder; /* owned */
  EntReplaceFunc  replace;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->folder);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *message,
             const char       *response,
             Question         *question)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (message));

  if (window != NULL && g_str_equal (response, "replace"))
    question->replace (window, question->folder);
}

/**
 * ent_saving_messages_tell:
 * @window: the window in which something was to be saved
 * @title: what could not be saved
 * @text: why not
 */
void
ent_saving_messages_tell (GtkWindow  *window,
                          const char *title,
                          const char *text)
{
  GtkWidget *message = adw_message_dialog_new (window, title, text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (message), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (message));
}

/**
 * ent_saving_messages_ask_to_replace:
 * @window: the window in which something was to be saved
 * @title: what is asked
 * @which: which files are there already
 * @folder: where
 * @replace: saves all the same
 *
 * Asks whether files may be replaced, and has them replaced if so.
 */
void
ent_saving_messages_ask_to_replace (GtkWindow      *window,
                                    const char     *title,
                                    const char     *which,
                                    GFile          *folder,
                                    EntReplaceFunc  replace)
{
  GtkWidget *message = adw_message_dialog_new (window, title, which);
  Question *question = g_new0 (Question, 1);

  question->folder = g_object_ref (folder);
  question->replace = replace;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (message), "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (message), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (message), "cancel");
  g_signal_connect_data (message, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (message));
}
