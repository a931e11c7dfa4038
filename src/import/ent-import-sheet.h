/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* EntImportSheet: the cells of a sheet of a workbook on their way to a table.
 * A cell that goes over several rows stands for each of them, which is known
 * only when all rows have been read. */
typedef struct _EntImportSheet EntImportSheet;

EntImportSheet *ent_import_sheet_new       (const char        *name);
void            ent_import_sheet_free      (EntImportSheet    *sheet);
gboolean        ent_import_sheet_add       (EntImportSheet    *sheet,
                                            guint              row,
                                            guint              column,
                                            EntImportCellKind  kind,
                                            const char        *text);
void            ent_import_sheet_add_merge (EntImportSheet    *sheet,
                                            guint              first_row,
                                            guint              last_row,
                                            guint              column);
gboolean        ent_import_sheet_repeat    (EntImportSheet    *sheet,
                                            guint              row,
                                            guint              n_rows);
EntImportTable *ent_import_sheet_to_table  (EntImportSheet    *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportSheet, ent_import_sheet_free)

G_END_DECLS
