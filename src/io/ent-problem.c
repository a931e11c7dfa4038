/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-problem.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"

struct _EntProblemList
{
  GPtrArray *errors;   /* EntProblem, owned, at most ENT_MAX_PROBLEMS */
  GPtrArray *warnings; /* EntProblem, owned, at most ENT_MAX_PROBLEMS */
  guint      n_errors; /* found, also those not kept */
};

static EntProblem *
copy_problem (const EntProblem *problem)
{
  EntProblem *copy;

  g_return_val_if_fail (problem != NULL, NULL);

  copy = g_new (EntProblem, 1);
  *copy = *problem;
  copy->path = g_strdup (problem->path);
  copy->message = g_strdup (problem->message);

  return copy;
}

/**
 * ent_problem_free:
 * @problem: (transfer full) (nullable): a problem
 *
 * Frees @problem.
 */
void
ent_problem_free (EntProblem *problem)
{
  if (problem == NULL)
    return;

  g_free (problem->path);
  g_free (problem->message);
  g_free (problem);
}

/**
 * ent_problem_to_text:
 * @problem: a problem
 * @file_name: (nullable): the file as the reader knows it
 *
 * Says where and what in one line, as compilers do, so that editors can jump
 * there: `FILE:12:5: …` or `FILE: memberships[12].until: …`.
 *
 * Returns: (transfer full): the line, without an end of line
 */
char *
ent_problem_to_text (const EntProblem *problem,
                     const char       *file_name)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  text = g_string_new (NULL);
  if (file_name != NULL)
    {
      g_autofree char *shown = ent_shown_escape (file_name, -1, G_MAXUINT);

      g_string_append_printf (text, problem->line > 0 ? "%s:" : "%s: ", shown);
    }
  if (problem->line > 0 && problem->column > 0)
    g_string_append_printf (text, "%u:%u: ", problem->line, problem->column);
  else if (problem->line > 0)
    g_string_append_printf (text, "%u: ", problem->line);
  if (problem->path != NULL)
    g_string_append_printf (text, "%s: ", problem->path);
  if (problem->warning)
    g_string_append_printf (text, "%s: ", _("warning"));
  g_string_append (text, problem->message);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ent_problem_list_new:
 *
 * Returns: (transfer full): an empty list
 */
EntProblemList *
ent_problem_list_new (void)
{
  EntProblemList *list = g_new0 (EntProblemList, 1);

  list->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  list->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);

  return list;
}

/**
 * ent_problem_list_free:
 * @list: (transfer full) (nullable): a list
 *
 * Frees @list and what it holds.
 */
void
ent_problem_list_free (EntProblemList *list)
{
  if (list == NULL)
    return;

  g_ptr_array_unref (list->errors);
  g_ptr_array_unref (list->warnings);
  g_free (list);
}

static gboolean
has_error_at (EntProblemList *list,
              const char     *path)
{
  for (guint i = 0; i < list->errors->len; i++)
    {
      const EntProblem *problem = g_ptr_array_index (list->errors, i);

      if (g_strcmp0 (problem->path, path) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
keep (EntProblemList *list,
      EntProblem     *problem)
{
  GPtrArray *array = problem->warning ? list->warnings : list->errors;

  if (!problem->warning)
    list->n_errors++;
  if (array->len < ENT_MAX_PROBLEMS)
    g_ptr_array_add (array, problem);
  else
    ent_problem_free (problem);
}

/**
 * ent_problem_list_add:
 * @list: a list
 * @level: whether it keeps the dataset from being made
 * @path: (nullable): the place in the data
 * @format: what is wrong, as for printf
 *
 * Adds a problem with the content. An error at a @path that already has one is
 * left out. Whatever a message quotes, it is shown with escapes.
 */
void
ent_problem_list_add (EntProblemList  *list,
                      EntProblemLevel  level,
                      const char      *path,
                      const char      *format,
                      ...)
{
  g_autofree char *text = NULL;
  EntProblem *problem;
  va_list arguments;

  g_return_if_fail (list != NULL);
  g_return_if_fail (format != NULL);

  if (level == ENT_PROBLEM_ERROR && list->errors->len == ENT_MAX_PROBLEMS)
    {
      list->n_errors++; /* there may be millions: no words for what nobody reads */
      return;
    }
  if (level == ENT_PROBLEM_ERROR && path != NULL && has_error_at (list, path))
    return;

  problem = g_new0 (EntProblem, 1);
  problem->warning = level == ENT_PROBLEM_WARNING;
  problem->path = g_strdup (path);
  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  problem->message = ent_shown_escape (text, -1, G_MAXUINT);
  keep (list, problem);
}

/**
 * ent_problem_list_add_at_line:
 * @list: a list
 * @line: line in the file, from 1
 * @column: character in the line, from 1
 * @message: what is wrong
 *
 * Adds an error of the syntax.
 */
void
ent_problem_list_add_at_line (EntProblemList *list,
                              guint           line,
                              guint           column,
                              const char     *message)
{
  EntProblem *problem;

  g_return_if_fail (list != NULL);
  g_return_if_fail (message != NULL);

  problem = g_new0 (EntProblem, 1);
  problem->line = line;
  problem->column = column;
  problem->message = g_strdup (message);
  keep (list, problem);
}

/**
 * ent_problem_list_get_n_errors:
 * @list: a list
 *
 * Returns: how many errors were found, including those beyond
 *   %ENT_MAX_PROBLEMS that are not kept
 */
guint
ent_problem_list_get_n_errors (EntProblemList *list)
{
  g_return_val_if_fail (list != NULL, 0);

  return list->n_errors;
}

/**
 * ent_problem_list_to_array:
 * @list: a list
 *
 * Returns: (transfer full) (element-type EntProblem): copies of the problems,
 *   errors first, each in the order found, at most %ENT_MAX_PROBLEMS
 */
GPtrArray *
ent_problem_list_to_array (EntProblemList *list)
{
  GPtrArray *array;

  g_return_val_if_fail (list != NULL, NULL);

  array = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  for (guint i = 0; i < list->errors->len; i++)
    g_ptr_array_add (array, copy_problem (g_ptr_array_index (list->errors, i)));
  for (guint i = 0; i < list->warnings->len && array->len < ENT_MAX_PROBLEMS; i++)
    g_ptr_array_add (array, copy_problem (g_ptr_array_index (list->warnings, i)));

  return array;
}
