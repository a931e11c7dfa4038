/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-grid.h"

#include "base/ent-csv.h"

struct _EntDataGrid
{
  char     **heads;
  guint      n_columns;
  GPtrArray *cells; /* char, owned, each nullable; row behind row */
};

/**
 * ent_data_grid_new:
 * @heads: (array length=n_columns): what stands above the columns
 * @n_columns: how many
 *
 * Returns: (transfer full): a grid without rows
 */
EntDataGrid *
ent_data_grid_new (const char *const *heads,
                   guint              n_columns)
{
  EntDataGrid *grid;

  g_return_val_if_fail (heads != NULL || n_columns == 0, NULL);

  grid = g_new0 (EntDataGrid, 1);
  grid->n_columns = n_columns;
  grid->heads = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    grid->heads[i] = g_strdup (heads[i]);
  grid->cells = g_ptr_array_new_with_free_func (g_free);
  return grid;
}

/**
 * ent_data_grid_free:
 * @grid: (transfer full) (nullable): a grid
 */
void
ent_data_grid_free (EntDataGrid *grid)
{
  if (grid == NULL)
    return;
  g_strfreev (grid->heads);
  g_ptr_array_unref (grid->cells);
  g_free (grid);
}

/**
 * ent_data_grid_add:
 * @grid: a grid with columns
 * @cell: (transfer full) (nullable): what stands in the next cell, from left to right
 */
void
ent_data_grid_add (EntDataGrid *grid,
                   char        *cell)
{
  g_return_if_fail (grid != NULL && grid->n_columns > 0);

  g_ptr_array_add (grid->cells, cell);
}

guint
ent_data_grid_get_n_columns (EntDataGrid *grid)
{
  g_return_val_if_fail (grid != NULL, 0);

  return grid->n_columns;
}

/**
 * ent_data_grid_get_n_rows:
 * @grid: a grid
 *
 * Returns: how many rows are whole
 */
guint
ent_data_grid_get_n_rows (EntDataGrid *grid)
{
  g_return_val_if_fail (grid != NULL, 0);

  return grid->n_columns > 0 ? grid->cells->len / grid->n_columns : 0;
}

const char *
ent_data_grid_get_head (EntDataGrid *grid,
                        guint        column)
{
  g_return_val_if_fail (grid != NULL && column < grid->n_columns, NULL);

  return grid->heads[column];
}

/**
 * ent_data_grid_get_cell:
 * @grid: a grid
 * @row: one of its rows
 * @column: one of its columns
 *
 * Returns: (transfer none) (nullable): what stands there
 */
const char *
ent_data_grid_get_cell (EntDataGrid *grid,
                        guint        row,
                        guint        column)
{
  g_return_val_if_fail (row < ent_data_grid_get_n_rows (grid) && column < grid->n_columns, NULL);

  return g_ptr_array_index (grid->cells, row * grid->n_columns + column);
}

/**
 * ent_data_grid_to_csv:
 * @grid: a grid
 *
 * No cell is taken for a formula by a spreadsheet.
 *
 * Returns: (transfer full): the text of a file; empty without columns
 */
char *
ent_data_grid_to_csv (EntDataGrid *grid)
{
  GString *text = g_string_new (NULL);
  const guint n_rows = ent_data_grid_get_n_rows (grid);

  if (grid->n_columns > 0)
    ent_csv_append_row (text, (const char *const *) grid->heads, grid->n_columns);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GPtrArray) harmless = g_ptr_array_new_with_free_func (g_free);

      for (guint column = 0; column < grid->n_columns; column++)
        g_ptr_array_add (harmless, ent_csv_dup_harmless (ent_data_grid_get_cell (grid, row, column)));
      ent_csv_append_row (text, (const char *const *) harmless->pdata, harmless->len);
    }
  return g_string_free (text, FALSE);
}
