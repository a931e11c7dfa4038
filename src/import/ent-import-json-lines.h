/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* Rows as objects of JSON, each on a line of its own. */

gboolean        ent_import_json_lines_is   (const EntImportInput *input);
EntImportTable *ent_import_json_lines_read (const EntImportInput *input,
                                            EntImportReport      *report);

G_END_DECLS
