/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-hull.h"

G_BEGIN_DECLS

gboolean ent_hull_trace_bitten (const EntPoint    *polygon,
                                guint              n_polygon,
                                double             offset,
                                const EntHullDisc *members,
                                guint              n_members,
                                const EntHullDisc *strangers,
                                guint              n_strangers,
                                GArray            *segments);
void     ent_hull_smooth_loop  (GArray            *loop,
                                GArray            *segments);

G_END_DECLS
