/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-list-table.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many heads must be known for a row to be that of the heads. */
#define ENOUGH_HEADS 2

static guint
count (const char *line,
       char        separator)
{
  guint n = 0;

  for (; *line != '\0'; line++)
    n += *line == separator;
  return n;
}

/* Whether two lines have the same number of it, as most that have it do. */
static gboolean
is_between (char **lines,
            char   separator)
{
  guint n_first = 0, n_alike = 0, n_with = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const guint n = count (lines[i], separator);

      if (n > 0 && n_first == 0)
        n_first = n;
      n_with += n > 0;
      n_alike += n > 0 && n == n_first;
    }
  return n_alike >= 2 && 2 * n_alike > n_with;
}

/**
 * ent_import_list_table_init:
 * @table: (out): to be cleared
 * @lines: the lines of a list
 *
 * Finds out whether there is a table among them.
 */
void
ent_import_list_table_init (EntImportListTable  *table,
                            char               **lines)
{
  *table = (EntImportListTable) { is_between (lines, '\t') ? '\t' : is_between (lines, '|') ? '|' : '\0', NULL, FALSE };
}

/**
 * ent_import_list_table_clear:
 * @table: a table
 *
 * Frees what it holds.
 */
void
ent_import_list_table_clear (EntImportListTable *table)
{
  g_clear_pointer (&table->columns, g_array_unref);
}

/**
 * ent_import_list_table_cut:
 * @table: a table, or none
 * @line: a line
 *
 * Returns: (nullable) (transfer full): its cells, without bars around them; %NULL
 *   if the line is none of the table
 */
GStrv
ent_import_list_table_cut (const EntImportListTable *table,
                           const char               *line)
{
  g_autofree char *stripped = NULL;
  char *start;
  gsize length;

  if (table->separator == '\0' || strchr (line, table->separator) == NULL)
    return NULL;
  stripped = g_strdup (line);
  start = stripped;
  if (table->separator == '|')
    {
      start = g_strstrip (stripped);
      start += *start == '|';
      length = strlen (start);
      if (length > 0 && start[length - 1] == '|')
        start[length - 1] = '\0';
    }
  return g_strsplit (start, (const char[]) { table->separator, '\0' }, -1);
}

/**
 * ent_import_list_table_take_heads:
 * @table: a table
 * @cells: those of a row
 * @line: its line
 * @report: where to say which columns are not used
 *
 * Takes the first row for the heads if two of its cells are.
 *
 * Returns: whether it was
 */
gboolean
ent_import_list_table_take_heads (EntImportListTable  *table,
                                  char               **cells,
                                  guint                line,
                                  EntImportReport     *report)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (EntImportMeaning));
  guint n_known = 0;

  if (table->columns != NULL)
    return FALSE;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      EntImportSystem system;
      EntImportMeaning meaning = ent_import_words_find_head (cells[i], &system);

      n_known += meaning != ENT_IMPORT_NOTHING;
      table->is_last |= meaning == ENT_IMPORT_LAST;
      g_array_append_val (columns, meaning);
    }
  if (n_known < ENOUGH_HEADS)
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, EntImportMeaning, i) == ENT_IMPORT_NOTHING && *g_strstrip (cells[i]) != '\0')
      ent_import_report_add (report, ENT_IMPORT_NOTE, line, cells[i], _("the column is not used; --columns tells what it means"));
  table->columns = g_steal_pointer (&columns);
  return TRUE;
}

static void
take (char       **place,
      const char  *cell)
{
  if (*place == NULL && *cell != '\0')
    *place = g_strdup (cell);
}

/* A cell that a head tells nothing of. */
static void
take_plain (EntImportListItem *item,
            EntImportNations  *nations,
            const char        *cell)
{
  g_auto (EntImportListItem) date = { 0 };
  g_auto (EntImportListItem) name = { 0 };

  if (*cell == '\0')
    return;
  if ((item->name == NULL || *item->name == '\0') && ent_import_nations_knows (nations, ENT_IMPORT_NAMES, cell))
    {
      g_clear_pointer (&item->name, g_free);
      ent_import_list_item_read (&name, cell);
      item->name = g_steal_pointer (&name.name);
      if (item->code == NULL)
        item->code = g_steal_pointer (&name.code);
    }
  else if (item->from != NULL && item->until == NULL && ent_import_list_item_take (&date, cell) && date.from != NULL)
    item->until = g_steal_pointer (&date.from);
  else if (!ent_import_list_item_take (item, cell))
    take (item->name == NULL ? &item->name : &item->note, cell);
}

/**
 * ent_import_list_table_read:
 * @table: a table
 * @cells: those of a row
 * @nations: the nations that may be meant
 * @item: (inout): an empty item, which takes what the row says
 * @grouping: (out) (nullable): the grouping that it names
 *
 * Reads a row by the heads, or without them by what stands in it.
 */
void
ent_import_list_table_read (const EntImportListTable  *table,
                            char                     **cells,
                            EntImportNations          *nations,
                            EntImportListItem         *item,
                            char                     **grouping)
{
  *grouping = NULL;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = ent_import_list_dup_bare (cells[i]);
      const EntImportMeaning meaning = table->columns != NULL && i < table->columns->len ? g_array_index (table->columns, EntImportMeaning, i)
                                                                                         : ENT_IMPORT_NOTHING;

      if (table->columns == NULL)
        take_plain (item, nations, cell);
      else if (meaning == ENT_IMPORT_NATION && item->name == NULL)
        ent_import_list_item_read (item, cell);
      else if (meaning == ENT_IMPORT_GROUPING)
        take (grouping, cell);
      else if (meaning == ENT_IMPORT_ROLE)
        take (&item->role, cell);
      else if (meaning == ENT_IMPORT_FROM || meaning == ENT_IMPORT_YEAR)
        take (&item->from, cell);
      else if (meaning == ENT_IMPORT_UNTIL || meaning == ENT_IMPORT_LAST)
        take (&item->until, cell);
      else if (meaning == ENT_IMPORT_REMARK)
        take (&item->note, cell);
    }
}
