/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-pen-stretch.h"

/* Nine tenths of the time for many lines go by in the loops of this file. They do what ent_pen_stretch_cover_plainly() does,
 * to the bit, four columns at a time: four pixels in one register, and never but in a row, so that they are read and written
 * at once. Columns of a flat line are turned for that, those of a steep one are rows as they are. */

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define FOR_AVX2 __attribute__ ((target ("avx2")))
#define WITHIN_AVX2 static inline __attribute__ ((always_inline, target ("avx2")))

#define N_AT_ONCE 4
#define PREFETCHED 12

/* Four columns: what lies in them, and how much of each pixel is covered, in rows of four. */
typedef struct
{
  gint64  places[N_AT_ONCE];
  guint32 coverage[N_AT_ONCE];
} Columns;

/* Coverage of sixteen pixels and what it leaves of what is below, in both halves, so that any four can be spread. */
typedef struct
{
  __m256i covered;
  __m256i left;
} Cover;

/* Divides by 255, rounded to the nearest, as ent_pixel_pair_scale(): x + x / 256 is 257 / 256 of it. */
WITHIN_AVX2 __m256i
scale (__m256i products)
{
  return _mm256_mulhi_epu16 (_mm256_add_epi16 (products, _mm256_set1_epi16 (128)), _mm256_set1_epi16 (257));
}

WITHIN_AVX2 __m128i
pack (__m256i parts)
{
  return _mm_packus_epi16 (_mm256_castsi256_si128 (parts), _mm256_extracti128_si256 (parts, 1));
}

WITHIN_AVX2 Cover
get_cover (__m128i coverage,
           __m256i alpha)
{
  __m128i opaque = pack (scale (_mm256_mullo_epi16 (_mm256_cvtepu8_epi16 (coverage), alpha)));

  return (Cover) {
    .covered = _mm256_broadcastsi128_si256 (coverage),
    .left = _mm256_broadcastsi128_si256 (_mm_xor_si128 (opaque, _mm_set1_epi8 (-1))),
  };
}

/* Spreads the bytes of the first row to all parts of its four pixels. */
WITHIN_AVX2 __m256i
spread_first (void)
{
  return _mm256_setr_epi8 (0, -1, 0, -1, 0, -1, 0, -1, 1, -1, 1, -1, 1, -1, 1, -1, 2, -1, 2, -1, 2, -1, 2, -1, 3, -1, 3, -1, 3, -1, 3, -1);
}

WITHIN_AVX2 __m256i
spread_next (__m256i spread)
{
  return _mm256_add_epi8 (spread, _mm256_set1_epi16 (4));
}

/* Four pixels in a row. */
WITHIN_AVX2 void
cover_four (guint32     *pixels,
            __m256i      color,
            const Cover *cover,
            __m256i      spread)
{
  __m256i below = _mm256_cvtepu8_epi16 (_mm_loadu_si128 ((const __m128i *) (gconstpointer) pixels));
  __m256i own = _mm256_mullo_epi16 (color, _mm256_shuffle_epi8 (cover->covered, spread));
  __m256i left = _mm256_mullo_epi16 (below, _mm256_shuffle_epi8 (cover->left, spread));

  _mm_storeu_si128 ((__m128i *) (gpointer) pixels, pack (scale (_mm256_add_epi16 (own, left))));
}

WITHIN_AVX2 Columns
get_columns (const EntPenStretch *stretch,
             gint64               place)
{
  Columns columns;

#pragma GCC unroll 4
  for (int i = 0; i < N_AT_ONCE; i++)
    {
      columns.places[i] = place + i * stretch->step;
      memcpy (&columns.coverage[i], ent_pen_stretch_get_coverage (stretch, columns.places[i]), sizeof columns.coverage[i]);
    }
  return columns;
}

/* Some columns of a steep line, at most four. */
WITHIN_AVX2 void
cover_rows (const EntPenStretch *stretch,
            __m256i              color,
            __m256i              alpha,
            gint64               place,
            guint32             *row,
            int                  n_columns)
{
  Columns columns = get_columns (stretch, place);
  Cover cover = get_cover (_mm_setr_epi32 ((int) columns.coverage[0], (int) columns.coverage[1], (int) columns.coverage[2],
                                           (int) columns.coverage[3]), alpha);
  __m256i spread = spread_first ();

#pragma GCC unroll 4
  for (int k = 0; k < n_columns; k++, spread = spread_next (spread))
    {
      int ahead = k + PREFETCHED;

      __builtin_prefetch (row + ahead * stretch->column_step + ((place + ahead * stretch->step) >> ENT_PEN_PLACE_BITS), 1);
      cover_four (row + k * stretch->column_step + (columns.places[k] >> ENT_PEN_PLACE_BITS), color, &cover, spread);
    }
}

