/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-result.h"
#include "io/ent-added.h"

G_BEGIN_DECLS

EntAdded *ent_import_extend (EntImportResult *result,
                             const char      *title);

G_END_DECLS
