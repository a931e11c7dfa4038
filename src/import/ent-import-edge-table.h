/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/ent-import-network.h"
#include "import/ent-import-report.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* Tables with an edge in each row, as programs of networks write them. */

gboolean          ent_import_edge_table_is   (const EntImportTable *table);
EntImportNetwork *ent_import_edge_table_read (const EntImportTable *table,
                                              GCancellable         *cancellable,
                                              EntImportReport      *report);

G_END_DECLS
