/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-questions.h"
#include "state/ent-foreign-answers.h"

G_BEGIN_DECLS

/* What was told of files of others, kept for those that follow: names and roles
 * for all of them, what columns and dates mean for those with the same heads. In a
 * file of the person's, which is written whole or not at all. */

void     ent_remembered_answers_take_names (EntForeignAnswers         *answers);
gboolean ent_remembered_answers_take_heads (EntForeignAnswers         *answers,
                                            const char *const         *heads);
gboolean ent_remembered_answers_keep       (const EntForeignAnswers   *answers,
                                            const char *const         *heads,
                                            GError                   **error);
gboolean ent_remembered_answers_forget     (const EntImportQuestions  *told,
                                            const char *const         *heads,
                                            GError                   **error);

G_END_DECLS
