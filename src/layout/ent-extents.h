/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"

G_BEGIN_DECLS

/* How far the innermost outlines lie from the middles of discs: a disc and a rim around it. */
#define ENT_LEAST_OFFSET 30.0

/* How many points an outline goes around for each member. */
#define ENT_N_ANCHORS 3

/**
 * EntExtent:
 * @radius: of the disc; 0 for a pill
 * @half_width: of disc and label together, or of the pill
 * @up: from the middle to the upper rim of the box
 * @down: from the middle to the lower rim of the box, label included
 *
 * The room a node takes, in world units, around its middle.
 */
typedef struct
{
  double radius;
  double half_width;
  double up;
  double down;
} EntExtent;

/**
 * EntExtents:
 *
 * The extents of all nodes of a graph, parallel to its nodes. A counted table:
 * whoever measures the labels fills it, whoever reads it only reads.
 */
typedef struct _EntExtents EntExtents;

EntPoint    ent_extent_get_foot     (EntExtent   extent);
EntExtents *ent_extents_new         (guint       n_nodes);
EntExtents *ent_extents_ref         (EntExtents *extents);
void        ent_extents_unref       (EntExtents *extents);
void        ent_extents_set         (EntExtents *extents,
                                     guint       node,
                                     EntExtent   extent);
EntExtent   ent_extents_get         (EntExtents *extents,
                                     guint       node);
guint       ent_extents_get_n_nodes (EntExtents *extents);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExtents, ent_extents_unref)

G_END_DECLS
