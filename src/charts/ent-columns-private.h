/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-columns.h"

G_BEGIN_DECLS

/**
 * EntColumnsPlaces:
 * @rows: (array): the groupings, from the top down
 * @n_rows: how many
 * @left: where the first column begins
 * @width: of the whole
 * @column: how wide a column is
 * @base: on which flags stand
 * @top: of the rows
 * @row_height: of each grouping
 * @radius: of the flags; 0 where a column is a bar
 * @per: how many flags stand side by side
 * @bar_unit: how high a bar is for each nation
 * @most_members: of a grouping on any day
 *
 * Where everything stands, from the upper left corner of the picture on. The
 * same on all days: a flag is a unit, so that heights can be compared.
 */
typedef struct
{
  guint *rows;
  guint  n_rows;
  double left;
  double width;
  double column;
  double base;
  double top;
  double row_height;
  double radius;
  guint  per;
  double bar_unit;
  guint  most_members;
} EntColumnsPlaces;

/* Between two flags, more than their diameters. */
#define ENT_COLUMNS_FLAG_GAP 5.0

EntScene *ent_columns_draw (const EntChartInput *input,
                            EntArrangement      *at);

G_END_DECLS
