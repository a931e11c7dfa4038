/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/ent-json-fields.h"
#include "io/ent-json-path.h"
#include "io/ent-problem.h"

G_BEGIN_DECLS

/* How long the value of a key may be that is not known: it is parsed to be kept. */
#define ENT_JSON_MAX_UNKNOWN_BYTES (4 * 1024 * 1024)

/* EntJsonObjectReader: reads objects of a text that ent_json_scan() has let
 * pass into structs, as ent-json-fields.h says. */
typedef struct
{
  EntProblemList *problems;
  gboolean        keys_twice;
  GPtrArray      *lists; /* GPtrArray, of texts: what is read has the first of them, the others await what comes */
  guint           n_lists;
  GPtrArray      *parts; /* other arrays and texts, owned */
} EntJsonObjectReader;

void        ent_json_object_reader_init    (EntJsonObjectReader *reader,
                                            EntProblemList      *problems,
                                            gboolean             keys_twice);
void        ent_json_object_reader_clear   (EntJsonObjectReader *reader);
void        ent_json_object_forget         (EntJsonObjectReader *reader);
void        ent_json_object_refuse         (EntJsonObjectReader *reader,
                                            const EntJsonPath   *path,
                                            const char          *expected,
                                            char               **at);
const char *ent_json_object_read_text      (EntJsonObjectReader *reader,
                                            char               **at,
                                            const EntJsonPath   *path);
void        ent_json_object_keep_member    (EntJsonObjectReader *reader,
                                            const EntJsonField  *known,
                                            const char          *key,
                                            char               **at,
                                            const EntJsonPath   *path,
                                            GString             *members);
const char *ent_json_object_finish_unknown (EntJsonObjectReader *reader,
                                            GString             *members);
gboolean    ent_json_object_is_replaced    (EntJsonObjectReader *reader,
                                            const char          *key,
                                            char                *at);
void        ent_json_object_read           (EntJsonObjectReader *reader,
                                            char               **at,
                                            const EntJsonPath   *path,
                                            const EntJsonField  *fields,
                                            gpointer             target,
                                            const char         **unknown_keys);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntJsonObjectReader, ent_json_object_reader_clear)

G_END_DECLS
