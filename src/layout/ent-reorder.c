/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-reorder.h"

/**
 * ent_reorder_graph:
 * @graph: a network
 *
 * Returns: (transfer full): the same network with its groupings in the order of
 *   their rows; @graph itself if they stand so already
 */
EntGraph *
ent_reorder_graph (EntGraph *graph)
{
  g_autoptr (EntQuery) query = NULL;

  g_return_val_if_fail (graph != NULL, NULL);

  query = ent_query_sort (ent_graph_get_query (graph));
  if (query == ent_graph_get_query (graph))
    return ent_graph_ref (graph);

  return ent_graph_new (ent_graph_get_dataset (graph), query);
}

static gboolean
has_same_order (EntGraph *from,
                EntGraph *to)
{
  return ent_query_equal (ent_graph_get_query (from), ent_graph_get_query (to));
}

/* The node of @to that stands for what @node of @from stands for. */
static guint
find_node (EntGraph *from,
           guint     node,
           EntGraph *to)
{
  guint other = node; /* nations stand in the order of their rows in both */

  if (node < ent_graph_get_n_groupings (from) && !ent_graph_lookup_node (to, ent_graph_get_ref (from, node), &other))
    g_return_val_if_reached (node);

  return other;
}

/**
 * ent_reorder_extents:
 * @extents: the room each node of @from takes
 * @from: a network
 * @to: the same network, its groupings in another order
 *
 * Returns: (transfer full): the room each node of @to takes
 */
EntExtents *
ent_reorder_extents (EntExtents *extents,
                     EntGraph   *from,
                     EntGraph   *to)
{
  guint n_nodes;
  EntExtents *reordered;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);
  g_return_val_if_fail (extents != NULL && ent_extents_get_n_nodes (extents) == ent_graph_get_n_nodes (to), NULL);

  if (has_same_order (from, to))
    return ent_extents_ref (extents);

  n_nodes = ent_graph_get_n_nodes (from);
  reordered = ent_extents_new (n_nodes);
  for (guint node = 0; node < n_nodes; node++)
    ent_extents_set (reordered, find_node (from, node, to), ent_extents_get (extents, node));

  return reordered;
}

/* Edges are sorted by grouping and, within each, alike in both networks. */
static void
reorder_bows (EntPositions *positions,
              EntGraph     *from,
              EntGraph     *to,
              EntPositions *reordered)
{
  guint n_groupings = ent_graph_get_n_groupings (from);

  for (guint grouping = 0; grouping < n_groupings; grouping++)
    {
      EntRows edges = ent_graph_get_incident (from, grouping);
      EntRows others = ent_graph_get_incident (to, find_node (from, grouping, to));

      for (guint i = 0; i < edges.n_rows; i++)
        ent_positions_set_bow (reordered, others.rows[i], ent_positions_get_bow (positions, edges.rows[i]));
    }
}

/**
 * ent_reorder_positions:
 * @positions: where the nodes of @from are
 * @from: a network
 * @to: the same network, its groupings in another order
 *
 * Returns: (transfer full): where the nodes of @to are, with pins and bows
 */
EntPositions *
ent_reorder_positions (EntPositions *positions,
                       EntGraph     *from,
                       EntGraph     *to)
{
  guint n_nodes;
  EntPositions *reordered;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);
  g_return_val_if_fail (positions != NULL && ent_positions_get_n_nodes (positions) == ent_graph_get_n_nodes (to), NULL);

  if (has_same_order (from, to))
    return ent_positions_ref (positions);

  n_nodes = ent_graph_get_n_nodes (from);
  reordered = ent_positions_new (n_nodes, ent_positions_get_n_edges (positions));
  for (guint node = 0; node < n_nodes; node++)
    {
      guint other = find_node (from, node, to);

      ent_positions_set (reordered, other, ent_positions_get (positions, node));
      ent_positions_set_pinned (reordered, other, ent_positions_is_pinned (positions, node));
    }
  if (ent_positions_get_n_edges (positions) == ent_graph_get_n_edges (to))
    reorder_bows (positions, from, to, reordered);
  /* Ties are sorted by nations, which stand alike in both. */
  if (ent_positions_get_n_ties (positions) == ent_graph_get_n_ties (to))
    ent_positions_set_tie_bows (reordered, ent_positions_get_tie_bows (positions), ent_positions_get_n_ties (positions));

  return reordered;
}
