/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-fields.h"

#include <string.h>

#include "base/ent-nearest.h"
#include "io/ent-json-walk.h"

/* Which key of which record goes into which field of a draft: the data format
 * as docs/data-format.md describes it, and nothing else. */

#define FIELD(key, type, member) { key, ENT_JSON_##type, G_STRUCT_OFFSET (EntRecordDraft, member) }
#define COMMON \
  FIELD ("note", TEXT, note), \
  FIELD ("disputed", TEXT, disputed)

static const EntJsonField source_fields[] = {
  FIELD ("id", TEXT, id),
  FIELD ("type", TEXT, kind_id),
  FIELD ("title", TEXT, title),
  FIELD ("author", AUTHORS, authors),
  FIELD ("publisher", TEXT, publisher),
  FIELD ("container-title", TEXT, container),
  FIELD ("language", TEXT, language),
  FIELD ("URL", TEXT, url),
  FIELD ("DOI", TEXT, doi),
  FIELD ("issued", TEXT, issued),
  FIELD ("accessed", TEXT, accessed),
  COMMON,
  { NULL },
};

static const EntJsonField nation_fields[] = {
  FIELD ("id", TEXT, id),
  FIELD ("name", TEXT, name),
  FIELD ("iso2", TEXT, iso2),
  FIELD ("flag", TEXT, flag),
  FIELD ("officialName", TEXT, official_name),
  FIELD ("names", NAMES, names),
  FIELD ("aliases", TEXTS, aliases),
  FIELD ("kind", TEXT, kind_id),
  FIELD ("grouping", TEXT, grouping),
  FIELD ("region", TEXT, region),
  FIELD ("capital", PLACE, place_name),
  FIELD ("from", TEXT, from),
  FIELD ("until", TEXT, until),
  COMMON,
  FIELD ("sources", TEXTS, sources),
  { NULL },
};

static const EntJsonField grouping_fields[] = {
  FIELD ("id", TEXT, id),
  FIELD ("name", TEXT, name),
  FIELD ("fullName", TEXT, full_name),
  FIELD ("aliases", TEXTS, aliases),
  FIELD ("kind", TEXT, kind_id),
  FIELD ("color", TEXT, color),
  FIELD ("from", TEXT, from),
  FIELD ("until", TEXT, until),
  FIELD ("headquarters", TEXT, headquarters),
  FIELD ("website", TEXT, website),
  FIELD ("description", TEXT, description),
  FIELD ("complete", CLAIMS, complete),
  COMMON,
  FIELD ("sources", TEXTS, sources),
  { NULL },
};

static const EntJsonField membership_fields[] = {
  FIELD ("nation", TEXT, nation),
  FIELD ("grouping", TEXT, grouping),
  FIELD ("role", TEXT, role),
  FIELD ("founding", BOOLEAN, founding),
  FIELD ("from", TEXT, from),
  FIELD ("until", TEXT, until),
  COMMON,
  FIELD ("sources", TEXTS, sources),
  { NULL },
};

static const EntJsonField tie_fields[] = {
  FIELD ("nations", TEXTS, nations),
  FIELD ("kind", TEXT, kind_id),
  FIELD ("title", TEXT, title),
  FIELD ("from", TEXT, from),
  FIELD ("until", TEXT, until),
  COMMON,
  FIELD ("sources", TEXTS, sources),
  { NULL },
};

static const EntJsonField event_fields[] = {
  FIELD ("id", TEXT, id),
  FIELD ("title", TEXT, title),
  FIELD ("kind", TEXT, kind_id),
  FIELD ("from", TEXT, from),
  FIELD ("until", TEXT, until),
  FIELD ("groupings", TEXTS, groupings),
  FIELD ("nations", TEXTS, nations),
  FIELD ("place", PLACE, place_name),
  FIELD ("summary", TEXT, summary),
  COMMON,
  FIELD ("sources", TEXTS, sources),
  { NULL },
};

static const EntJsonField quote_fields[] = {
  FIELD ("id", TEXT, id),
  FIELD ("text", TEXT, text),
  FIELD ("language", TEXT, language),
  FIELD ("speaker", TEXT, speaker),
  FIELD ("office", TEXT, office),
  FIELD ("nation", TEXT, nation),
  FIELD ("date", TEXT, date),
  FIELD ("event", TEXT, event),
  FIELD ("occasion", TEXT, occasion),
  FIELD ("groupings", TEXTS, groupings),
  FIELD ("nations", TEXTS, nations),
  COMMON,
  FIELD ("sources", TEXTS, sources),
  { NULL },
};

static const EntJsonField preset_fields[] = {
  FIELD ("id", TEXT, id),
  FIELD ("name", TEXT, name),
  FIELD ("groupings", TEXTS, groupings),
  FIELD ("at", TEXT, at),
  COMMON,
  { NULL },
};

