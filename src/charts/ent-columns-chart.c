/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "charts/ent-columns-private.h"
#include "charts/ent-combination-order.h"
#include "charts/ent-combination-things.h"
#include "charts/ent-figure.h"
#include "charts/ent-table-legend.h"

#define MAX_COLUMN 92.0
#define COLUMN_GAP 12.0 /* without it neighbours run together */
#define MAX_ROW 34.0
#define LEAST_ROW 7.0

/* In a window, which scrolls what it has no room for. */
#define LEAST_SCROLLED_ROW 20.0
#define LEAST_SCROLLED_COLUMN 32.0

#define ROWS_SHARE 0.45 /* of the height, at most */
#define BASE_GAP 14.0   /* between flags and rows */
#define NUMBER 20.0     /* room for the number above a column */
#define BARS 122.0      /* for the bars of all members and their numbers */

#define MAX_RADIUS 18.0
#define MIN_RADIUS 9.0 /* smaller flags are bars */
#define MAX_PER 8

static void
free_places (gpointer data)
{
  EntColumnsPlaces *places = data;

  g_free (places->rows);
  g_free (places);
}

/* ------------------------------------------------------------------------ */

/* On the day that is looked at first. */
static void
order_rows (const EntChartInput *input,
            EntColumnsPlaces    *places)
{
  g_autoptr (EntSlice) slice = ent_slice_new (input->graph, ent_view_get_day (input->view), NULL);
  g_autoptr (EntCombinations) combinations = ent_combinations_new (slice);

  places->n_rows = ent_graph_get_n_groupings (input->graph);
  places->rows = ent_combination_order_new_rows (combinations, places->n_rows, ent_chart_get_order (input->view));
}

/* The fewest flags side by side, and the largest of them, that the highest
 * column has room for; bars where flags would be too small. */
static void
find_flags (EntColumnsPlaces *places,
            guint             most_nations,
            double            height)
{
  places->bar_unit = MIN (20, height / most_nations);
  for (guint per = 1; per <= MAX_PER; per++)
    for (double radius = MAX_RADIUS; radius >= MIN_RADIUS; radius -= 0.5)
      {
        double pitch = 2 * radius + ENT_COLUMNS_FLAG_GAP;
        guint n_high = (most_nations + per - 1) / per;

        if (per * pitch - ENT_COLUMNS_FLAG_GAP > places->column - COLUMN_GAP || n_high * pitch > height)
          continue;
        places->radius = radius;
        places->per = per;
        return;
      }
}

static void
find_sizes (const EntChartInput        *input,
            const EntCombinationCounts *most,
            EntColumnsPlaces           *places)
{
  double scale = input->measure->scale, height, widest = 0, high;
  EntTextStyle style = { .size = 12.5 * scale, .bold = TRUE };
  gboolean is_scrolled = input->medium == ENT_MEDIUM_SCREEN;

  ent_figure_find_room (input, &places->width, &height);
  for (guint g = 0; g < places->n_rows; g++)
    widest = MAX (widest, ent_figure_measure_width (input->measure,
                                                    ent_dataset_get_grouping_name (ent_graph_get_dataset (input->graph),
                                                                                   ent_graph_get_ref (input->graph, g).row),
                                                    style));
  places->left = MIN (widest, places->width * 0.22) + BARS + 18 * scale;
  places->most_members = most->members;
  places->row_height = CLAMP (ROWS_SHARE * height / MAX (places->n_rows, 1), is_scrolled ? LEAST_SCROLLED_ROW * scale : LEAST_ROW,
                              MAX_ROW * scale);
  places->column = MIN (MAX_COLUMN, (places->width - places->left) / most->combinations);
  if (is_scrolled && places->column < LEAST_SCROLLED_COLUMN * scale)
    {
      places->column = LEAST_SCROLLED_COLUMN * scale;
      places->width = places->left + places->column * most->combinations;
    }
  places->top = MAX (height - places->n_rows * places->row_height, is_scrolled ? (1 - ROWS_SHARE) * height : 120);
  places->base = places->top - BASE_GAP;
  high = places->base - NUMBER * scale - 4;
  find_flags (places, most->largest, high);

  /* What is not needed above the highest column is not part of the picture. */
  if (places->radius > 0)
    {
      double pitch = 2 * places->radius + ENT_COLUMNS_FLAG_GAP;
      double spare = MIN (high - (most->largest + places->per - 1) / places->per * pitch, places->top - 100);

      places->top -= MAX (spare, 0);
      places->base -= MAX (spare, 0);
    }
}

static EntArrangement *
arrange (const EntChartInput  *input,
         EntArrangement       *from,
         EntSketchFunc         sketch,
         gpointer              sketch_data,
         GCancellable         *cancellable,
         GError              **error)
{
  EntColumnsPlaces *places;
  EntCombinationCounts most;

  if (!ent_combination_things_count_most (input, &most, cancellable, error))
    return NULL;
  places = g_new0 (EntColumnsPlaces, 1);
  order_rows (input, places);
  find_sizes (input, &most, places);
  return ent_arrangement_new (ENT_CHART_COLUMNS, input->graph, places, free_places);
}

static EntRect
get_bounds (EntArrangement *at)
{
  const EntColumnsPlaces *places = ent_arrangement_get_places (at);

  return (EntRect) { 0, 0, places->width, places->top + places->n_rows * places->row_height };
}

static const EntOrder orders[] = { ENT_ORDER_SIZE, ENT_ORDER_GROUPINGS, ENT_ORDER_OWN, ENT_ORDER_AUTO };

const EntChart ent_columns_chart = {
  .kind = ENT_CHART_COLUMNS,
  .name = N_("Columns"),
  .orders = orders,
  .arrange = arrange,
  .draw = ent_columns_draw,
  .get_bounds = get_bounds,
  .relate = ent_combination_things_relate,
  .step = ent_combination_things_step,
  .describe = ent_combination_things_describe,
  .locate = ent_combination_things_locate_column,
  .list_legend = ent_table_legend_list,
  .find = ent_combination_things_find_words,
};
