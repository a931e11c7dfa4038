/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-chart.h"
#include "charts/ent-hull.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"

G_BEGIN_DECLS

/* The network: nations as discs in the outlines of their groupings, spokes from
 * each grouping's pill to all that take part. */

extern const EntChart ent_network_chart;

EntExtents *ent_network_measure   (EntGraph         *graph,
                                   const EntMeasure *measure);
EntScene   *ent_network_new_scene (EntSlice         *slice,
                                   EntExtents       *extents,
                                   EntPositions     *positions,
                                   EntHullCache     *hulls,
                                   EntSpokes         spokes,
                                   const EntMeasure *measure);
void        ent_network_relate    (EntSlice         *slice,
                                   EntThing          thing,
                                   EntThings        *lead,
                                   EntThings        *related);

G_END_DECLS
