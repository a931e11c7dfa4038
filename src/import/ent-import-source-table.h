/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-options.h"
#include "import/ent-import-result.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* A table with a source in each row. */

JsonArray *ent_import_source_table_read (EntImportResult        *result,
                                         const EntImportOptions *options,
                                         EntImportTable         *table);

G_END_DECLS
