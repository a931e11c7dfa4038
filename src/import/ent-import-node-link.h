/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"
#include "import/ent-import-network.h"

G_BEGIN_DECLS

EntImportNetwork *ent_import_node_link_read (const EntImportInput *input,
                                             EntImportReport      *report);

G_END_DECLS
