/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-import-assistant.h"

#include <glib/gi18n.h>

#include "app/ent-import-columns-page.h"
#include "app/ent-import-file-page.h"
#include "app/ent-import-questions-page.h"
#include "app/ent-import-result-page.h"
#include "app/ent-paste.h"
#include "state/ent-addition.h"
#include "state/ent-foreign-trial.h"
#include "state/ent-remembered-answers.h"

/* How long it waits for the next letter of an answer before it reads all of a large file, in ms. */
#define PAUSE 120

struct _EntImportAssistant
{
  AdwWindow               parent_instance;

  /* Template widgets */
  AdwWindowTitle         *heading;
  GtkButton              *back_button;
  GtkButton              *next_button;
  GtkSpinner             *spinner;
  GtkLabel               *trouble;
  GtkStack               *stack;
  EntImportFilePage      *file_page;
  EntImportColumnsPage   *columns_page;
  EntImportQuestionsPage *questions_page;
  EntImportResultPage    *result_page;

  EntForeignTrial        *trial;
  EntForeignAnswers      *answers;
  EntForeign             *foreign;    /* (nullable): what came of the answers */
  EntForeign             *head;       /* (nullable): what comes of them in a part of a large file, until all is read */
  GCancellable           *reading;    /* (nullable): while the file is read */
  GCancellable           *ending;     /* (nullable): while it is opened or added */
  guint                   pause;      /* source of the pause, or 0 */
  gboolean                has_looked; /* for what was told of files with the same heads */
  gboolean                has_heads;  /* such a file was there */
  gboolean                has_begun;  /* the first reading has said where to begin */
  gboolean                has_ended;
};

G_DEFINE_FINAL_TYPE (EntImportAssistant, ent_import_assistant, ADW_TYPE_WINDOW)

enum
{
  ADDED,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const steps[] = { "file", "columns", "questions", "result" };

static guint
get_step (EntImportAssistant *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (name, steps[i]) == 0)
      return i;

  return 0;
}

/* A step in which there is nothing to say is passed over. */
static gboolean
has_step (EntImportAssistant *self,
          guint               step)
{
  if (self->foreign == NULL || step == 0 || step + 1 == G_N_ELEMENTS (steps))
    return TRUE;
  return step == 1 ? self->foreign->result->n_columns > 0 || self->foreign->is_list : ent_import_questions_page_has_any (self->questions_page);
}

static gboolean
is_last (EntImportAssistant *self)
{
  return get_step (self) + 1 == G_N_ELEMENTS (steps);
}

static void
update_header (EntImportAssistant *self)
{
  const guint step = get_step (self);
  guint nth = 0, n = 0;
  /* Translators: %s is the name of a file */
  g_autofree char *title = g_strdup_printf (_("Import “%s”"), ent_foreign_trial_get_name (self->trial));
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      n += has_step (self, i);
      nth += i <= step && has_step (self, i);
    }
  /* Translators: the step of an assistant, such as “2 of 4: Columns” */
  subtitle = g_strdup_printf (_("%1$u of %2$u: %3$s"), nth, n,
                              gtk_stack_page_get_title (gtk_stack_get_page (self->stack, gtk_stack_get_visible_child (self->stack))));
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, subtitle);
  gtk_button_set_label (self->back_button, step == 0 ? _("_Cancel") : _("_Back"));
  gtk_button_set_label (self->next_button, !is_last (self) ? _("_Next") : self->answers->adds ? _("_Add") : _("_Open"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assistant.next",
                                 self->foreign != NULL && self->reading == NULL && self->pause == 0 && self->ending == NULL
                                     && (!is_last (self) || ent_foreign_has_any (self->foreign)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), self->ending == NULL);
  gtk_spinner_set_spinning (self->spinner, self->reading != NULL || self->ending != NULL);
}

static void
go (EntImportAssistant *self,
    guint               step)
{
  gtk_stack_set_visible_child_name (self->stack, steps[step]);
  update_header (self);
}

