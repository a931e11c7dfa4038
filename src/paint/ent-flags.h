/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Flags by the lower-case alpha-2 code, or by a name of ours for what has no
 * such code (`soviet-union`), as squares that are clipped to discs. Rasters are cached
 * by size; any thread. Files of lines rather than pixels draw them or take their SVG. */

gboolean         ent_flags_has        (const char *name);
cairo_surface_t *ent_flags_get_raster (const char *name,
                                       int         size_px);
gboolean         ent_flags_draw       (const char *name,
                                       cairo_t    *cr,
                                       double      x,
                                       double      y,
                                       double      size);
GBytes          *ent_flags_get_svg    (const char *name);

G_END_DECLS