const EntJsonField ent_json_place_fields[] = {
  FIELD ("name", TEXT, place_name),
  FIELD ("latitude", NUMBER, latitude_deg),
  FIELD ("longitude", NUMBER, longitude_deg),
  { NULL },
};

const EntJsonField ent_json_file_fields[] = {
  { "format" }, { "version" }, { "title" }, { "description" }, { "license" }, { "updated" },
  { "sources" }, { "nations" }, { "groupings" }, { "memberships" }, { "ties" }, { "events" }, { "quotes" },
  { "presets" },
  { NULL },
};

const EntJsonField ent_json_author_fields[] = {
  { "family", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntAuthor, family) },
  { "given", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntAuthor, given) },
  { "literal", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntAuthor, literal) },
  { NULL },
};

const EntJsonField ent_json_name_fields[] = {
  { "name", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntNationNameDraft, name) },
  { "officialName", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntNationNameDraft, official_name) },
  { "flag", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntNationNameDraft, flag) },
  { "from", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntNationNameDraft, from) },
  { "until", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntNationNameDraft, until) },
  { NULL },
};

const EntJsonField ent_json_claim_fields[] = {
  { "kind", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntClaimDraft, kind) },
  { "from", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntClaimDraft, from) },
  { "until", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntClaimDraft, until) },
  { "note", ENT_JSON_TEXT, G_STRUCT_OFFSET (EntClaimDraft, note) },
  { NULL },
};

static const EntJsonTable tables[] = {
  { "sources", ENT_KIND_SOURCE, source_fields },
  { "nations", ENT_KIND_NATION, nation_fields },
  { "groupings", ENT_KIND_GROUPING, grouping_fields },
  { "memberships", ENT_KIND_MEMBERSHIP, membership_fields },
  { "ties", ENT_KIND_TIE, tie_fields },
  { "events", ENT_KIND_EVENT, event_fields },
  { "quotes", ENT_KIND_QUOTE, quote_fields },
  { "presets", ENT_KIND_PRESET, preset_fields },
};

/**
 * ent_json_fields_lookup_table:
 * @key: a key of the outermost object
 *
 * Returns: (transfer none) (nullable): the table of records that stands there
 */
const EntJsonTable *
ent_json_fields_lookup_table (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].key, key) == 0)
      return &tables[i];

  return NULL;
}

/**
 * ent_json_fields_get_table:
 * @i: a number from 0 on
 *
 * Returns: (transfer none) (nullable): the table that stands there in the order
 *   of the format; %NULL behind the last one
 */
const EntJsonTable *
ent_json_fields_get_table (guint i)
{
  return i < G_N_ELEMENTS (tables) ? &tables[i] : NULL;
}

/**
 * ent_json_fields_lookup:
 * @fields: (array zero-terminated=1): the fields of an object
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const EntJsonField *
ent_json_fields_lookup (const EntJsonField *fields,
                        const char         *key)
{
  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (const EntJsonField *field = fields; field->key != NULL; field++)
    if (strcmp (field->key, key) == 0)
      return field;

  return NULL;
}

/* Most keys differ in their first letter. */
static inline gboolean
take (const EntJsonField  *field,
      char               **at)
{
  return field->key[0] == (*at)[1] && ent_json_walk_take_key (at, field->key);
}

/**
 * ent_json_fields_take:
 * @fields: (array zero-terminated=1): the fields of an object
 * @expected: where in @fields to look first: most files keep their order
 * @at: (inout): a key, as in ent-json-walk.h; its value afterwards, if it is known
 *
 * Returns: (transfer none) (nullable): the field that is called as the key is
 *   written; %NULL of one that is not known or has escapes, which is yet to be read
 */
const EntJsonField *
ent_json_fields_take (const EntJsonField  *fields,
                      const EntJsonField  *expected,
                      char               **at)
{
  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (expected != NULL, NULL);

  for (const EntJsonField *field = expected; field->key != NULL; field++)
    if (take (field, at))
      return field;
  for (const EntJsonField *field = fields; field < expected; field++)
    if (take (field, at))
      return field;

  return NULL;
}

/**
 * ent_json_fields_suggest:
 * @fields: (array zero-terminated=1): the fields of an object
 * @key: a key that is not among them
 *
 * Returns: (transfer full) (nullable): the key that was probably meant; the
 *   first of equally near ones
 */
char *
ent_json_fields_suggest (const EntJsonField *fields,
                         const char         *key)
{
  EntNearest nearest;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  nearest = ent_nearest_init (key);
  for (const EntJsonField *field = fields; field->key != NULL; field++)
    ent_nearest_offer (&nearest, field->key, field->key);

  return ent_nearest_finish (&nearest);
}