/* To where the first answer is wanted. */
static void
go_to_question (EntImportAssistant *self)
{
  const EntImportQuestions *questions = self->foreign->result->questions;
  EntImportQuestionKind kind;

  if (ent_import_questions_get_n (questions) == 0)
    return;
  kind = ent_import_questions_get (questions, 0)->kind;
  go (self, kind == ENT_IMPORT_QUESTION_COLUMNS || kind == ENT_IMPORT_QUESTION_GROUPING ? 1 : 2);
}

static void
show_trouble (EntImportAssistant *self,
              const char         *message)
{
  gtk_label_set_label (self->trouble, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), message != NULL);
}

static const char *const *
get_heads (EntImportAssistant *self)
{
  return (const char *const *) self->foreign->result->fields;
}

static void
show_foreign (EntImportAssistant *self)
{
  show_trouble (self, NULL);
  ent_import_file_page_update (self->file_page, self->foreign);
  ent_import_columns_page_update (self->columns_page, self->foreign);
  ent_import_questions_page_update (self->questions_page, self->foreign);
  ent_import_result_page_update (self->result_page, self->foreign);
  if (!self->has_begun)
    {
      ent_import_file_page_show_before (self->file_page, self->has_heads, ent_import_questions_get_n (self->foreign->result->told));
      go_to_question (self);
    }
  self->has_begun = TRUE;
}

static void read_file (EntImportAssistant *self);

static void
clear_rows (EntImportAssistant *self)
{
  ent_import_file_page_clear_rows (self->file_page);
  ent_import_columns_page_clear_rows (self->columns_page);
}

/* Pages show what was read without holding it. */
static void
forget_read (EntImportAssistant *self)
{
  clear_rows (self);
  g_clear_pointer (&self->foreign, ent_foreign_free);
  g_clear_pointer (&self->head, ent_foreign_free);
}

static void
show_head (EntImportAssistant *self,
           EntForeign         *head)
{
  clear_rows (self);
  g_clear_pointer (&self->head, ent_foreign_free);
  self->head = head;
  ent_import_file_page_update (self->file_page, head);
  ent_import_columns_page_update (self->columns_page, head);
}

/* The first reading says which heads there are, of which something may have been told before. */
static gboolean
look_for_heads (EntImportAssistant *self)
{
  if (self->has_looked || self->foreign->result->fields == NULL)
    return FALSE;
  self->has_looked = TRUE;
  self->has_heads = ent_remembered_answers_take_heads (self->answers, get_heads (self));
  return self->has_heads;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntImportAssistant) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntForeign) foreign = ent_foreign_trial_read_finish (ENT_FOREIGN_TRIAL (source), result, &error);

  /* Whoever asked anew does not mind what was asked before. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->has_ended
      || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  if (foreign != NULL && foreign->is_head)
    show_head (self, g_steal_pointer (&foreign));
  else if (foreign != NULL)
    {
      forget_read (self);
      self->foreign = g_steal_pointer (&foreign);
      if (look_for_heads (self))
        {
          read_file (self);
          return;
        }
      show_foreign (self);
    }
  else
    show_trouble (self, error->message);
  update_header (self);
}

static void
begin_reading (EntImportAssistant *self,
               gboolean            is_head)
{
  g_autoptr (EntReading) reading = NULL;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  reading = ent_reading_new (self->reading);
  ent_foreign_trial_read_async (self->trial, self->answers, is_head, reading, read_cb, g_object_ref (self));
  update_header (self);
}

static void
read_file (EntImportAssistant *self)
{
  begin_reading (self, FALSE);
}

/* What was told of files before is no longer told of this one, nor of any other. */
static void
forgotten_cb (EntImportAssistant *self)
{
  g_autoptr (GError) error = NULL;

  if (self->foreign == NULL)
    return;
  if (!ent_remembered_answers_forget (self->foreign->result->told, get_heads (self), &error))
    {
      show_trouble (self, error->message);
      return;
    }
  ent_foreign_answers_forget (self->answers);
  ent_remembered_answers_take_names (self->answers);
  ent_import_questions_page_clear (self->questions_page);
  ent_import_file_page_show_before (self->file_page, FALSE, 0);
  read_file (self);
}

