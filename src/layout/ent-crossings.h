/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-outlines.h"

G_BEGIN_DECLS

/* The rule that outlines cross only where their groupings have a common member. */

void ent_crossings_part (EntOutlines    *outlines,
                         EntOutlinePair *pair,
                         double          share,
                         double          margin);

G_END_DECLS
