/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-network-places.h"
#include "layout/ent-layout.h"
#include "view/ent-places.h"

G_BEGIN_DECLS

EntPlaces       *ent_network_keep       (EntArrangement  *at);
EntNetworkThrift ent_network_kept_get_thrift (EntPlaces  *places);
EntPositions    *ent_network_kept_start (EntPlaces       *places,
                                         EntGraph        *graph,
                                         EntView         *view,
                                         EntLayoutEffort *effort,
                                         gboolean        *is_complete);

G_END_DECLS