static gboolean
pause_cb (gpointer data)
{
  EntImportAssistant *self = data;

  self->pause = 0;
  read_file (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (EntImportAssistant *self)
{
  const gboolean is_large = ent_foreign_trial_is_large (self->trial);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (is_large)
    self->pause = g_timeout_add (PAUSE, pause_cb, self);
  begin_reading (self, is_large);
}

/* A remark leads to the row that it is of. */
static void
line_wanted_cb (EntImportAssistant *self,
                guint               line)
{
  if (!has_step (self, 1))
    return;
  go (self, 1);
  ent_import_columns_page_show_line (self->columns_page, line);
}

static void
finish (EntImportAssistant *self,
        EntDocument        *document)
{
  if (self->has_ended)
    return;
  self->has_ended = TRUE;
  g_signal_emit (self, signals[FINISHED], 0, document);
}

/* What was read is gone with the attempt, so that it is read again. */
static void
fail (EntImportAssistant *self,
      const GError       *error)
{
  read_file (self);
  show_trouble (self, error->message);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (EntImportAssistant) self = data;
  g_auto (GStrv) groupings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = ent_addition_finish (result, &groupings, &error);

  g_clear_object (&self->ending);
  if (self->has_ended)
    return;
  if (document == NULL)
    {
      fail (self, error);
      return;
    }
  self->has_ended = TRUE;
  g_signal_emit (self, signals[ADDED], 0, document, groupings);
  gtk_window_close (GTK_WINDOW (self));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntImportAssistant) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDocument) document = ent_foreign_trial_open_finish (ENT_FOREIGN_TRIAL (source), result, &error);

  g_clear_object (&self->ending);
  if (self->has_ended)
    return;
  if (document == NULL)
    {
      fail (self, error);
      return;
    }
  finish (self, document);
  gtk_window_close (GTK_WINDOW (self));
}

