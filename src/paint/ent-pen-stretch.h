/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-nib.h"
#include "paint/ent-pixels.h"

G_BEGIN_DECLS

/* Places across, as a whole number of so many parts of a pixel. */
#define ENT_PEN_PLACE_BITS 32

/**
 * EntPenStretch:
 * @slope: what the line covers across
 * @pixels: of the first column, where a place across is 0
 * @column_step: pixels from a column to the next
 * @across_step: pixels from one to the next across; this or @column_step is 1
 * @place: where across the first of the pixels is that the line may touch in the first column
 * @step: how much farther that is in the next column, at most a pixel to either side
 * @n_columns: how many
 *
 * Columns (or rows, of a steep line) that a line has to itself, all that it may touch there being on the image.
 */
typedef struct
{
  const EntNibSlope *slope;
  guint32           *pixels;
  gssize             column_step;
  gssize             across_step;
  gint64             place;
  gint64             step;
  int                n_columns;
} EntPenStretch;

/**
 * ent_pen_stretch_get_coverage:
 * @stretch: a stretch
 * @place: in one of its columns
 *
 * Returns: how much of each pixel across is covered there, from the first that may be
 */
static inline const guint8 *
ent_pen_stretch_get_coverage (const EntPenStretch *stretch,
                              gint64               place)
{
  return stretch->slope->coverage[(guint32) place >> (ENT_PEN_PLACE_BITS - ENT_NIB_PHASE_BITS)];
}

void ent_pen_stretch_cover         (const EntPenStretch *stretch,
                                    const EntInk        *ink);
void ent_pen_stretch_cover_plainly (const EntPenStretch *stretch,
                                    const EntInk        *ink);
int  ent_pen_stretch_cover_widely  (const EntPenStretch *stretch,
                                    const EntInk        *ink);

G_END_DECLS
