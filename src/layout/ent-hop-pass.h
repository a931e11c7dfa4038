/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-hops.h"

G_BEGIN_DECLS

/* So many sources are looked at at once. */
#define ENT_N_HOP_PASS_SOURCES 32

/* More than any number of steps, which must be less, and room for one more. */
#define ENT_HOP_PASS_FAR (G_MAXINT16 - 1)

gboolean ent_hop_pass (guint16            *rows,
                       guint               first,
                       const EntAdjacency *adjacency,
                       const guint        *order,
                       gboolean            backwards);

G_END_DECLS
