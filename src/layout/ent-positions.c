/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-positions.h"

struct _EntPositions
{
  gatomicrefcount ref_count;
  guint           n_nodes;
  guint           n_edges;
  EntPoint       *points; /* by node, owned */
  guint8         *pinned; /* by node, owned */
  double         *bows;   /* by edge, owned */
  guint           n_ties;
  double         *tie_bows; /* by tie, nullable, owned */
};

/**
 * ent_positions_new:
 * @n_nodes: how many nodes the graph has
 * @n_edges: how many edges it has
 *
 * Returns: (transfer full): positions in which all nodes stand at the origin,
 *   none is pinned and all spokes are straight
 */
EntPositions *
ent_positions_new (guint n_nodes,
                   guint n_edges)
{
  EntPositions *self = g_new0 (EntPositions, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_nodes = n_nodes;
  self->n_edges = n_edges;
  self->points = g_new0 (EntPoint, n_nodes);
  self->pinned = g_new0 (guint8, n_nodes);
  self->bows = g_new0 (double, n_edges);

  return self;
}

/**
 * ent_positions_copy:
 * @positions: what to copy
 *
 * Returns: (transfer full): positions of one's own, which may be changed until they are handed on
 */
EntPositions *
ent_positions_copy (EntPositions *positions)
{
  EntPositions *copy;

  g_return_val_if_fail (positions != NULL, NULL);

  copy = ent_positions_new (positions->n_nodes, positions->n_edges);
  for (guint node = 0; node < positions->n_nodes; node++)
    {
      copy->points[node] = positions->points[node];
      copy->pinned[node] = positions->pinned[node];
    }
  for (guint edge = 0; edge < positions->n_edges; edge++)
    copy->bows[edge] = positions->bows[edge];
  if (positions->tie_bows != NULL)
    ent_positions_set_tie_bows (copy, positions->tie_bows, positions->n_ties);

  return copy;
}

/**
 * ent_positions_ref:
 * @positions: positions
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): @positions
 */
EntPositions *
ent_positions_ref (EntPositions *positions)
{
  g_return_val_if_fail (positions != NULL, NULL);

  g_atomic_ref_count_inc (&positions->ref_count);

  return positions;
}

/**
 * ent_positions_unref:
 * @positions: (transfer full): positions
 *
 * Gives a reference back; the last one frees them.
 */
void
ent_positions_unref (EntPositions *positions)
{
  g_return_if_fail (positions != NULL);

  if (!g_atomic_ref_count_dec (&positions->ref_count))
    return;

  g_free (positions->points);
  g_free (positions->pinned);
  g_free (positions->bows);
  g_free (positions->tie_bows);
  g_free (positions);
}

/**
 * ent_positions_get_n_nodes:
 * @positions: positions
 *
 * Returns: how many nodes have a place
 */
guint
ent_positions_get_n_nodes (EntPositions *positions)
{
  g_return_val_if_fail (positions != NULL, 0);

  return positions->n_nodes;
}

/**
 * ent_positions_get_n_edges:
 * @positions: positions
 *
 * Returns: how many edges have a bow
 */
guint
ent_positions_get_n_edges (EntPositions *positions)
{
  g_return_val_if_fail (positions != NULL, 0);

  return positions->n_edges;
}

/**
 * ent_positions_get_bounds:
 * @positions: positions
 * @extents: the room each node takes
 *
 * Returns: the part of the world that all nodes with their labels take,
 *   whatever is there on a date; empty when there is no node
 */
EntRect
ent_positions_get_bounds (EntPositions *positions,
                          EntExtents   *extents)
{
  EntRect bounds = ENT_RECT_EMPTY;

  g_return_val_if_fail (positions != NULL, bounds);
  g_return_val_if_fail (extents != NULL && ent_extents_get_n_nodes (extents) == positions->n_nodes, bounds);

  for (guint node = 0; node < positions->n_nodes; node++)
    {
      EntPoint point = positions->points[node];
      EntExtent extent = ent_extents_get (extents, node);

      bounds = ent_rect_union (bounds, (EntRect) { point.x - extent.half_width, point.y - extent.up,
                                                   point.x + extent.half_width, point.y + extent.down });
    }

  return bounds;
}

/**
 * ent_positions_get:
 * @positions: positions
 * @node: which node
 *
 * Returns: where the middle of its disc or pill is, in world units
 */
EntPoint
ent_positions_get (EntPositions *positions,
                   guint         node)
{
  g_return_val_if_fail (positions != NULL, (EntPoint) { 0 });
  g_return_val_if_fail (node < positions->n_nodes, (EntPoint) { 0 });

  return positions->points[node];
}

/**
 * ent_positions_is_pinned:
 * @positions: positions
 * @node: which node
 *
 * Returns: %TRUE if no layout may move the node
 */
gboolean
ent_positions_is_pinned (EntPositions *positions,
                         guint         node)
{
  g_return_val_if_fail (positions != NULL, FALSE);
  g_return_val_if_fail (node < positions->n_nodes, FALSE);

  return positions->pinned[node];
}

/**
 * ent_positions_get_bow:
 * @positions: positions
 * @edge: which edge
 *
 * Returns: how far its spoke's control point lies off the middle, as a share of the spoke's length
 */
double
ent_positions_get_bow (EntPositions *positions,
                       guint         edge)
{
  g_return_val_if_fail (positions != NULL, 0);
  g_return_val_if_fail (edge < positions->n_edges, 0);

  return positions->bows[edge];
}

/**
 * ent_positions_get_tie_bows:
 * @positions: positions
 *
 * Returns: (transfer none) (nullable): likewise of the line of each tie, by tie; %NULL
 *   when all are plain
 */
const double *
ent_positions_get_tie_bows (EntPositions *positions)
{
  g_return_val_if_fail (positions != NULL, NULL);

  return positions->tie_bows;
}

/**
 * ent_positions_get_n_ties:
 * @positions: positions
 *
 * Returns: the lines of how many ties have a bow
 */
guint
ent_positions_get_n_ties (EntPositions *positions)
{
  g_return_val_if_fail (positions != NULL, 0);

  return positions->n_ties;
}

/**
 * ent_positions_set:
 * @positions: positions that nobody else reads yet
 * @node: which node
 * @point: its place; NAN for a node that is new and has none yet
 */
void
ent_positions_set (EntPositions *positions,
                   guint         node,
                   EntPoint      point)
{
  g_return_if_fail (positions != NULL);
  g_return_if_fail (node < positions->n_nodes);

  positions->points[node] = point;
}

/**
 * ent_positions_set_pinned:
 * @positions: positions that nobody else reads yet
 * @node: which node
 * @pinned: whether no layout may move it
 */
void
ent_positions_set_pinned (EntPositions *positions,
                          guint         node,
                          gboolean      pinned)
{
  g_return_if_fail (positions != NULL);
  g_return_if_fail (node < positions->n_nodes);

  positions->pinned[node] = pinned != FALSE;
}

/**
 * ent_positions_set_bow:
 * @positions: positions that nobody else reads yet
 * @edge: which edge
 * @bow: see #EntPositions; 0 for a straight spoke
 */
void
ent_positions_set_bow (EntPositions *positions,
                       guint         edge,
                       double        bow)
{
  g_return_if_fail (positions != NULL);
  g_return_if_fail (edge < positions->n_edges);

  positions->bows[edge] = bow;
}

/**
 * ent_positions_set_tie_bows:
 * @positions: positions that nobody else reads yet
 * @bows: (array length=n_ties): the bow of the line of each tie; copied
 * @n_ties: how many ties the graph has
 */
void
ent_positions_set_tie_bows (EntPositions *positions,
                            const double *bows,
                            guint         n_ties)
{
  g_return_if_fail (positions != NULL);

  g_free (positions->tie_bows);
  positions->tie_bows = n_ties > 0 ? g_memdup2 (bows, n_ties * sizeof (double)) : NULL;
  positions->n_ties = n_ties;
}
