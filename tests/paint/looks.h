/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <math.h>

/* Whether two drawings of a picture look the same, made by different programs:
 * type is drawn a little lighter or darker, but no letter, line or flag is missing
 * or elsewhere. So what counts is the mean of each square of so many px. */
#define LOOKS_SQUARE 12

/* The mean of a part of the colour in a square. */
static inline double
looks_mean_at (cairo_surface_t *surface,
               int              x0,
               int              y0,
               int              shift)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int y = y0; y < y0 + LOOKS_SQUARE; y++)
    for (int x = x0; x < x0 + LOOKS_SQUARE; x++)
      sum += ((const guint32 *) (gconstpointer) (data + (gsize) y * (gsize) stride))[x] >> shift & 0xff;
  return sum / (LOOKS_SQUARE * LOOKS_SQUARE);
}

static inline void
looks_check_same (const char      *what,
                  cairo_surface_t *painted,
                  cairo_surface_t *other,
                  double           max_off)
{
  cairo_surface_flush (painted);
  cairo_surface_flush (other);
  g_assert_cmpint (cairo_image_surface_get_width (painted), ==, cairo_image_surface_get_width (other));
  g_assert_cmpint (cairo_image_surface_get_height (painted), ==, cairo_image_surface_get_height (other));
  for (int y = 0; y + LOOKS_SQUARE <= cairo_image_surface_get_height (painted); y += LOOKS_SQUARE)
    for (int x = 0; x + LOOKS_SQUARE <= cairo_image_surface_get_width (painted); x += LOOKS_SQUARE)
      for (int shift = 0; shift <= 16; shift += 8)
        {
          double off = fabs (looks_mean_at (painted, x, y, shift) - looks_mean_at (other, x, y, shift));

          if (off > max_off)
            g_error ("%s: at %d, %d it is off by %.1f", what, x, y, off);
        }
}
