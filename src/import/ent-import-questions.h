/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntImportQuestionKind:
 * @ENT_IMPORT_QUESTION_COLUMNS: which column has the nations
 * @ENT_IMPORT_QUESTION_GROUPING: which column has the groupings, or which one all rows are of
 * @ENT_IMPORT_QUESTION_NATION: which nation a name or a code means
 * @ENT_IMPORT_QUESTION_ROLE: which role a word means
 * @ENT_IMPORT_QUESTION_EVENT_KIND: which kind of event a word means
 * @ENT_IMPORT_QUESTION_CENTURY: of which century years of two digits are
 * @ENT_IMPORT_QUESTION_ORDER: whether the day or the month comes first
 * @ENT_IMPORT_QUESTION_LAST_DAY: whether ends are the last day on which something holds
 * @ENT_IMPORT_QUESTION_JANUARY: whether the first of January stands for its year
 *
 * What has to be told before rows can be taken.
 */
typedef enum
{
  ENT_IMPORT_QUESTION_COLUMNS,
  ENT_IMPORT_QUESTION_GROUPING,
  ENT_IMPORT_QUESTION_NATION,
  ENT_IMPORT_QUESTION_ROLE,
  ENT_IMPORT_QUESTION_EVENT_KIND,
  ENT_IMPORT_QUESTION_CENTURY,
  ENT_IMPORT_QUESTION_ORDER,
  ENT_IMPORT_QUESTION_LAST_DAY,
  ENT_IMPORT_QUESTION_JANUARY,
} EntImportQuestionKind;

/**
 * EntImportQuestion:
 * @text: (nullable): what stands in the cell, as it is written where it comes first
 * @n_rows: in how many rows it is asked
 * @nations: (nullable) (element-type guint32): which may be meant, the likelier first
 *
 * One thing that has to be told, however often it comes.
 */
typedef struct
{
  EntImportQuestionKind kind;
  char                 *text;
  guint                 n_rows;
  GArray               *nations;
} EntImportQuestion;

/* EntImportQuestions: questions in the order in which they came up. */
typedef struct _EntImportQuestions EntImportQuestions;

EntImportQuestions      *ent_import_questions_new   (void);
void                     ent_import_questions_free  (EntImportQuestions       *questions);
void                     ent_import_questions_add   (EntImportQuestions       *questions,
                                                     EntImportQuestionKind     kind,
                                                     const char               *text,
                                                     GArray                   *nations);
guint                    ent_import_questions_get_n (const EntImportQuestions *questions);
const EntImportQuestion *ent_import_questions_get   (const EntImportQuestions *questions,
                                                     guint                     i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportQuestions, ent_import_questions_free)

G_END_DECLS
