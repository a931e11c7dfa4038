/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntDataGrid: rows of cells below their heads, on their way to a file of CSV or
 * a sheet of a workbook. Cells are texts as the data has them. */
typedef struct _EntDataGrid EntDataGrid;

EntDataGrid *ent_data_grid_new           (const char *const *heads,
                                          guint              n_columns);
void         ent_data_grid_free          (EntDataGrid       *grid);
void         ent_data_grid_add           (EntDataGrid       *grid,
                                          char              *cell);
guint        ent_data_grid_get_n_columns (EntDataGrid       *grid);
guint        ent_data_grid_get_n_rows    (EntDataGrid       *grid);
const char  *ent_data_grid_get_head      (EntDataGrid       *grid,
                                          guint              column);
const char  *ent_data_grid_get_cell      (EntDataGrid       *grid,
                                          guint              row,
                                          guint              column);
char        *ent_data_grid_to_csv        (EntDataGrid       *grid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDataGrid, ent_data_grid_free)

G_END_DECLS
