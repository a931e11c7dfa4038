/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-network-places.h"

G_BEGIN_DECLS

EntGraph     *ent_network_new_inner_graph  (EntGraph               *graph);
EntPositions *ent_network_widen_positions  (EntPositions           *inner,
                                            EntGraph               *inner_graph,
                                            EntGraph               *graph);
EntRect       ent_network_get_inner_bounds (EntGraph               *graph,
                                            const EntNetworkPlaces *places);

G_END_DECLS
