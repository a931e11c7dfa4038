/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-small-disc.h"

#include <math.h>

/* In so many rows of a pixel it is looked for how far a disc reaches. */
#define N_ROWS 8

/* Columns are worked out in groups of eight, which the compiler does at once. */
#define N_AT_ONCE 8
#define MAX_COLUMNS 16

/* Adds how much of each column lies between @begin and @end. */
static inline void
add_stretch (float *covered,
             int    n_columns,
             float  begin,
             float  end)
{
  for (int first = 0; first < n_columns; first += N_AT_ONCE)
    for (int i = first; i < first + N_AT_ONCE; i++)
      {
        float before = begin - (float) i, within = end - (float) i;

        before = before < 0 ? 0 : before;
        before = before > 1 ? 1 : before;
        within = within < 0 ? 0 : within;
        within = within > 1 ? 1 : within;
        covered[i] += within - before;
      }
}

/* How much of each pixel of a row a disc covers whose middle is at @middle of its first column and @away below the row's upper rim. */
static void
cover_row (guint8 *coverage,
           int     n_columns,
           float   middle,
           float   away,
           float   radius)
{
  float covered[MAX_COLUMNS] = { 0 };

  for (int i = 0; i < N_ROWS; i++)
    {
      float below = ((float) i + 0.5f) / N_ROWS - away, square = radius * radius - below * below;

      if (square > 0)
        add_stretch (covered, n_columns, middle - sqrtf (square), middle + sqrtf (square));
    }
  for (int i = 0; i < n_columns; i++)
    coverage[i] = (guint8) (covered[i] * (255.0f / N_ROWS) + 0.5f);
}

static void
draw_row (const EntInk    *ink,
          const EntPixels *pixels,
          const guint8    *coverage,
          int              n_columns,
          int              x,
          int              y)
{
  guint32 *row = pixels->pixels + y * pixels->stride;

  for (int i = 0; i < n_columns; i += 4)
    if (x + i >= pixels->x0 && x + i + 4 <= pixels->x1)
      ent_ink_cover_four (ink, row + x + i, 1, ent_coverage_load (coverage + i));
    else
      for (int j = i; j < i + 4; j++)
        if (x + j >= pixels->x0 && x + j < pixels->x1)
          ent_ink_cover_one (ink, row + x + j, coverage[j]);
}

/**
 * ent_small_disc_draw:
 * @middle: of a disc, in pixels of the image
 * @radius: in pixels, no more than %ENT_SMALL_DISC_MAX_RADIUS
 * @color: its colour
 * @pixels: where to draw
 *
 * Draws a filled circle over what is there, anti-aliased. A pixel gets the same value whatever part of the image is drawn.
 *
 * Any thread. Time: O(@radius²).
 */
void
ent_small_disc_draw (EntPoint         middle,
                     double           radius,
                     EntColor         color,
                     const EntPixels *pixels)
{
  EntInk ink;
  int left, n_columns, top, bottom;

  g_return_if_fail (radius > 0 && radius <= ENT_SMALL_DISC_MAX_RADIUS);
  g_return_if_fail (pixels != NULL);

  if (middle.x + radius <= pixels->x0 || middle.x - radius >= pixels->x1 || middle.y + radius <= pixels->y0 || middle.y - radius >= pixels->y1)
    return;
  ink = ent_ink_new (color);
  left = (int) floor (middle.x - radius);
  n_columns = (int) floor (middle.x + radius) + 1 - left > N_AT_ONCE ? 2 * N_AT_ONCE : N_AT_ONCE;
  top = MAX ((int) floor (middle.y - radius), pixels->y0);
  bottom = MIN ((int) floor (middle.y + radius) + 1, pixels->y1);
  for (int y = top; y < bottom; y++)
    {
      guint8 coverage[MAX_COLUMNS];

      cover_row (coverage, n_columns, (float) (middle.x - left), (float) (middle.y - y), (float) radius);
      draw_row (&ink, pixels, coverage, n_columns, left, y);
    }
}
