/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-flag-scale.h"

#include <string.h>

/* A square of pixels made smaller: each new pixel is the mean of the area that it
 * covers. First rows become fewer, of which the compiler makes vectors, then columns. */

#define N_CHANNELS 4
#define ONE 65536u      /* the sum of the shares in a new pixel */
#define HALF 0x800000u  /* what rounds before three bytes go */

/* The old pixels in a new one. */
typedef struct
{
  int     first;
  int     n;
  guint32 shares[]; /* n; there is room for all that any has */
} Cover;

static gsize
get_cover_size (int side,
                int new_side)
{
  return sizeof (Cover) + sizeof (guint32) * (gsize) (side / new_side + 2);
}

static void
find_cover (Cover *cover,
            int    side,
            int    new_side,
            int    i)
{
  /* In parts of which an old pixel has new_side, and a new one side. */
  int begin = i * side, end = begin + side;
  guint32 rest = ONE;

  cover->first = begin / new_side;
  cover->n = (end + new_side - 1) / new_side - cover->first;
  for (int k = 0; k < cover->n; k++)
    {
      int old = (cover->first + k) * new_side;
      int part = MIN (old + new_side, end) - MAX (old, begin);

      cover->shares[k] = k + 1 < cover->n ? (guint32) part * ONE / (guint32) side : rest;
      rest -= cover->shares[k];
    }
}

static void
add_row (guint32      *sums,
         const guint8 *row,
         guint32       share,
         int           n)
{
  for (int i = 0; i < n; i++)
    sums[i] += row[i] * share;
}

static void
mix_columns (const guint32 *sums,
             const Cover   *cover,
             guint8        *pixel)
{
  guint32 means[N_CHANNELS] = { HALF, HALF, HALF, HALF };

  /* A channel with two shares of 16 bits has 40 bits, so a byte of the first goes. */
  for (int k = 0; k < cover->n; k++)
    for (int channel = 0; channel < N_CHANNELS; channel++)
      means[channel] += (sums[(cover->first + k) * N_CHANNELS + channel] >> 8) * cover->shares[k];
  for (int channel = 0; channel < N_CHANNELS; channel++)
    pixel[channel] = (guint8) (means[channel] >> 24);
}

/**
 * ent_flag_scale:
 * @pixels: rows of premultiplied ARGB32 without anything between them
 * @side_px: side of the square
 * @new_side_px: side of the new one, which is smaller
 *
 * Returns: (transfer full): likewise
 */
GBytes *
ent_flag_scale (GBytes *pixels,
                int     side_px,
                int     new_side_px)
{
  const int n_bytes = side_px * N_CHANNELS;
  const gsize new_n_bytes = (gsize) new_side_px * (gsize) new_side_px * N_CHANNELS;
  const guint8 *rows = g_bytes_get_data (pixels, NULL);
  g_autofree guint8 *covers = NULL;
  g_autofree guint32 *sums = NULL;
  guint8 *scaled, *pixel;
  gsize cover_size;

  g_return_val_if_fail (new_side_px > 0 && new_side_px < side_px, NULL);

  cover_size = get_cover_size (side_px, new_side_px);
  covers = g_malloc (cover_size * (gsize) new_side_px);
  sums = g_new (guint32, n_bytes);
  scaled = pixel = g_malloc (new_n_bytes);
  for (int i = 0; i < new_side_px; i++)
    find_cover ((gpointer) (covers + cover_size * (gsize) i), side_px, new_side_px, i);
  for (int y = 0; y < new_side_px; y++)
    {
      const Cover *cover = (gconstpointer) (covers + cover_size * (gsize) y);

      memset (sums, 0, sizeof *sums * (gsize) n_bytes);
      for (int k = 0; k < cover->n; k++)
        add_row (sums, rows + (gsize) (cover->first + k) * (gsize) n_bytes, cover->shares[k], n_bytes);
      for (int x = 0; x < new_side_px; x++, pixel += N_CHANNELS)
        mix_columns (sums, (gconstpointer) (covers + cover_size * (gsize) x), pixel);
    }
  return g_bytes_new_take (scaled, new_n_bytes);
}
