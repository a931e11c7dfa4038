/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-report.h"

#include <string.h>

/* Where a message goes on with an option, in all languages. */
#define OPTION_MARK "; --"

struct _EntImportReport
{
  GPtrArray  *messages; /* EntImportMessage */
  const char *file;     /* (nullable): interned */
  guint       n_at[ENT_IMPORT_ERROR + 1];
  guint       counts[ENT_IMPORT_N_FATES];
};

static void
free_message (gpointer data)
{
  EntImportMessage *message = data;

  g_free (message->field);
  g_free (message->text);
  g_free (message->option);
  g_free (message);
}

/**
 * ent_import_report_new:
 *
 * Returns: (transfer full): a report that says nothing
 */
EntImportReport *
ent_import_report_new (void)
{
  EntImportReport *report = g_new0 (EntImportReport, 1);

  report->messages = g_ptr_array_new_with_free_func (free_message);
  return report;
}

/**
 * ent_import_report_free:
 * @report: (transfer full) (nullable): a report
 */
void
ent_import_report_free (EntImportReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->messages);
  g_free (report);
}

/**
 * ent_import_report_set_file:
 * @report: a report
 * @file: (nullable): a file, as the person calls it
 *
 * Says of which file the messages are that follow.
 */
void
ent_import_report_set_file (EntImportReport *report,
                            const char      *file)
{
  report->file = g_intern_string (file);
}

/**
 * ent_import_report_get_file:
 * @report: a report
 *
 * Returns: (nullable): the file of which messages are added; interned
 */
const char *
ent_import_report_get_file (const EntImportReport *report)
{
  return report->file;
}

static void
cut_option (EntImportMessage *message)
{
  char *mark = g_strrstr (message->text, OPTION_MARK);

  if (mark == NULL)
    return;
  message->option = g_strdup (mark + strlen (OPTION_MARK) - 2);
  *mark = '\0';
}

/**
 * ent_import_report_add:
 * @report: a report
 * @level: how grave it is
 * @line: the line of the file, from 1; 0 for the file as a whole
 * @field: (nullable): the head of the column
 * @format: what is to be said, translated: a clause without a full stop; where it
 *   goes on with “; --” and an option, that is for the command line only
 *
 * Adds a message. Beyond %ENT_IMPORT_MAX_MESSAGES it is counted only.
 */
void
ent_import_report_add (EntImportReport *report,
                       EntImportLevel   level,
                       guint            line,
                       const char      *field,
                       const char      *format,
                       ...)
{
  EntImportMessage *message;
  va_list arguments;

  report->n_at[level]++;
  if (report->messages->len >= ENT_IMPORT_MAX_MESSAGES)
    return;

  message = g_new0 (EntImportMessage, 1);
  message->level = level;
  message->file = report->file;
  message->line = line;
  message->field = g_strdup (field);
  va_start (arguments, format);
  message->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  cut_option (message);
  g_ptr_array_add (report->messages, message);
}

/**
 * ent_import_report_give_up:
 * @report: a report
 * @n_messages: how many messages it had before those of a row
 * @n_asked: how many of them asked something
 *
 * What a row asks is no question any more if the row is left out for another
 * reason: no answer would bring it in.
 */
void
ent_import_report_give_up (EntImportReport *report,
                           guint            n_messages,
                           guint            n_asked)
{
  for (guint i = n_messages; i < report->messages->len; i++)
    {
      EntImportMessage *message = g_ptr_array_index (report->messages, i);

      if (message->level == ENT_IMPORT_ASK)
        message->level = ENT_IMPORT_ERROR;
    }
  report->n_at[ENT_IMPORT_ERROR] += report->n_at[ENT_IMPORT_ASK] - n_asked;
  report->n_at[ENT_IMPORT_ASK] = n_asked;
}

/**
 * ent_import_report_count:
 * @report: a report
 * @fate: what became of them
 * @n_rows: how many rows
 *
 * Counts rows, each of which is counted once.
 */
void
ent_import_report_count (EntImportReport *report,
                         EntImportFate    fate,
                         guint            n_rows)
{
  report->counts[fate] += n_rows;
}

/**
 * ent_import_report_move:
 * @report: a report
 * @from: what became of them so far
 * @to: what becomes of them after all
 * @n_rows: how many rows
 *
 * Counts rows anew that were counted.
 */
void
ent_import_report_move (EntImportReport *report,
                        EntImportFate    from,
                        EntImportFate    to,
                        guint            n_rows)
{
  g_return_if_fail (n_rows <= report->counts[from]);

  report->counts[from] -= n_rows;
  report->counts[to] += n_rows;
}

/**
 * ent_import_report_get_count:
 * @report: a report
 * @fate: a fate
 *
 * Returns: how many rows had it
 */
guint
ent_import_report_get_count (const EntImportReport *report,
                             EntImportFate          fate)
{
  return report->counts[fate];
}

/**
 * ent_import_report_get_n_rows:
 * @report: a report
 *
 * Returns: how many rows were read
 */
guint
ent_import_report_get_n_rows (const EntImportReport *report)
{
  guint n_rows = 0;

  for (guint i = 0; i < ENT_IMPORT_N_FATES; i++)
    n_rows += report->counts[i];
  return n_rows;
}

/**
 * ent_import_report_get_n_messages:
 * @report: a report
 *
 * Returns: how many messages it keeps
 */
guint
ent_import_report_get_n_messages (const EntImportReport *report)
{
  return report->messages->len;
}

/**
 * ent_import_report_get_message:
 * @report: a report
 * @i: which message
 *
 * Returns: the message, in the order found
 */
const EntImportMessage *
ent_import_report_get_message (const EntImportReport *report,
                               guint                  i)
{
  g_return_val_if_fail (i < report->messages->len, NULL);

  return g_ptr_array_index (report->messages, i);
}

/**
 * ent_import_report_get_n_at:
 * @report: a report
 * @level: a level
 *
 * Returns: how many messages of that level were added, kept or not
 */
guint
ent_import_report_get_n_at (const EntImportReport *report,
                            EntImportLevel         level)
{
  return report->n_at[level];
}

/**
 * ent_import_message_dup_text:
 * @message: a message
 *
 * Returns: (transfer full): what is said on the command line, with the option that tells what has to be told
 */
char *
ent_import_message_dup_text (const EntImportMessage *message)
{
  return message->option != NULL ? g_strconcat (message->text, "; ", message->option, NULL) : g_strdup (message->text);
}

/**
 * ent_import_level_to_id:
 * @level: a level
 *
 * Returns: its word in JSON and in tables
 */
const char *
ent_import_level_to_id (EntImportLevel level)
{
  static const char *const ids[] = { "note", "warning", "ask", "error" };

  return ids[level];
}
