/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-extents.h"

#define LABEL_MARGIN 8.0 /* between a label and the outline around it */

struct _EntExtents
{
  gatomicrefcount ref_count;
  guint           n_nodes;
  EntExtent       extents[]; /* by node */
};

/**
 * ent_extent_get_foot:
 * @extent: the room a nation takes
 *
 * An outline goes around three anchors of each member: its middle, and the same
 * distance to the left and to the right of a place below it. What lies
 * %ENT_LEAST_OFFSET or more around these holds the disc with its name, and has
 * rounder corners than what lies around a box.
 *
 * Returns: how far the lower anchors lie to either side, and how far below
 */
EntPoint
ent_extent_get_foot (EntExtent extent)
{
  return (EntPoint) {
    MAX (0, extent.half_width + LABEL_MARGIN - ENT_LEAST_OFFSET),
    MAX (0, extent.down + LABEL_MARGIN - ENT_LEAST_OFFSET),
  };
}

/**
 * ent_extents_new:
 * @n_nodes: how many nodes the graph has
 *
 * Returns: (transfer full): a table in which every node takes no room
 */
EntExtents *
ent_extents_new (guint n_nodes)
{
  EntExtents *self = g_malloc0 (sizeof (EntExtents) + n_nodes * sizeof (EntExtent));

  g_atomic_ref_count_init (&self->ref_count);
  self->n_nodes = n_nodes;

  return self;
}

/**
 * ent_extents_ref:
 * @extents: a table
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): @extents
 */
EntExtents *
ent_extents_ref (EntExtents *extents)
{
  g_return_val_if_fail (extents != NULL, NULL);

  g_atomic_ref_count_inc (&extents->ref_count);

  return extents;
}

/**
 * ent_extents_unref:
 * @extents: (transfer full): a table
 *
 * Gives a reference back; the last one frees the table.
 */
void
ent_extents_unref (EntExtents *extents)
{
  g_return_if_fail (extents != NULL);

  if (g_atomic_ref_count_dec (&extents->ref_count))
    g_free (extents);
}

/**
 * ent_extents_set:
 * @extents: a table that nobody else reads yet
 * @node: which node
 * @extent: the room it takes, in world units
 */
void
ent_extents_set (EntExtents *extents,
                 guint       node,
                 EntExtent   extent)
{
  g_return_if_fail (extents != NULL);
  g_return_if_fail (node < extents->n_nodes);

  extents->extents[node] = extent;
}

/**
 * ent_extents_get:
 * @extents: a table
 * @node: which node
 *
 * Returns: the room the node takes, in world units
 */
EntExtent
ent_extents_get (EntExtents *extents,
                 guint       node)
{
  g_return_val_if_fail (extents != NULL, (EntExtent) { 0 });
  g_return_val_if_fail (node < extents->n_nodes, (EntExtent) { 0 });

  return extents->extents[node];
}

/**
 * ent_extents_get_n_nodes:
 * @extents: a table
 *
 * Returns: how many nodes the table has
 */
guint
ent_extents_get_n_nodes (EntExtents *extents)
{
  g_return_val_if_fail (extents != NULL, 0);

  return extents->n_nodes;
}
