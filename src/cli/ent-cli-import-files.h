/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/ent-cli-import-options.h"
#include "import/ent-import-result.h"

G_BEGIN_DECLS

gboolean ent_cli_import_files_write (EntImportResult         *result,
                                     const EntCliImportCall  *call,
                                     GError                 **error);

G_END_DECLS
