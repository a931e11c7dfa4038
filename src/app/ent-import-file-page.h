/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-foreign.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_FILE_PAGE (ent_import_file_page_get_type ())
G_DECLARE_FINAL_TYPE (EntImportFilePage, ent_import_file_page, ENT, IMPORT_FILE_PAGE, AdwPreferencesPage)

/* EntImportFilePage: how the text of a file of others is cut into fields, what speaks for it, and
 * what comes of it. Writes what is told into answers, which it borrows, and emits `changed`. */

void ent_import_file_page_set_answers (EntImportFilePage *self,
                                       EntForeignAnswers *answers);
void ent_import_file_page_show_before (EntImportFilePage *self,
                                       gboolean           has_heads,
                                       guint              n_names);
void ent_import_file_page_clear_rows  (EntImportFilePage *self);
void ent_import_file_page_update      (EntImportFilePage *self,
                                       const EntForeign  *foreign);

G_END_DECLS
