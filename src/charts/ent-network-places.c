/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-places.h"

#include "charts/ent-hull-cache.h"
#include "charts/ent-network-inner.h"
#include "charts/ent-network-kept.h"
#include "charts/ent-network-start.h"
#include "charts/ent-network.h"
#include "layout/ent-reorder.h"

/* Any seed does; the same one gives the same picture. */
#define SEED 20020914

static void
places_free (gpointer data)
{
  EntNetworkPlaces *places = data;

  ent_extents_unref (places->extents);
  ent_positions_unref (places->positions);
  ent_hull_cache_unref (places->hulls);
  g_free (places);
}

/* Takes the members of @places. */
static EntArrangement *
new_arrangement (EntGraph         *graph,
                 EntNetworkPlaces  places)
{
  return ent_arrangement_new (ENT_CHART_NETWORK, graph, g_memdup2 (&places, sizeof places), places_free);
}

/**
 * ent_network_get_places:
 * @at: an arrangement of a network
 *
 * Returns: (transfer none): what the network keeps in it
 */
const EntNetworkPlaces *
ent_network_get_places (EntArrangement *at)
{
  return ent_arrangement_get_places (at);
}

/* Who wants a sketch, and what makes one of its places. */
typedef struct
{
  EntGraph        *graph;
  EntExtents      *extents;
  EntNetworkThrift thrift;
  EntSketchFunc    func;
  gpointer         data;
} Sketching;

/* Takes @positions. */
static void
hand_on_sketch (EntPositions *positions,
                gpointer      data)
{
  const Sketching *sketching = data;
  EntNetworkPlaces places = {
    .extents = ent_extents_ref (sketching->extents),
    .positions = positions,
    .hulls = ent_hull_cache_new (),
    .thrift = sketching->thrift,
  };

  sketching->func (new_arrangement (sketching->graph, places), sketching->data);
}

/* What has places in a picture with such thrift. */
static EntGraph *
get_drawn_graph (EntGraph         *graph,
                 EntNetworkThrift  thrift)
{
  return thrift.is_inner_only ? ent_network_new_inner_graph (graph) : ent_graph_ref (graph);
}

/* @positions, which it takes, are of the graph and the extents of @order. */
static EntArrangement *
arrange_at (const EntChartInput  *input,
            EntNetworkThrift      thrift,
            const EntLayoutOrder *order,
            EntPositions         *positions)
{
  return new_arrangement (input->graph, (EntNetworkPlaces) {
    .extents = thrift.is_inner_only ? ent_network_measure (input->graph, thrift, input->measure) : ent_extents_ref (order->extents),
    .positions = thrift.is_inner_only ? ent_network_widen_positions (positions, order->graph, input->graph) : positions,
    .hulls = ent_hull_cache_new (),
    .thrift = thrift,
  });
}

/* Fills in the rest of @order, whose graph is that of what has places, and carries it out. */
static EntArrangement *
run_order (const EntChartInput  *input,
           EntNetworkThrift      thrift,
           EntLayoutOrder        order,
           GCancellable         *cancellable,
           GError              **error)
{
  EntPositions *positions;

  order.page = (EntLayoutPage) {
    .width = input->width_px,
    .height = input->height_px,
    .top = input->insets.top,
    .bottom = input->insets.bottom,
    .day = ent_view_get_day (input->view),
  };
  order.seed = SEED;
  positions = ent_layout_run (&order, cancellable, error);
  return positions != NULL ? arrange_at (input, thrift, &order, positions) : NULL;
}

/**
 * ent_network_lay_out:
 * @input: what is to be shown
 * @from: (nullable): the arrangement shown before; not with the inner part alone
 * @thrift: what it does without
 * @sketch: (nullable): takes a rough arrangement, if this takes long; not with the inner part alone
 * @sketch_data: for @sketch
 * @cancellable: (nullable): cancels the layout
 * @error: set when cancelled
 *
 * Lays the network out for its whole period; not where all of it stood somewhere
 * when the view was saved.
 *
 * Returns: (transfer full): where everything stands, or %NULL with @error set
 */
EntArrangement *
ent_network_lay_out (const EntChartInput  *input,
                     EntArrangement       *from,
                     EntNetworkThrift      thrift,
                     EntSketchFunc         sketch,
                     gpointer              sketch_data,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_autoptr (EntGraph) graph = get_drawn_graph (input->graph, thrift);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, thrift, input->measure);
  g_autoptr (EntPositions) start = NULL;
  EntLayoutOrder order = {
    .graph = graph,
    .extents = extents,
    .sketch = sketch != NULL && !thrift.is_inner_only ? hand_on_sketch : NULL,
    .sketch_data = &(Sketching) { graph, extents, thrift, sketch, sketch_data },
  };
  gboolean is_kept = FALSE;

  start = input->places != NULL
              ? ent_network_kept_start (input->places, graph, input->view, &order.effort, &is_kept)
              : ent_network_start_new (graph, input->view, from != NULL ? ent_arrangement_get_graph (from) : NULL,
                                       from != NULL ? ent_network_get_places (from)->positions : NULL, &order.effort);
  order.start = start;
  if (is_kept)
    return arrange_at (input, thrift, &order, ent_positions_ref (start));
  return run_order (input, thrift, order, cancellable, error);
}

