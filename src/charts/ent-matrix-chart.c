/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "charts/ent-combination-things.h"
#include "charts/ent-figure.h"
#include "charts/ent-matrix-private.h"
#include "charts/ent-network.h"
#include "charts/ent-table-legend.h"
#include "layout/ent-order.h"

/* A square in which a year can be read; below the second sizes there are no squares. */
#define CLOSE_WIDTH 17.0
#define CLOSE_HEIGHT 20.0
#define LEAST_WIDTH 12.0
#define LEAST_HEIGHT 13.0
#define MAX_CELL 30.0
#define FLAG_ROOM 34.0
#define MAX_NAME 150.0

static void
free_places (gpointer data)
{
  EntMatrixPlaces *places = data;

  g_free (places->places);
  g_free (places->nodes);
  g_free (places);
}

/* ------------------------------------------------------------------------ */
/* Order */

typedef enum
{
  CELLS_OF_MEMBERS,
  CELLS_OF_ROLES,
} Cells;

/* For each nation and each grouping whether it has a role there on the day. */
static guint8 *
list_cells (EntSlice *slice,
            Cells     which)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint n_groupings = ent_graph_get_n_groupings (graph), n_nations = ent_graph_get_n_nodes (graph) - n_groupings;
  guint8 *cells = g_new0 (guint8, (gsize) n_nations * n_groupings + 1);

  for (guint e = 0; e < ent_graph_get_n_edges (graph); e++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[e];

      if (ent_slice_get_edge (slice, e) != ENT_PRESENCE_ABSENT && (which == CELLS_OF_ROLES || edge->role == ENT_ROLE_MEMBER))
        cells[(edge->nation - n_groupings) * n_groupings + edge->grouping] = 1;
    }
  return cells;
}

static guint
count_in (const guint8 *cells,
          guint         n)
{
  guint n_in = 0;

  for (guint i = 0; i < n; i++)
    n_in += cells[i];
  return n_in;
}

/* Nations with memberships by these, then those with other roles by those, then the rest. */
static guint *
order_nations (EntSlice     *slice,
               GCancellable *cancellable)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint n_groupings = ent_graph_get_n_groupings (graph), n = ent_graph_get_n_nodes (graph) - n_groupings, n_members = 0;
  g_autofree guint8 *members = list_cells (slice, CELLS_OF_MEMBERS);
  g_autofree guint8 *roles = list_cells (slice, CELLS_OF_ROLES);
  g_autofree guint *others = NULL;
  g_autofree double *sizes = g_new (double, n + 1);
  guint *order = ent_order_new (members, n, n_groupings, cancellable);

  for (guint i = 0; i < n; i++)
    {
      guint n_in = count_in (members + i * n_groupings, n_groupings);

      sizes[i] = n_in > 0 ? n_in : NAN;
      n_members += n_in > 0;
      if (n_in > 0)
        memset (roles + i * n_groupings, 0, n_groupings);
    }
  ent_order_turn (order, n, sizes);
  others = ent_order_new (roles, n, n_groupings, cancellable);
  /* Members have no features there, so they are among the last; they have their places. */
  for (guint i = 0; i < n; i++)
    if (isnan (sizes[others[i]]))
      order[n_members++] = others[i];
  return order;
}

/* So that the fullest corner is the upper left one. */
static guint *
order_groupings (EntSlice     *slice,
                 const guint  *nations,
                 GCancellable *cancellable)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint n_groupings = ent_graph_get_n_groupings (graph), n = ent_graph_get_n_nodes (graph) - n_groupings;
  g_autofree guint8 *cells = list_cells (slice, CELLS_OF_MEMBERS);
  g_autofree guint8 *turned = g_new0 (guint8, (gsize) n * n_groupings + 1);
  g_autofree double *middles = g_new (double, n_groupings + 1);
  guint *order;

  for (guint g = 0; g < n_groupings; g++)
    {
      double sum = 0;
      guint n_in = 0;

      for (guint i = 0; i < n; i++)
        if (cells[nations[i] * n_groupings + g])
          {
            turned[g * n + nations[i]] = 1;
            sum += i;
            n_in++;
          }
      middles[g] = n_in > 0 ? -sum / n_in : NAN;
    }
  order = ent_order_new (turned, n_groupings, n, cancellable);
  ent_order_turn (order, n_groupings, middles);
  return order;
}

/* On the day that is looked at first. */
static void
find_order (const EntChartInput *input,
            EntMatrixPlaces     *places,
            GCancellable        *cancellable)
{
  g_autoptr (EntSlice) slice = ent_slice_new (input->graph, ent_view_get_day (input->view), NULL);
  g_autofree guint *nations = order_nations (slice, cancellable);
  g_autofree guint *groupings = order_groupings (slice, nations, cancellable);

  places->n_groupings = ent_graph_get_n_groupings (input->graph);
  places->n_nations = ent_graph_get_n_nodes (input->graph) - places->n_groupings;
  places->nodes = g_new (guint, places->n_groupings + places->n_nations + 1);
  places->places = g_new (guint, places->n_groupings + places->n_nations + 1);
  for (guint i = 0; i < places->n_groupings; i++)
    {
      places->nodes[i] = groupings[i];
      places->places[groupings[i]] = i;
    }
  for (guint i = 0; i < places->n_nations; i++)
    {
      places->nodes[places->n_groupings + i] = places->n_groupings + nations[i];
      places->places[places->n_groupings + nations[i]] = i;
    }
}

/* ------------------------------------------------------------------------ */
/* Sizes */

