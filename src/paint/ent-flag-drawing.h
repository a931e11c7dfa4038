/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean ent_flag_drawing_draw (GBytes  *svg,
                                cairo_t *cr,
                                double   x,
                                double   y,
                                double   size);

G_END_DECLS
