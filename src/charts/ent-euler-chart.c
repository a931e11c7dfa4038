/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-combination-things.h"
#include "charts/ent-euler-private.h"
#include "charts/ent-figure.h"
#include "charts/ent-network-inner.h"
#include "charts/ent-network-kept.h"
#include "charts/ent-table-legend.h"
#include "layout/ent-offsets.h"

/* So many more over the period than a day has room for are not laid out at all:
 * that takes long, and few days would be drawn. */
#define MAX_PLACED (2 * ENT_EULER_MAX_NATIONS)

#define TAB_HEIGHT 14.0    /* beyond an outline */
#define OUTLINE_AIR 10.0   /* of the least outline beyond its discs and names */
#define NARROW_HEIGHT 20.0 /* for the regions without names */

static void
free_places (gpointer data)
{
  EntEulerPlaces *places = data;

  g_clear_pointer (&places->network, ent_arrangement_unref);
  g_hash_table_unref (places->pictures);
  g_mutex_clear (&places->mutex);
  g_free (places);
}

/* Room for all discs and names and the outlines around them. */
static EntRect
find_bounds (EntArrangement   *network,
             const EntMeasure *measure)
{
  EntGraph *graph = ent_arrangement_get_graph (network);
  g_autofree double *offsets = ent_offsets_new (graph);
  const EntNetworkPlaces *places = ent_network_get_places (network);
  EntRect bounds = ENT_RECT_EMPTY;
  double widest = ENT_LEAST_OFFSET;

  for (guint set = 0; set < ent_graph_get_n_groupings (graph); set++)
    widest = MAX (widest, offsets[set]);
  for (guint node = ent_graph_get_n_groupings (graph); node < ent_graph_get_n_nodes (graph); node++)
    {
      EntExtent extent = ent_extents_get (places->extents, node);
      EntPoint point = ent_positions_get (places->positions, node);

      bounds = ent_rect_union (bounds, (EntRect) { point.x - extent.half_width, point.y - extent.up, point.x + extent.half_width,
                                                   point.y + extent.down });
    }
  if (ent_rect_is_empty (bounds))
    bounds = (EntRect) { 0, 0, 0, 0 };
  bounds = ent_rect_grow (bounds, widest - ENT_LEAST_OFFSET + OUTLINE_AIR);
  bounds.y0 -= TAB_HEIGHT;
  bounds.y1 += TAB_HEIGHT + NARROW_HEIGHT * measure->scale;
  return bounds;
}

/* Takes @network, which may be %NULL. */
static EntArrangement *
new_arrangement (const EntChartInput *input,
                 EntArrangement      *network)
{
  EntEulerPlaces *places = g_new0 (EntEulerPlaces, 1);

  g_mutex_init (&places->mutex);
  places->pictures = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, (GDestroyNotify) ent_euler_picture_unref);
  places->network = network;
  if (network)
    places->bounds = find_bounds (network, input->measure);
  else
    ent_figure_find_room (input, &places->bounds.x1, &places->bounds.y1);
  return ent_arrangement_new (ENT_CHART_EULER, input->graph, places, free_places);
}

/* Repairs the outlines of the day that is looked at, which takes longest. */
static gboolean
prepare_day (const EntChartInput  *input,
             EntArrangement       *at,
             GCancellable         *cancellable,
             GError              **error)
{
  EntEulerPlaces *places = ent_arrangement_get_places (at);
  g_autoptr (EntSlice) slice = ent_slice_new (input->graph, ent_view_get_day (input->view), NULL);
  g_autoptr (EntEulerPicture) picture = NULL;
  g_auto (EntEulerDay) day;

  ent_euler_day_init (&day, places, slice, input->measure);
  if (ent_combinations_get_n (day.combinations) > ENT_EULER_MAX_COMBINATIONS
      || ent_combinations_get_n_nations (day.combinations) > ENT_EULER_MAX_NATIONS)
    return TRUE;
  picture = ent_euler_picture_get (places, &day, cancellable, error);
  return picture != NULL;
}

static EntArrangement *
arrange (const EntChartInput  *input,
         EntArrangement       *from,
         EntSketchFunc         sketch,
         gpointer              sketch_data,
         GCancellable         *cancellable,
         GError              **error)
{
  g_autoptr (EntGraph) inner = NULL;
  g_autoptr (EntArrangement) at = NULL;
  EntArrangement *network;
  EntChartInput inner_input = *input;
  guint n_groupings = ent_graph_get_n_groupings (input->graph);

  if (n_groupings > ENT_EULER_MAX_SETS)
    return new_arrangement (input, NULL);
  inner = ent_network_new_inner_graph (input->graph);
  if (ent_graph_get_n_nodes (inner) - n_groupings > MAX_PLACED)
    return new_arrangement (input, NULL);
  inner_input.graph = inner;
  network = ent_network_arrange (&inner_input, from ? ((EntEulerPlaces *) ent_arrangement_get_places (from))->network : NULL, NULL, NULL,
                                 cancellable, error);
  if (!network)
    return NULL;
  at = new_arrangement (input, network);
  return prepare_day (input, at, cancellable, error) ? g_steal_pointer (&at) : NULL;
}

static EntRect
get_bounds (EntArrangement *at)
{
  return ((EntEulerPlaces *) ent_arrangement_get_places (at))->bounds;
}

static EntPlaces *
keep (EntArrangement *at)
{
  EntEulerPlaces *places = ent_arrangement_get_places (at);

  return places->network ? ent_network_keep (places->network) : ent_places_new ((EntPlacesThrift) { .text_scale = 1 });
}

static char *
locate (EntScene *scene,
        EntThing  thing)
{
  guint place, n;

  if (!ent_combination_things_find_place (scene, thing, &place, &n))
    return NULL;
  /* Translators: read out of a region of an Euler diagram */
  return g_strdup_printf (_("Region %1$u of %2$u"), place, n);
}

const EntChart ent_euler_chart = {
  .kind = ENT_CHART_EULER,
  .name = N_("Euler Diagram"),
  .arrange = arrange,
  .draw = ent_euler_draw,
  .get_bounds = get_bounds,
  .relate = ent_combination_things_relate,
  .step = ent_euler_step,
  .describe = ent_combination_things_describe,
  .locate = locate,
  .keep = keep,
  .list_legend = ent_table_legend_list,
  .find = ent_combination_things_find_words,
};
