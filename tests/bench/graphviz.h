/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"

G_BEGIN_DECLS

EntPositions *graphviz_run         (const char *program,
                                    EntGraph   *graph,
                                    EntExtents *extents,
                                    double     *time_ms);
gsize         graphviz_measure_svg (const char *program,
                                    EntGraph   *graph,
                                    EntExtents *extents);

G_END_DECLS
