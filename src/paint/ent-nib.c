/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-nib.h"

#include <math.h>

#define WIDTHS_PER_PX 16
#define N_WIDTHS (ENT_NIB_MAX_WIDTH * WIDTHS_PER_PX)
#define SMALL_SPAN 4

/* The integral of how much of a pixel lies above an edge at @at, from 0 at its top to 1 at its bottom. */
static double
integrate (double at)
{
  return at <= 0 ? 0 : at < 1 ? at * at / 2 : at - 0.5;
}

/* How much of a pixel lies above an edge that crosses its column, falling by @slope and at @at in its middle. */
static double
get_part_above (double at,
                double slope)
{
  if (slope < 1e-4)
    return CLAMP (at, 0, 1);
  return (integrate (at + slope / 2) - integrate (at - slope / 2)) / slope;
}

static void
fill_slope (EntNibSlope *table,
            double       width,
            double       slope)
{
  double half = width / 2 * sqrt (1 + slope * slope);

  table->is_narrow = half + slope / 2 <= 1;
  table->span = half + slope / 2 <= (SMALL_SPAN - 1) / 2.0 ? SMALL_SPAN : ENT_NIB_MAX_SPAN;
  for (guint phase = 0; phase < ENT_NIB_N_PHASES; phase++)
    {
      double middle = (table->span - 1) / 2.0 + (phase + 0.5) / ENT_NIB_N_PHASES;

      for (guint i = 0; i < table->span; i++)
        table->coverage[phase][i]
            = (guint8) (255 * (get_part_above (middle + half - i, slope) - get_part_above (middle - half - i, slope)) + 0.5);
    }
}

/**
 * ent_nib_get:
 * @width: of a line, in pixels, at most %ENT_NIB_MAX_WIDTH
 *
 * Any thread.
 *
 * Returns: (transfer none): the nib for it or for the next wider line, a sixteenth of a pixel at most
 */
const EntNib *
ent_nib_get (double width)
{
  static EntNib *nibs[N_WIDTHS];
  guint place;

  g_return_val_if_fail (width > 0 && width <= ENT_NIB_MAX_WIDTH, NULL);

  place = (guint) ceil (width * WIDTHS_PER_PX) - 1;
  if (g_once_init_enter (&nibs[place]))
    {
      EntNib *nib = g_new0 (EntNib, 1);

      nib->width = (double) (place + 1) / WIDTHS_PER_PX;
      for (guint i = 0; i < ENT_NIB_N_SLOPES; i++)
        fill_slope (&nib->slopes[i], nib->width, (double) i / (ENT_NIB_N_SLOPES - 1));
      g_once_init_leave (&nibs[place], nib);
    }
  return nibs[place];
}
