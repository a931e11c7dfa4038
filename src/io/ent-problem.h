/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/ent-dataset-builder.h"

G_BEGIN_DECLS

/**
 * EntProblem:
 * @warning: %TRUE for what does not keep the file from being opened
 * @line: line in the file, from 1, or 0 when @path says the place
 * @column: character in the line, from 1, or 0 when it is not known
 * @path: (nullable): place in the data, such as `memberships[12].until`
 * @message: what is wrong and what was expected
 */
typedef struct
{
  gboolean  warning;
  guint     line;
  guint     column;
  char     *path;
  char     *message;
} EntProblem;

/* How many problems of one file are reported at most. */
#define ENT_MAX_PROBLEMS 100

/**
 * EntProblemList:
 *
 * Collects what is wrong with one file while it is read: errors and warnings,
 * each in the order found. At one place only the first error counts, since the
 * later ones follow from it.
 */
typedef struct _EntProblemList EntProblemList;

void            ent_problem_free              (EntProblem       *problem);
char           *ent_problem_to_text           (const EntProblem *problem,
                                               const char       *file_name);

EntProblemList *ent_problem_list_new          (void);
void            ent_problem_list_free         (EntProblemList   *list);
void            ent_problem_list_add          (EntProblemList   *list,
                                               EntProblemLevel   level,
                                               const char       *path,
                                               const char       *format,
                                               ...) G_GNUC_PRINTF (4, 5);
void            ent_problem_list_add_at_line  (EntProblemList   *list,
                                               guint             line,
                                               guint             column,
                                               const char       *message);
guint           ent_problem_list_get_n_errors (EntProblemList   *list);
GPtrArray      *ent_problem_list_to_array     (EntProblemList   *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntProblem, ent_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntProblemList, ent_problem_list_free)

G_END_DECLS