static double
measure_widest (const EntChartInput *input,
                gboolean             nations,
                double               size)
{
  EntDataset *dataset = ent_graph_get_dataset (input->graph);
  guint n_groupings = ent_graph_get_n_groupings (input->graph);
  double widest = 20;

  for (guint node = nations ? n_groupings : 0; node < (nations ? ent_graph_get_n_nodes (input->graph) : n_groupings); node++)
    {
      guint32 row = ent_graph_get_ref (input->graph, node).row;
      const char *name = nations ? ent_dataset_get_nation_name_at (dataset, row, ent_view_get_day (input->view))
                                 : ent_dataset_get_grouping_name (dataset, row);

      widest = MAX (widest, ent_figure_measure_width (input->measure, name, (EntTextStyle) { .size = size }));
    }
  return MIN (widest, MAX_NAME * size / ENT_MATRIX_ROW_SIZE);
}

/* Room for the names, and what is left for each cell. */
static void
share_room (const EntChartInput *input,
            gboolean             is_turned,
            EntMatrixPlaces     *places)
{
  double scale = input->measure->scale, width, height;

  places->is_turned = is_turned;
  ent_figure_find_room (input, &width, &height);
  places->left = measure_widest (input, !is_turned, ENT_MATRIX_ROW_SIZE * scale) + 16 + (is_turned ? 0 : FLAG_ROOM);
  places->top = measure_widest (input, is_turned, ENT_MATRIX_COLUMN_SIZE * scale) * sin (-ENT_MATRIX_SLANT) + 14
                + (is_turned ? FLAG_ROOM - 8 : 0);
  places->cell_width = (width - places->left - ENT_MATRIX_TOTALS * scale) / MAX (1, ent_matrix_get_n_columns (places));
  places->cell_height = (height - places->top - ENT_MATRIX_FOOT * scale) / MAX (1, ent_matrix_get_n_rows (places));
  places->is_overview = places->cell_width < LEAST_WIDTH || places->cell_height < LEAST_HEIGHT;
}

static void
limit_cells (EntMatrixPlaces *places,
             double           least_width,
             double           least_height,
             double           most)
{
  places->cell_width = CLAMP (places->cell_width, least_width, most);
  places->cell_height = CLAMP (places->cell_height, least_height, most);
}

/* The sizes with nations as rows, or turned; returns how good that is: the larger the better. */
static double
find_sizes (const EntChartInput *input,
            gboolean             is_turned,
            EntMatrixPlaces     *places)
{
  double scale = input->measure->scale, width, height;

  share_room (input, is_turned, places);
  if (places->is_overview)
    {
      ent_figure_find_room (input, &width, &height);
      /* Names of rows are as high as these, and those of columns are for whoever comes near. */
      places->top = 14;
      places->cell_height = (height - places->top - 4) / MAX (1, ent_matrix_get_n_rows (places));
      places->left = measure_widest (input, !is_turned, ent_matrix_get_row_size (places, input->measure)) + 14;
      places->cell_width = (width - places->left - ENT_MATRIX_TOTALS * scale) / MAX (1, ent_matrix_get_n_columns (places));
    }
  limit_cells (places, 2, 4, MAX_CELL * scale);
  return MIN (places->cell_width / CLOSE_WIDTH, places->cell_height / CLOSE_HEIGHT);
}

/* With nations as rows, which are easier to read, and squares in which a year can
 * be read: what a window has no room for is scrolled. */
static void
find_scrolled_sizes (const EntChartInput *input,
                     EntMatrixPlaces     *places)
{
  double scale = input->measure->scale;

  share_room (input, FALSE, places);
  places->is_overview = FALSE;
  limit_cells (places, CLOSE_WIDTH * scale, CLOSE_HEIGHT * scale, MAX_CELL * scale);
}

static EntArrangement *
arrange (const EntChartInput  *input,
         EntArrangement       *from,
         EntSketchFunc         sketch,
         gpointer              sketch_data,
         GCancellable         *cancellable,
         GError              **error)
{
  EntMatrixPlaces *places;
  double plain, turned;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  places = g_new0 (EntMatrixPlaces, 1);
  find_order (input, places, cancellable);
  turned = find_sizes (input, TRUE, places);
  plain = find_sizes (input, FALSE, places);
  /* Rows of nations are easier to read, where there is room for them. */
  if (MAX (turned, plain) < 1 && input->medium == ENT_MEDIUM_SCREEN)
    find_scrolled_sizes (input, places);
  else if (turned > plain && plain < 1)
    find_sizes (input, TRUE, places);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      free_places (places);
      return NULL;
    }
  return ent_arrangement_new (ENT_CHART_MATRIX, input->graph, places, free_places);
}

static EntRect
get_bounds (EntArrangement *at)
{
  const EntMatrixPlaces *places = ent_arrangement_get_places (at);

  return (EntRect) { 0, 0, places->left + ent_matrix_get_n_columns (places) * places->cell_width + ENT_MATRIX_TOTALS,
                     places->top + ent_matrix_get_n_rows (places) * places->cell_height + (places->is_overview ? 0 : ENT_MATRIX_FOOT) };
}

const EntChart ent_matrix_chart = {
  .kind = ENT_CHART_MATRIX,
  .name = N_("Matrix"),
  .arrange = arrange,
  .draw = ent_matrix_draw,
  .get_bounds = get_bounds,
  .relate = ent_network_relate,
  .step = ent_matrix_step,
  .describe = ent_combination_things_describe,
  .list_legend = ent_table_legend_list,
};
