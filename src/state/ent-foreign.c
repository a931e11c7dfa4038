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

/* Longer texts are no lists that somebody wrote, in bytes. */
#define MAX_LIST (128 * 1024)

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
                 g_strdup_printf (ngettext ("There is %u more message.",
                                            "There are %u more messages.", n_more),
                                  n_more));
  return problems;
}

/* Rows that were taken and of which something is said; what is said of the heads is of none. */
static guint
count_remarked (const EntImportResult *result)
{
  const EntImportReport *report = result->report;
  const guint first = result->table != NULL && result->first_row < ent_import_table_get_n_rows (result->table)
                          ? ent_import_table_get_line (result->table, result->first_row)
                          : 1;
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (report, i);
      gpointer line = GUINT_TO_POINTER (message->line);

      if (message->level <= ENT_IMPORT_WARNING && message->line >= first && !g_hash_table_contains (result->lines_left, line))
        g_hash_table_add (lines, line);
    }
  return MIN (g_hash_table_size (lines), ent_import_report_get_count (report, ENT_IMPORT_TAKEN));
}

static EntTally
count_rows (const EntImportResult *result)
{
  const EntImportReport *report = result->report;

  return (EntTally) {
    .n_remarked = count_remarked (result),
    .n_taken = ent_import_report_get_count (report, ENT_IMPORT_TAKEN),
    .n_asked = ent_import_report_get_count (report, ENT_IMPORT_ASKED),
    .n_left_out = ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT),
    .n_there = ent_import_report_get_count (report, ENT_IMPORT_THERE),
    .asks = ent_import_report_get_n_at (report, ENT_IMPORT_ASK) > 0,
  };
}

/* @columns is borrowed as all of @answers is. */
static EntImportOptions
make_options (const EntForeignAnswers *answers,
              const char              *columns)
{
  return (EntImportOptions) {
    .columns = columns,
    .content = answers->content,
    .event_kind = answers->event_kind,
    .event_kind_told = answers->event_kind_told,
    .encoding = answers->encoding,
    .separator = answers->separator,
    .quote = answers->quote,
    .heads = answers->heads,
    .first_line = answers->first_line,
    .sheet = answers->sheet,
    .order = answers->order,
    .first_year = answers->first_year,
    .last_day_included = answers->last_day_included,
    .january_is_year = answers->january_is_year,
    .grouping = answers->grouping,
    .names = answers->names,
    .shows = TRUE,
    .adds = answers->adds,
    .paste = answers->is_list == ENT_IMPORT_YES,
  };
}

/* A table with heads is no list, though nothing of it could be taken yet; nor is what nobody would write. Lists take long to read. */
static gboolean
may_be_list (const EntForeign        *foreign,
             const EntForeignAnswers *answers,
             gsize                    length)
{
  const EntImportResult *result = foreign->result;
  const gboolean is_table = result->n_columns > 1 && result->head_row != ENT_ROW_NONE;

  return !is_table && length <= MAX_LIST && !ent_foreign_has_any (foreign) && (answers == NULL || answers->is_list == ENT_IMPORT_UNTOLD);
}

/* What is no table may be a list as people write it: “Harbour Pact: Norway, Iceland and Kenya”. */
static void
try_list (EntForeign       *foreign,
          EntImportNations *nations,
          EntImportOptions  options,
          const char       *data,
          gsize             length)
{
  g_autoptr (EntImportResult) table = foreign->result;

  options.paste = TRUE;
  foreign->result = ent_import_result_new (ent_import_nations_get_dataset (nations));
  ent_import (foreign->result, nations, &options, data, length);
  foreign->is_list = ent_foreign_has_any (foreign);
  if (!foreign->is_list)
    {
      ent_import_result_free (foreign->result);
      foreign->result = g_steal_pointer (&table);
    }
}

/**
 * ent_foreign_read_content:
 * @foreign: (out caller-allocates): where to put what comes of it, without a data set
 * @content: the bytes of a file that is no data set
 * @nations: the nations that may be meant
 * @answers: (nullable): what was told of it
 * @reading: where to give up
 *
 * Reads a table, a network or a list of sources of others; what has to be told
 * is not taken, and in the problems.
 *
 * Returns: %FALSE if it is no such file
 */
