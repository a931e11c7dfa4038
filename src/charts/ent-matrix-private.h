/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-matrix.h"

G_BEGIN_DECLS

/**
 * EntMatrixPlaces:
 * @places: by node: at which place of its side it stands, from 0
 * @nodes: (array): groupings, then nations, each in their order
 * @n_groupings: how many
 * @n_nations: how many
 * @is_turned: whether nations are the columns, and groupings the rows
 * @is_overview: whether cells are too small for squares
 * @cell_width: of a cell
 * @cell_height: of a cell
 * @left: room for the names of rows
 * @top: for those of columns
 *
 * Where everything stands, from the upper left corner of the picture on, the
 * same on all days.
 */
typedef struct
{
  guint   *places;
  guint   *nodes;
  guint    n_groupings;
  guint    n_nations;
  gboolean is_turned;
  gboolean is_overview;
  double   cell_width;
  double   cell_height;
  double   left;
  double   top;
} EntMatrixPlaces;

#define ENT_MATRIX_SLANT (-60.0 * G_PI / 180)
#define ENT_MATRIX_ROW_SIZE 12.0
#define ENT_MATRIX_COLUMN_SIZE 11.5
#define ENT_MATRIX_TOTALS 40.0 /* on the right */
#define ENT_MATRIX_FOOT 20.0   /* below */

static inline guint
ent_matrix_get_n_rows (const EntMatrixPlaces *places)
{
  return places->is_turned ? places->n_groupings : places->n_nations;
}

static inline guint
ent_matrix_get_n_columns (const EntMatrixPlaces *places)
{
  return places->is_turned ? places->n_nations : places->n_groupings;
}

/* Names are as large as the cells let them be. */
static inline double
ent_matrix_get_row_size (const EntMatrixPlaces *places,
                         const EntMeasure      *measure)
{
  return MIN (ENT_MATRIX_ROW_SIZE * measure->scale, places->cell_height * 0.98);
}

static inline double
ent_matrix_get_column_size (const EntMatrixPlaces *places,
                            const EntMeasure      *measure)
{
  return MIN (ENT_MATRIX_COLUMN_SIZE * measure->scale, places->cell_width * 0.75);
}

EntScene *ent_matrix_draw (const EntChartInput *input,
                           EntArrangement      *at);
EntThing  ent_matrix_step (EntScene            *scene,
                           EntThing             from,
                           double               dx,
                           double               dy);

G_END_DECLS
