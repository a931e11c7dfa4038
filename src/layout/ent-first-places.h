/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"
#include "layout/ent-targets.h"

G_BEGIN_DECLS

GPtrArray *ent_first_places_find (EntWork    *work,
                            EntOutlines *outlines,
                            EntTargets  *targets,
                            guint64      seed,
                            guint        n_starts,
                            guint        n_best);
void       ent_first_places_grow (EntWork    *work,
                            EntTargets  *targets,
                            guint64      seed,
                            guint        attempt);

G_END_DECLS