gboolean
ent_foreign_read_content (EntForeign              *foreign,
                          GBytes                  *content,
                          EntImportNations        *nations,
                          const EntForeignAnswers *answers,
                          EntReading              *reading)
{
  g_autofree char *columns = answers != NULL ? ent_foreign_answers_dup_columns (answers) : NULL;
  EntImportOptions options = answers != NULL ? make_options (answers, columns) : (EntImportOptions) { 0 };
  const char *data = g_bytes_get_data (content, NULL);
  const gsize length = g_bytes_get_size (content);
  EntImportResult *result;
  EntImportFormat format;

  *foreign = (EntForeign) { 0 };
  options.cancellable = ent_reading_get_cancellable (reading);
  format = length > 0 ? ent_import_sniff (data, length) : ENT_IMPORT_FORMAT_OWN;
  if (format == ENT_IMPORT_FORMAT_OWN)
    return FALSE;
  foreign->result = ent_import_result_new (ent_import_nations_get_dataset (nations));
  ent_import (foreign->result, nations, &options, data, length);
  if (format == ENT_IMPORT_FORMAT_TEXT && may_be_list (foreign, answers, length))
    try_list (foreign, nations, options, data, length);
  foreign->is_list |= options.paste;
  result = foreign->result;
  foreign->tally = count_rows (result);
  foreign->problems = list_problems (result->report);
  return !is_vague (format) || ent_import_report_get_n_rows (result->report) > 0;
}

/**
 * ent_foreign_has_any:
 * @foreign: what was read
 *
 * Returns: whether anything of it could be taken
 */
gboolean
ent_foreign_has_any (const EntForeign *foreign)
{
  const EntImportResult *result = foreign->result;

  return result->memberships->len + result->ties->len + json_array_get_length (result->events) + json_array_get_length (result->sources) > 0;
}

/**
 * ent_foreign_make_dataset:
 * @foreign: what was read, with nations of the bundled data
 * @name: of the file
 * @error: where to put why it is no data set
 *
 * Makes it the data set that it would be as a file of ours, so that it holds what
 * such a file can hold.
 *
 * Returns: %FALSE with @error set
 */
gboolean
ent_foreign_make_dataset (EntForeign  *foreign,
                          const char  *name,
                          GError     **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  char *text;

  if (!ent_foreign_has_any (foreign))
    {
      g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID, _("%s: nothing in it could be taken"), name);
      return FALSE;
    }
  text = ent_import_dataset_write (foreign->result, name, error);
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

/**
 * ent_foreign_read:
 * @foreign: (out caller-allocates): where to put what comes of it
 * @file: a file that is no sound data set
 * @reading: where to give up
 * @error: where to put why nothing could be made of it
 *
 * Reads what nothing was told of, and makes a data set of what can be taken.
 * Nations are those of the bundled data.
 *
 * Returns: %FALSE if it is no such file: then there is no error, and what was
 *   wrong with it as a data set is what is wrong
 */
gboolean
ent_foreign_read (EntForeign  *foreign,
                  GFile       *file,
                  EntReading  *reading,
                  GError     **error)
{
  g_autoptr (GFile) bundled = ent_bundled_dataset_file ();
  g_autoptr (GBytes) content = ent_file_content_load (file, reading, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntImportNations) nations = NULL;
  g_autofree char *name = ent_shown_file_name (file);

  *foreign = (EntForeign) { 0 };
  if (content == NULL)
    return FALSE;
  dataset = ent_json_reader_read_file (bundled, NULL, ent_reading_get_cancellable (reading), NULL);
  if (dataset == NULL)
    return FALSE;
  nations = ent_import_nations_new (dataset);
  if (!ent_foreign_read_content (foreign, content, nations, NULL, reading))
    return FALSE;
  if (!g_cancellable_set_error_if_cancelled (ent_reading_get_cancellable (reading), error))
    ent_foreign_make_dataset (foreign, name, error);
  return TRUE;
}

/**
 * ent_foreign_read_both:
 * @text: a date of three numbers, as a file has it
 * @day_first: (out) (transfer full): what it is if the day comes first
 * @month_first: (out) (transfer full): what it is if the month does
 *
 * Returns: %FALSE if it is no such date
 */
gboolean
ent_foreign_read_both (const char  *text,
                       char       **day_first,
                       char       **month_first)
{
  g_auto (EntImportDate) date = { 0 };

  ent_import_date_read (&date, ENT_IMPORT_CELL_TEXT, text);
  if (date.kind != ENT_IMPORT_DATE_UNSURE)
    return FALSE;
  *day_first = ent_date_to_text (date.date);
  *month_first = ent_date_to_text (date.other);
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
