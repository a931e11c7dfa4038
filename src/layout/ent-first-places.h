/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-orientation.h"
#include "layout/ent-outlines.h"
#include "layout/ent-targets.h"

G_BEGIN_DECLS

/* The places a layout begins with, before any rule is looked at: many starts
 * from random places, or what is new among what is known. */

GPtrArray *ent_first_places_find (EntWork        *work,
                                  EntOutlines    *outlines,
                                  EntTargets     *targets,
                                  EntOrientation *orientation,
                                  guint64         seed,
                                  guint           n_starts,
                                  guint           n_best);
void       ent_first_places_grow (EntWork        *work,
                                  EntTargets     *targets,
                                  guint64         seed,
                                  guint           attempt);

G_END_DECLS
