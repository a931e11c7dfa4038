/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <string.h>

#include "scene/ent-color.h"

G_BEGIN_DECLS

/* Processors that have wider registers use them. These are whole numbers: the same comes out of it on all. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ENT_FOR_PROCESSORS __attribute__ ((target_clones ("default", "avx2")))
#else
#define ENT_FOR_PROCESSORS
#endif

/**
 * EntPixels:
 * @pixels: as Cairo has them, four bytes each, colours multiplied by opacity
 * @stride: pixels from a row to the next
 * @x0: the first column that may be drawn on
 * @y0: the first row
 * @x1: the column after the last
 * @y1: the row after the last
 *
 * A part of an image. Nothing is drawn outside of it. The pixels are borrowed.
 */
typedef struct
{
  guint32 *pixels;
  gssize   stride;
  int      x0;
  int      y0;
  int      x1;
  int      y1;
} EntPixels;

/* The parts of two pixels, each with room for its product with another. The compiler
 * makes of it what the processor has. */
typedef guint16 EntPixelPair __attribute__ ((vector_size (16)));
typedef guint8  EntPixelPairBytes __attribute__ ((vector_size (8)));
typedef guint32 EntPixelQuad __attribute__ ((vector_size (16)));

/* A colour to draw with: all parts of it twice, and its opacity for each of them. */
typedef struct
{
  EntPixelPair color;
  EntPixelPair alpha;
} EntInk;

static inline EntPixelPair
ent_pixel_pair_load (guint64 two)
{
  EntPixelPairBytes bytes;

  memcpy (&bytes, &two, sizeof bytes);
  return __builtin_convertvector (bytes, EntPixelPair);
}

static inline guint64
ent_pixel_pair_store (EntPixelPair pair)
{
  EntPixelPairBytes bytes = __builtin_convertvector (pair, EntPixelPairBytes);
  guint64 two;

  memcpy (&two, &bytes, sizeof two);
  return two;
}

/* Divides by 255, rounded to the nearest. */
static inline EntPixelPair
ent_pixel_pair_scale (EntPixelPair products)
{
  products += 128;
  return (products + (products >> 8)) >> 8;
}

static inline EntInk
ent_ink_new (EntColor color)
{
  guint32 alpha = (guint32) (color.alpha * 255 + 0.5);
  guint32 red = (guint32) (color.red * color.alpha * 255 + 0.5);
  guint32 green = (guint32) (color.green * color.alpha * 255 + 0.5);
  guint32 blue = (guint32) (color.blue * color.alpha * 255 + 0.5);
  guint32 pixel = alpha << 24 | red << 16 | green << 8 | blue;

  return (EntInk) {
    .color = ent_pixel_pair_load ((guint64) pixel << 32 | pixel),
    .alpha = ent_pixel_pair_load (alpha * G_GUINT64_CONSTANT (0x0101010101010101)),
  };
}

/* Two pixels with ink over so much of each, from 0 to 255. The sum is 65,152 at most: opacity was rounded. */
static inline EntPixelPair
ent_ink_cover (const EntInk *ink,
               EntPixelPair  below,
               EntPixelPair  coverage)
{
  EntPixelPair alpha = ent_pixel_pair_scale (ink->alpha * coverage);

  return ent_pixel_pair_scale (ink->color * coverage + below * (255 - alpha));
}

static inline void
ent_ink_cover_one (const EntInk *ink,
                   guint32      *pixel,
                   guint         coverage)
{
  EntPixelPair all = (EntPixelPair) { 0 } + (guint16) coverage;

  *pixel = (guint32) ent_pixel_pair_store (ent_ink_cover (ink, ent_pixel_pair_load (*pixel), all));
}

/* How much of four pixels is covered, a byte each. */
static inline EntPixelPair
ent_coverage_load (const guint8 *bytes)
{
  EntPixelPairBytes both;
  guint32 four;
  guint64 wide;

  memcpy (&four, bytes, sizeof four);
  wide = four;
  memcpy (&both, &wide, sizeof both);
  return __builtin_convertvector (both, EntPixelPair);
}

/* Four pixels @step apart, which are covered as the first four parts of @coverage say. */
static inline void
ent_ink_cover_four (const EntInk *ink,
                    guint32      *pixels,
                    gssize        step,
                    EntPixelPair  coverage)
{
  EntPixelPair first, last;
  EntPixelQuad quad;
  guint32 parts[4];
  guint64 low, high;

  /* First each twice, then these pairs twice, which are three instructions. */
  quad = (EntPixelQuad) __builtin_shufflevector (coverage, coverage, 0, 0, 1, 1, 2, 2, 3, 3);
  first = (EntPixelPair) __builtin_shufflevector (quad, quad, 0, 0, 1, 1);
  last = (EntPixelPair) __builtin_shufflevector (quad, quad, 2, 2, 3, 3);

  if (step == 1)
    memcpy (&quad, pixels, sizeof quad);
  else
    quad = (EntPixelQuad) { pixels[0], pixels[step], pixels[2 * step], pixels[3 * step] };
  memcpy (&low, &quad, sizeof low);
  memcpy (&high, (const guint8 *) &quad + sizeof low, sizeof high);
  low = ent_pixel_pair_store (ent_ink_cover (ink, ent_pixel_pair_load (low), first));
  high = ent_pixel_pair_store (ent_ink_cover (ink, ent_pixel_pair_load (high), last));
  memcpy (parts, &low, sizeof low);
  memcpy (parts + 2, &high, sizeof high);
  if (step == 1)
    {
      memcpy (pixels, parts, sizeof parts);
      return;
    }
  pixels[0] = parts[0];
  pixels[step] = parts[1];
  pixels[2 * step] = parts[2];
  pixels[3 * step] = parts[3];
}

G_END_DECLS
