/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"

G_BEGIN_DECLS

/* Networks that differ only in the order of their groupings: what belongs to
 * the nodes and edges of one, put into the order of the other. */

EntGraph     *ent_reorder_graph     (EntGraph     *graph);
EntExtents   *ent_reorder_extents   (EntExtents   *extents,
                                     EntGraph     *from,
                                     EntGraph     *to);
EntPositions *ent_reorder_positions (EntPositions *positions,
                                     EntGraph     *from,
                                     EntGraph     *to);

G_END_DECLS
