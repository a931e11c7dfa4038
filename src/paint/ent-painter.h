/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "paint/ent-ops.h"

G_BEGIN_DECLS

/* How much of the background lies over what is not brought out: a glance at one
 * thing, or at those an event concerns, fades the rest to a quarter; a selection
 * of something in the picture stays, and the picture around it must stay legible. */
#define ENT_FADE_GLANCE 0.75
#define ENT_FADE_SELECTION 0.35

void ent_painter_draw (cairo_t *cr,
                       EntOps  *ops);

G_END_DECLS
