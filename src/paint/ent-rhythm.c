/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-rhythm.h"

#include <math.h>

/* How much of what is within half a pixel of @place is before @end. */
static double
get_part_before (double place,
                 double end)
{
  return CLAMP (end - place + 0.5, 0, 1);
}

/* What is drawn around @place of a dash from @begin to @end, of this period and of those next to it. */
static double
get_part_drawn (const EntRhythm *rhythm,
                double           begin,
                double           end,
                double           place)
{
  double part = 0;

  for (int i = -1; i <= 1; i++)
    part += get_part_before (place, end + i * rhythm->period) - get_part_before (place, begin + i * rhythm->period);
  return part;
}

static void
fill_coverage (EntRhythm *rhythm)
{
  for (guint i = 0; i < ENT_RHYTHM_N_PLACES; i++)
    {
      double place = (i + 0.5) * rhythm->period / ENT_RHYTHM_N_PLACES;
      double begin = 0, part = 0;

      for (guint dash = 0; dash < rhythm->n_dashes; dash += 2)
        {
          /* Round ends reach beyond, with the area of half a circle each. */
          double more = rhythm->round_width * G_PI_4 / 2;

          part += get_part_drawn (rhythm, begin - more, begin + rhythm->dashes[dash] + more, place);
          begin += rhythm->dashes[dash] + rhythm->dashes[dash + 1];
        }
      rhythm->coverage[i] = (guint8) (MIN (part, 1) * 255 + 0.5);
    }
}

/**
 * ent_rhythm_new:
 * @dashes: (array length=n_dashes): lengths of dashes and gaps in turn, in pixels, above 0 altogether
 * @n_dashes: how many: 2 or 4
 * @round_width: of a line whose dashes have round ends, in pixels; 0 for others. They are drawn as boxes of as much ink
 *
 * Returns: (transfer full): these dashes; to be freed with g_free()
 */
EntRhythm *
ent_rhythm_new (const double *dashes,
                guint         n_dashes,
                double        round_width)
{
  EntRhythm *rhythm;
  double drawn = 0;

  g_return_val_if_fail (dashes != NULL, NULL);
  g_return_val_if_fail (n_dashes > 0 && n_dashes <= ENT_RHYTHM_MAX_DASHES && n_dashes % 2 == 0, NULL);

  rhythm = g_new0 (EntRhythm, 1);
  rhythm->n_dashes = n_dashes;
  rhythm->round_width = round_width;
  for (guint i = 0; i < n_dashes; i++)
    {
      rhythm->dashes[i] = dashes[i];
      rhythm->period += dashes[i];
      drawn += i % 2 == 0 ? dashes[i] + round_width * G_PI_4 : 0;
    }
  rhythm->part = MIN (drawn / rhythm->period, 1);
  fill_coverage (rhythm);
  return rhythm;
}

/**
 * ent_rhythm_is:
 * @rhythm: dashes
 * @dashes: (array length=n_dashes): as of ent_rhythm_new()
 * @n_dashes: likewise
 * @round_width: likewise
 *
 * Returns: whether it was made of these
 */
gboolean
ent_rhythm_is (const EntRhythm *rhythm,
               const double    *dashes,
               guint            n_dashes,
               double           round_width)
{
  g_return_val_if_fail (rhythm != NULL && dashes != NULL, FALSE);

  if (rhythm->n_dashes != n_dashes || rhythm->round_width != round_width)
    return FALSE;
  for (guint i = 0; i < n_dashes; i++)
    if (rhythm->dashes[i] != dashes[i])
      return FALSE;
  return TRUE;
}
