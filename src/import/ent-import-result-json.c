/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-result.h"

#include <string.h>

/* Written as text, a record a line: a tree of a hundred thousand of them would
 * take many times the memory of what was imported. */

typedef struct
{
  GString             *text;
  gboolean             needs_comma;
  const EntImportSink *sink;  /* (nullable) */
  GError              *error; /* of the sink */
} Writer;

static void
append_string (GString    *text,
               const char *value)
{
  g_string_append_c (text, '"');
  for (; *value != '\0'; value++)
    {
      const guchar c = (guchar) *value;

      if (c == '"' || c == '\\')
        g_string_append_printf (text, "\\%c", c);
      else if (c < 0x20 || c == 0x7f)
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_c (text, (char) c);
    }
  g_string_append_c (text, '"');
}

static void
begin_value (Writer     *writer,
             const char *key)
{
  g_string_append (writer->text, writer->needs_comma ? ", " : "");
  writer->needs_comma = TRUE;
  if (key == NULL)
    return;
  append_string (writer->text, key);
  g_string_append (writer->text, ": ");
}

static void
add_text (Writer     *writer,
          const char *key,
          const char *text)
{
  if (text == NULL)
    return;
  begin_value (writer, key);
  append_string (writer->text, text);
}

static void
add_number (Writer     *writer,
            const char *key,
            guint       number)
{
  begin_value (writer, key);
  g_string_append_printf (writer->text, "%u", number);
}

static void
add_date (Writer     *writer,
          const char *key,
          EntDate     date)
{
  g_autofree char *edtf = ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;

  add_text (writer, key, edtf);
}

static void
open_list (Writer     *writer,
           const char *key)
{
  begin_value (writer, key);
  g_string_append_c (writer->text, '[');
  writer->needs_comma = FALSE;
}

static void
close_list (Writer *writer)
{
  g_string_append_c (writer->text, ']');
  writer->needs_comma = TRUE;
}

/* The lists of the result, each in lines of its own. */
static void
open_table (Writer     *writer,
            const char *key)
{
  g_string_append (writer->text, writer->needs_comma ? ",\n " : "\n ");
  writer->needs_comma = FALSE;
  open_list (writer, key);
}

static void
close_table (Writer *writer)
{
  g_string_append (writer->text, writer->needs_comma ? "\n " : "");
  close_list (writer);
}

static void
open_record (Writer *writer)
{
  g_string_append (writer->text, writer->needs_comma ? ",\n  {" : "\n  {");
  writer->needs_comma = FALSE;
}

static void
close_record (Writer *writer)
{
  g_string_append_c (writer->text, '}');
  writer->needs_comma = TRUE;
  if (writer->error == NULL)
    ent_import_sink_flush (writer->sink, writer->text, ENT_IMPORT_SINK_BYTES, &writer->error);
}

static void
add_sources (Writer     *writer,
             const char *ids)
{
  g_auto (GStrv) each = ids != NULL ? g_strsplit (ids, " ", -1) : NULL;

  if (each == NULL)
    return;
  open_list (writer, "sources");
  for (guint i = 0; each[i] != NULL; i++)
    add_text (writer, NULL, each[i]);
  close_list (writer);
}

static void
add_memberships (Writer          *writer,
                 EntImportResult *result)
{
  open_table (writer, "memberships");
  for (guint i = 0; i < result->memberships->len; i++)
    {
      const EntImportMembership *membership = &g_array_index (result->memberships, EntImportMembership, i);

      open_record (writer);
      add_text (writer, "nation", ent_dataset_get_nation (result->dataset, membership->nation)->record.id);
      add_text (writer, "grouping", ent_import_result_get_grouping (result, membership->grouping)->id);
      add_text (writer, "role", ent_role_to_id (membership->role));
      add_date (writer, "from", membership->span.from);
      add_date (writer, "until", membership->span.until);
      if (membership->founding)
        {
          begin_value (writer, "founding");
          g_string_append (writer->text, "true");
        }
      add_text (writer, "note", membership->note);
      add_sources (writer, membership->sources);
      close_record (writer);
    }
  close_table (writer);
}

static void
add_ties (Writer          *writer,
          EntImportResult *result)
{
  open_table (writer, "ties");
  for (guint i = 0; i < result->ties->len; i++)
    {
      const EntImportTie *tie = &g_array_index (result->ties, EntImportTie, i);

      open_record (writer);
      open_list (writer, "nations");
      for (guint j = 0; j < G_N_ELEMENTS (tie->nations); j++)
        add_text (writer, NULL, ent_dataset_get_nation (result->dataset, tie->nations[j])->record.id);
      close_list (writer);
      add_text (writer, "kind", ent_tie_kind_to_id (tie->kind));
      add_text (writer, "title", tie->title);
      add_date (writer, "from", tie->span.from);
      add_date (writer, "until", tie->span.until);
      add_text (writer, "note", tie->note);
      close_record (writer);
    }
  close_table (writer);
}

