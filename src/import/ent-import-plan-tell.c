/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-run.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"

static guint
find_head (EntImportRun *run,
           const char   *head)
{
  g_autofree char *wanted = ent_import_words_fold (head);

  for (guint i = 0; i < run->n_columns; i++)
    {
      g_autofree char *folded = ent_import_words_fold (run->columns[i].field);

      if (strcmp (folded, wanted) == 0)
        return i;
    }
  return ENT_IMPORT_NO_COLUMN;
}

/* “nation:cow” is a column of nations by the numbers of the Correlates of War. */
static gboolean
take_meaning (EntImportColumn *column,
              char            *word)
{
  char *colon = strchr (word, ':');

  if (colon != NULL)
    {
      *colon = '\0';
      column->is_told = ent_import_system_from_id (colon + 1, &column->system);
      if (!column->is_told || !g_str_equal (word, "nation"))
        return FALSE;
    }
  return ent_import_meaning_from_id (word, &column->meaning);
}

/**
 * ent_import_plan_tell:
 * @run: a table whose columns have names
 *
 * Gives the columns the meanings that the person told, be it in their order
 * (“nation,-,from”) or by their heads (“country=nation,since=from”). Columns
 * that are not named are not used.
 *
 * Returns: %FALSE if the report says what is wrong with what was told
 */
gboolean
ent_import_plan_tell (EntImportRun *run)
{
  g_auto (GStrv) parts = g_strsplit (run->options->columns, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = g_strstrip (parts[i]);
      char *equals = strrchr (part, '=');
      guint column = i;
      g_autofree char *shown = ent_shown (part);

      if (equals != NULL)
        {
          *equals = '\0';
          column = find_head (run, g_strstrip (part));
        }
      if (column >= run->n_columns)
        {
          ent_import_report_add (run->result->report, ENT_IMPORT_ERROR, 0, NULL, _("--columns: the table has no column for “%s”"), shown);
          return FALSE;
        }
      ent_import_words_find_head (run->columns[column].field, &run->columns[column].system);
      if (!take_meaning (&run->columns[column], g_strstrip (equals != NULL ? equals + 1 : part)))
        {
          ent_import_report_add (run->result->report, ENT_IMPORT_ERROR, 0, NULL,
                                 _("--columns: “%s” is not known; write nation, grouping, role, from, until, last, year, note, or - for a column "
                                   "that is not used"), shown);
          return FALSE;
        }
    }
  return TRUE;
}
