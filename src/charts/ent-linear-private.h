/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-linear.h"
#include "graph/ent-combinations.h"

G_BEGIN_DECLS

/* How nations are named above their columns. */
typedef enum
{
  ENT_LINEAR_NAMES_BELOW,   /* below the flags, where columns are wide */
  ENT_LINEAR_NAMES_SLANTED, /* above them */
  ENT_LINEAR_NAMES_NONE,    /* flags only, one below the other where they do not fit side by side */
  ENT_LINEAR_NO_FLAGS,      /* a tick for each nation, and a name that is read from near by */
} EntLinearNames;

/**
 * EntLinearPlaces:
 * @rows: (array): the groupings, from the top down
 * @n_rows: how many
 * @order: of the columns
 * @columns: (array) (nullable): with few bars: combinations in their order, a row of cells each; those of other days find
 *   their place among them
 * @n_columns: how many
 * @unit: how wide a nation is
 * @gap: between two columns
 * @left: where the first column begins
 * @width: of the whole
 * @radius: of the flags
 * @names: how nations are named
 * @head: how high flags and names are
 * @row_height: of each grouping
 * @bar: how high a bar is
 * @name_size: of the groupings' names
 * @nation_size: of the nations' names
 *
 * Where everything stands, from the upper left corner of the picture on. The
 * same on all days, so that what is wider on one day has more nations.
 */
typedef struct
{
  guint         *rows;
  guint          n_rows;
  EntOrder       order;
  guint8        *columns;
  guint          n_columns;
  double         unit;
  double         gap;
  double         left;
  double         width;
  double         radius;
  EntLinearNames names;
  double         head;
  double         row_height;
  double         bar;
  double         name_size;
  double         nation_size;
} EntLinearPlaces;

#define ENT_LINEAR_SLANT (-56.0 * G_PI / 180)
#define ENT_LINEAR_NAME_SIZE 11.0
#define ENT_LINEAR_RIGHT 60.0 /* room for the totals */
#define ENT_LINEAR_FOOT 24.0  /* for the numbers below the columns */

EntTextStyle  ent_linear_get_name_style (const EntLinearPlaces *places);
EntScene     *ent_linear_draw           (const EntChartInput   *input,
                                         EntArrangement        *at);
guint        *ent_linear_order_columns  (const EntLinearPlaces *places,
                                         EntCombinations       *combinations);

G_END_DECLS
