/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <png.h>
#include <string.h>
#include <unistd.h>

#include "base/ent-random.h"
#include "paint/ent-png.h"

#define WIDTH 301
#define HEIGHT 203

/* What pictures are made of, side by side: an even area, slow changes, and pixels
 * that resemble no neighbour. */
static guint32
choose_color (int        x,
              int        y,
              EntRandom *random)
{
  if (x < WIDTH / 3)
    return 0x1e1e20;
  if (x < 2 * WIDTH / 3)
    return (guint32) (x & 0xff) << 16 | (guint32) (y & 0xff) << 8 | (guint32) ((x + y) & 0xff);
  return (guint32) (ent_random_double (random) * 0x1000000);
}

static guint32
multiply (guint32 color,
          guint   alpha)
{
  guint32 pixel = alpha << 24;

  for (int shift = 0; shift <= 16; shift += 8)
    pixel |= (((color >> shift) & 0xff) * alpha + 127) / 255 << shift;
  return pixel;
}

static cairo_surface_t *
new_surface (gboolean opaque)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  guchar *pixels = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  EntRandom random;

  ent_random_init (&random, 1);
  for (int y = 0; y < HEIGHT; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (pixels + (gsize) y * stride);

      for (int x = 0; x < WIDTH; x++)
        row[x] = multiply (choose_color (x, y, &random), opaque ? 255 : (guint) (x * 7 + y) % 256);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* Writes the surface to a file and reads that with libpng, as colours that are not multiplied by alpha. */
static guchar *
write_and_read (cairo_surface_t *surface,
                gboolean         opaque)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  png_image image = { .version = PNG_IMAGE_VERSION };
  int fd = g_file_open_tmp ("entente-XXXXXX.png", &path, &error);
  guchar *pixels;

  g_assert_no_error (error);
  g_assert_true (ent_png_write (surface, opaque, 96, NULL, 0, fd, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (close (fd), ==, 0);

  g_assert_true (png_image_begin_read_from_file (&image, path));
  g_assert_cmpuint (image.width, ==, WIDTH);
  g_assert_cmpuint (image.height, ==, HEIGHT);
  g_assert_cmpint ((image.format & PNG_FORMAT_FLAG_ALPHA) == 0, ==, opaque);
  image.format = PNG_FORMAT_RGBA;
  pixels = g_malloc (PNG_IMAGE_SIZE (image));
  g_assert_true (png_image_finish_read (&image, NULL, pixels, 0, NULL));
  g_unlink (path);
  return pixels;
}

/* Whatever the file is packed with, it holds the pixels of the surface: a reader that
 * multiplies its colours by alpha again has each of them. */
static void
test_same_pixels (gconstpointer data)
{
  gboolean opaque = GPOINTER_TO_INT (data);
  cairo_surface_t *surface = new_surface (opaque);
  g_autofree guchar *got = write_and_read (surface, opaque);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        const guchar *rgba = got + ((gsize) y * WIDTH + (gsize) x) * 4;
        guint32 pixel;

        memcpy (&pixel, pixels + (gsize) y * stride + (gsize) x * 4, sizeof pixel);
        g_assert_cmphex (multiply ((guint32) rgba[0] << 16 | (guint32) rgba[1] << 8 | rgba[2], rgba[3]), ==, pixel);
      }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/paint/png/same-pixels/opaque", GINT_TO_POINTER (TRUE), test_same_pixels);
  g_test_add_data_func ("/paint/png/same-pixels/transparent", GINT_TO_POINTER (FALSE), test_same_pixels);
  return g_test_run ();
}
