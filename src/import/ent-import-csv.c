/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-csv.h"
#include "import/ent-import-csv-form.h"
#include "import/ent-import-options.h"

/* How many records are read between two looks whether to go on. */
#define LOOK_RECORDS 1024

typedef struct
{
  const char      *at;
  const char      *end;
  guint            line;
  char             separator;
  char             quote;
  GString         *field;
  EntImportTable  *table;
  EntImportReport *report;
} Reader;

/* Takes a line end, of any of the three kinds. */
static void
take_line_end (Reader   *reader,
               gboolean  is_text)
{
  const char *start = reader->at;

  if (*reader->at == '\r')
    reader->at++;
  if (reader->at < reader->end && *reader->at == '\n' && (reader->at == start || *start == '\r'))
    reader->at++;
  reader->line++;
  if (is_text)
    g_string_append_c (reader->field, '\n');
}

/* What stands in quotes; FALSE if they are not closed. */
static gboolean
read_quoted (Reader *reader)
{
  reader->at++;
  while (reader->at < reader->end)
    {
      const char c = *reader->at;

      if (c == '\n' || c == '\r')
        take_line_end (reader, TRUE);
      else if (c != reader->quote)
        {
          g_string_append_c (reader->field, c);
          reader->at++;
        }
      else if (reader->at + 1 < reader->end && reader->at[1] == reader->quote)
        {
          g_string_append_c (reader->field, c);
          reader->at += 2;
        }
      else
        {
          reader->at++;
          return TRUE;
        }
    }
  return FALSE;
}

/* Blanks around a field are no part of it, as people line up columns with them. */
static gboolean
read_field (Reader *reader)
{
  gboolean closed = TRUE;
  const char *start;

  g_string_truncate (reader->field, 0);
  while (reader->at < reader->end && (*reader->at == ' ' || (*reader->at == '\t' && reader->separator != '\t')))
    reader->at++;
  if (reader->at < reader->end && *reader->at == reader->quote && reader->quote != ENT_IMPORT_NO_QUOTE)
    closed = read_quoted (reader);
  for (start = reader->at; reader->at < reader->end && *reader->at != reader->separator && *reader->at != '\n' && *reader->at != '\r'; reader->at++)
    ;
  g_string_append_len (reader->field, start, reader->at - start);
  while (reader->field->len > 0 && strchr (" \t\n", reader->field->str[reader->field->len - 1]) != NULL)
    g_string_truncate (reader->field, reader->field->len - 1);
  return closed;
}

/* One record; FALSE if the table cannot go on. */
static gboolean
read_record (Reader *reader)
{
  const guint line = reader->line;

  if (!ent_import_table_begin_row (reader->table, line))
    return FALSE;
  while (TRUE)
    {
      const guint field_line = reader->line;
      const char *cell;

      if (!read_field (reader))
        {
          ent_import_report_add (reader->report, ENT_IMPORT_ERROR, field_line, NULL,
                                 _("a quote begins in this line and is not closed; nothing behind it was read"));
          ent_import_report_count (reader->report, ENT_IMPORT_LEFT_OUT, 1);
          reader->at = reader->end;
          ent_import_table_drop_row (reader->table);
          return TRUE;
        }
      cell = ent_csv_skip_guard (reader->field->str);
      if (!ent_import_table_add (reader->table, ENT_IMPORT_CELL_TEXT, cell, -1))
        return FALSE;
      if (reader->at == reader->end || *reader->at != reader->separator)
        break;
      reader->at++;
    }
  if (reader->at < reader->end)
    take_line_end (reader, FALSE);
  return TRUE;
}

/**
 * ent_import_csv_read:
 * @text: UTF-8
 * @length: its length in bytes
 * @separator: what stands between the fields
 * @quote: what stands around fields, or %ENT_IMPORT_NO_QUOTE
 * @cancellable: (nullable): ends the reading; there is no table then, and nothing is said
 * @report: where to say what is wrong
 *
 * Reads a table. Fields in quotation marks may hold separators, line ends and
 * such marks written twice. A row without anything in it is none.
 *
 * Returns: (transfer full) (nullable): the table; %NULL if the report says why
 *   there is none
 */
EntImportTable *
ent_import_csv_read (const char      *text,
                     gsize            length,
                     char             separator,
                     char             quote,
                     GCancellable    *cancellable,
                     EntImportReport *report)
{
  g_autoptr (EntImportTable) table = ent_import_table_new (NULL);
  Reader reader = { text, text + length, 1, separator, quote, g_string_new (NULL), table, report };
  char told;
  gboolean sound = TRUE;
  guint n_records = 0;

  if (ent_import_csv_take_said (&reader.at, reader.end, &told))
    reader.line++;
  while (sound && reader.at < reader.end)
    if (*reader.at == '\n' || *reader.at == '\r')
      take_line_end (&reader, FALSE);
    else if (++n_records % LOOK_RECORDS == 0 && g_cancellable_is_cancelled (cancellable))
      break;
    else
      sound = read_record (&reader);
  g_string_free (reader.field, TRUE);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  if (sound)
    return g_steal_pointer (&table);

  ent_import_report_add (report, ENT_IMPORT_ERROR, reader.line, NULL, _("the table is too large: %s"), _(ent_import_table_get_limit (table)));
  return NULL;
}