static void
add_groupings (Writer          *writer,
               EntImportResult *result)
{
  open_table (writer, "groupings");
  for (guint i = 0; i < result->groupings->len; i++)
    {
      const EntImportGrouping *grouping = ent_import_result_get_grouping (result, i);

      open_record (writer);
      add_text (writer, "id", grouping->id);
      add_text (writer, "name", grouping->name);
      add_date (writer, "from", grouping->from);
      close_record (writer);
    }
  close_table (writer);
}

/* Records that are objects already. */
static void
add_objects (Writer     *writer,
             const char *key,
             JsonArray  *objects)
{
  open_table (writer, key);
  for (guint i = 0; i < json_array_get_length (objects); i++)
    {
      g_autofree char *line = json_to_string (json_array_get_element (objects, i), FALSE);

      g_string_append_printf (writer->text, "%s\n  %s", writer->needs_comma ? "," : "", line);
      writer->needs_comma = TRUE;
    }
  close_table (writer);
}

static void
add_counts (Writer                *writer,
            const EntImportReport *report)
{
  g_string_append (writer->text, ",\n ");
  writer->needs_comma = FALSE;
  begin_value (writer, "counts");
  g_string_append_c (writer->text, '{');
  writer->needs_comma = FALSE;
  add_number (writer, "rows", ent_import_report_get_n_rows (report));
  add_number (writer, "taken", ent_import_report_get_count (report, ENT_IMPORT_TAKEN));
  add_number (writer, "asked", ent_import_report_get_count (report, ENT_IMPORT_ASKED));
  add_number (writer, "left_out", ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT));
  close_record (writer);
}

static void
add_messages (Writer                *writer,
              const EntImportReport *report)
{
  open_table (writer, "messages");
  for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (report, i);
      g_autofree char *text = ent_import_message_dup_text (message);

      open_record (writer);
      add_text (writer, "level", ent_import_level_to_id (message->level));
      add_text (writer, "file", message->file);
      if (message->line > 0)
        add_number (writer, "line", message->line);
      add_text (writer, "field", message->field);
      add_text (writer, "text", text);
      close_record (writer);
    }
  close_table (writer);
}

/* How the file was understood. */
static void
add_guess (Writer          *writer,
           EntImportResult *result)
{
  const char separator[] = { result->separator, '\0' }, quote[] = { result->quote, '\0' };

  g_string_append (writer->text, ",\n ");
  writer->needs_comma = FALSE;
  begin_value (writer, "guess");
  g_string_append_c (writer->text, '{');
  writer->needs_comma = FALSE;
  add_text (writer, "encoding", result->encoding);
  add_text (writer, "separator", result->separator != '\0' ? separator : NULL);
  add_text (writer, "quote", result->quote != '\0' ? quote : NULL);
  if (result->columns != NULL)
    {
      open_list (writer, "columns");
      for (guint i = 0; i < result->n_columns; i++)
        if (result->columns[i] != ENT_IMPORT_NOTHING)
          add_text (writer, NULL, ent_import_meaning_to_id (result->columns[i]));
        else
          {
            begin_value (writer, NULL);
            g_string_append (writer->text, "null");
          }
      close_list (writer);
    }
  close_record (writer);
}

static void
write_all (Writer          *writer,
           EntImportResult *result)
{
  g_string_append_c (writer->text, '{');
  add_memberships (writer, result);
  add_ties (writer, result);
  add_objects (writer, "events", result->events);
  add_groupings (writer, result);
  add_objects (writer, "sources", result->sources);
  add_counts (writer, result->report);
  add_messages (writer, result->report);
  add_guess (writer, result);
  g_string_append (writer->text, "\n}\n");
}

/**
 * ent_import_result_to_json:
 * @result: a result
 *
 * Returns: (transfer full): all of it as one JSON object, in lines
 */
char *
ent_import_result_to_json (EntImportResult *result)
{
  Writer writer = { .text = g_string_new (NULL) };

  g_return_val_if_fail (result != NULL, NULL);

  write_all (&writer, result);
  return g_string_free (writer.text, FALSE);
}

/**
 * ent_import_result_write_json:
 * @result: a result
 * @sink: where to
 * @error: where to put what is wrong with @sink
 *
 * As ent_import_result_to_json(), piece by piece.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_import_result_write_json (EntImportResult      *result,
                              const EntImportSink  *sink,
                              GError              **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { .text = text, .sink = sink };

  g_return_val_if_fail (result != NULL && sink != NULL, FALSE);

  write_all (&writer, result);
  if (writer.error == NULL)
    ent_import_sink_flush (sink, text, 0, &writer.error);
  if (writer.error == NULL)
    return TRUE;
  g_propagate_error (error, writer.error);
  return FALSE;
}
