/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/ent-geometry.h"
#include "layout/ent-adjacency.h"

G_BEGIN_DECLS

typedef struct _EntHopStress EntHopStress;

EntHopStress *ent_hop_stress_new     (const EntAdjacency *adjacency,
                                      guint64             seed,
                                      GCancellable       *cancellable);
void          ent_hop_stress_free    (EntHopStress       *self);
gboolean      ent_hop_stress_descend (EntHopStress       *self);
EntPoint      ent_hop_stress_get     (EntHopStress       *self,
                                      guint               node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntHopStress, ent_hop_stress_free)

G_END_DECLS
