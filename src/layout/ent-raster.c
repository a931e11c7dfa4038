/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-raster.h"

#include <math.h>
#include <string.h>

/* Steps of which distances are made up: straight, aslant, and as a knight goes.
 * They miss the true distance by 2 % at most. */
#define STRAIGHT 1.0f
#define ASLANT 1.4f
#define KNIGHT 2.2f

/* So many running means, one after the other, are a bell. */
#define N_MEANS 3

/* Pieces that turned out to be one are named after that with the least number. */
static guint
find_root (guint *parents,
           guint  piece)
{
  while (parents[piece] != piece)
    piece = parents[piece] = parents[parents[piece]];
  return piece;
}

/* Numbers the pieces of a raster, so far as they were seen when a cell is come to;
 * of those that meet later @parents tells that they are one. Returns how many numbers there are. */
static guint
number_pieces (const guint8 *values,
               guint         width,
               guint         height,
               guint        *labels,
               guint        *parents)
{
  guint n = 0;

  for (guint y = 0, at = 0; y < height; y++)
    for (guint x = 0; x < width; x++, at++)
      {
        gboolean is_left = x > 0 && values[at - 1] == values[at], is_above = y > 0 && values[at - width] == values[at];

        if (is_left && is_above && labels[at - 1] != labels[at - width])
          {
            guint left = find_root (parents, labels[at - 1]), above = find_root (parents, labels[at - width]);

            parents[MAX (left, above)] = MIN (left, above);
          }
        labels[at] = is_left ? labels[at - 1] : is_above ? labels[at - width] : n;
        if (labels[at] == n)
          {
            parents[n] = n;
            n++;
          }
      }
  return n;
}

/**
 * ent_raster_label:
 * @values: (array): a value for each cell
 * @width: of the raster
 * @height: of the raster
 * @labels: (array) (out caller-allocates): for each cell the number of its piece
 *
 * Finds the pieces of cells of one value that hang together by their sides.
 *
 * Returns: (transfer full) (element-type guint): how many cells each piece has
 */
GArray *
ent_raster_label (const guint8 *values,
                  guint         width,
                  guint         height,
                  guint        *labels)
{
  GArray *sizes = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autofree guint *parents = g_new (guint, (gsize) width * height + 1);
  guint n_numbers = number_pieces (values, width, height, labels, parents), n = 0;

  /* Whoever has a lesser number comes before, and has its place already. */
  for (guint i = 0; i < n_numbers; i++)
    parents[i] = parents[i] == i ? n++ : parents[parents[i]];
  g_array_set_size (sizes, n);
  for (guint at = 0; at < width * height; at++)
    {
      labels[at] = parents[labels[at]];
      g_array_index (sizes, guint, labels[at])++;
    }
  return sizes;
}

/**
 * ent_raster_erode:
 * @mask: (array): whether a cell is in
 * @width: of the raster
 * @height: of the raster
 * @eroded: (array) (out caller-allocates): whether it is, and so are the four around it
 */
void
ent_raster_erode (const guint8 *mask,
                  guint         width,
                  guint         height,
                  guint8       *eroded)
{
  memset (eroded, 0, (gsize) width * height);
  for (guint y = 1; y + 1 < height; y++)
    for (guint x = 1; x + 1 < width; x++)
      {
        guint at = y * width + x;

        eroded[at] = mask[at] && mask[at - 1] && mask[at + 1] && mask[at - width] && mask[at + width];
      }
}

/**
 * ent_raster_dilate:
 * @mask: (array): whether a cell is in
 * @width: of the raster
 * @height: of the raster
 * @dilated: (array) (out caller-allocates): whether it is, or one of the four around it
 */
void
ent_raster_dilate (const guint8 *mask,
                   guint         width,
                   guint         height,
                   guint8       *dilated)
{
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      {
        guint at = y * width + x;

        dilated[at] = mask[at] || (x > 0 && mask[at - 1]) || (x + 1 < width && mask[at + 1]) || (y > 0 && mask[at - width])
                      || (y + 1 < height && mask[at + width]);
      }
}

