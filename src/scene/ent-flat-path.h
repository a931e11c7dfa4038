/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* A path taken apart into straight lines, to be measured: a GArray of EntPoint,
 * runs of points that are each ended by a point at infinity; a closed run
 * repeats its first point. Curves become up to 16 pieces: at the sizes drawn, the
 * error stays below a tenth of a unit. */

GArray   *ent_flat_path_new        (const EntSegment *segments,
                                    guint             n_segments);
gboolean  ent_flat_path_contains   (GArray           *path,
                                    EntPoint          point);
double    ent_flat_path_distance   (GArray           *path,
                                    EntPoint          point);
gboolean  ent_flat_path_comes_near (GArray           *path,
                                    EntPoint          point,
                                    double            distance);
double    ent_flat_path_area       (GArray           *path);
gboolean  ent_flat_path_intersects (GArray           *path,
                                    GArray           *other);

G_END_DECLS
