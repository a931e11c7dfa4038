/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <string.h>

#include "scene/ent-color.h"

G_BEGIN_DECLS

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

/* Four pixels @step apart, of which @coverage has a byte each. */
static inline void
ent_ink_cover_four (const EntInk *ink,
                    guint32      *pixels,
                    gssize        step,
                    const guint8 *coverage)
{
  EntPixelPair four, first, last;
  EntPixelPairBytes bytes;
  EntPixelQuad quad;
  guint32 all;
  guint64 low, high;

  memcpy (&all, coverage, sizeof all);
  low = all;
  memcpy (&bytes, &low, sizeof bytes);
  four = __builtin_convertvector (bytes, EntPixelPair);
  /* First each twice, then these pairs twice, which are three instructions. */
  quad = (EntPixelQuad) __builtin_shufflevector (four, four, 0, 0, 1, 1, 2, 2, 3, 3);
  first = (EntPixelPair) __builtin_shufflevector (quad, quad, 0, 0, 1, 1);
  last = (EntPixelPair) __builtin_shufflevector (quad, quad, 2, 2, 3, 3);

  if (step == 1)
    {
      memcpy (&low, pixels, sizeof low);
      memcpy (&high, pixels + 2, sizeof high);
    }
  else
    {
      quad = (EntPixelQuad) { pixels[0], pixels[step], pixels[2 * step], pixels[3 * step] };
      memcpy (&low, &quad, sizeof low);
      memcpy (&high, (const guint8 *) &quad + sizeof low, sizeof high);
    }
  low = ent_pixel_pair_store (ent_ink_cover (ink, ent_pixel_pair_load (low), first));
  high = ent_pixel_pair_store (ent_ink_cover (ink, ent_pixel_pair_load (high), last));
  if (step == 1)
    {
      memcpy (pixels, &low, sizeof low);
      memcpy (pixels + 2, &high, sizeof high);
    }
  else
    {
      guint32 parts[4];

      memcpy (parts, &low, sizeof low);
      memcpy (parts + 2, &high, sizeof high);
      pixels[0] = parts[0];
      pixels[step] = parts[1];
      pixels[2 * step] = parts[2];
      pixels[3 * step] = parts[3];
    }
}

G_END_DECLS
