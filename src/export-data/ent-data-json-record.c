/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-json-record.h"

#include <math.h>

static void
set_date (JsonObject *object,
          const char *key,
          EntDate     date)
{
  g_autofree char *edtf = ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;

  ent_data_json_set_text (object, key, edtf);
}

static void
set_span (JsonObject *object,
          EntSpan     span)
{
  set_date (object, "from", span.from);
  set_date (object, "until", span.until);
}

static void
set_texts (JsonObject        *object,
           const char        *key,
           const char *const *texts)
{
  JsonArray *array;

  if (texts[0] == NULL)
    return;
  array = json_array_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  json_object_set_array_member (object, key, array);
}

/* Ids of what goes out; what stays behind cannot be referred to. */
static void
set_refs (JsonObject    *object,
          const char    *key,
          EntDataChoice *choice,
          EntKind        kind,
          EntRows        rows)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < rows.n_rows; i++)
    if (ent_data_choice_has (choice, kind, rows.rows[i]))
      g_ptr_array_add (ids, (gpointer) ent_dataset_get_record (ent_data_choice_get_dataset (choice), ent_ref (kind, rows.rows[i]))->id);
  g_ptr_array_add (ids, NULL);
  set_texts (object, key, (const char *const *) ids->pdata);
}

static void
set_ref (JsonObject    *object,
         const char    *key,
         EntDataChoice *choice,
         EntKind        kind,
         guint32        row)
{
  if (row != ENT_ROW_NONE && ent_data_choice_has (choice, kind, row))
    ent_data_json_set_text (object, key, ent_dataset_get_record (ent_data_choice_get_dataset (choice), ent_ref (kind, row))->id);
}

static void
set_place (JsonObject     *object,
           const char     *key,
           const EntPlace *place)
{
  JsonObject *written;

  if (place->name == NULL)
    return;
  written = json_object_new ();
  ent_data_json_set_text (written, "name", place->name);
  if (!isnan (place->latitude_deg))
    json_object_set_double_member (written, "latitude", place->latitude_deg);
  if (!isnan (place->longitude_deg))
    json_object_set_double_member (written, "longitude", place->longitude_deg);
  ent_data_json_add_unknown (written, place->unknown_keys);
  json_object_set_object_member (object, key, written);
}

static void
write_source (JsonObject      *object,
              const EntSource *source)
{
  JsonArray *authors = source->authors.n_authors > 0 ? json_array_new () : NULL;

  ent_data_json_set_text (object, "type", source->type);
  ent_data_json_set_text (object, "title", source->title);
  for (guint i = 0; i < source->authors.n_authors; i++)
    {
      const EntAuthor *author = &source->authors.authors[i];
      JsonObject *written = json_object_new ();

      ent_data_json_set_text (written, "family", author->family);
      ent_data_json_set_text (written, "given", author->given);
      ent_data_json_set_text (written, "literal", author->literal);
      ent_data_json_add_unknown (written, author->unknown_keys);
      json_array_add_object_element (authors, written);
    }
  if (authors != NULL)
    json_object_set_array_member (object, "author", authors);
  ent_data_json_set_text (object, "publisher", source->publisher);
  ent_data_json_set_text (object, "container-title", source->container);
  ent_data_json_set_text (object, "language", source->language);
  ent_data_json_set_text (object, "URL", source->url);
  ent_data_json_set_text (object, "DOI", source->doi);
  set_date (object, "issued", source->issued);
  set_date (object, "accessed", source->accessed);
}

