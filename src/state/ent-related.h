/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/* What else is brought out with something that is selected or hovered. */

GArray *ent_related_new (EntSlice *slice,
                         EntRef    ref);

G_END_DECLS
