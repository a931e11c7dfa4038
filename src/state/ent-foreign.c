/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-foreign.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "import/ent-import-dataset.h"
#include "import/ent-import-sniff.h"
#include "import/ent-import.h"
#include "io/ent-bundled.h"
#include "io/ent-file-content.h"
#include "io/ent-json-reader.h"

/* How much of a report is listed: more than anybody reads, and a list stays quick. */
#define MAX_LISTED 500

/* What may just as well be a broken data set, or nothing that is known. */
static gboolean
is_vague (EntImportFormat format)
{
  return format == ENT_IMPORT_FORMAT_TEXT || format == ENT_IMPORT_FORMAT_NODE_LINK || format == ENT_IMPORT_FORMAT_ANSWER
         || format == ENT_IMPORT_FORMAT_CSL;
}

static void
add_problem (GPtrArray *problems,
             gboolean   is_warning,
             guint      line,
             char      *message)
{
  EntProblem *problem = g_new0 (EntProblem, 1);

  problem->warning = is_warning;
  problem->line = line;
  problem->message = message;
  g_ptr_array_add (problems, problem);
}

static void
add_message (GPtrArray              *problems,
             const EntImportMessage *message,
             gboolean                is_warning)
{
  g_autofree char *field = message->field != NULL ? ent_shown (message->field) : NULL;

  add_problem (problems, is_warning, message->line, field != NULL ? g_strdup_printf ("%s: %s", field, message->text) : g_strdup (message->text));
}

/* What is not taken stands above what was noticed of the rest, both in the order of the file. */
static GPtrArray *
list_problems (const EntImportReport *report)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  guint n_more = 0;

  for (gboolean is_warning = FALSE; is_warning <= TRUE; is_warning++)
    for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
      {
        const EntImportMessage *message = ent_import_report_get_message (report, i);

        if ((message->level < ENT_IMPORT_ASK) != is_warning)
          continue;
        if (problems->len < MAX_LISTED)
          add_message (problems, message, is_warning);
        else
          n_more++;
      }
  if (n_more > 0)
    add_problem (problems, FALSE, 0,
                 g_strdup_printf (ngettext ("There is %u more message; “entente import” with --report writes all of them.",
                                            "There are %u more messages; “entente import” with --report writes all of them.", n_more),
                                  n_more));
  return problems;
}

static EntTally
count_rows (const EntImportReport *report)
{
  return (EntTally) {
    .n_taken = ent_import_report_get_count (report, ENT_IMPORT_TAKEN),
    .n_asked = ent_import_report_get_count (report, ENT_IMPORT_ASKED),
    .n_left_out = ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT),
    .asks = ent_import_report_get_n_at (report, ENT_IMPORT_ASK) > 0,
  };
}

/* As the data set that it would be as a file of ours, so that it holds what such a file can hold. */
static gboolean
make_dataset (EntForeign       *foreign,
              EntImportResult  *result,
              const char       *name,
              GError          **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  char *text;

  if (result->memberships->len + result->ties->len + json_array_get_length (result->sources) == 0)
    {
      g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID, _("%s: nothing in it could be taken"), name);
      return FALSE;
    }
  text = ent_import_dataset_write (result, name, error);
  if (text == NULL)
    return FALSE;
  foreign->content = g_bytes_new_take (text, strlen (text));
  foreign->dataset = ent_json_reader_read_data (text, g_bytes_get_size (foreign->content), name, &problems, error);
  for (guint i = 0; i < problems->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (problems, i);

      add_problem (foreign->problems, problem->warning, 0, g_strdup (problem->message));
    }
  return foreign->dataset != NULL;
}

/* @columns is borrowed as all of @answers is. */
static EntImportOptions
make_options (const EntForeignAnswers *answers,
              const char              *columns)
{
  return (EntImportOptions) {
    .columns = columns,
    .encoding = answers->encoding,
    .separator = answers->separator,
    .sheet = answers->sheet,
    .order = answers->order,
    .last_day_included = answers->last_day_included,
    .january_is_year = answers->january_is_year,
    .grouping = answers->grouping,
    .names = answers->names,
  };
}

/**
 * ent_foreign_read:
 * @foreign: (out caller-allocates): where to put what comes of it
 * @file: a file that is no sound data set
 * @answers: (nullable): what was told of it
 * @reading: where to give up
 * @error: where to put why nothing could be made of it
 *
 * Reads a table, a network or a list of sources of others; what has to be told
 * is not taken, and in the problems. Nations are those of the bundled data.
 *
 * Returns: %FALSE if it is no such file: then there is no error, and what was
 *   wrong with it as a data set is what is wrong
 */
