/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntArrangement:
 *
 * Where everything in a chart stands, of a network over its whole period. Each
 * chart fills it as it likes and alone looks into it. Counted; never changes
 * once it is made, so that any thread may read it.
 */
typedef struct _EntArrangement EntArrangement;

EntArrangement *ent_arrangement_new       (EntChartKind    chart,
                                           EntGraph       *graph,
                                           gpointer        places,
                                           GDestroyNotify  free_places);
EntArrangement *ent_arrangement_new_for   (EntArrangement *arrangement,
                                           EntGraph       *graph);
EntArrangement *ent_arrangement_ref       (EntArrangement *arrangement);
void            ent_arrangement_unref     (EntArrangement *arrangement);
EntChartKind    ent_arrangement_get_chart (EntArrangement *arrangement);
EntGraph       *ent_arrangement_get_graph (EntArrangement *arrangement);
gpointer        ent_arrangement_get_places (EntArrangement *arrangement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntArrangement, ent_arrangement_unref)

G_END_DECLS
