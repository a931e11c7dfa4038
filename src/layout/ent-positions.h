/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-extents.h"
#include "base/ent-geometry.h"

G_BEGIN_DECLS

/**
 * EntPositions:
 *
 * Where the nodes of a graph are: a point per node, whether it is pinned, and
 * how each spoke bows, in world units. Immutable once handed on; any thread may
 * read it.
 *
 * A spoke runs from the middle of the pill to the middle of the disc as a
 * quadratic curve, whose control point lies off the middle of the two by
 * bow · distance, to the left of the direction of travel (x right, y down:
 * (−dy, dx)). The line of a tie runs likewise from its first nation to its
 * second; where no layout has chosen bows for ties, all are plain.
 */
typedef struct _EntPositions EntPositions;

EntPositions *ent_positions_new          (guint         n_nodes,
                                          guint         n_edges);
EntPositions *ent_positions_copy         (EntPositions *positions);
EntPositions *ent_positions_ref          (EntPositions *positions);
void          ent_positions_unref        (EntPositions *positions);
guint         ent_positions_get_n_nodes  (EntPositions *positions);
guint         ent_positions_get_n_edges  (EntPositions *positions);
EntRect       ent_positions_get_bounds   (EntPositions *positions,
                                          EntExtents   *extents);
EntPoint      ent_positions_get          (EntPositions *positions,
                                          guint         node);
gboolean      ent_positions_is_pinned    (EntPositions *positions,
                                          guint         node);
double        ent_positions_get_bow      (EntPositions *positions,
                                          guint         edge);
const double *ent_positions_get_tie_bows (EntPositions *positions);
guint         ent_positions_get_n_ties   (EntPositions *positions);
void          ent_positions_set          (EntPositions *positions,
                                          guint         node,
                                          EntPoint      point);
void          ent_positions_set_pinned   (EntPositions *positions,
                                          guint         node,
                                          gboolean      pinned);
void          ent_positions_set_bow      (EntPositions *positions,
                                          guint         edge,
                                          double        bow);
void          ent_positions_set_tie_bows (EntPositions *positions,
                                          const double *bows,
                                          guint         n_ties);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPositions, ent_positions_unref)

G_END_DECLS
