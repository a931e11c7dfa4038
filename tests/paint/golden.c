/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden.h"

#include <math.h>

/* Versions of Cairo and FreeType differ in the last bits of an edge: a pixel
 * differs when a part of it is off by more than this … */
#define MAX_PART_OFF 32

/* … and a picture when more than this share of its pixels does. */
#define MAX_SHARE_OFF 0.004

/* The golden pictures are drawn by Cairo 1.16, which puts glyphs at whole pixels.
 * From 1.17.4 on they stand where they belong, up to a pixel away, and are drawn
 * for that place: a pixel may have any value between those around it. Lines and
 * areas hardly ever hide what is off in that. */
#define REACH (cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 0 : 1)

#define AMPLIFIED 6
#define SHEET_GAP 8

/* Rows of the sheet: old, new and difference of each picture. */
static GPtrArray *rows;

static gboolean
updating (void)
{
  return g_getenv ("ENT_UPDATE_PICTURES") != NULL;
}

static cairo_surface_t *
on_grey (cairo_surface_t *surface)
{
  cairo_surface_t *copy = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (surface),
                                                      cairo_image_surface_get_height (surface));
  cairo_t *cr = cairo_create (copy);

  /* So that what is transparent is seen to be. */
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_paint (cr);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (copy);
  return copy;
}

/* By how much @value is outside of what @surface has at a place and around it. */
static int
part_off (cairo_surface_t *surface,
          int              x,
          int              y,
          int              part,
          int              value)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int low = 255, high = 0;

  for (int j = MAX (y - REACH, 0); j <= MIN (y + REACH, cairo_image_surface_get_height (surface) - 1); j++)
    for (int i = MAX (x - REACH, 0); i <= MIN (x + REACH, cairo_image_surface_get_width (surface) - 1); i++)
      {
        low = MIN (low, pixels[j * stride + i * 4 + part]);
        high = MAX (high, pixels[j * stride + i * 4 + part]);
      }
  return MAX (MAX (low - value, value - high), 0);
}

/* Fills @difference with what is off, amplified, and counts the pixels. */
static double
compare (cairo_surface_t  *a,
         cairo_surface_t  *b,
         cairo_surface_t **difference)
{
  int width = cairo_image_surface_get_width (b);
  int height = cairo_image_surface_get_height (b);
  guint n_off = 0;

  *difference = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  if (cairo_image_surface_get_width (a) != width || cairo_image_surface_get_height (a) != height)
    return 1;

  cairo_surface_flush (*difference);
  for (int y = 0; y < height; y++)
    {
      gsize offset = (gsize) y * cairo_image_surface_get_stride (b);
      const guchar *pa = cairo_image_surface_get_data (a) + offset;
      const guchar *pb = cairo_image_surface_get_data (b) + offset;
      guchar *to = cairo_image_surface_get_data (*difference) + offset;

      for (int x = 0; x < width; x++)
        {
          gboolean off = FALSE;

          for (int part = 0; part < 3; part++)
            {
              int by = MAX (part_off (a, x, y, part, pb[x * 4 + part]), part_off (b, x, y, part, pa[x * 4 + part]));

              off |= by > MAX_PART_OFF;
              to[x * 4 + part] = (guchar) MIN (by * AMPLIFIED, 255);
            }
          n_off += off;
        }
    }
  cairo_surface_mark_dirty (*difference);
  return (double) n_off / (width * height);
}

static void
write_png (cairo_surface_t *surface,
           const char      *path)
{
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

/* Compares @surface with tests/golden/NAME.png. If they differ, writes what was
 * painted and what is off into the build folder and fails the test. With
 * ENT_UPDATE_PICTURES set, @surface becomes the golden picture instead. */
void
golden_check (const char      *name,
              cairo_surface_t *surface)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  cairo_surface_t *painted;
  cairo_surface_t *stored = cairo_image_surface_create_from_png (golden);
  cairo_surface_t *old, *difference;
  double share;

  cairo_surface_set_device_scale (surface, 1, 1);
  painted = on_grey (surface);
  if (cairo_surface_status (stored) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (stored);
      stored = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
    }
  old = on_grey (stored);
  cairo_surface_destroy (stored);
  share = compare (old, painted, &difference);

  if (updating ())
    {
      if (rows == NULL)
        rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
      if (share > 0)
        write_png (painted, golden);
      g_ptr_array_add (rows, old);
      g_ptr_array_add (rows, painted);
      g_ptr_array_add (rows, difference);
      return;
    }

  if (share > MAX_SHARE_OFF)
    {
      g_autofree char *new_file = g_strconcat (name, "-new.png", NULL);
      g_autofree char *difference_file = g_strconcat (name, "-difference.png", NULL);
      g_autofree char *new_path = g_test_build_filename (G_TEST_BUILT, new_file, NULL);
      g_autofree char *difference_path = g_test_build_filename (G_TEST_BUILT, difference_file, NULL);

      write_png (painted, new_path);
      write_png (difference, difference_path);
      g_test_message ("%.2f %% of the pixels differ: see %s and %s", share * 100, new_path, difference_path);
      g_test_fail ();
    }
  cairo_surface_destroy (old);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (difference);
}

/* Writes the sheet of all pictures, if they were made anew. */
void
golden_finish (void)
{
  double width = 0, height = SHEET_GAP, y = SHEET_GAP;
  cairo_surface_t *sheet;
  cairo_t *cr;

  if (rows == NULL)
    return;
  for (guint i = 0; i < rows->len; i += 3)
    {
      width = MAX (width, 3 * (cairo_image_surface_get_width (rows->pdata[i + 1]) + SHEET_GAP) + SHEET_GAP);
      height += cairo_image_surface_get_height (rows->pdata[i + 1]) + SHEET_GAP;
    }
  sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (sheet);
  cairo_set_source_rgb (cr, 0.8, 0.8, 0.9);
  cairo_paint (cr);
  for (guint i = 0; i < rows->len; i++)
    {
      double step = cairo_image_surface_get_width (rows->pdata[i - i % 3 + 1]) + SHEET_GAP;

      cairo_set_source_surface (cr, rows->pdata[i], SHEET_GAP + i % 3 * step, y);
      cairo_paint (cr);
      if (i % 3 == 2)
        y += cairo_image_surface_get_height (rows->pdata[i - 1]) + SHEET_GAP;
    }
  cairo_destroy (cr);
  write_png (sheet, g_getenv ("ENT_UPDATE_PICTURES"));
  cairo_surface_destroy (sheet);
  g_clear_pointer (&rows, g_ptr_array_unref);
}
