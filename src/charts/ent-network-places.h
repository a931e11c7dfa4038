/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"
#include "charts/ent-network.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"

G_BEGIN_DECLS

/**
 * EntNetworkPlaces:
 * @extents: the room each node takes
 * @positions: where each node stands, and how each spoke bends
 * @hulls: the outlines drawn so far, shared by arrangements that follow from each other by moving a thing
 *
 * @thrift: what it does without
 *
 * What the network keeps in its arrangement.
 */
typedef struct
{
  EntExtents      *extents;
  EntPositions    *positions;
  EntHullCache    *hulls;
  EntNetworkThrift thrift;
} EntNetworkPlaces;

const EntNetworkPlaces *ent_network_get_places (EntArrangement      *at);
EntArrangement         *ent_network_lay_out    (const EntChartInput *input,
                                                EntArrangement      *from,
                                                EntNetworkThrift     thrift,
                                                EntSketchFunc        sketch,
                                                gpointer             sketch_data,
                                                GCancellable        *cancellable,
                                                GError             **error);
EntArrangement         *ent_network_refit      (const EntChartInput *input,
                                                EntArrangement      *from,
                                                EntNetworkThrift     thrift,
                                                GCancellable        *cancellable,
                                                GError             **error);
gboolean                ent_network_is_clean   (const EntChartInput *input,
                                                EntArrangement      *at);
EntArrangement         *ent_network_arrange    (const EntChartInput *input,
                                                EntArrangement      *from,
                                                EntSketchFunc        sketch,
                                                gpointer             sketch_data,
                                                GCancellable        *cancellable,
                                                GError             **error);
EntArrangement         *ent_network_reuse      (const EntChartInput *input,
                                                EntArrangement      *from);
EntArrangement         *ent_network_move       (EntArrangement      *from,
                                                EntThing             thing,
                                                EntPoint             point);
EntRect                 ent_network_get_bounds (EntArrangement      *at);

G_END_DECLS