FOR_AVX2
static void
cover_steep (const EntPenStretch *stretch,
             const EntInk        *ink)
{
  const EntPenStretch all = *stretch;
  __m256i color = _mm256_broadcastsi128_si256 ((__m128i) ink->color), alpha = _mm256_broadcastsi128_si256 ((__m128i) ink->alpha);
  guint32 *row = all.pixels;
  gint64 place = all.place;
  int n_left = all.n_columns;

  for (; n_left >= N_AT_ONCE; n_left -= N_AT_ONCE, place += N_AT_ONCE * all.step, row += N_AT_ONCE * all.column_step)
    cover_rows (&all, color, alpha, place, row, N_AT_ONCE);
  if (n_left > 0)
    cover_rows (&all, color, alpha, place, row, n_left);
}

/* Columns as rows. */
WITHIN_AVX2 __m128i
turn (__m128i columns)
{
  return _mm_shuffle_epi8 (columns, _mm_setr_epi8 (0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
}

/* Coverage of a column as seen from row @base, a byte a row. It may begin in the row before, which is not covered then. */
WITHIN_AVX2 gint64
get_from (const Columns *columns,
          int            i,
          gint64         base)
{
  guint64 rows = (guint64) (columns->places[i] >> ENT_PEN_PLACE_BITS) - (guint64) base + 1;

  return (gint64) ((guint64) columns->coverage[i] << (8 * rows) >> 8);
}

FOR_AVX2
static void
cover_flat (const EntPenStretch *stretch,
            const EntInk        *ink,
            int                  n_columns)
{
  const EntPenStretch all = *stretch;
  __m256i color = _mm256_broadcastsi128_si256 ((__m128i) ink->color), alpha = _mm256_broadcastsi128_si256 ((__m128i) ink->alpha);
  /* Of four rows a narrow line touches either the first three or the last, by which half of a pixel its place is in. */
  gint64 lowest = (all.slope->is_narrow ? G_GINT64_CONSTANT (1) << (ENT_PEN_PLACE_BITS - 1) : 0) + MIN (3 * all.step, 0);
  gint64 rise = 3 * ABS (all.step);
  int span = all.slope->is_narrow ? 3 : 4;
  guint32 *pixels = all.pixels;
  gint64 place = all.place;

  for (int i = 0; i < n_columns; i += N_AT_ONCE, place += N_AT_ONCE * all.step, pixels += N_AT_ONCE)
    {
      Columns columns = get_columns (&all, place);
      gint64 base = (place + lowest) >> ENT_PEN_PLACE_BITS;
      int n_rows = (int) (((place + lowest + rise) >> ENT_PEN_PLACE_BITS) - base) + span;
      __m128 left = (__m128) _mm_set_epi64x (get_from (&columns, 1, base), get_from (&columns, 0, base));
      __m128 right = (__m128) _mm_set_epi64x (get_from (&columns, 3, base), get_from (&columns, 2, base));
      Cover cover = get_cover (turn ((__m128i) _mm_shuffle_ps (left, right, _MM_SHUFFLE (2, 0, 2, 0))), alpha);
      guint32 *row = pixels + base * all.across_step;
      __m256i spread = spread_first ();

      for (int k = 0; k < MIN (n_rows, 4); k++, row += all.across_step, spread = spread_next (spread))
        cover_four (row, color, &cover, spread);
      if (n_rows <= 4)
        continue;
      cover = get_cover (turn ((__m128i) _mm_shuffle_ps (left, right, _MM_SHUFFLE (3, 1, 3, 1))), alpha);
      spread = spread_first ();
      for (int k = 0; k < n_rows - 4; k++, row += all.across_step, spread = spread_next (spread))
        cover_four (row, color, &cover, spread);
    }
}

/**
 * ent_pen_stretch_cover_widely:
 * @stretch: a stretch of a line
 * @ink: with what
 *
 * Covers as much of a stretch as wide registers are of use for: a thin line, of a flat one whole groups of four columns.
 *
 * Returns: how many columns are covered, from the first; none where the processor has no wide registers
 */
int
ent_pen_stretch_cover_widely (const EntPenStretch *stretch,
                              const EntInk        *ink)
{
  int n_columns = stretch->n_columns / N_AT_ONCE * N_AT_ONCE;

  if (stretch->slope->span > 4 || !__builtin_cpu_supports ("avx2"))
    return 0;
  if (stretch->across_step == 1)
    {
      cover_steep (stretch, ink);
      return stretch->n_columns;
    }
  cover_flat (stretch, ink, n_columns);
  return n_columns;
}

#else

int
ent_pen_stretch_cover_widely (const EntPenStretch *stretch,
                              const EntInk        *ink)
{
  return 0;
}

#endif
