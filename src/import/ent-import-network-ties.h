/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-network.h"
#include "import/ent-import-options.h"
#include "import/ent-import-result.h"

G_BEGIN_DECLS

gboolean  ent_import_tie_kind_from_id   (const char             *id,
                                         EntTieKind             *kind);
char     *ent_import_tie_kind_list      (void);
void      ent_import_network_take_ties  (EntImportNetwork       *network,
                                         EntImportNations       *nations,
                                         const EntImportOptions *options,
                                         EntImportResult        *result);

G_END_DECLS