/**
 * ent_network_refit:
 * @input: what is to be shown
 * @from: an arrangement of the same network; of the inner part alone only where this is, too
 * @thrift: what it does without now
 * @cancellable: (nullable): cancels the layout
 * @error: set when cancelled
 *
 * Lays the network out for other names, or for fewer nations, out of the places
 * there are: everyone keeps their neighbours, and it takes a small part of the time.
 *
 * Returns: (transfer full): where everything stands, or %NULL with @error set
 */
EntArrangement *
ent_network_refit (const EntChartInput  *input,
                   EntArrangement       *from,
                   EntNetworkThrift      thrift,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_autoptr (EntGraph) graph = get_drawn_graph (input->graph, thrift);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, thrift, input->measure);
  g_autoptr (EntPositions) start = ent_network_start_carry (graph, input->view, ent_arrangement_get_graph (from),
                                                            ent_network_get_places (from)->positions);
  EntLayoutOrder order = { .graph = graph, .extents = extents, .start = start, .effort = ENT_LAYOUT_REFIT };

  return run_order (input, thrift, order, cancellable, error);
}

/**
 * ent_network_is_clean:
 * @input: what is to be shown
 * @at: an arrangement of it
 *
 * Returns: whether no rule of the layout is broken on any date of the period
 */
gboolean
ent_network_is_clean (const EntChartInput *input,
                      EntArrangement      *at)
{
  const EntNetworkPlaces *places = ent_network_get_places (at);
  g_autoptr (EntGraph) graph = get_drawn_graph (input->graph, places->thrift);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, places->thrift, input->measure);
  g_autoptr (EntPositions) positions = ent_network_start_carry (graph, input->view, ent_arrangement_get_graph (at), places->positions);
  EntLayoutReport report;

  ent_layout_check (graph, extents, positions, &report);
  return report.strangers == 0 && report.crossings == 0 && report.overlaps == 0;
}

/**
 * ent_network_reuse:
 * @input: what is to be shown
 * @from: an arrangement of a network
 *
 * The same groupings in another order are the same picture.
 *
 * Returns: (transfer full) (nullable): the same places for the input's network;
 *   %NULL when @from is of another
 */
EntArrangement *
ent_network_reuse (const EntChartInput *input,
                   EntArrangement      *from)
{
  EntGraph *graph = ent_arrangement_get_graph (from);
  const EntNetworkPlaces *places = ent_network_get_places (from);
  g_autoptr (EntQuery) old_query = NULL;
  g_autoptr (EntQuery) query = NULL;

  if (graph == input->graph)
    return ent_arrangement_ref (from);
  old_query = ent_query_sort (ent_graph_get_query (graph));
  query = ent_query_sort (ent_graph_get_query (input->graph));
  if (ent_graph_get_dataset (graph) != ent_graph_get_dataset (input->graph) || !ent_query_equal (old_query, query))
    return NULL;
  return new_arrangement (input->graph, (EntNetworkPlaces) {
    .extents = ent_network_measure (input->graph, places->thrift, input->measure),
    .positions = ent_reorder_positions (places->positions, graph, input->graph),
    .hulls = ent_hull_cache_ref (places->hulls),
    .thrift = places->thrift,
  });
}

/**
 * ent_network_move:
 * @from: an arrangement of a network
 * @thing: a nation or grouping
 * @point: where its middle is to be, in world units
 *
 * Returns: (transfer full) (nullable): the arrangement with the node moved; %NULL when it is none of its nodes
 */
EntArrangement *
ent_network_move (EntArrangement *from,
                  EntThing        thing,
                  EntPoint        point)
{
  EntGraph *graph = ent_arrangement_get_graph (from);
  const EntNetworkPlaces *places = ent_network_get_places (from);
  EntPositions *moved;
  guint node;

  if (!ent_graph_lookup_node (graph, ent_thing_get_record (thing), &node))
    return NULL;
  moved = ent_positions_copy (places->positions);
  ent_positions_set (moved, node, point);
  return new_arrangement (graph, (EntNetworkPlaces) {
    .extents = ent_extents_ref (places->extents),
    .positions = moved,
    .hulls = ent_hull_cache_ref (places->hulls),
    .thrift = places->thrift,
  });
}

/**
 * ent_network_get_bounds:
 * @at: an arrangement of a network
 *
 * Returns: what all nodes with their labels take, present or not on a day
 */
EntRect
ent_network_get_bounds (EntArrangement *at)
{
  const EntNetworkPlaces *places = ent_network_get_places (at);

  if (!places->thrift.is_inner_only)
    return ent_positions_get_bounds (places->positions, places->extents);
  return ent_network_get_inner_bounds (ent_arrangement_get_graph (at), places);
}
