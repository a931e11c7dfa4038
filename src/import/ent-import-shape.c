/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-shape.h"

#include <glib/gi18n.h>
#include <string.h>

/* Titles may stand above the heads. */
#define MAX_ROWS_ABOVE 20

typedef EntImportTable *(*Unfold) (const EntImportShape *shape);

static const Unfold ways[] = {
  ent_import_shape_unfold_years,
  ent_import_shape_unfold_matrix,
  ent_import_shape_unfold_members,
};

/**
 * ent_import_shape_get_head:
 * @shape: a table
 * @column: a column of it
 *
 * Returns: (transfer none): what stands above it
 */
const char *
ent_import_shape_get_head (const EntImportShape *shape,
                           guint                 column)
{
  return ent_import_table_get_text (shape->table, shape->head_row, column);
}

/**
 * ent_import_shape_get_meaning:
 * @shape: a table
 * @column: a column of it
 *
 * Returns: what the head says
 */
EntImportMeaning
ent_import_shape_get_meaning (const EntImportShape *shape,
                              guint                 column)
{
  EntImportSystem system;

  return ent_import_words_find_head (ent_import_shape_get_head (shape, column), &system);
}

/**
 * ent_import_shape_find:
 * @shape: a table
 * @meaning: a meaning
 *
 * Returns: the first column whose head says it; %ENT_IMPORT_SHAPE_NO_COLUMN if none does
 */
guint
ent_import_shape_find (const EntImportShape *shape,
                       EntImportMeaning      meaning)
{
  for (guint i = 0; i < ent_import_table_get_n_cells (shape->table, shape->head_row); i++)
    if (ent_import_shape_get_meaning (shape, i) == meaning)
      return i;

  return ENT_IMPORT_SHAPE_NO_COLUMN;
}

/**
 * ent_import_shape_is_nation:
 * @shape: a table
 * @text: a text
 *
 * Returns: whether it names a nation, or is one of its codes in letters
 */
gboolean
ent_import_shape_is_nation (const EntImportShape *shape,
                            const char           *text)
{
  return *text != '\0'
         && (ent_import_nations_knows (shape->nations, ENT_IMPORT_NAMES, text) || ent_import_nations_knows (shape->nations, ENT_IMPORT_ISO3, text)
             || ent_import_nations_knows (shape->nations, ENT_IMPORT_COW_LETTERS, text));
}

/**
 * ent_import_shape_add_text:
 * @unfolded: a table
 * @text: (nullable): the next cell of its last row
 *
 * Adds a cell. Where the table is full, the row behind it is not taken, which
 * whoever reads it says.
 */
void
ent_import_shape_add_text (EntImportTable *unfolded,
                           const char     *text)
{
  ent_import_table_add (unfolded, text != NULL && *text != '\0' ? ENT_IMPORT_CELL_TEXT : ENT_IMPORT_CELL_EMPTY, text != NULL ? text : "", -1);
}

static guint
count_heads (EntImportTable *table,
             guint           row)
{
  guint n = 0;

  for (guint i = 0; i < ent_import_table_get_n_cells (table, row); i++)
    n += *ent_import_table_get_text (table, row, i) != '\0';
  return n;
}

/* Heads are several; a title above them is one. */
static gboolean
find_heads (EntImportShape *shape)
{
  const guint n_rows = ent_import_table_get_n_rows (shape->table);

  for (guint row = 0; row + 1 < n_rows && row < MAX_ROWS_ABOVE; row++)
    if (count_heads (shape->table, row) >= 2)
      {
        shape->head_row = row;
        return TRUE;
      }
  return FALSE;
}

static gboolean
has_head (EntImportTable *table,
          const char     *head)
{
  g_autofree char *wanted = ent_import_words_fold (head);

  for (guint i = 0; i < ent_import_table_get_n_cells (table, 0); i++)
    {
      g_autofree char *folded = ent_import_words_fold (ent_import_table_get_text (table, 0, i));

      if (strcmp (wanted, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What was told of columns was told of the unfolded table by whoever saw that,
 * and of the file by whoever saw that. */
static gboolean
is_told_of (EntImportTable *unfolded,
            const char     *columns)
{
  g_auto (GStrv) parts = columns != NULL ? g_strsplit (columns, ",", -1) : NULL;
  guint n_in_order = 0;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      char *equals = strrchr (parts[i], '=');

      n_in_order += equals == NULL;
      if (equals == NULL)
        continue;
      *equals = '\0';
      if (!has_head (unfolded, g_strstrip (parts[i])))
        return FALSE;
    }
  return n_in_order == 0 || n_in_order == ent_import_table_get_n_cells (unfolded, 0);
}

static void
say (EntImportReport *report,
     EntImportReport *from)
{
  for (guint i = 0; i < ent_import_report_get_n_messages (from); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (from, i);

      ent_import_report_add (report, message->level, message->line, message->field, "%s", message->text);
    }
}

/**
 * ent_import_shape_unfold:
 * @result: whose report takes what is to be said
 * @nations: the nations that may be meant
 * @options: what is told beforehand
 * @table: (transfer full): what is read
 *
 * Finds out whether a row of the table says several things: whether a nation
 * belongs to each of several groupings, whether each of many nations belonged to
 * a grouping in a year, or who the members of a grouping are. If so, each becomes
 * a row of its own with the line where it stands.
 *
 * Returns: (transfer full) (nullable): @table, or what it was unfolded into; %NULL
 *   if it has more rows than a table may have, which is said, or if it is given up
 */
EntImportTable *
ent_import_shape_unfold (EntImportResult        *result,
                         EntImportNations       *nations,
                         const EntImportOptions *options,
                         EntImportTable         *table)
{
  g_autoptr (EntImportTable) given = table;
  EntImportShape shape = { result, NULL, nations, options, table, 0 };

  g_return_val_if_fail (result != NULL && nations != NULL && options != NULL && table != NULL, g_steal_pointer (&given));

  if (options->content == ENT_IMPORT_SOURCES || !find_heads (&shape))
    return g_steal_pointer (&given);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (EntImportReport) report = ent_import_report_new ();
      g_autoptr (EntImportTable) unfolded = NULL;

      shape.report = report;
      unfolded = ways[i] (&shape);
      if (g_cancellable_is_cancelled (options->cancellable))
        return NULL;
      if (unfolded == NULL || !is_told_of (unfolded, options->columns))
        continue;
      say (result->report, report);
      if (ent_import_table_get_limit (unfolded) == NULL)
        return g_steal_pointer (&unfolded);
      ent_import_report_add (result->report, ENT_IMPORT_ERROR, 0, NULL, "%s", _(ent_import_table_get_limit (unfolded)));
      return NULL;
    }
  return g_steal_pointer (&given);
}
