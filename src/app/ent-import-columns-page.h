/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-foreign.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_COLUMNS_PAGE (ent_import_columns_page_get_type ())
G_DECLARE_FINAL_TYPE (EntImportColumnsPage, ent_import_columns_page, ENT, IMPORT_COLUMNS_PAGE, AdwPreferencesPage)

/* EntImportColumnsPage: what the columns of a table say. Writes what is told into answers, which it
 * borrows, and emits `changed`. */

void ent_import_columns_page_set_answers (EntImportColumnsPage *self,
                                       EntForeignAnswers *answers);
void ent_import_columns_page_clear_rows  (EntImportColumnsPage *self);
void ent_import_columns_page_show_line   (EntImportColumnsPage *self,
                                          guint                 line);
void ent_import_columns_page_update      (EntImportColumnsPage *self,
                                       const EntForeign  *foreign);

G_END_DECLS
