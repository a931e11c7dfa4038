/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-random.h"
#include "layout/ent-hops.h"

G_BEGIN_DECLS

void ent_pivot_places_find (const EntHops *hops,
                            EntRandom     *random,
                            float         *x,
                            float         *y);

G_END_DECLS
