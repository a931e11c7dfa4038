/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "charts/ent-combination-order.h"
#include "charts/ent-combination-things.h"
#include "charts/ent-figure.h"
#include "charts/ent-linear-private.h"
#include "charts/ent-table-legend.h"
#include "layout/ent-order.h"

#define USUAL_GAP 10.0
#define MAX_GAPS 0.22 /* of the width: many combinations stand closer */
#define MAX_UNIT 92.0

/* From these widths of a nation on, its name stands below its flag, slants above it, and its flag is seen. */
#define UNIT_BELOW 44.0
#define UNIT_SLANTED 17.0
#define UNIT_FLAG 9.5

#define MAX_SLANTED 130.0 /* longer names have an ellipsis */
#define STACKED_RADIUS 7.0
#define LEAST_ROW 7.0
#define LEAST_SCROLLED_ROW 20.0
#define MAX_ROW 72.0
#define MAX_BAR 26.0
#define MAX_RADIUS 20.0

static void
free_places (gpointer data)
{
  EntLinearPlaces *places = data;

  g_free (places->rows);
  g_free (places->columns);
  g_free (places);
}

/**
 * ent_linear_get_name_style:
 * @places: where everything stands
 *
 * Returns: how the name of a nation is set
 */
EntTextStyle
ent_linear_get_name_style (const EntLinearPlaces *places)
{
  if (places->names == ENT_LINEAR_NAMES_BELOW)
    return (EntTextStyle) { .size = places->nation_size, .width = places->unit - 2, .max_lines = 2, .centered = TRUE };
  return (EntTextStyle) { .size = places->nation_size, .width = MAX_SLANTED * places->nation_size / ENT_LINEAR_NAME_SIZE, .max_lines = 1 };
}

/* ------------------------------------------------------------------------ */
/* Order */

static guint8 *
turn_table (const guint8 *cells,
            guint         n_rows,
            guint         n_columns)
{
  guint8 *turned = g_new0 (guint8, (gsize) n_rows * n_columns + 1);

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      turned[column * n_rows + row] = cells[row * n_columns + column];
  return turned;
}

/* Columns of many groupings on the left. */
static guint *
order_columns (EntCombinations *combinations,
               guint            n_groupings,
               GCancellable    *cancellable)
{
  guint n = ent_combinations_get_n (combinations);
  guint *order = ent_order_new (ent_combinations_get_cells (combinations), n, n_groupings, cancellable);
  g_autofree double *sizes = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    sizes[i] = ent_combinations_get (combinations, i)->n_groupings;
  ent_order_turn (order, n, sizes);
  return order;
}

/* Rows descend with the columns: who begins on the left is at the top. */
static guint *
order_rows (EntCombinations *combinations,
            const guint     *columns,
            guint            n_groupings,
            GCancellable    *cancellable)
{
  guint n = ent_combinations_get_n (combinations);
  const guint8 *cells = ent_combinations_get_cells (combinations);
  g_autofree guint8 *turned = turn_table (cells, n, n_groupings);
  g_autofree double *middles = g_new (double, n_groupings + 1);
  guint *order = ent_order_new (turned, n_groupings, n, cancellable);

  for (guint g = 0; g < n_groupings; g++)
    {
      double sum = 0;
      guint n_in = 0;

      for (guint i = 0; i < n; i++)
        if (cells[columns[i] * n_groupings + g])
          {
            sum += i;
            n_in++;
          }
      middles[g] = n_in > 0 ? -sum / n_in : NAN;
    }
  ent_order_turn (order, n_groupings, middles);
  return order;
}

/* On the day that is looked at first, so that all is as well ordered there as it can be. */
static void
find_order (const EntChartInput *input,
            EntLinearPlaces     *places,
            GCancellable        *cancellable)
{
  g_autoptr (EntSlice) slice = ent_slice_new (input->graph, ent_view_get_day (input->view), NULL);
  g_autoptr (EntCombinations) combinations = ent_combinations_new (slice);
  g_autofree guint *columns = NULL;

  places->n_rows = ent_graph_get_n_groupings (input->graph);
  places->order = ent_chart_get_order (input->view);
  if (places->order != ENT_ORDER_BARS)
    {
      places->rows = ent_combination_order_new_rows (combinations, places->n_rows, places->order);
      return;
    }
  places->n_columns = ent_combinations_get_n (combinations);
  columns = order_columns (combinations, places->n_rows, cancellable);
  places->rows = order_rows (combinations, columns, places->n_rows, cancellable);
  places->columns = g_new0 (guint8, (gsize) places->n_columns * places->n_rows + 1);
  for (guint i = 0; i < places->n_columns; i++)
    memcpy (places->columns + i * places->n_rows, ent_combinations_get_cells (combinations) + columns[i] * places->n_rows, places->n_rows);
}

