/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-dataset.h"

#include "import/ent-import-records.h"
#include "io/ent-bundled.h"

/* A data set of what was imported: its nations are the records of the bundled
 * data with their sources, since a nation is the same wherever it belongs to;
 * what is new has the file for its source. */

#define SOURCE "import" /* id of that of the import */

typedef struct
{
  EntImportResult     *result;
  JsonObject          *bundled;
  GHashTable          *sources; /* ids that are referred to */
  GString             *text;
  const char          *source; /* id of that of the import */
  const EntImportSink *sink;   /* (nullable) */
  GError              *error;  /* of the sink */
} Writer;

static JsonArray *
get_table (JsonObject *object,
           const char *key)
{
  return json_object_has_member (object, key) ? json_object_get_array_member (object, key) : NULL;
}

/* The record of the bundled data; %NULL if it has none. */
static JsonObject *
find_record (Writer     *writer,
             const char *table,
             const char *id)
{
  JsonArray *records = get_table (writer->bundled, table);

  for (guint i = 0; records != NULL && i < json_array_get_length (records); i++)
    {
      JsonObject *record = json_array_get_object_element (records, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (record, "id", NULL), id) == 0)
        return record;
    }
  return NULL;
}

/* One record a line, as data files have it. */
static void
append_record (Writer     *writer,
               JsonObject *record,
               gboolean   *is_first)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), record);
  g_autofree char *line = json_to_string (node, FALSE);
  JsonArray *sources = json_object_has_member (record, "sources") ? json_object_get_array_member (record, "sources") : NULL;

  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    g_hash_table_add (writer->sources, g_strdup (json_array_get_string_element (sources, i)));
  g_string_append_printf (writer->text, "%s\n    %s", *is_first ? "" : ",", line);
  *is_first = FALSE;
  if (writer->error == NULL)
    ent_import_sink_flush (writer->sink, writer->text, ENT_IMPORT_SINK_BYTES, &writer->error);
}

static void
open_table (Writer     *writer,
            const char *key)
{
  g_string_append_printf (writer->text, ",\n  \"%s\": [", key);
}

static void
close_table (Writer *writer)
{
  g_string_append (writer->text, "\n  ]");
}

static gboolean
has_grouping (EntImportResult *result,
              const char      *id)
{
  for (guint i = 0; i < result->groupings->len; i++)
    if (g_strcmp0 (ent_import_result_get_grouping (result, i)->id, id) == 0)
      return TRUE;

  return FALSE;
}

/* Nations are rows of the data. */
static void
add_nations_of_events (EntImportResult *result,
                       GHashTable      *used)
{
  for (guint i = 0; i < json_array_get_length (result->events); i++)
    {
      JsonObject *event = json_array_get_object_element (result->events, i);
      JsonArray *nations = get_table (event, "nations");

      for (guint j = 0; nations != NULL && j < json_array_get_length (nations); j++)
        {
          const guint32 row = ent_dataset_lookup (result->dataset, ENT_KIND_NATION, json_array_get_string_element (nations, j));

          g_hash_table_add (used, GUINT_TO_POINTER (row + 1));
        }
    }
}

static void
append_nations (Writer *writer)
{
  EntImportResult *result = writer->result;
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  gboolean is_first = TRUE;

  for (guint i = 0; i < result->memberships->len; i++)
    g_hash_table_add (used, GUINT_TO_POINTER (g_array_index (result->memberships, EntImportMembership, i).nation + 1));
  for (guint i = 0; i < result->ties->len; i++)
    for (guint j = 0; j < 2; j++)
      g_hash_table_add (used, GUINT_TO_POINTER (g_array_index (result->ties, EntImportTie, i).nations[j] + 1));
  add_nations_of_events (result, used);
  open_table (writer, "nations");
  for (guint32 row = 0; row < ent_dataset_get_n_rows (result->dataset, ENT_KIND_NATION); row++)
    {
      JsonObject *record = find_record (writer, "nations", ent_dataset_get_nation (result->dataset, row)->record.id);

      if (record == NULL || !g_hash_table_contains (used, GUINT_TO_POINTER (row + 1)))
        continue;
      if (!has_grouping (result, json_object_get_string_member_with_default (record, "grouping", NULL)))
        json_object_remove_member (record, "grouping");
      append_record (writer, record, &is_first);
    }
  close_table (writer);
}

static void
append_groupings (Writer *writer)
{
  gboolean is_first = TRUE;

  open_table (writer, "groupings");
  for (guint i = 0; i < writer->result->groupings->len; i++)
    {
      const EntImportGrouping *grouping = ent_import_result_get_grouping (writer->result, i);
      JsonObject *known = grouping->row != ENT_ROW_NONE ? find_record (writer, "groupings", grouping->id) : NULL;
      g_autoptr (JsonObject) record = known != NULL ? json_object_ref (known)
                                                    : ent_import_records_new_grouping (writer->result, i, writer->source);

      append_record (writer, record, &is_first);
    }
  close_table (writer);
}

static void
append_memberships (Writer *writer)
{
  EntImportResult *result = writer->result;
  gboolean is_first = TRUE;

  open_table (writer, "memberships");
  for (guint i = 0; i < result->memberships->len; i++)
    {
      g_autoptr (JsonObject) record = ent_import_records_new_membership (result, i, writer->source);

      append_record (writer, record, &is_first);
    }
  close_table (writer);
}

