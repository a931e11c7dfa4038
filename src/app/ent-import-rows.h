/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-foreign.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_ROWS (ent_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (EntImportRows, ent_import_rows, ENT, IMPORT_ROWS, AdwPreferencesGroup)

/* EntImportRows: the rows of a file of others as they stand there, some at a time, with those
 * that are not taken marked. */

void ent_import_rows_update    (EntImportRows         *self,
                                const EntImportResult *result);
void ent_import_rows_show_all  (EntImportRows         *self);
void ent_import_rows_show_line (EntImportRows         *self,
                                guint                  line);

G_END_DECLS
