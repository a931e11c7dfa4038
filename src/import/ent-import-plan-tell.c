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
      EntImportColumn *told;
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
      ent_import_run_find_head (run, run->columns[column].field, &run->columns[column].system);
      told = &run->columns[column];
      if (!ent_import_meaning_read (g_strstrip (equals != NULL ? equals + 1 : part), &told->meaning, &told->system, &told->is_told))
        {
          ent_import_report_add (run->result->report, ENT_IMPORT_ERROR, 0, NULL,
                                 run->is_of_events
                                     ? _("--columns: “%s” is not known; write title, kind, from, until, place, nation, grouping, summary, note, id, "
                                         "source, source-url, source-publisher, source-date, or - for a column that is not used")
                                     : _("--columns: “%s” is not known; write nation, grouping, role, from, until, last, span, year, note, source, "
                                         "source-url, "
                                         "source-publisher, source-date, or - for a column that is not used"), shown);
          return FALSE;
        }
    }
  return TRUE;
}
