/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a foreign table may have at most. */
#define ENT_IMPORT_MAX_ROWS 2000000
#define ENT_IMPORT_MAX_COLUMNS 4096
#define ENT_IMPORT_MAX_CELL 32768        /* bytes; what a spreadsheet takes is about as much */
#define ENT_IMPORT_MAX_CELLS 50000000    /* all of them; one takes four bytes beside its text */
#define ENT_IMPORT_MAX_TEXT (256u << 20) /* bytes of all cells together */

/**
 * EntImportCellKind:
 * @ENT_IMPORT_CELL_EMPTY: nothing stands there; its text is empty
 * @ENT_IMPORT_CELL_TEXT: a text as written; all cells of a format without kinds that are not empty
 * @ENT_IMPORT_CELL_NUMBER: a number as C writes it, such as “1994” or “12.5”
 * @ENT_IMPORT_CELL_DATE: a date as EDTF writes it, such as “1994-05-01”; never a serial number
 * @ENT_IMPORT_CELL_BOOLEAN: “true” or “false”
 * @ENT_IMPORT_CELL_ERROR: an error of the sheet, such as “#REF!”, which is no text
 *
 * What a cell says it is.
 */
typedef enum
{
  ENT_IMPORT_CELL_EMPTY,
  ENT_IMPORT_CELL_TEXT,
  ENT_IMPORT_CELL_NUMBER,
  ENT_IMPORT_CELL_DATE,
  ENT_IMPORT_CELL_BOOLEAN,
  ENT_IMPORT_CELL_ERROR,
} EntImportCellKind;

/* EntImportTable: a table as a file has it, the row of its heads included:
 * rows of cells, each row with the line of the file where it begins. It grows at
 * its end, and texts are borrowed from it until it does. For one thread. */
typedef struct _EntImportTable EntImportTable;

EntImportTable   *ent_import_table_new           (const char           *name);
void              ent_import_table_free          (EntImportTable       *table);
const char       *ent_import_table_get_name      (const EntImportTable *table);
gboolean          ent_import_table_begin_row     (EntImportTable       *table,
                                                  guint                 line);
void              ent_import_table_drop_row      (EntImportTable       *table);
gboolean          ent_import_table_add           (EntImportTable       *table,
                                                  EntImportCellKind     kind,
                                                  const char           *text,
                                                  gssize                length);
const char       *ent_import_table_get_limit     (const EntImportTable *table);
guint             ent_import_table_get_n_rows    (const EntImportTable *table);
guint             ent_import_table_get_n_columns (const EntImportTable *table);
guint             ent_import_table_get_n_cells   (const EntImportTable *table,
                                                  guint                 row);
guint             ent_import_table_get_line      (const EntImportTable *table,
                                                  guint                 row);
guint             ent_import_table_find_line     (const EntImportTable *table,
                                                  guint                 line);
const char       *ent_import_table_get_text      (const EntImportTable *table,
                                                  guint                 row,
                                                  guint                 column);
EntImportCellKind ent_import_table_get_kind      (const EntImportTable *table,
                                                  guint                 row,
                                                  guint                 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportTable, ent_import_table_free)

G_END_DECLS
