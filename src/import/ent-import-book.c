/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-book.h"

#include <glib/gi18n.h>

#include "import/ent-import-ods.h"
#include "import/ent-import-xlsx.h"

/**
 * ent_import_book_read:
 * @input: a ZIP archive
 * @sheet: (nullable): which of several sheets, by its name or its number
 * @report: takes what is to be said
 *
 * Reads a workbook of Excel or of OpenDocument; other archives are not looked into.
 *
 * Returns: (transfer full) (nullable): the rows of a sheet; %NULL if the report says why there are none
 */
EntImportTable *
ent_import_book_read (const EntImportInput *input,
                      const char           *sheet,
                      EntImportReport      *report)
{
  g_autoptr (EntImportZip) zip = NULL;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  zip = ent_import_zip_new (input, report);
  if (zip == NULL)
    return NULL;
  if (ent_import_zip_has (zip, "xl/workbook.xml"))
    return ent_import_xlsx_read (zip, sheet, input->cancellable, report);
  if (ent_import_zip_has (zip, "content.xml"))
    return ent_import_ods_read (zip, sheet, input->cancellable, report);
  ent_import_report_add (report, ENT_IMPORT_ERROR, 0, NULL, "%s", _("this is an archive, but no workbook; unpack it and import what is in it"));

  return NULL;
}
