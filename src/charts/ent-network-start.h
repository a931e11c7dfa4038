/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "layout/ent-layout.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

EntPositions *ent_network_start_new   (EntGraph        *graph,
                                      EntView         *view,
                                      EntGraph        *old_graph,
                                      EntPositions    *old_positions,
                                      EntLayoutEffort *effort);
EntPositions *ent_network_start_carry (EntGraph        *graph,
                                      EntView         *view,
                                      EntGraph        *old_graph,
                                      EntPositions    *old_positions);

G_END_DECLS
