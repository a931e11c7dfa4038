/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/* What a network comes to, in a sentence. */

char *ent_finding_new (EntSlice *slice);

G_END_DECLS