static void
write_nation (JsonObject      *object,
              EntDataChoice   *choice,
              const EntNation *nation)
{
  JsonArray *names = nation->n_names > 0 ? json_array_new () : NULL;

  ent_data_json_set_text (object, "name", nation->name);
  ent_data_json_set_text (object, "officialName", nation->official_name);
  ent_data_json_set_text (object, "iso2", nation->iso2);
  ent_data_json_set_text (object, "flag", nation->flag);
  for (guint i = 0; i < nation->n_names; i++)
    {
      const EntNationName *name = &nation->names[i];
      JsonObject *written = json_object_new ();

      ent_data_json_set_text (written, "name", name->name);
      ent_data_json_set_text (written, "officialName", name->official_name);
      ent_data_json_set_text (written, "flag", name->flag);
      set_span (written, name->span);
      ent_data_json_add_unknown (written, name->unknown_keys);
      json_array_add_object_element (names, written);
    }
  if (names != NULL)
    json_object_set_array_member (object, "names", names);
  set_texts (object, "aliases", nation->aliases);
  if (nation->kind != ENT_NATION_STATE) /* as a nation without a kind is */
    ent_data_json_set_text (object, "kind", ent_nation_kind_to_id (nation->kind));
  set_ref (object, "grouping", choice, ENT_KIND_GROUPING, nation->grouping);
  ent_data_json_set_text (object, "region", nation->region);
  set_place (object, "capital", &nation->capital);
  set_span (object, nation->span);
}

static void
write_grouping (JsonObject        *object,
                const EntGrouping *grouping)
{
  JsonArray *claims = grouping->n_claims > 0 ? json_array_new () : NULL;

  ent_data_json_set_text (object, "name", grouping->name);
  ent_data_json_set_text (object, "fullName", grouping->full_name);
  set_texts (object, "aliases", grouping->aliases);
  ent_data_json_set_text (object, "kind", ent_grouping_kind_to_id (grouping->kind));
  ent_data_json_set_text (object, "color", grouping->color_text);
  set_span (object, grouping->span);
  ent_data_json_set_text (object, "headquarters", grouping->headquarters);
  ent_data_json_set_text (object, "website", grouping->website);
  ent_data_json_set_text (object, "description", grouping->description);
  for (guint i = 0; i < grouping->n_claims; i++)
    {
      const EntClaim *claim = &grouping->complete[i];
      JsonObject *written = json_object_new ();

      ent_data_json_set_text (written, "kind", ent_event_kind_to_id (claim->kind));
      set_span (written, (EntSpan) { claim->from, claim->until });
      ent_data_json_set_text (written, "note", claim->note);
      ent_data_json_add_unknown (written, claim->unknown_keys);
      json_array_add_object_element (claims, written);
    }
  if (claims != NULL)
    json_object_set_array_member (object, "complete", claims);
}

static void
write_membership (JsonObject          *object,
                  EntDataChoice       *choice,
                  const EntMembership *membership)
{
  set_ref (object, "nation", choice, ENT_KIND_NATION, membership->nation);
  set_ref (object, "grouping", choice, ENT_KIND_GROUPING, membership->grouping);
  ent_data_json_set_text (object, "role", ent_role_to_id (membership->role));
  if (membership->founding)
    json_object_set_boolean_member (object, "founding", TRUE);
  set_span (object, ent_membership_get_written (membership));
}

static void
write_tie (JsonObject    *object,
           EntDataChoice *choice,
           const EntTie  *tie)
{
  set_refs (object, "nations", choice, ENT_KIND_NATION, (EntRows) { tie->nations, 2 });
  ent_data_json_set_text (object, "kind", ent_tie_kind_to_id (tie->kind));
  ent_data_json_set_text (object, "title", tie->title);
  set_span (object, tie->span);
}

static void
write_event (JsonObject     *object,
             EntDataChoice  *choice,
             const EntEvent *event)
{
  ent_data_json_set_text (object, "title", event->title);
  ent_data_json_set_text (object, "kind", ent_event_kind_to_id (event->kind));
  set_span (object, (EntSpan) { event->from, event->until });
  set_refs (object, "groupings", choice, ENT_KIND_GROUPING, event->groupings);
  set_refs (object, "nations", choice, ENT_KIND_NATION, event->nations);
  set_place (object, "place", &event->place);
  ent_data_json_set_text (object, "summary", event->summary);
}

