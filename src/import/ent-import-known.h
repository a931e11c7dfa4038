/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-result.h"

G_BEGIN_DECLS

/* What is to be added to data, without what that has already. */

void ent_import_known_leave (EntImportResult *result);

G_END_DECLS
