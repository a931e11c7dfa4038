/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-records.h"

static void
set_text (JsonObject *record,
          const char *key,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (record, key, text);
}

static void
set_date (JsonObject *record,
          const char *key,
          EntDate     date)
{
  g_autofree char *edtf = ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;

  set_text (record, key, edtf);
}

/**
 * ent_import_records_set_sources:
 * @record: a record
 * @source: the id of its source, or several with blanks between them
 */
void
ent_import_records_set_sources (JsonObject *record,
                                const char *source)
{
  g_auto (GStrv) ids = g_strsplit (source, " ", -1);
  JsonArray *sources = json_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    json_array_add_string_element (sources, ids[i]);
  json_object_set_array_member (record, "sources", sources);
}

/**
 * ent_import_records_new_grouping:
 * @result: what was imported
 * @grouping: which of its groupings, one that no data has
 * @source: id of its source
 *
 * Returns: (transfer full): its record
 */
JsonObject *
ent_import_records_new_grouping (EntImportResult *result,
                                 guint            grouping,
                                 const char      *source)
{
  const EntImportGrouping *row = ent_import_result_get_grouping (result, grouping);
  JsonObject *record = json_object_new ();

  set_text (record, "id", row->id);
  set_text (record, "name", row->name);
  set_text (record, "kind", ent_grouping_kind_to_id (ENT_GROUPING_OTHER));
  set_date (record, "from", row->from);
  ent_import_records_set_sources (record, source);
  return record;
}

/**
 * ent_import_records_new_membership:
 * @result: what was imported
 * @membership: which of its memberships
 * @source: id of its source
 *
 * Returns: (transfer full): its record
 */
JsonObject *
ent_import_records_new_membership (EntImportResult *result,
                                   guint            membership,
                                   const char      *source)
{
  const EntImportMembership *row = &g_array_index (result->memberships, EntImportMembership, membership);
  JsonObject *record = json_object_new ();

  set_text (record, "nation", ent_dataset_get_nation (result->dataset, row->nation)->record.id);
  set_text (record, "grouping", ent_import_result_get_grouping (result, row->grouping)->id);
  set_text (record, "role", ent_role_to_id (row->role));
  set_date (record, "from", row->span.from);
  set_date (record, "until", row->span.until);
  if (row->founding)
    json_object_set_boolean_member (record, "founding", TRUE);
  set_text (record, "note", row->note);
  ent_import_records_set_sources (record, row->sources != NULL ? row->sources : source);
  return record;
}

/**
 * ent_import_records_new_tie:
 * @result: what was imported
 * @tie: which of its ties
 * @source: id of its source
 *
 * Returns: (transfer full): its record
 */
JsonObject *
ent_import_records_new_tie (EntImportResult *result,
                            guint            tie,
                            const char      *source)
{
  const EntImportTie *row = &g_array_index (result->ties, EntImportTie, tie);
  JsonObject *record = json_object_new ();
  JsonArray *nations = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (row->nations); i++)
    json_array_add_string_element (nations, ent_dataset_get_nation (result->dataset, row->nations[i])->record.id);
  json_object_set_array_member (record, "nations", nations);
  set_text (record, "kind", ent_tie_kind_to_id (row->kind));
  set_text (record, "title", row->title);
  set_date (record, "from", row->span.from);
  set_date (record, "until", row->span.until);
  set_text (record, "note", row->note);
  ent_import_records_set_sources (record, source);
  return record;
}

/**
 * ent_import_records_new_event:
 * @result: what was imported
 * @event: which of its events
 * @source: id of its source, if it has none of its own
 *
 * Returns: (transfer full): its record
 */
JsonObject *
ent_import_records_new_event (EntImportResult *result,
                              guint            event,
                              const char      *source)
{
  JsonObject *record = json_object_ref (json_array_get_object_element (result->events, event));

  if (!json_object_has_member (record, "sources"))
    ent_import_records_set_sources (record, source);
  return record;
}

/**
 * ent_import_records_new_source:
 * @id: its id
 * @title: what the import was made from
 *
 * Returns: (transfer full): the record of a source that was looked at today
 */
JsonObject *
ent_import_records_new_source (const char *id,
                               const char *title)
{
  JsonObject *record = json_object_new ();
  g_autofree char *today = ent_day_to_iso (ent_day_today ());

  set_text (record, "id", id);
  set_text (record, "type", "document");
  set_text (record, "title", title);
  set_text (record, "accessed", today);
  return record;
}
