/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset-builder.h"

G_BEGIN_DECLS

/**
 * EntJsonType:
 * @ENT_JSON_TEXT: a text; `const char *` in the draft
 * @ENT_JSON_TEXTS: a list of texts; `const char *const *`
 * @ENT_JSON_BOOLEAN: true or false; `gboolean`
 * @ENT_JSON_NUMBER: a number; `double`
 * @ENT_JSON_PLACE: an object with a name and coordinates; fields of their own
 * @ENT_JSON_AUTHORS: a list of objects with names; #EntAuthors
 * @ENT_JSON_NAMES: a list of objects with names of a time; #EntNationNameDrafts
 * @ENT_JSON_CLAIMS: a list of objects that say what is complete; #EntClaimDrafts
 *
 * What stands in a field of the file.
 */
typedef enum
{
  ENT_JSON_TEXT,
  ENT_JSON_TEXTS,
  ENT_JSON_BOOLEAN,
  ENT_JSON_NUMBER,
  ENT_JSON_PLACE,
  ENT_JSON_AUTHORS,
  ENT_JSON_NAMES,
  ENT_JSON_CLAIMS,
} EntJsonType;

/**
 * EntJsonField:
 * @key: its name in the file; %NULL ends a list of fields
 * @type: what stands there
 * @offset: where it goes: in an #EntRecordDraft; of an author, in an #EntAuthor;
 *   of a name of a time, in an #EntNationNameDraft; of a claim, in an #EntClaimDraft
 */
typedef struct
{
  const char  *key;
  EntJsonType  type;
  gsize        offset;
} EntJsonField;

/**
 * EntJsonTable:
 * @key: the array's name in the file; %NULL ends the list of tables
 * @kind: what its records are
 * @fields: (array zero-terminated): the fields of a record
 */
typedef struct
{
  const char         *key;
  EntKind             kind;
  const EntJsonField *fields;
} EntJsonTable;

/* Of a place, of an author, of a name of a time and of a claim; and the keys of the file itself, which go into no draft. */
extern const EntJsonField ent_json_place_fields[];
extern const EntJsonField ent_json_file_fields[];
extern const EntJsonField ent_json_author_fields[];
extern const EntJsonField ent_json_name_fields[];
extern const EntJsonField ent_json_claim_fields[];

const EntJsonTable *ent_json_fields_lookup_table (const char         *key);
const EntJsonTable *ent_json_fields_get_table    (guint               i);
const EntJsonField *ent_json_fields_lookup       (const EntJsonField *fields,
                                                  const char         *key);
const EntJsonField *ent_json_fields_take         (const EntJsonField *fields,
                                                  const EntJsonField *expected,
                                                  char              **at);
char               *ent_json_fields_suggest      (const EntJsonField *fields,
                                                  const char         *key);

G_END_DECLS