static void
end (EntImportAssistant *self)
{
  g_autoptr (GError) error = NULL;
  EntForeign *foreign;

  if (!ent_remembered_answers_keep (self->answers, get_heads (self), &error))
    g_warning ("What was told is not remembered: %s", error->message);
  clear_rows (self);
  foreign = g_steal_pointer (&self->foreign);
  g_clear_pointer (&self->head, ent_foreign_free);
  self->ending = g_cancellable_new ();
  if (self->answers->adds)
    ent_foreign_trial_add_async (self->trial, foreign, self->ending, added_cb, g_object_ref (self));
  else
    ent_foreign_trial_open_async (self->trial, foreign, self->ending, opened_cb, g_object_ref (self));
  update_header (self);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntImportAssistant *self = ENT_IMPORT_ASSISTANT (widget);
  guint step = get_step (self) + 1;

  if (step == G_N_ELEMENTS (steps))
    {
      end (self);
      return;
    }
  while (!has_step (self, step))
    step++;
  go (self, step);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntImportAssistant *self = ENT_IMPORT_ASSISTANT (widget);
  guint step = get_step (self);

  if (step == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  do
    step--;
  while (!has_step (self, step));
  go (self, step);
}

/* Something else instead. */
static void
take_file (EntImportAssistant *self,
           GFile              *file)
{
  g_autoptr (EntForeignTrial) before = g_steal_pointer (&self->trial);

  g_cancellable_cancel (self->reading);
  forget_read (self);
  self->trial = ent_foreign_trial_new (file, ent_foreign_trial_get_open (before));
  self->has_looked = self->has_heads = self->has_begun = FALSE;
  ent_foreign_answers_forget (self->answers);
  ent_remembered_answers_take_names (self->answers);
  ent_import_questions_page_clear (self->questions_page);
  self->answers->replaces = ent_foreign_trial_has_brought (self->trial);
  ent_import_result_page_set_trial (self->result_page, self->trial);
  go (self, 0);
  read_file (self);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  EntImportAssistant *self = ENT_IMPORT_ASSISTANT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ent_paste_finish (result, &error);

  if (self->has_ended || self->ending != NULL)
    return;
  if (file != NULL)
    take_file (self, file);
  else
    show_trouble (self, error->message);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  ent_paste_async (widget, pasted_cb, NULL);
}

static gboolean
ent_import_assistant_close_request (GtkWindow *window)
{
  finish (ENT_IMPORT_ASSISTANT (window), NULL);
  return GTK_WINDOW_CLASS (ent_import_assistant_parent_class)->close_request (window);
}

static void
ent_import_assistant_dispose (GObject *object)
{
  EntImportAssistant *self = ENT_IMPORT_ASSISTANT (object);

  self->has_ended = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_cancellable_cancel (self->ending);
  if (self->file_page != NULL)
    {
      ent_import_file_page_set_answers (self->file_page, NULL);
      ent_import_columns_page_set_answers (self->columns_page, NULL);
      ent_import_questions_page_set_answers (self->questions_page, NULL);
      ent_import_result_page_set_answers (self->result_page, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_IMPORT_ASSISTANT);
  G_OBJECT_CLASS (ent_import_assistant_parent_class)->dispose (object);
}

static void
ent_import_assistant_finalize (GObject *object)
{
  EntImportAssistant *self = ENT_IMPORT_ASSISTANT (object);

  g_clear_pointer (&self->foreign, ent_foreign_free);
  g_clear_pointer (&self->head, ent_foreign_free);
  g_clear_pointer (&self->answers, ent_foreign_answers_free);
  g_clear_object (&self->trial);
  G_OBJECT_CLASS (ent_import_assistant_parent_class)->finalize (object);
}

static void
ent_import_assistant_class_init (EntImportAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_import_assistant_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_import_assistant_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ent_import_assistant_close_request;
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER,
                                 G_TYPE_STRV);
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (ENT_TYPE_IMPORT_FILE_PAGE);
  g_type_ensure (ENT_TYPE_IMPORT_COLUMNS_PAGE);
  g_type_ensure (ENT_TYPE_IMPORT_QUESTIONS_PAGE);
  g_type_ensure (ENT_TYPE_IMPORT_RESULT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-import-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, heading);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, trouble);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, stack);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, file_page);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, columns_page);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, questions_page);
  gtk_widget_class_bind_template_child (widget_class, EntImportAssistant, result_page);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forgotten_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_wanted_cb);
  gtk_widget_class_install_action (widget_class, "assistant.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "assistant.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "assistant.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "assistant.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "assistant.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "assistant.back", NULL);
}

static void
ent_import_assistant_init (EntImportAssistant *self)
{
  self->answers = ent_foreign_answers_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_import_file_page_set_answers (self->file_page, self->answers);
  ent_import_columns_page_set_answers (self->columns_page, self->answers);
  ent_import_questions_page_set_answers (self->questions_page, self->answers);
  ent_import_result_page_set_answers (self->result_page, self->answers);
}

/* ent_import_assistant_new:
 * @parent: the window it is for
 * @file: a file of others
 * @open: (nullable): what is open, if it can be added to that
 * @adds: whether it is to be added, as long as nothing else is chosen
 *
 * Returns: (transfer floating): an assistant that has begun to read the file */
GtkWidget *
ent_import_assistant_new (GtkWindow   *parent,
                          GFile       *file,
                          EntDocument *open,
                          gboolean     adds)
{
  EntImportAssistant *self = g_object_new (ENT_TYPE_IMPORT_ASSISTANT, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, NULL);

  self->trial = ent_foreign_trial_new (file, open);
  ent_remembered_answers_take_names (self->answers);
  self->answers->adds = adds && open != NULL;
  self->answers->replaces = ent_foreign_trial_has_brought (self->trial);
  ent_import_result_page_set_trial (self->result_page, self->trial);
  read_file (self);
  return GTK_WIDGET (self);
}
