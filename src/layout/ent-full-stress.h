/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-hops.h"

G_BEGIN_DECLS

typedef struct _EntFullStress EntFullStress;

EntFullStress *ent_full_stress_new   (const EntAdjacency *adjacency,
                                      EntHops            *hops);
void           ent_full_stress_free  (EntFullStress      *self);
gboolean       ent_full_stress_sweep (EntFullStress      *self,
                                      float              *x,
                                      float              *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntFullStress, ent_full_stress_free)

G_END_DECLS
