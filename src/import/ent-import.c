/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import.h"

#include <glib/gi18n.h>

#include "import/ent-import-csv-form.h"
#include "import/ent-import-csv.h"
#include "import/ent-import-edge-table.h"
#include "import/ent-import-foreign.h"
#include "import/ent-import-known.h"
#include "import/ent-import-list.h"
#include "import/ent-import-run.h"
#include "import/ent-import-shape.h"
#include "import/ent-import-source-table.h"
#include "import/ent-import-text.h"

/* Whether each row is an event; what is not told is found out. */
static gboolean
is_of_events (EntImportRun *run)
{
  return run->options->content == ENT_IMPORT_EVENTS
         || (run->options->content == ENT_IMPORT_ANYTHING && !run->options->paste && ent_import_events_is (run));
}

static void
decide_rows (EntImportRun *run)
{
  run->is_of_events = is_of_events (run);
  run->result->is_of_events = run->is_of_events;
  ent_import_result_take_reason (run->result, ENT_IMPORT_GUESS_CONTENT,
                                 g_strdup (run->options->content != ENT_IMPORT_ANYTHING ? _("as was told")
                                           : run->is_of_events                          ? _("it has titles, days and kinds of events")
                                                                                        : _("it has no titles, days and kinds of events")));
}

static void
read_table (EntImportResult        *result,
            EntImportNations       *nations,
            const EntImportOptions *options,
            EntImportTable         *table)
{
  EntImportRun run = { result, nations, options, table };

  if (options->content == ENT_IMPORT_SOURCES)
    {
      ent_import_foreign_take_sources (result, ent_import_source_table_read (result, options, table));
      return;
    }
  run.suggested = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  run.said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  decide_rows (&run);
  if (ent_import_table_get_n_rows (table) == 0)
    ent_import_report_add (result->report, ENT_IMPORT_ERROR, 0, NULL, _("the table is empty"));
  else if (ent_import_plan_make (&run))
    {
      if (run.is_of_events)
        ent_import_events_read (&run);
      else if (ent_import_years_is (&run))
        ent_import_years_read (&run);
      else
        ent_import_rows_read (&run);
    }
  for (guint i = 0; i < run.n_columns; i++)
    g_free (run.columns[i].field);
  g_free (run.columns);
  g_hash_table_unref (run.suggested);
  g_hash_table_unref (run.said);
}

/* What is shown of a file is what it was unfolded into, since that is what is asked
 * about. A table of edges is a network, and an event has all its nations in one row. */
static void
unfold (EntImportResult         *result,
        EntImportNations        *nations,
        const EntImportOptions  *options,
        EntImportTable         **table)
{
  EntImportRun run = { result, nations, options, *table };

  if (*table == NULL || is_of_events (&run))
    return;
  if (options->content != ENT_IMPORT_SOURCES && options->columns == NULL && ent_import_edge_table_is (*table))
    {
      g_autoptr (EntImportTable) edges = g_steal_pointer (table);

      *table = ent_import_foreign_take_network (result, nations, options, ent_import_edge_table_read (edges, options->cancellable, result->report));
    }
  else
    *table = ent_import_shape_unfold (result, nations, options, g_steal_pointer (table));
}

/* A grouping that is new was founded when the first joined, as far as is known. */
static void
found_groupings (EntImportResult *result)
{
  for (guint i = 0; i < result->memberships->len; i++)
    {
      const EntImportMembership *membership = &g_array_index (result->memberships, EntImportMembership, i);
      EntImportGrouping *grouping = ent_import_result_get_grouping (result, membership->grouping);

      if (grouping->row == ENT_ROW_NONE && ent_date_is_set (membership->span.from)
          && (!ent_date_is_set (grouping->from) || membership->span.from.earliest < grouping->from.earliest))
        grouping->from = membership->span.from;
    }
}

/* Those of a list are made by its reader. */
static void
forget_columns (EntImportResult *result)
{
  result->n_columns = 0;
  g_clear_pointer (&result->shares, g_free);
  g_clear_pointer (&result->columns, g_free);
  g_clear_pointer (&result->fields, g_strfreev);
  g_clear_pointer (&result->samples, g_strfreev);
}

