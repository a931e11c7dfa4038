/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-table.h"
#include "import/ent-import-zip.h"

G_BEGIN_DECLS

EntImportTable *ent_import_ods_read (EntImportZip    *zip,
                                     const char      *sheet,
                                     GCancellable    *cancellable,
                                     EntImportReport *report);

G_END_DECLS
