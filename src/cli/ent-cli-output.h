/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_CLI_FORMAT_TABLE, /* for people: aligned columns */
  ENT_CLI_FORMAT_TSV,   /* for programs: a header line, tabs between fields */
  ENT_CLI_FORMAT_JSON,  /* for programs: an array of objects */
} EntCliFormat;

typedef enum
{
  ENT_CLI_COLUMN_FOR_ALL,
  ENT_CLI_COLUMN_FOR_PEOPLE,   /* in a table */
  ENT_CLI_COLUMN_FOR_PROGRAMS, /* in TSV and JSON */
} EntCliColumnReaders;

/**
 * EntCliColumn:
 * @key: name in TSV and JSON
 * @heading: name in a table, to be translated
 * @is_list: %TRUE if a cell holds words with commas between them, which JSON writes as an array
 * @whose: who reads it
 */
typedef struct
{
  const char *key;
  const char *heading;
  gboolean    is_list;
  EntCliColumnReaders whose;
} EntCliColumn;

/**
 * EntCliTable:
 *
 * What a command has found: rows of texts below columns. %NULL stands for what
 * is not known; it is empty in a table and in TSV, and null in JSON.
 */
typedef struct _EntCliTable EntCliTable;

EntCliTable *ent_cli_table_new          (const EntCliColumn *columns,
                                         guint               n_columns);
void         ent_cli_table_free         (EntCliTable        *table);
void         ent_cli_table_add          (EntCliTable        *table,
                                         const char *const  *cells);
gboolean     ent_cli_table_write        (EntCliTable        *table,
                                         EntCliFormat        format,
                                         GError            **error);
gboolean     ent_cli_output_write       (const char         *text,
                                         GError            **error);
gboolean     ent_cli_output_write_bytes (gconstpointer       bytes,
                                         gsize               length,
                                         GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCliTable, ent_cli_table_free)

G_END_DECLS
