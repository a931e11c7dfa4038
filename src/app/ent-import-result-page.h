/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-foreign-trial.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_RESULT_PAGE (ent_import_result_page_get_type ())
G_DECLARE_FINAL_TYPE (EntImportResultPage, ent_import_result_page, ENT, IMPORT_RESULT_PAGE, AdwPreferencesPage)

/* EntImportResultPage: what becomes of every row of a file of others, in counts that add up to the
 * rows that were read, and in remarks that can be copied; and where all of it goes. Writes that into
 * answers, which it borrows, and emits `changed`. */

void ent_import_result_page_set_answers (EntImportResultPage *self,
                                         EntForeignAnswers   *answers);
void ent_import_result_page_set_trial   (EntImportResultPage *self,
                                         EntForeignTrial     *trial);
void ent_import_result_page_update      (EntImportResultPage *self,
                                         const EntForeign    *foreign);

G_END_DECLS
