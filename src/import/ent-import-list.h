/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-report.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* Lists as people write them: a heading and names below it, or a sentence. */

EntImportTable *ent_import_list_read (const char       *text,
                                      gsize             length,
                                      EntImportNations *nations,
                                      EntImportReport  *report);
EntImportTable *ent_import_list_read_cell (const char       *text,
                                           guint             line,
                                           EntImportNations *nations,
                                           EntImportReport  *report);

G_END_DECLS
