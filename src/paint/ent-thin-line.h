/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"
#include "paint/ent-pixels.h"
#include "paint/ent-rhythm.h"

G_BEGIN_DECLS

/**
 * EntThinLine:
 * @points: in pixels of the image: two of a straight line, four of a curve (Bézier's), one of a small disc
 * @n_points: how many
 * @width: in pixels, no more than %ENT_NIB_MAX_WIDTH, or of a disc than twice %ENT_SMALL_DISC_MAX_RADIUS
 * @color: its colour
 * @rhythm: (nullable): its dashes, borrowed; %NULL for a solid line
 *
 * A line that the program draws itself.
 */
typedef struct
{
  EntPoint         points[4];
  guint            n_points;
  double           width;
  EntColor         color;
  const EntRhythm *rhythm;
} EntThinLine;

gboolean ent_thin_line_can_be_drawn (const EntThinLine *line);
void     ent_thin_line_draw         (const EntThinLine *line,
                                     const EntPixels   *pixels);

G_END_DECLS
