/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-network.h"
#include "import/ent-import-report.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

EntImportTable *ent_import_network_to_rows (EntImportNetwork *network,
                                            EntImportNations *nations,
                                            EntImportReport  *report);

G_END_DECLS