/* What the two rows before make of a row, from its cell @from on, up to @to. */
static void
take_over (float       *own,
           const float *before,
           const float *second,
           int          from,
           int          to)
{
  for (int x = from; x < to; x++)
    {
      float straight = before[x] + STRAIGHT, aslant = MIN (before[x - 1], before[x + 1]) + ASLANT;
      float flat = MIN (before[x - 2], before[x + 2]), steep = MIN (second[x - 1], second[x + 1]);

      own[x] = MIN (MIN (own[x], straight), MIN (aslant, MIN (flat, steep) + KNIGHT));
    }
}

/* Passes distances on within a row, to one side. */
static void
pass_along (float *own,
            int    width,
            int    way)
{
  float *cell = way > 0 ? own : own + width - 1, carried = *cell;

  for (int i = 0; i < width; i++, cell += way)
    *cell = carried = MIN (*cell, carried + STRAIGHT);
}

/* Rows are gone through downwards and to the right, or the other way: what is
 * there was passed on by the cells that were gone through before. Beyond the rim
 * all is far, so that there nothing need be asked. */
static void
pass_on (float *distances,
         int    width,
         int    height,
         int    way)
{
  int padded = width + 4;
  g_autofree float *rows = g_new (float, 2 * (gsize) padded);
  float *before = rows + 2, *second = rows + padded + 2;

  for (int i = 0; i < 2 * padded; i++)
    rows[i] = ENT_RASTER_FAR;
  for (int i = 0; i < height; i++)
    {
      float *own = distances + (gsize) (way > 0 ? i : height - 1 - i) * (gsize) width, *spare = second;

      take_over (own, before, second, 0, width);
      pass_along (own, width, way);
      memcpy (spare, own, (gsize) width * sizeof *own);
      second = before;
      before = spare;
    }
}

/**
 * ent_raster_measure_distances:
 * @mask: (array): whether a cell is in
 * @value: which cells the distance is to
 * @width: of the raster
 * @height: of the raster
 * @distances: (array) (out caller-allocates): how far each cell is from the
 *   nearest whose @mask is @value, nearly; %ENT_RASTER_FAR or more where there is none
 */
void
ent_raster_measure_distances (const guint8 *mask,
                              gboolean      value,
                              guint         width,
                              guint         height,
                              float        *distances)
{
  for (guint at = 0; at < width * height; at++)
    distances[at] = (mask[at] != 0) == (value != 0) ? 0 : ENT_RASTER_FAR;
  pass_on (distances, (int) width, (int) height, 1);
  pass_on (distances, (int) width, (int) height, -1);
}

/* The running mean of @n values, @radius to each side; beyond the ends they go on as they end. */
static void
mean (const float *from,
      float       *to,
      int          n,
      int          radius)
{
  float sum = 0, share = 1.0f / (2 * radius + 1);

  for (int i = -radius; i <= radius; i++)
    sum += from[CLAMP (i, 0, n - 1)];
  for (int i = 0; i < n; i++)
    {
      to[i] = sum * share;
      sum += from[MIN (i + radius + 1, n - 1)] - from[MAX (i - radius, 0)];
    }
}

static void
blur_line (float *line,
           float *spare,
           int    n,
           int    radius)
{
  for (guint i = 0; i < N_MEANS; i++)
    {
      mean (line, spare, n, radius);
      memcpy (line, spare, (gsize) n * sizeof *line);
    }
}

/**
 * ent_raster_blur:
 * @values: (array) (inout): a value for each cell
 * @width: of the raster
 * @height: of the raster
 * @sigma: how far, as that of a bell curve
 */
void
ent_raster_blur (float  *values,
                 guint   width,
                 guint   height,
                 double  sigma)
{
  int radius = (int) round ((sqrt (12 * sigma * sigma / N_MEANS + 1) - 1) / 2);
  g_autofree float *line = g_new (float, 2 * (gsize) MAX (width, height) + 1);
  float *spare = line + MAX (width, height);

  for (guint y = 0; y < height; y++)
    blur_line (values + (gsize) y * width, spare, (int) width, radius);
  for (guint x = 0; x < width; x++)
    {
      for (guint y = 0; y < height; y++)
        line[y] = values[(gsize) y * width + x];
      blur_line (line, spare, (int) height, radius);
      for (guint y = 0; y < height; y++)
        values[(gsize) y * width + x] = line[y];
    }
}