/* ------------------------------------------------------------------------ */
/* Sizes */

/* As wide as a nation can be on the day on which all take most room. */
static gboolean
find_unit (const EntChartInput  *input,
           EntLinearPlaces      *places,
           GCancellable         *cancellable,
           GError              **error)
{
  EntCombinationCounts most;
  double room = places->width - places->left - ENT_LINEAR_RIGHT * input->measure->scale;

  places->unit = MAX_UNIT;
  places->gap = USUAL_GAP;
  if (!ent_combination_things_count_most (input, &most, cancellable, error))
    return FALSE;
  if (most.combinations > 1)
    places->gap = MIN (USUAL_GAP, MAX_GAPS * room / (most.combinations - 1));
  places->unit = MIN (MAX_UNIT, (room - places->gap * (most.combinations - 1)) / most.nations);
  /* What a window has no room for is scrolled. */
  if (input->medium == ENT_MEDIUM_SCREEN && places->unit < UNIT_SLANTED * input->measure->scale)
    {
      places->unit = UNIT_SLANTED * input->measure->scale;
      places->gap = USUAL_GAP;
      places->width += places->unit * most.nations + places->gap * (most.combinations - 1) - room;
    }
  return TRUE;
}

static double
get_highest_stack (const EntLinearPlaces *places)
{
  /* A column of one nation is the narrowest; so high is what stands above it at most. */
  double pitch = 2 * places->radius + 5;
  guint per = MAX (1, (guint) ((places->unit * 2 + places->gap) / pitch));

  return ceil (2.0 / per) * (pitch + 1) + pitch + 1;
}

/* The widest of the nations' names, or of the words in them. */
static double
measure_names (const EntChartInput *input,
               EntTextStyle         style,
               gboolean             by_words)
{
  EntDataset *dataset = ent_graph_get_dataset (input->graph);
  double widest = 0;

  for (guint node = ent_graph_get_n_groupings (input->graph); node < ent_graph_get_n_nodes (input->graph); node++)
    {
      const char *name = ent_dataset_get_nation_name_at (dataset, ent_graph_get_ref (input->graph, node).row,
                                                         ent_view_get_day (input->view));
      g_auto (GStrv) words = g_strsplit (name, by_words ? " " : "\n", -1);

      for (guint i = 0; words[i]; i++)
        widest = MAX (widest, ent_figure_measure_width (input->measure, words[i], style));
    }
  return widest;
}

/* Below flags the longest word has to fit. */
static double
find_nation_size (const EntChartInput *input,
                  EntLinearPlaces     *places)
{
  double scale = input->measure->scale;

  if (places->names == ENT_LINEAR_NO_FLAGS)
    return places->unit * 0.7;
  if (places->names != ENT_LINEAR_NAMES_BELOW)
    return ENT_LINEAR_NAME_SIZE * scale;
  return CLAMP (12 * scale * (places->unit - 4) / measure_names (input, (EntTextStyle) { .size = 12 * scale }, TRUE), 9 * scale, 12 * scale);
}

