/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-path.h"

#include "base/ent-shown.h"

static void
append (GString           *text,
        const EntJsonPath *path)
{
  if (path->parent != NULL)
    append (text, path->parent);
  if (path->key == NULL)
    g_string_append_printf (text, "[%u]", path->index);
  else
    {
      g_autofree char *shown = ent_shown (path->key);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "." : "", shown);
    }
}

/**
 * ent_json_path_dup_text:
 * @path: a place
 *
 * Returns: (transfer full): its text, such as `memberships[12].until`
 */
char *
ent_json_path_dup_text (const EntJsonPath *path)
{
  GString *text;

  g_return_val_if_fail (path != NULL, NULL);

  text = g_string_new (NULL);
  append (text, path);
  return g_string_free (text, FALSE);
}

/**
 * ent_json_path_report:
 * @path: (nullable): where it is; %NULL for the file as a whole
 * @problems: takes it
 * @level: error or warning
 * @format: what is wrong
 * @...: its parameters
 */
void
ent_json_path_report (const EntJsonPath *path,
                      EntProblemList    *problems,
                      EntProblemLevel    level,
                      const char        *format,
                      ...)
{
  g_autofree char *place = path != NULL ? ent_json_path_dup_text (path) : NULL;
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ent_problem_list_add (problems, level, place, "%s", message);
}