static void
append_ties (Writer *writer)
{
  EntImportResult *result = writer->result;
  gboolean is_first = TRUE;

  open_table (writer, "ties");
  for (guint i = 0; i < result->ties->len; i++)
    {
      g_autoptr (JsonObject) record = ent_import_records_new_tie (result, i, writer->source);

      append_record (writer, record, &is_first);
    }
  close_table (writer);
}

static void
append_events (Writer *writer)
{
  gboolean is_first = TRUE;

  open_table (writer, "events");
  for (guint i = 0; i < json_array_get_length (writer->result->events); i++)
    {
      g_autoptr (JsonObject) record = ent_import_records_new_event (writer->result, i, writer->source);

      append_record (writer, record, &is_first);
    }
  close_table (writer);
}

/* Those that records refer to, that of the import, and those that were imported. */
static void
append_sources (Writer     *writer,
                const char *title)
{
  JsonArray *bundled = get_table (writer->bundled, "sources");
  g_autoptr (JsonObject) own = ent_import_records_new_source (writer->source, title);
  gboolean is_first = TRUE;

  open_table (writer, "sources");
  for (guint i = 0; bundled != NULL && i < json_array_get_length (bundled); i++)
    {
      JsonObject *record = json_array_get_object_element (bundled, i);

      if (g_hash_table_contains (writer->sources, json_object_get_string_member_with_default (record, "id", "")))
        append_record (writer, record, &is_first);
    }
  for (guint i = 0; i < json_array_get_length (writer->result->sources); i++)
    append_record (writer, json_array_get_object_element (writer->result->sources, i), &is_first);
  append_record (writer, own, &is_first);
  close_table (writer);
}

/* Up to which day it is known, as far as the dates say: the newest of them that is not to come. */
static char *
dup_updated (EntImportResult *result)
{
  const EntDay today = ent_day_today ();
  EntDay newest = ENT_DAY_MIN;

  for (guint i = 0; i < result->memberships->len; i++)
    {
      const EntSpan span = g_array_index (result->memberships, EntImportMembership, i).span;

      if (ent_date_is_set (span.from) && span.from.earliest <= today)
        newest = MAX (newest, span.from.earliest);
      if (ent_date_is_set (span.until) && span.until.earliest <= today)
        newest = MAX (newest, span.until.earliest);
    }
  return ent_day_to_iso (newest > ENT_DAY_MIN ? newest : today);
}

static void
append_string (GString    *text,
               const char *value)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);
  g_autofree char *written = json_to_string (node, FALSE);

  g_string_append (text, written);
}

static gboolean
write_all (Writer      *writer,
           const char  *title,
           GError     **error)
{
  g_autoptr (GFile) file = ent_bundled_dataset_file ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *updated = dup_updated (writer->result);
  g_autofree char *content = NULL;
  gsize length;

  if (!g_file_load_contents (file, NULL, &content, &length, NULL, error) || !json_parser_load_from_data (parser, content, (gssize) length, error))
    return FALSE;
  writer->sources = sources;
  writer->bundled = json_node_get_object (json_parser_get_root (parser));
  g_string_append (writer->text, "{\n  \"format\": \"entente\",\n  \"version\": 1,\n  \"title\": ");
  append_string (writer->text, title);
  g_string_append_printf (writer->text, ",\n  \"updated\": \"%s\"", updated);
  append_nations (writer);
  append_groupings (writer);
  append_memberships (writer);
  append_ties (writer);
  append_events (writer);
  append_sources (writer, title);
  g_string_append (writer->text, "\n}\n");
  if (writer->error == NULL)
    ent_import_sink_flush (writer->sink, writer->text, 0, &writer->error);
  if (writer->error == NULL)
    return TRUE;
  g_propagate_error (error, writer->error);
  return FALSE;
}

/**
 * ent_import_dataset_write:
 * @result: what was imported
 * @title: what the data is called; also the title of its source
 * @error: return location for an error of reading the bundled data
 *
 * Writes what was imported as a data set of its own.
 *
 * Returns: (transfer full) (nullable): the text of a file
 */
char *
ent_import_dataset_write (EntImportResult  *result,
                          const char       *title,
                          GError          **error)
{
  GString *text = g_string_new (NULL);
  Writer writer = { .result = result, .text = text, .source = SOURCE };
  const gboolean is_whole = write_all (&writer, title, error);

  return g_string_free (text, !is_whole);
}

/**
 * ent_import_dataset_write_to:
 * @result: what was imported
 * @title: what the data is called; also the title of its source
 * @sink: where to
 * @error: return location for an error of reading the bundled data, or of @sink
 *
 * As ent_import_dataset_write(), piece by piece.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_import_dataset_write_to (EntImportResult      *result,
                             const char           *title,
                             const EntImportSink  *sink,
                             GError              **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { .result = result, .text = text, .source = SOURCE, .sink = sink };

  g_return_val_if_fail (result != NULL && title != NULL && sink != NULL, FALSE);

  return write_all (&writer, title, error);
}
