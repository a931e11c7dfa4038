/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

EntImportTable *ent_import_book_read (const EntImportInput *input,
                                      const char           *sheet,
                                      EntImportReport      *report);

G_END_DECLS
