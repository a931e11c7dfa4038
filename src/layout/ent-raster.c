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

/* Adds the cells around the last one of the piece that are of its value. */
static void
flood (const guint8 *values,
       guint         width,
       guint         height,
       guint        *labels,
       guint         label,
       GArray       *stack)
{
  guint at = g_array_index (stack, guint, stack->len - 1), x = at % width, y = at / width;
  const guint neighbours[] = { x > 0 ? at - 1 : at, x + 1 < width ? at + 1 : at, y > 0 ? at - width : at, y + 1 < height ? at + width : at };

  g_array_set_size (stack, stack->len - 1);
  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
    if (labels[neighbours[i]] == G_MAXUINT && values[neighbours[i]] == values[at])
      {
        labels[neighbours[i]] = label;
        g_array_append_val (stack, neighbours[i]);
      }
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
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  memset (labels, 0xff, (gsize) width * height * sizeof *labels);
  for (guint at = 0; at < width * height; at++)
    {
      guint n = 0;

      if (labels[at] != G_MAXUINT)
        continue;
      labels[at] = sizes->len;
      g_array_append_val (stack, at);
      for (; stack->len > 0; n++)
        flood (values, width, height, labels, sizes->len, stack);
      g_array_append_val (sizes, n);
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

/* The offsets of the cells that were visited before, if rows are gone through
 * downwards and to the right; turned round, the other way. */
static const struct
{
  int   x, y;
  float distance;
} steps[] = {
  { -1, 0, STRAIGHT }, { 0, -1, STRAIGHT }, { -1, -1, ASLANT }, { 1, -1, ASLANT },
  { -2, -1, KNIGHT }, { 2, -1, KNIGHT }, { -1, -2, KNIGHT }, { 1, -2, KNIGHT },
};

static void
pass_on (float *distances,
         int    width,
         int    height,
         int    way)
{
  int offsets[G_N_ELEMENTS (steps)];

  for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
    offsets[k] = way * (steps[k].y * width + steps[k].x);
  for (int i = 0; i < height; i++)
    for (int j = 0; j < width; j++)
      {
        int y = way > 0 ? i : height - 1 - i, x = way > 0 ? j : width - 1 - j;
        float *own = &distances[y * width + x];

        if (*own <= 0)
          continue;
        /* Away from the rim, which is nearly everywhere, nothing need be asked. */
        if (x >= 2 && x + 2 < width && y >= 2 && y + 2 < height)
          {
            float least = *own;

            for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
              least = MIN (least, own[offsets[k]] + steps[k].distance);
            *own = least;
            continue;
          }
        for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
          {
            int other_x = x + way * steps[k].x, other_y = y + way * steps[k].y;

            if (other_x >= 0 && other_x < width && other_y >= 0 && other_y < height)
              *own = MIN (*own, distances[other_y * width + other_x] + steps[k].distance);
          }
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
