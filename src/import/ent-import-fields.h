/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-network.h"

G_BEGIN_DECLS

/**
 * EntImportFields:
 * @names: (element-type utf8): what the fields are called
 * @values: (element-type utf8): as many values
 * @line: where they begin
 *
 * What a node or an edge says of itself, in the order of the file, before it is
 * known whether it says enough.
 */
typedef struct
{
  GPtrArray *names;
  GPtrArray *values;
  guint      line;
} EntImportFields;

void        ent_import_fields_init  (EntImportFields       *fields,
                                     guint                  line);
void        ent_import_fields_clear (EntImportFields       *fields);
void        ent_import_fields_take  (EntImportFields       *fields,
                                     char                  *name,
                                     char                  *value);
const char *ent_import_fields_find  (const EntImportFields *fields,
                                     const char            *name);
void        ent_import_fields_keep  (const EntImportFields *fields,
                                     EntImportNetwork      *network,
                                     EntImportItem         *item,
                                     const char *const     *left_out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportFields, ent_import_fields_clear)

G_END_DECLS
