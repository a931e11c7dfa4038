/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/ent-import-cut.h"
#include "import/ent-import-run.h"

/* The nations and groupings of an event, several in a cell. */

typedef struct
{
  EntImportRun *run;
  guint         column;
} Cell;

static gboolean
knows (const char *text,
       gpointer    data)
{
  const Cell *cell = data;

  return ent_import_event_names_know (cell->run, cell->column, text);
}

/**
 * ent_import_event_names_know:
 * @run: a table of events
 * @column: a column of nations or groupings
 * @text: what stands in a cell, or a part of it
 *
 * Returns: whether that is one of them, or it was told what it is
 */
gboolean
ent_import_event_names_know (EntImportRun *run,
                             guint         column,
                             const char   *text)
{
  g_autofree char *key = ent_import_words_fold (text);

  if (run->options->names != NULL && g_hash_table_contains (run->options->names, key))
    return TRUE;
  if (run->columns[column].meaning == ENT_IMPORT_GROUPING)
    return ent_import_result_find_grouping (run->result, text) != ENT_ROW_NONE;
  return ent_import_nations_knows (run->nations, run->columns[column].system, text);
}

/**
 * ent_import_event_names_cut:
 * @run: a table of events
 * @column: a column of nations or groupings
 * @text: what stands in a cell
 *
 * Cuts it at semicolons, bars and line ends, and what is then no name at commas
 * and “and”.
 *
 * Returns: (transfer full) (element-type utf8): the names
 */
GPtrArray *
ent_import_event_names_cut (EntImportRun *run,
                            guint         column,
                            const char   *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";|\n", -1);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  Cell cell = { run, column };

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);
      g_autoptr (GPtrArray) cut = NULL;

      if (*part == '\0')
        continue;
      if (knows (part, &cell))
        {
          g_ptr_array_add (names, g_strdup (part));
          continue;
        }
      cut = ent_import_cut (part, knows, &cell);
      g_ptr_array_extend_and_steal (names, g_steal_pointer (&cut));
    }
  return names;
}
