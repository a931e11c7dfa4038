/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-sheet.h"

#include <string.h>

typedef struct
{
  guint32 row; /* from 1 */
  guint32 column;
  guint32 kind; /* EntImportCellKind */
  guint32 text; /* in texts */
} Cell;

typedef struct
{
  guint first_row;
  guint last_row;
  guint column;
} Merge;

/* A cell that stands for the rows down to one. */
typedef struct
{
  guint       last_row;
  const Cell *cell;
} Standing;

struct _EntImportSheet
{
  char    *name;
  GArray  *cells;  /* Cell */
  GArray  *merges; /* Merge */
  GString *texts;  /* each with a NUL at its end; the first is the empty one */
};

/**
 * ent_import_sheet_new:
 * @name: (nullable): what it is called
 *
 * Returns: (transfer full): an empty sheet
 */
EntImportSheet *
ent_import_sheet_new (const char *name)
{
  EntImportSheet *sheet = g_new0 (EntImportSheet, 1);

  sheet->name = g_strdup (name);
  sheet->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  sheet->merges = g_array_new (FALSE, FALSE, sizeof (Merge));
  sheet->texts = g_string_new (NULL);
  g_string_append_c (sheet->texts, '\0');

  return sheet;
}

/**
 * ent_import_sheet_free:
 * @sheet: (transfer full) (nullable): a sheet
 */
void
ent_import_sheet_free (EntImportSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->name);
  g_array_unref (sheet->cells);
  g_array_unref (sheet->merges);
  g_string_free (sheet->texts, TRUE);
  g_free (sheet);
}

/**
 * ent_import_sheet_add:
 * @sheet: a sheet
 * @row: the row, from 1
 * @column: the column, from 0
 * @kind: what the cell says it is
 * @text: its text; an empty cell is not added
 *
 * Returns: %FALSE if the sheet is full
 */
gboolean
ent_import_sheet_add (EntImportSheet    *sheet,
                      guint              row,
                      guint              column,
                      EntImportCellKind  kind,
                      const char        *text)
{
  Cell cell;
  gsize length;

  g_return_val_if_fail (sheet != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  if (length == 0)
    return TRUE;
  if (sheet->cells->len >= ENT_IMPORT_MAX_CELLS || sheet->texts->len + length >= ENT_IMPORT_MAX_TEXT || column >= ENT_IMPORT_MAX_COLUMNS)
    return FALSE;
  cell = (Cell) { row, column, kind, (guint32) sheet->texts->len };
  g_array_append_val (sheet->cells, cell);
  g_string_append_len (sheet->texts, text, (gssize) length + 1);

  return TRUE;
}

/**
 * ent_import_sheet_add_merge:
 * @sheet: a sheet
 * @first_row: where the cell stands
 * @last_row: down to which row it goes
 * @column: its column; over others it goes as well tell nothing
 */
void
ent_import_sheet_add_merge (EntImportSheet *sheet,
                            guint           first_row,
                            guint           last_row,
                            guint           column)
{
  const Merge merge = { first_row, last_row, column };

  g_return_if_fail (sheet != NULL);

  if (last_row > first_row)
    g_array_append_val (sheet->merges, merge);
}

/**
 * ent_import_sheet_repeat:
 * @sheet: a sheet
 * @row: the row whose cells were added last
 * @n_rows: how often it is there, from @row on
 *
 * Returns: %FALSE if the sheet is full
 */
gboolean
ent_import_sheet_repeat (EntImportSheet *sheet,
                         guint           row,
                         guint           n_rows)
{
  guint end, first;

  g_return_val_if_fail (sheet != NULL, FALSE);

  end = first = sheet->cells->len;
  while (first > 0 && g_array_index (sheet->cells, Cell, first - 1).row == row)
    first--;
  for (guint i = 1; i < n_rows; i++)
    for (guint k = first; k < end; k++)
      {
        Cell cell = g_array_index (sheet->cells, Cell, k); /* the texts are shared */

        cell.row = row + i;
        if (sheet->cells->len >= ENT_IMPORT_MAX_CELLS)
          return FALSE;
        g_array_append_val (sheet->cells, cell);
      }

  return TRUE;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const Cell *one = a, *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;

  return (one->column > other->column) - (one->column < other->column);
}

static int
compare_merges (gconstpointer a,
                gconstpointer b)
{
  const Merge *one = a, *other = b;

  return (one->first_row > other->first_row) - (one->first_row < other->first_row);
}

/* Notes for each column which cell above stands for @row, too. */
static void
begin_merges (EntImportSheet *sheet,
              guint           row,
              const Cell     *cells,
              guint           n_cells,
              guint          *next,
              GArray         *standing)
{
  for (; *next < sheet->merges->len && g_array_index (sheet->merges, Merge, *next).first_row <= row; (*next)++)
    {
      const Merge *merge = &g_array_index (sheet->merges, Merge, *next);

      if (merge->column >= standing->len)
        g_array_set_size (standing, merge->column + 1);
      g_array_index (standing, Standing, merge->column).cell = NULL;
      for (guint i = 0; i < n_cells && merge->first_row == row; i++)
        if (cells[i].column == merge->column)
          g_array_index (standing, Standing, merge->column) = (Standing) { merge->last_row, &cells[i] };
    }
}

/* Writes a row, the cells of which are sorted by column. */
static void
write_row (EntImportSheet *sheet,
           EntImportTable *table,
           const Cell     *cells,
           guint           n_cells,
           GArray         *standing)
{
  guint row = cells[0].row, n_columns = cells[n_cells - 1].column + 1;
  guint i = 0;

  for (guint column = 0; column < standing->len; column++)
    if (g_array_index (standing, Standing, column).cell != NULL && g_array_index (standing, Standing, column).last_row >= row)
      n_columns = MAX (n_columns, column + 1);
  ent_import_table_begin_row (table, row);
  for (guint column = 0; column < n_columns; column++)
    {
      const Cell *cell = NULL;

      while (i < n_cells && cells[i].column < column)
        i++;
      if (i < n_cells && cells[i].column == column)
        cell = &cells[i];
      else if (column < standing->len && g_array_index (standing, Standing, column).last_row >= row)
        cell = g_array_index (standing, Standing, column).cell;
      if (cell != NULL)
        ent_import_table_add (table, (EntImportCellKind) cell->kind, sheet->texts->str + cell->text, -1);
      else
        ent_import_table_add (table, ENT_IMPORT_CELL_EMPTY, "", 0);
    }
}

/**
 * ent_import_sheet_to_table:
 * @sheet: a sheet that has all its cells
 *
 * Returns: (transfer full): its rows but those without cells, each with its
 *   number as the line
 */
EntImportTable *
ent_import_sheet_to_table (EntImportSheet *sheet)
{
  g_autoptr (GArray) standing = NULL;
  EntImportTable *table;
  guint next = 0, n;

  g_return_val_if_fail (sheet != NULL, NULL);

  table = ent_import_table_new (sheet->name);
  standing = g_array_new (FALSE, TRUE, sizeof (Standing));
  g_array_sort (sheet->cells, compare_cells);
  g_array_sort (sheet->merges, compare_merges);
  for (guint i = 0; i < sheet->cells->len; i += n)
    {
      const Cell *cells = &g_array_index (sheet->cells, Cell, i);

      for (n = 1; i + n < sheet->cells->len && cells[n].row == cells[0].row;)
        n++;
      begin_merges (sheet, cells[0].row, cells, n, &next, standing);
      write_row (sheet, table, cells, n, standing);
    }

  return table;
}
