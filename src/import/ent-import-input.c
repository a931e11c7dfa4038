/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-input.h"

#include <glib/gi18n.h>

/**
 * ent_import_refuse:
 * @report: a report
 * @line: the line, from 1
 * @column: the character in the line, from 1
 * @message: what is wrong there, and what was expected
 *
 * Adds why a file cannot be read.
 */
void
ent_import_refuse (EntImportReport *report,
                   guint            line,
                   guint            column,
                   const char      *message)
{
  g_return_if_fail (report != NULL);
  g_return_if_fail (message != NULL);

  /* Translators: what is wrong, and where in its line; the line stands elsewhere */
  ent_import_report_add (report, ENT_IMPORT_ERROR, line, NULL, _("%1$s (character %2$u of the line)"), message, column);
}

/**
 * ent_import_refuse_problems:
 * @report: a report
 * @problems: what a reader of our own formats has found
 *
 * Adds the errors among @problems.
 */
void
ent_import_refuse_problems (EntImportReport *report,
                            EntProblemList  *problems)
{
  g_autoptr (GPtrArray) array = NULL;

  g_return_if_fail (report != NULL);
  g_return_if_fail (problems != NULL);

  array = ent_problem_list_to_array (problems);
  for (guint i = 0; i < array->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (array, i);

      if (!problem->warning)
        ent_import_refuse (report, problem->line, problem->column, problem->message);
    }
}
