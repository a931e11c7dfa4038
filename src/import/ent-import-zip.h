/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"

G_BEGIN_DECLS

/* EntImportZip: a ZIP archive whose entries are read one by one, into memory
 * and never onto the disk. What would grow without measure is refused. */
typedef struct _EntImportZip EntImportZip;

EntImportZip *ent_import_zip_new  (const EntImportInput *input,
                                   EntImportReport      *report);
void          ent_import_zip_free (EntImportZip         *zip);
gboolean      ent_import_zip_has  (EntImportZip         *zip,
                                   const char           *name);
GBytes       *ent_import_zip_read (EntImportZip         *zip,
                                   const char           *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportZip, ent_import_zip_free)

G_END_DECLS
