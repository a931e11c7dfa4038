/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/* What a network is over several days. For slices alone. */

void ent_slice_range_find_edges (EntGraph  *graph,
                                 EntPeriod  days,
                                 EntRange   range,
                                 guint8    *edges);

G_END_DECLS
