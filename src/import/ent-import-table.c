/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-table.h"

#include <glib/gi18n.h>
#include <string.h>

/* A cell is where its text begins among all texts, with its kind in the lowest bits. */
#define KIND_BITS 3
#define KIND_MASK ((1u << KIND_BITS) - 1)

G_STATIC_ASSERT (ENT_IMPORT_MAX_TEXT <= (G_MAXUINT32 >> KIND_BITS));
G_STATIC_ASSERT (ENT_IMPORT_CELL_ERROR <= KIND_MASK);

typedef struct
{
  guint32 line;
  guint32 first; /* of its cells */
} Row;

struct _EntImportTable
{
  char       *name;
  GString    *texts; /* each with a NUL at its end; the first is the empty one */
  GArray     *cells; /* guint32 */
  GArray     *rows;  /* Row */
  guint       n_columns;
  const char *limit; /* what was too much, or NULL */
};

static gboolean
refuse (EntImportTable *table,
        const char     *limit)
{
  if (table->limit == NULL)
    table->limit = limit;
  return FALSE;
}

static guint
get_end (const EntImportTable *table,
         guint                 row)
{
  return row + 1 < table->rows->len ? g_array_index (table->rows, Row, row + 1).first : table->cells->len;
}

/**
 * ent_import_table_new:
 * @name: (nullable): what the table is called in its file: the name of a sheet
 *
 * Returns: (transfer full): an empty table
 */
EntImportTable *
ent_import_table_new (const char *name)
{
  EntImportTable *table = g_new0 (EntImportTable, 1);

  table->name = g_strdup (name);
  table->texts = g_string_new (NULL);
  g_string_append_c (table->texts, '\0');
  table->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  table->rows = g_array_new (FALSE, FALSE, sizeof (Row));

  return table;
}

/**
 * ent_import_table_free:
 * @table: (transfer full) (nullable): a table
 */
void
ent_import_table_free (EntImportTable *table)
{
  if (table == NULL)
    return;
  g_free (table->name);
  g_string_free (table->texts, TRUE);
  g_array_unref (table->cells);
  g_array_unref (table->rows);
  g_free (table);
}

/**
 * ent_import_table_get_name:
 * @table: a table
 *
 * Returns: (nullable): the name of the sheet
 */
const char *
ent_import_table_get_name (const EntImportTable *table)
{
  return table->name;
}

/**
 * ent_import_table_begin_row:
 * @table: a table
 * @line: the line of the file where the row begins, from 1; in a sheet the row
 *
 * Begins a row, to which ent_import_table_add() adds cells. A row may stay
 * without any.
 *
 * Returns: %FALSE if the table is full, see ent_import_table_get_limit()
 */
gboolean
ent_import_table_begin_row (EntImportTable *table,
                            guint           line)
{
  const Row row = { line, table->cells->len };

  if (table->limit != NULL)
    return FALSE;
  if (table->rows->len >= ENT_IMPORT_MAX_ROWS)
    return refuse (table, N_("it has more than 2,000,000 rows"));
  g_array_append_val (table->rows, row);
  return TRUE;
}

/**
 * ent_import_table_drop_row:
 * @table: a table that has a row
 *
 * Takes the last row away, of which a reader found out that it is none.
 */
void
ent_import_table_drop_row (EntImportTable *table)
{
  g_return_if_fail (table->rows->len > 0);

  g_array_set_size (table->cells, g_array_index (table->rows, Row, table->rows->len - 1).first);
  g_array_set_size (table->rows, table->rows->len - 1);
}

/**
 * ent_import_table_add:
 * @table: a table that has a row
 * @kind: what the cell says it is; a text that is empty makes it empty
 * @text: its text, in UTF-8
 * @length: length of @text in bytes, or -1 if it ends with a NUL
 *
 * Adds a cell to the last row.
 *
 * Returns: %FALSE if the table is full, see ent_import_table_get_limit()
 */