/* What stands above the bars. */
static void
find_head (const EntChartInput *input,
           EntLinearPlaces     *places)
{
  double scale = input->measure->scale, longest;
  EntTextStyle style;

  places->names = places->unit >= UNIT_BELOW * scale     ? ENT_LINEAR_NAMES_BELOW
                  : places->unit >= UNIT_SLANTED * scale ? ENT_LINEAR_NAMES_SLANTED
                  : places->unit >= UNIT_FLAG            ? ENT_LINEAR_NAMES_NONE
                                                         : ENT_LINEAR_NO_FLAGS;
  places->radius = places->unit >= 40 ? CLAMP (places->unit * 0.3, 15, MAX_RADIUS) : CLAMP (places->unit / 2 - 2.5, 6, 13);
  if (places->names == ENT_LINEAR_NAMES_NONE)
    places->radius = STACKED_RADIUS;
  places->nation_size = find_nation_size (input, places);
  style = ent_linear_get_name_style (places);
  longest = measure_names (input, style, FALSE);
  switch (places->names)
    {
    case ENT_LINEAR_NAMES_BELOW:
      places->head = 2 * places->radius + 4 + 2 * 1.25 * style.size;
      break;
    case ENT_LINEAR_NAMES_SLANTED:
      places->head = 2 * places->radius + 8 + longest * sin (-ENT_LINEAR_SLANT);
      break;
    case ENT_LINEAR_NAMES_NONE:
      places->head = get_highest_stack (places);
      break;
    default:
      places->head = 10 + longest * sin (-ENT_LINEAR_SLANT);
    }
}

static void
find_left (const EntChartInput *input,
           EntLinearPlaces     *places)
{
  EntTextStyle style = { .size = places->name_size, .bold = TRUE };
  double widest = 0;

  for (guint g = 0; g < places->n_rows; g++)
    widest = MAX (widest, ent_figure_measure_width (input->measure,
                                                    ent_dataset_get_grouping_name (ent_graph_get_dataset (input->graph),
                                                                                   ent_graph_get_ref (input->graph, g).row),
                                                    style));
  places->left = CLAMP (widest + 24, 96 * input->measure->scale, places->width * 0.3);
}

static gboolean
find_sizes (const EntChartInput  *input,
            EntLinearPlaces      *places,
            GCancellable         *cancellable,
            GError              **error)
{
  double scale = input->measure->scale;
  double height, room;

  ent_figure_find_room (input, &places->width, &height);
  places->name_size = 13 * scale;
  find_left (input, places);
  if (!find_unit (input, places, cancellable, error))
    return FALSE;
  find_head (input, places);
  room = height - places->head - 16 - ENT_LINEAR_FOOT * scale;
  places->row_height = CLAMP (room / MAX (places->n_rows, 1), input->medium == ENT_MEDIUM_SCREEN ? LEAST_SCROLLED_ROW * scale : LEAST_ROW,
                              MAX_ROW * scale);
  places->bar = MIN (MAX_BAR, places->row_height * (places->row_height < 20 ? 0.66 : 0.42));
  places->name_size = MIN (13 * scale, places->row_height * 0.95);
  return TRUE;
}

/* ------------------------------------------------------------------------ */

static EntArrangement *
arrange (const EntChartInput  *input,
         EntArrangement       *from,
         EntSketchFunc         sketch,
         gpointer              sketch_data,
         GCancellable         *cancellable,
         GError              **error)
{
  EntLinearPlaces *places = g_new0 (EntLinearPlaces, 1);

  find_order (input, places, cancellable);
  if (!find_sizes (input, places, cancellable, error))
    {
      free_places (places);
      return NULL;
    }
  return ent_arrangement_new (ENT_CHART_LINEAR, input->graph, places, free_places);
}

static EntRect
get_bounds (EntArrangement *at)
{
  const EntLinearPlaces *places = ent_arrangement_get_places (at);

  return (EntRect) { 0, 0, places->width, places->head + 16 + places->n_rows * places->row_height + ENT_LINEAR_FOOT };
}

static const EntOrder orders[] = { ENT_ORDER_BARS, ENT_ORDER_SIZE, ENT_ORDER_GROUPINGS, ENT_ORDER_OWN, ENT_ORDER_AUTO };

const EntChart ent_linear_chart = {
  .kind = ENT_CHART_LINEAR,
  .name = N_("Linear Diagram"),
  .orders = orders,
  .arrange = arrange,
  .draw = ent_linear_draw,
  .get_bounds = get_bounds,
  .relate = ent_combination_things_relate,
  .step = ent_combination_things_step,
  .describe = ent_combination_things_describe,
  .locate = ent_combination_things_locate_column,
  .list_legend = ent_table_legend_list,
  .find = ent_combination_things_find_words,
};
