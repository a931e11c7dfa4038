/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The flags as they are kept: drawings in SVG within the program, by name. Everyone
 * but ent-flags, and the program that makes rasters of them, asks ent-flags. */

char   **ent_flag_svg_list_names (void);
gboolean ent_flag_svg_has        (const char *name);
GBytes  *ent_flag_svg_get        (const char *name);
gboolean ent_flag_svg_draw       (const char *name,
                                  cairo_t    *cr,
                                  double      x,
                                  double      y,
                                  double      size);
GBytes  *ent_flag_svg_rasterise  (const char *name,
                                  int         size_px);

G_END_DECLS