gboolean
ent_import_table_add (EntImportTable    *table,
                      EntImportCellKind  kind,
                      const char        *text,
                      gssize             length)
{
  const gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  guint32 cell = ENT_IMPORT_CELL_EMPTY;
  guint n_cells;

  g_return_val_if_fail (table->rows->len > 0, FALSE);

  if (table->limit != NULL)
    return FALSE;
  n_cells = table->cells->len - g_array_index (table->rows, Row, table->rows->len - 1).first;
  if (n_cells >= ENT_IMPORT_MAX_COLUMNS)
    return refuse (table, N_("it has more than 4,096 columns"));
  if (n_bytes > ENT_IMPORT_MAX_CELL)
    return refuse (table, N_("a cell has more than 32,768 bytes; perhaps a quote is not closed"));
  if (table->cells->len >= ENT_IMPORT_MAX_CELLS)
    return refuse (table, N_("it has more than 50,000,000 cells"));
  if (table->texts->len + n_bytes + 1 > ENT_IMPORT_MAX_TEXT)
    return refuse (table, N_("its cells have more than 256 MiB"));

  if (n_bytes > 0 && kind != ENT_IMPORT_CELL_EMPTY)
    {
      cell = ((guint32) table->texts->len << KIND_BITS) | kind;
      g_string_append_len (table->texts, text, (gssize) n_bytes);
      g_string_append_c (table->texts, '\0');
    }
  g_array_append_val (table->cells, cell);
  table->n_columns = MAX (table->n_columns, n_cells + 1);
  return TRUE;
}

/**
 * ent_import_table_get_limit:
 * @table: a table
 *
 * Returns: (nullable): which limit the file goes beyond, as an untranslated
 *   clause; %NULL if none
 */
const char *
ent_import_table_get_limit (const EntImportTable *table)
{
  return table->limit;
}

/**
 * ent_import_table_get_n_rows:
 * @table: a table
 *
 * Returns: how many rows it has, that of the heads included
 */
guint
ent_import_table_get_n_rows (const EntImportTable *table)
{
  return table->rows->len;
}

/**
 * ent_import_table_get_n_columns:
 * @table: a table
 *
 * Returns: how many cells its longest row has
 */
guint
ent_import_table_get_n_columns (const EntImportTable *table)
{
  return table->n_columns;
}

/**
 * ent_import_table_get_n_cells:
 * @table: a table
 * @row: one of its rows
 *
 * Returns: how many cells the row has
 */
guint
ent_import_table_get_n_cells (const EntImportTable *table,
                              guint                 row)
{
  g_return_val_if_fail (row < table->rows->len, 0);

  return get_end (table, row) - g_array_index (table->rows, Row, row).first;
}

/**
 * ent_import_table_get_line:
 * @table: a table
 * @row: one of its rows
 *
 * Returns: the line of the file where it begins; in a sheet its row
 */
guint
ent_import_table_get_line (const EntImportTable *table,
                           guint                 row)
{
  g_return_val_if_fail (row < table->rows->len, 0);

  return g_array_index (table->rows, Row, row).line;
}

/* 0 stands for a cell that the row does not have, and for one that is empty. */
static guint32
get_cell (const EntImportTable *table,
          guint                 row,
          guint                 column)
{
  guint first;

  g_return_val_if_fail (row < table->rows->len, 0);

  first = g_array_index (table->rows, Row, row).first;
  return column < get_end (table, row) - first ? g_array_index (table->cells, guint32, first + column) : 0;
}

/**
 * ent_import_table_find_line:
 * @table: a table
 * @line: a line of the file, from 1 on; 0 for its beginning
 *
 * Returns: the first row that begins there or behind; the number of rows if none does
 */
guint
ent_import_table_find_line (const EntImportTable *table,
                            guint                 line)
{
  guint low = 0, high = ent_import_table_get_n_rows (table);

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (ent_import_table_get_line (table, middle) < line)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * ent_import_table_get_text:
 * @table: a table
 * @row: one of its rows
 * @column: a column, be the row that long or not
 *
 * Returns: the text of the cell, empty where there is none; borrowed until the
 *   table grows
 */
const char *
ent_import_table_get_text (const EntImportTable *table,
                           guint                 row,
                           guint                 column)
{
  return table->texts->str + (get_cell (table, row, column) >> KIND_BITS);
}

/**
 * ent_import_table_get_kind:
 * @table: a table
 * @row: one of its rows
 * @column: a column, be the row that long or not
 *
 * Returns: what the cell says it is
 */
EntImportCellKind
ent_import_table_get_kind (const EntImportTable *table,
                           guint                 row,
                           guint                 column)
{
  return get_cell (table, row, column) & KIND_MASK;
}
