/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-inner.h"

/* Where a page has no room for all, those who are no members are left to the
 * words: of the network only the inner part is left. */

/* Whoever has one of these stands in an outline. */
#define INNER_ROLES (1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_SUSPENDED)

/**
 * ent_network_new_inner_graph:
 * @graph: a network
 *
 * Returns: (transfer full): the same without those who are no members
 */
EntGraph *
ent_network_new_inner_graph (EntGraph *graph)
{
  EntQuery *query = ent_graph_get_query (graph);
  EntRows groupings = ent_query_get_groupings (query);
  EntRows hidden = ent_query_get_hidden (query);
  g_autoptr (EntQuery) roles = ent_query_new (groupings.rows, groupings.n_rows, ent_query_get_roles (query) & INNER_ROLES, hidden.rows,
                                              hidden.n_rows, ent_query_get_period (query));
  /* Ties stay away: they need both their ends drawn. */
  g_autoptr (EntQuery) inner = ent_query_with_since (roles, ent_query_get_since (query));

  return ent_graph_new (ent_graph_get_dataset (graph), inner);
}

/**
 * ent_network_widen_positions:
 * @inner: (transfer full): the places of the inner part of a network
 * @inner_graph: the inner part
 * @graph: the whole network
 *
 * Returns: (transfer full): the same for the whole network; whoever has no place there stands in the origin
 */
EntPositions *
ent_network_widen_positions (EntPositions *inner,
                             EntGraph     *inner_graph,
                             EntGraph     *graph)
{
  g_autoptr (EntPositions) places = inner;
  EntPositions *positions = ent_positions_new (ent_graph_get_n_nodes (graph), ent_graph_get_n_edges (graph));
  const EntEdge *edges = ent_graph_get_edges (graph);
  const EntEdge *inner_edges = ent_graph_get_edges (inner_graph);
  guint n_inner = ent_graph_get_n_edges (inner_graph);
  guint next = 0, node;

  for (guint i = 0; i < ent_graph_get_n_nodes (graph); i++)
    if (ent_graph_lookup_node (inner_graph, ent_graph_get_ref (graph, i), &node))
      ent_positions_set (positions, i, ent_positions_get (places, node));
  /* Both are in the same order. */
  for (guint i = 0; i < ent_graph_get_n_edges (graph) && next < n_inner; i++)
    if (edges[i].membership == inner_edges[next].membership)
      ent_positions_set_bow (positions, i, ent_positions_get_bow (places, next++));
  return positions;
}

static gboolean
has_inner_role (EntGraph *graph,
                guint     node)
{
  EntRows incident = ent_graph_get_incident (graph, node);

  for (guint i = 0; i < incident.n_rows; i++)
    if (INNER_ROLES & 1u << ent_graph_get_edges (graph)[incident.rows[i]].role)
      return TRUE;
  return FALSE;
}

/**
 * ent_network_get_inner_bounds:
 * @graph: the whole network
 * @places: of its inner part
 *
 * Returns: what all that have places take with their labels, present or not on a day
 */
EntRect
ent_network_get_inner_bounds (EntGraph               *graph,
                              const EntNetworkPlaces *places)
{
  EntRect bounds = ENT_RECT_EMPTY;

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    if (has_inner_role (graph, node))
      {
        EntExtent extent = ent_extents_get (places->extents, node);
        EntPoint point = ent_positions_get (places->positions, node);

        bounds = ent_rect_union (bounds, (EntRect) { point.x - extent.half_width, point.y - extent.up,
                                                     point.x + extent.half_width, point.y + extent.down });
      }
  return bounds;
}
