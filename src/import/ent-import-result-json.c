/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-result.h"

#include <string.h>

static void
add_date (JsonBuilder *builder,
          const char  *key,
          EntDate      date)
{
  g_autofree char *edtf = ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;

  if (edtf == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, edtf);
}

static void
add_text (JsonBuilder *builder,
          const char  *key,
          const char  *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, text);
}

static void
add_memberships (JsonBuilder     *builder,
                 EntImportResult *result)
{
  json_builder_set_member_name (builder, "memberships");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->memberships->len; i++)
    {
      const EntImportMembership *membership = &g_array_index (result->memberships, EntImportMembership, i);

      json_builder_begin_object (builder);
      add_text (builder, "nation", ent_dataset_get_nation (result->dataset, membership->nation)->record.id);
      add_text (builder, "grouping", ent_import_result_get_grouping (result, membership->grouping)->id);
      add_text (builder, "role", ent_role_to_id (membership->role));
      add_date (builder, "from", membership->span.from);
      add_date (builder, "until", membership->span.until);
      if (membership->founding)
        {
          json_builder_set_member_name (builder, "founding");
          json_builder_add_boolean_value (builder, TRUE);
        }
      add_text (builder, "note", membership->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_ties (JsonBuilder     *builder,
          EntImportResult *result)
{
  json_builder_set_member_name (builder, "ties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->ties->len; i++)
    {
      const EntImportTie *tie = &g_array_index (result->ties, EntImportTie, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "nations");
      json_builder_begin_array (builder);
      for (guint j = 0; j < G_N_ELEMENTS (tie->nations); j++)
        json_builder_add_string_value (builder, ent_dataset_get_nation (result->dataset, tie->nations[j])->record.id);
      json_builder_end_array (builder);
      add_text (builder, "kind", ent_tie_kind_to_id (tie->kind));
      add_text (builder, "title", tie->title);
      add_date (builder, "from", tie->span.from);
      add_date (builder, "until", tie->span.until);
      add_text (builder, "note", tie->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_groupings (JsonBuilder     *builder,
               EntImportResult *result)
{
  json_builder_set_member_name (builder, "groupings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->groupings->len; i++)
    {
      const EntImportGrouping *grouping = ent_import_result_get_grouping (result, i);

      json_builder_begin_object (builder);
      add_text (builder, "id", grouping->id);
      add_text (builder, "name", grouping->name);
      add_date (builder, "from", grouping->from);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_counts (JsonBuilder           *builder,
            const EntImportReport *report)
{
  const struct
  {
    const char *key;
    guint       n;
  } counts[] = {
    { "rows", ent_import_report_get_n_rows (report) },
    { "taken", ent_import_report_get_count (report, ENT_IMPORT_TAKEN) },
    { "asked", ent_import_report_get_count (report, ENT_IMPORT_ASKED) },
    { "left_out", ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT) },
  };

  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      json_builder_set_member_name (builder, counts[i].key);
      json_builder_add_int_value (builder, counts[i].n);
    }
  json_builder_end_object (builder);
}

static void
add_messages (JsonBuilder           *builder,
              const EntImportReport *report)
{
  json_builder_set_member_name (builder, "messages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (report, i);
      g_autofree char *text = ent_import_message_dup_text (message);

      json_builder_begin_object (builder);
      add_text (builder, "level", ent_import_level_to_id (message->level));
      add_text (builder, "file", message->file);
      if (message->line > 0)
        {
          json_builder_set_member_name (builder, "line");
          json_builder_add_int_value (builder, message->line);
        }
      add_text (builder, "field", message->field);
      add_text (builder, "text", text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* How the file was understood. */
static void
add_guess (JsonBuilder     *builder,
           EntImportResult *result)
{
  const char separator[] = { result->separator, '\0' };

  json_builder_set_member_name (builder, "guess");
  json_builder_begin_object (builder);
  add_text (builder, "encoding", result->encoding);
  add_text (builder, "separator", result->separator != '\0' ? separator : NULL);
  if (result->columns != NULL)
    {
      json_builder_set_member_name (builder, "columns");
      json_builder_begin_array (builder);
      for (guint i = 0; i < result->n_columns; i++)
        if (result->columns[i] == ENT_IMPORT_NOTHING)
          json_builder_add_null_value (builder);
        else
          json_builder_add_string_value (builder, ent_import_meaning_to_id (result->columns[i]));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
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
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_memberships (builder, result);
  add_ties (builder, result);
  add_groupings (builder, result);
  json_builder_set_member_name (builder, "sources");
  json_builder_add_value (builder, json_node_init_array (json_node_alloc (), result->sources));
  add_counts (builder, result->report);
  add_messages (builder, result->report);
  add_guess (builder, result);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}
