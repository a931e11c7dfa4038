/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"
#include "paint/ent-pixels.h"

G_BEGIN_DECLS

/* Larger ones are left to Cairo, in pixels: their edge is what one looks at. */
#define ENT_SMALL_DISC_MAX_RADIUS 7

void ent_small_disc_draw (EntPoint         middle,
                          double           radius,
                          EntColor         color,
                          const EntPixels *pixels);

G_END_DECLS
