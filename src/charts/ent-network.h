/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"
#include "layout/ent-extents.h"
#include "layout/ent-positions.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

EntExtents *ent_network_measure   (EntGraph         *graph,
                                         const EntMeasure *measure);
EntScene   *ent_network_new_scene (EntSlice         *slice,
                                         EntExtents       *extents,
                                         EntPositions     *positions,
                                         const EntMeasure *measure);

void        ent_network_relate    (EntGraph         *graph,
                                   EntThing          thing,
                                   EntThings        *lead,
                                   EntThings        *related);

G_END_DECLS
