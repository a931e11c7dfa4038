/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-options.h"
#include "import/ent-import-result.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* From the bytes of a file of others to memberships, with a report of every row. */

void ent_import       (EntImportResult        *result,
                       EntImportNations       *nations,
                       const EntImportOptions *options,
                       const char             *data,
                       gsize                   length);
void ent_import_table (EntImportResult        *result,
                       EntImportNations       *nations,
                       const EntImportOptions *options,
                       EntImportTable         *table);
void ent_import_take  (EntImportResult        *result,
                       EntImportNations       *nations,
                       const EntImportOptions *options,
                       GBytes                 *bytes);

G_END_DECLS
