/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-network-places.h"

G_BEGIN_DECLS

EntGraph     *ent_network_fold              (EntGraph               *graph);
EntPositions *ent_network_unfold            (EntPositions           *folded,
                                             EntGraph               *folded_graph,
                                             EntGraph               *graph);
EntRect       ent_network_get_folded_bounds (EntGraph               *graph,
                                             const EntNetworkPlaces *places);

G_END_DECLS