static void
take_form (EntImportResult        *result,
           const EntImportCsvForm *form)
{
  result->separator = form->separator;
  result->quote = form->quote != ENT_IMPORT_NO_QUOTE ? form->quote : '\0';
  ent_import_result_take_reason (result, ENT_IMPORT_GUESS_SEPARATOR, ent_import_csv_form_dup_separator_reason (form));
  ent_import_result_take_reason (result, ENT_IMPORT_GUESS_QUOTE, ent_import_csv_form_dup_quote_reason (form));
}

/* @bytes: (nullable): those that @data is of, given back as soon as they are decoded */
static void
read_text (EntImportResult         *result,
           EntImportNations        *nations,
           const EntImportOptions  *options,
           const char              *data,
           gsize                    length,
           GBytes                 **bytes)
{
  gsize text_length;
  const char *reason = NULL;
  g_autofree char *encoding = NULL;
  g_autofree char *text = ent_import_text_decode (data, length, options->encoding, result->report, &text_length, &encoding, &reason);
  g_autoptr (EntImportTable) table = NULL;
  EntImportCsvForm form = { .separator = options->separator, .quote = options->quote };

  g_clear_pointer (bytes, g_bytes_unref);
  result->is_text = TRUE;
  if (text == NULL)
    return;
  g_free (result->encoding);
  result->encoding = g_steal_pointer (&encoding);
  ent_import_result_take_reason (result, ENT_IMPORT_GUESS_ENCODING, g_strdup (reason));
  if (options->paste)
    {
      table = ent_import_list_read (text, text_length, nations, result->report);
      read_table (result, nations, options, table);
      forget_columns (result);
      return;
    }
  result->is_grid = TRUE;
  ent_import_csv_find_form (&form, text, text_length);
  take_form (result, &form);
  table = ent_import_csv_read (text, text_length, form.separator != '\0' ? form.separator : ',', form.quote, options->cancellable, result->report);
  g_clear_pointer (&text, g_free); /* the table has what it needs of it */
  unfold (result, nations, options, &table);
  if (table != NULL)
    read_table (result, nations, options, table);
  if (options->shows)
    result->table = g_steal_pointer (&table);
}

static void
read_file (EntImportResult        *result,
           EntImportNations       *nations,
           const EntImportOptions *options,
           const char             *data,
           gsize                   length,
           GBytes                 *bytes)
{
  g_autoptr (GBytes) owned = bytes;
  g_autoptr (EntImportTable) table = NULL;

  ent_import_nations_set_cancellable (nations, options->cancellable);
  if (options->paste || !ent_import_foreign_read (result, nations, options, data, length, &table))
    read_text (result, nations, options, data, length, &owned);
  else
    unfold (result, nations, options, &table);
  if (table != NULL)
    read_table (result, nations, options, table);
  if (options->shows && table != NULL)
    result->table = g_steal_pointer (&table);
  if (options->adds)
    ent_import_known_leave (result);
  found_groupings (result);
  ent_import_nations_set_cancellable (nations, NULL);
}

/**
 * ent_import_table:
 * @result: where to put what comes of it
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @table: rows that are to become memberships
 *
 * Takes from a table what can be taken, as ent_import() does of a file.
 */
void
ent_import_table (EntImportResult        *result,
                  EntImportNations       *nations,
                  const EntImportOptions *options,
                  EntImportTable         *table)
{
  read_table (result, nations, options, table);
  found_groupings (result);
}

/**
 * ent_import:
 * @result: where to put what comes of it
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @data: the bytes of a file
 * @length: how many
 *
 * Finds out what a file is, and takes from it what can be taken. What would
 * have to be asked is in the report.
 */
void
ent_import (EntImportResult        *result,
            EntImportNations       *nations,
            const EntImportOptions *options,
            const char             *data,
            gsize                   length)
{
  read_file (result, nations, options, data, length, NULL);
}

/**
 * ent_import_take:
 * @result: where to put what comes of it
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @bytes: (transfer full): a file
 *
 * As ent_import(), of a file that nobody else needs: where it is a text, it is
 * gone before its cells become memberships.
 */
void
ent_import_take (EntImportResult        *result,
                 EntImportNations       *nations,
                 const EntImportOptions *options,
                 GBytes                 *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  read_file (result, nations, options, data, length, bytes);
}
