/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-xml.h"
#include "import/ent-import-zip.h"

G_BEGIN_DECLS

/**
 * EntImportXlsxBook:
 * @strings: (element-type utf8): texts that cells share
 * @are_dates: (element-type gboolean): whether numbers are dates, for each style of cells
 * @since_1904: whether days are counted from 1904
 * @sheet_name: of the sheet that is read
 * @sheet_path: the entry that holds it
 *
 * What is said once for all sheets of a workbook, and which of them is read.
 */
typedef struct
{
  GPtrArray *strings;
  GArray    *are_dates;
  gboolean   since_1904;
  char      *sheet_name;
  char      *sheet_path;
} EntImportXlsxBook;

/* Reads what stands in a part of a workbook; the walk says whether it failed. */
typedef void (*EntImportXlsxFunc) (EntImportXml *xml,
                                   gpointer      data);

gboolean ent_import_xlsx_book_read  (EntImportXlsxBook *book,
                                     EntImportZip      *zip,
                                     const char        *sheet,
                                     GCancellable      *cancellable,
                                     EntImportReport   *report);
void     ent_import_xlsx_book_clear (EntImportXlsxBook *book);
gboolean ent_import_xlsx_read_part  (EntImportZip      *zip,
                                     const char        *path,
                                     GCancellable      *cancellable,
                                     EntImportReport   *report,
                                     EntImportXlsxFunc  func,
                                     gpointer           data);
char    *ent_import_xlsx_unescape   (char              *text);
char    *ent_import_xlsx_read_text  (EntImportXml      *xml);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportXlsxBook, ent_import_xlsx_book_clear)

G_END_DECLS
