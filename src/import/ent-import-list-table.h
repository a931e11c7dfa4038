/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-list-item.h"
#include "import/ent-import-nations.h"
#include "import/ent-import-report.h"

G_BEGIN_DECLS

/**
 * EntImportListTable:
 * @separator: what stands between its cells; NUL if there is no table
 * @columns: (nullable) (element-type EntImportMeaning): what its columns say; %NULL before its heads, or without
 * @is_last: whether the head of the ends may mean the last day
 *
 * A table within a list, as it comes from a web page, a sheet or Markdown.
 */
typedef struct
{
  char      separator;
  GArray   *columns;
  gboolean  is_last;
} EntImportListTable;

void     ent_import_list_table_init  (EntImportListTable        *table,
                                      char                     **lines);
void     ent_import_list_table_clear (EntImportListTable        *table);
GStrv    ent_import_list_table_cut   (const EntImportListTable  *table,
                                      const char                *line);
gboolean ent_import_list_table_take_heads (EntImportListTable   *table,
                                           char                **cells,
                                           guint                 line,
                                           EntImportReport      *report);
void     ent_import_list_table_read  (const EntImportListTable  *table,
                                      char                     **cells,
                                      EntImportNations          *nations,
                                      EntImportListItem         *item,
                                      char                     **grouping);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportListTable, ent_import_list_table_clear)

G_END_DECLS
