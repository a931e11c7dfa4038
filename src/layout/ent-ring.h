/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

/* The outer nations, which are members of nothing: on a ring around everything. */

void ent_ring_arrange (EntOutlines *outlines,
                       gboolean     keep_known);
void ent_ring_clear   (EntOutlines *outlines);

G_END_DECLS