gboolean
ent_foreign_read (EntForeign               *foreign,
                  GFile                    *file,
                  const EntForeignAnswers  *answers,
                  EntReading               *reading,
                  GError                  **error)
{
  g_autofree char *columns = answers != NULL ? ent_foreign_answers_dup_columns (answers) : NULL;
  EntImportOptions options = answers != NULL ? make_options (answers, columns) : (EntImportOptions) { 0 };
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();
  g_autoptr (GBytes) content = ent_file_content_load (file, reading, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntImportNations) nations = NULL;
  EntImportResult *result;
  g_autofree char *name = ent_shown_file_name (file);
  EntImportFormat format;

  *foreign = (EntForeign) { 0 };
  options.cancellable = ent_reading_get_cancellable (reading);
  if (content == NULL || g_bytes_get_size (content) == 0)
    return FALSE;
  format = ent_import_sniff (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  if (format == ENT_IMPORT_FORMAT_OWN)
    return FALSE;
  dataset = ent_json_reader_read_file (bundled, NULL, ent_reading_get_cancellable (reading), NULL);
  if (dataset == NULL)
    return FALSE;
  nations = ent_import_nations_new (dataset);
  result = foreign->result = ent_import_result_new (dataset);
  ent_import (result, nations, &options, g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  foreign->tally = count_rows (result->report);
  if (is_vague (format) && ent_import_report_get_n_rows (result->report) == 0)
    return FALSE;
  foreign->problems = list_problems (result->report);
  if (g_cancellable_set_error_if_cancelled (options.cancellable, error))
    return TRUE;
  make_dataset (foreign, result, name, error);
  return TRUE;
}

/**
 * ent_foreign_clear:
 * @foreign: what was read
 *
 * Frees what it holds.
 */
void
ent_foreign_clear (EntForeign *foreign)
{
  g_clear_pointer (&foreign->dataset, ent_dataset_unref);
  g_clear_pointer (&foreign->content, g_bytes_unref);
  g_clear_pointer (&foreign->problems, g_ptr_array_unref);
  g_clear_pointer (&foreign->result, ent_import_result_free);
}

/**
 * ent_foreign_free:
 * @foreign: (transfer full): what was read
 */
void
ent_foreign_free (EntForeign *foreign)
{
  ent_foreign_clear (foreign);
  g_free (foreign);
}

/* ------------------------------------------------------------------------ */
/* In a worker */

typedef struct
{
  EntForeignAnswers *answers;
  EntReading        *reading;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ent_foreign_answers_free (job->answers);
  ent_reading_unref (job->reading);
  g_free (job);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (EntForeign) foreign = g_new0 (EntForeign, 1);
  GError *error = NULL;
  g_autofree char *name = ent_shown_file_name (source);

  if (!ent_foreign_read (foreign, source, job->answers, job->reading, NULL) && foreign->result == NULL)
    {
      if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
        g_set_error (&error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID, _("%s: this is no table, network or list that can be read"), name);
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, g_steal_pointer (&foreign), (GDestroyNotify) ent_foreign_free);
}

/**
 * ent_foreign_read_async:
 * @file: a file of others
 * @answers: what was told of it; a copy is kept
 * @reading: where to give up; a reference is kept
 * @callback: called in the main loop when it is done, with @file as its source
 * @user_data: for @callback
 *
 * As ent_foreign_read(), in a worker.
 */
void
ent_foreign_read_async (GFile                   *file,
                        const EntForeignAnswers *answers,
                        EntReading              *reading,
                        GAsyncReadyCallback      callback,
                        gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file) && answers != NULL && reading != NULL);

  job = g_new (Job, 1);
  *job = (Job) { ent_foreign_answers_copy (answers), ent_reading_ref (reading) };
  task = g_task_new (file, ent_reading_get_cancellable (reading), callback, user_data);
  g_task_set_source_tag (task, ent_foreign_read_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * ent_foreign_read_finish:
 * @file: the file
 * @result: of the call
 * @error: where to put why nothing could be read
 *
 * Returns: (transfer full): what came of it, which may lack a data set; %NULL with @error set
 */
EntForeign *
ent_foreign_read_finish (GFile         *file,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