static void
write_quote (JsonObject     *object,
             EntDataChoice  *choice,
             const EntQuote *quote)
{
  ent_data_json_set_text (object, "text", quote->text);
  ent_data_json_set_text (object, "language", quote->language);
  ent_data_json_set_text (object, "speaker", quote->speaker);
  ent_data_json_set_text (object, "office", quote->office);
  set_ref (object, "nation", choice, ENT_KIND_NATION, quote->nation);
  set_date (object, "date", quote->date);
  set_ref (object, "event", choice, ENT_KIND_EVENT, quote->event);
  ent_data_json_set_text (object, "occasion", quote->occasion);
  set_refs (object, "groupings", choice, ENT_KIND_GROUPING, quote->groupings);
  set_refs (object, "nations", choice, ENT_KIND_NATION, quote->nations);
}

static void
write_fields (JsonObject    *object,
              EntDataChoice *choice,
              EntRef         ref)
{
  EntDataset *dataset = ent_data_choice_get_dataset (choice);
  const EntPreset *preset;

  switch (ref.kind)
    {
    case ENT_KIND_SOURCE:
      write_source (object, ent_dataset_get_source (dataset, ref.row));
      break;
    case ENT_KIND_NATION:
      write_nation (object, choice, ent_dataset_get_nation (dataset, ref.row));
      break;
    case ENT_KIND_GROUPING:
      write_grouping (object, ent_dataset_get_grouping (dataset, ref.row));
      break;
    case ENT_KIND_MEMBERSHIP:
      write_membership (object, choice, ent_dataset_get_membership (dataset, ref.row));
      break;
    case ENT_KIND_TIE:
      write_tie (object, choice, ent_dataset_get_tie (dataset, ref.row));
      break;
    case ENT_KIND_EVENT:
      write_event (object, choice, ent_dataset_get_event (dataset, ref.row));
      break;
    case ENT_KIND_QUOTE:
      write_quote (object, choice, ent_dataset_get_quote (dataset, ref.row));
      break;
    case ENT_KIND_PRESET:
      preset = ent_dataset_get_preset (dataset, ref.row);
      ent_data_json_set_text (object, "name", preset->name);
      set_refs (object, "groupings", choice, ENT_KIND_GROUPING, preset->groupings);
      set_date (object, "at", preset->at);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * ent_data_json_set_text:
 * @object: an object
 * @key: a key
 * @text: (nullable): a text; %NULL for none
 */
void
ent_data_json_set_text (JsonObject *object,
                        const char *key,
                        const char *text)
{
  g_return_if_fail (object != NULL);
  g_return_if_fail (key != NULL);

  if (text != NULL)
    json_object_set_string_member (object, key, text);
}

/**
 * ent_data_json_add_unknown:
 * @object: an object
 * @unknown_keys: (nullable): what the file says beside, a JSON object
 *
 * Gives back what was only kept.
 */
void
ent_data_json_add_unknown (JsonObject *object,
                           const char *unknown_keys)
{
  g_autoptr (JsonNode) node = unknown_keys != NULL ? json_from_string (unknown_keys, NULL) : NULL;
  g_autoptr (GList) keys = NULL;

  g_return_if_fail (object != NULL);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  keys = json_object_get_members (json_node_get_object (node));
  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_member (object, l->data, json_object_dup_member (json_node_get_object (node), l->data));
}

/**
 * ent_data_json_record_new:
 * @choice: which records go out, so that no other one is referred to
 * @ref: one of them
 *
 * Returns: (transfer full): the record as a data file has it
 */
JsonObject *
ent_data_json_record_new (EntDataChoice *choice,
                          EntRef         ref)
{
  const EntRecord *record = ent_dataset_get_record (ent_data_choice_get_dataset (choice), ref);
  JsonObject *object = json_object_new ();

  ent_data_json_set_text (object, "id", record->id);
  write_fields (object, choice, ref);
  ent_data_json_set_text (object, "note", record->note);
  ent_data_json_set_text (object, "disputed", record->disputed);
  set_refs (object, "sources", choice, ENT_KIND_SOURCE, record->sources);
  ent_data_json_add_unknown (object, record->unknown_keys);
  return object;
}
