/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-options.h"
#include "import/ent-import-result.h"

G_BEGIN_DECLS

/* From the bytes of a file of others to memberships, with a report of every row. */

void ent_import (EntImportResult        *result,
                 EntImportNations       *nations,
                 const EntImportOptions *options,
                 const char             *data,
                 gsize                   length);

G_END_DECLS
