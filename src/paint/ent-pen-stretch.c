/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-pen-stretch.h"

/* A steep line has each pixel in another row, which no processor foresees. */
#define PREFETCHED 12

/**
 * ent_pen_stretch_cover_plainly:
 * @stretch: a stretch of a line
 * @ink: with what
 *
 * Covers a stretch column by column, on any processor.
 */
ENT_FOR_PROCESSORS
void
ent_pen_stretch_cover_plainly (const EntPenStretch *stretch,
                               const EntInk        *ink)
{
  const EntPenStretch all = *stretch;
  const EntInk own = *ink;
  guint32 *pixels = all.pixels;
  gint64 place = all.place;

  for (int i = 0; i < all.n_columns; i++, place += all.step, pixels += all.column_step)
    {
      guint32 *first = pixels + (place >> ENT_PEN_PLACE_BITS) * all.across_step;
      const guint8 *coverage = ent_pen_stretch_get_coverage (&all, place);

      __builtin_prefetch (pixels + PREFETCHED * all.column_step + ((place + PREFETCHED * all.step) >> ENT_PEN_PLACE_BITS) * all.across_step, 1);
      ent_ink_cover_four (&own, first, all.across_step, ent_coverage_load (coverage));
      if (all.slope->span > 4)
        ent_ink_cover_four (&own, first + 4 * all.across_step, all.across_step, ent_coverage_load (coverage + 4));
    }
}

/**
 * ent_pen_stretch_cover:
 * @stretch: a stretch of a line
 * @ink: with what
 *
 * Covers a stretch in the way that is the fastest here. The same comes out of it on all processors.
 */
void
ent_pen_stretch_cover (const EntPenStretch *stretch,
                       const EntInk        *ink)
{
  EntPenStretch rest = *stretch;
  int n_done = ent_pen_stretch_cover_widely (stretch, ink);

  rest.pixels += n_done * rest.column_step;
  rest.place += n_done * rest.step;
  rest.n_columns -= n_done;
  if (rest.n_columns > 0)
    ent_pen_stretch_cover_plainly (&rest, ink);
}
