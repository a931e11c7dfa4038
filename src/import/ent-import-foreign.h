/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-network.h"
#include "import/ent-import-run.h"

G_BEGIN_DECLS

gboolean ent_import_foreign_read (EntImportResult         *result,
                                  EntImportNations        *nations,
                                  const EntImportOptions  *options,
                                  const char              *data,
                                  gsize                    length,
                                  EntImportTable         **table);

void     ent_import_foreign_take_sources (EntImportResult *result,
                                          JsonArray       *sources);
EntImportTable *ent_import_foreign_take_network (EntImportResult        *result,
                                                 EntImportNations       *nations,
                                                 const EntImportOptions *options,
                                                 EntImportNetwork       *network);

G_END_DECLS
