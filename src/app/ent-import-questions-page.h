/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-foreign.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_QUESTIONS_PAGE (ent_import_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (EntImportQuestionsPage, ent_import_questions_page, ENT, IMPORT_QUESTIONS_PAGE, AdwPreferencesPage)

/* EntImportQuestionsPage: names, roles and dates that have several meanings or none, each once. Writes
 * what is told into answers, which it borrows, and emits `changed`. What has been told stays in sight. */

void ent_import_questions_page_set_answers (EntImportQuestionsPage *self,
                                       EntForeignAnswers *answers);
void ent_import_questions_page_update      (EntImportQuestionsPage *self,
                                       const EntForeign  *foreign);
void ent_import_questions_page_clear       (EntImportQuestionsPage *self);

gboolean ent_import_questions_page_has_any (EntImportQuestionsPage *self);

G_END_DECLS
