/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "paint/ent-ops.h"
#include "paint/ent-pixels.h"

G_BEGIN_DECLS

/**
 * EntPainterLines:
 * @surface: (nullable): what is drawn on; %NULL where all lines are left to Cairo
 * @pixels: what of it the clip lets through
 * @scale: pixels per world unit
 * @origin: of the world, in pixels
 * @waiting: (element-type EntThinLine): lines that are not drawn yet
 * @rhythms: (element-type EntRhythm): dashes that lines have had
 *
 * The thin lines and small discs of a painting, which go straight into the pixels of an image.
 */
typedef struct
{
  cairo_surface_t *surface;
  EntPixels        pixels;
  double           scale;
  EntPoint         origin;
  GArray          *waiting;
  GPtrArray       *rhythms;
} EntPainterLines;

void     ent_painter_lines_init  (EntPainterLines *lines,
                                  cairo_t         *cr);
void     ent_painter_lines_clear (EntPainterLines *lines);
gboolean ent_painter_lines_add   (EntPainterLines *lines,
                                  const EntOp     *op);
void     ent_painter_lines_flush (EntPainterLines *lines);

G_END_DECLS
