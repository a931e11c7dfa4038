/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ent-pattern.h"

G_BEGIN_DECLS

/* The frame that the name of a grouping has in the picture, for widgets that
 * stand for it. A solid line has none. */

double ent_pattern_frame_get_inset (EntPattern     pattern,
                                    double         unit);
void   ent_pattern_frame_draw      (cairo_t       *cr,
                                    EntPattern     pattern,
                                    const GdkRGBA *color,
                                    double         width,
                                    double         height,
                                    double         unit);

G_END_DECLS
