/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "layout/ent-adjacency.h"

G_BEGIN_DECLS

gboolean ent_hop_stress_arrange (const EntAdjacency *adjacency,
                                 guint64             seed,
                                 gboolean            roughly,
                                 float              *x,
                                 float              *y,
                                 GCancellable       *cancellable);

G_END_DECLS
