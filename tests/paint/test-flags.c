/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "paint/ent-flag-rasters.h"
#include "paint/ent-flag-scale.h"
#include "paint/ent-flag-svg.h"
#include "paint/ent-flags.h"

static guint32
pixel_at (cairo_surface_t *surface,
          double           x,
          double           y)
{
  int size = cairo_image_surface_get_width (surface);
  const guchar *pixels = cairo_image_surface_get_data (surface);
  const guint32 *row = (gconstpointer) (pixels + (int) (y * size) * cairo_image_surface_get_stride (surface));

  return row[(int) (x * size)];
}

static void
test_has (void)
{
  /* The members of RIC from the package, the rest from us. */
  const char *present[] = { "in", "ru", "cn", "eu", "xk", "xau", "sy", "bh" };
  const char *absent[] = { "", "IN", "zz", "brl", "vi", "../flags/in", "in.svg", "in ", "ín" };

  for (guint i = 0; i < G_N_ELEMENTS (present); i++)
    g_assert_true (ent_flags_has (present[i]));
  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    {
      g_assert_false (ent_flags_has (absent[i]));
      g_assert_null (ent_flags_get_raster (absent[i], 32));
    }
}

static void
test_raster (void)
{
  cairo_surface_t *flag = ent_flags_get_raster ("id", 40);

  g_assert_nonnull (flag);
  g_assert_cmpint (cairo_image_surface_get_width (flag), ==, 40);
  g_assert_cmpint (cairo_image_surface_get_height (flag), ==, 40);
  g_assert_cmpint (cairo_image_surface_get_format (flag), ==, CAIRO_FORMAT_ARGB32);

  /* Indonesia: red above, white below. */
  g_assert_cmphex (pixel_at (flag, 0.5, 0.25) & 0xff00, <, 0x4000);
  g_assert_cmphex (pixel_at (flag, 0.5, 0.75) | 0x0f0f0f, ==, 0xffffffff);
  g_assert_cmphex (pixel_at (flag, 0, 0) >> 24, ==, 0xff);
  cairo_surface_destroy (flag);
}

static void
test_ours_go_first (void)
{
  cairo_surface_t *syria = ent_flags_get_raster ("sy", 60);
  guint32 top = pixel_at (syria, 0.5, 0.15);

  /* Green above since 2025; red before. */
  g_assert_cmpuint ((top >> 8) & 0xff, >, (top >> 16) & 0xff);
  cairo_surface_destroy (syria);
}

static void
test_cached (void)
{
  cairo_surface_t *first = ent_flags_get_raster ("in", 48);
  cairo_surface_t *again = ent_flags_get_raster ("in", 48);
  cairo_surface_t *larger = ent_flags_get_raster ("in", 49);

  g_assert_true (first != again); /* surfaces are not shared, pixels are */
  g_assert_true (cairo_image_surface_get_data (first) == cairo_image_surface_get_data (again));
  g_assert_true (cairo_image_surface_get_data (first) != cairo_image_surface_get_data (larger));

  /* What was lent outlives the cache's memory of it. */
  for (int size = 900; size < 912; size++)
    cairo_surface_destroy (ent_flags_get_raster ("ru", size));
  g_assert_cmphex (pixel_at (first, 0.5, 0.1) >> 24, ==, 0xff);
  cairo_surface_destroy (first);
  first = ent_flags_get_raster ("in", 48);
  g_assert_true (cairo_image_surface_get_data (first) != cairo_image_surface_get_data (again));
  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
  cairo_surface_destroy (larger);
}

static guint
count_opaque (cairo_surface_t *flag)
{
  int size = cairo_image_surface_get_width (flag);
  guint n = 0;

  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      n += pixel_at (flag, (x + 0.5) / size, (y + 0.5) / size) >> 24 > 0xc0;
  return n;
}

static void
test_every_flag (void)
{
  const char *folder = "/io/github/entente/Entente/flags";
  g_auto (GStrv) files = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".svg"));
      cairo_surface_t *flag = ent_flags_get_raster (name, 24);

      g_test_message ("%s", name);
      g_assert_true (ent_flags_has (name));
      /* Not all fill their square. */
      g_assert_cmpuint (count_opaque (flag), >, 24 * 24 / 4);
      cairo_surface_destroy (flag);
    }
  g_assert_cmpuint (g_strv_length (files), >, 200);
}

static guint
count_differences (GBytes *first,
                   GBytes *second)
{
  gsize n_bytes;
  const guint32 *a = g_bytes_get_data (first, &n_bytes), *b = g_bytes_get_data (second, NULL);
  guint n = 0;

  g_assert_cmpuint (g_bytes_get_size (second), ==, n_bytes);
  for (gsize i = 0; i < n_bytes / sizeof *a; i++)
    n += a[i] != b[i];
  return n;
}

/* What was drawn when the program was built is what is drawn now; but a few flags have
 * letters, which may have come from another font. */
static void
test_kept (void)
{
  const int sides[] = { ENT_FLAG_RASTER_PX, ENT_FLAG_SMALL_RASTER_PX };
  g_auto (GStrv) names = ent_flag_svg_list_names ();

  for (guint i = 0; names[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (sides); k++)
      {
        g_autoptr (GBytes) kept = ent_flag_rasters_get (names[i], sides[k]);
        g_autoptr (GBytes) drawn = ent_flag_svg_rasterise (names[i], sides[k]);

        g_test_message ("%s %d", names[i], sides[k]);
        g_assert_nonnull (kept);
        g_assert_cmpuint (count_differences (kept, drawn), <, (guint) (sides[k] * sides[k] / 50));
      }
  g_assert_null (ent_flag_rasters_get ("zz", ENT_FLAG_RASTER_PX));
  g_assert_null (ent_flag_rasters_get ("", ENT_FLAG_RASTER_PX));
}

static void
test_scale (void)
{
  const guint32 white = 0xffffffff, black = 0xff000000, none = 0;
  const guint32 square[] = { white, black, white, white, black, white, none, none, none };
  g_autoptr (GBytes) pixels = g_bytes_new (square, sizeof square);
  g_autoptr (GBytes) smaller = ent_flag_scale (pixels, 3, 2);
  g_autoptr (GBytes) smallest = ent_flag_scale (pixels, 3, 1);
  const guint32 *four = g_bytes_get_data (smaller, NULL), *one = g_bytes_get_data (smallest, NULL);

  g_assert_cmpuint (g_bytes_get_size (smaller), ==, sizeof square / 9 * 4);
  g_assert_cmphex (four[0], ==, 0xffaaaaaa); /* two thirds of it are white */
  g_assert_cmphex (four[1], ==, 0xffaaaaaa);
  g_assert_cmphex (four[2], ==, 0x55393939); /* a third is there, two thirds of which are white */
  g_assert_cmphex (four[3], ==, 0x55393939);
  g_assert_cmphex (*one, ==, 0xaa717171); /* four of nine are white, and two black */
}

/* What is of one colour stays of that colour, whatever its size. */
static void
test_scale_keeps_colors (void)
{
  for (int side = 1; side < ENT_FLAG_SMALL_RASTER_PX; side++)
    {
      g_autofree guint32 *square = g_new (guint32, ENT_FLAG_SMALL_RASTER_PX * ENT_FLAG_SMALL_RASTER_PX);
      g_autoptr (GBytes) pixels = NULL;
      g_autoptr (GBytes) scaled = NULL;

      for (int i = 0; i < ENT_FLAG_SMALL_RASTER_PX * ENT_FLAG_SMALL_RASTER_PX; i++)
        square[i] = 0xfffe8001;
      pixels = g_bytes_new (square, sizeof *square * ENT_FLAG_SMALL_RASTER_PX * ENT_FLAG_SMALL_RASTER_PX);
      scaled = ent_flag_scale (pixels, ENT_FLAG_SMALL_RASTER_PX, side);
      for (int i = 0; i < side * side; i++)
        g_assert_cmphex (((const guint32 *) g_bytes_get_data (scaled, NULL))[i], ==, 0xfffe8001);
    }
}

static void
test_large (void)
{
  cairo_surface_t *flag = ent_flags_get_raster ("id", 2 * ENT_FLAG_RASTER_PX);

  g_assert_cmpint (cairo_image_surface_get_width (flag), ==, 2 * ENT_FLAG_RASTER_PX);
  g_assert_cmphex (pixel_at (flag, 0.5, 0.25) & 0xff00, <, 0x4000);
  g_assert_cmphex (pixel_at (flag, 0.5, 0.75) | 0x0f0f0f, ==, 0xffffffff);
  cairo_surface_destroy (flag);
}

static gpointer
draw_flags (gpointer data)
{
  const char *names[] = { "in", "cn", "ru", "br", "za", "xau" };

  for (int i = 0; i < 60; i++)
    {
      cairo_surface_t *flag = ent_flags_get_raster (names[i % G_N_ELEMENTS (names)], 16 + i % 9);

      g_assert_nonnull (flag);
      cairo_surface_destroy (flag);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("flags", draw_flags, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/flags/has", test_has);
  g_test_add_func ("/paint/flags/raster", test_raster);
  g_test_add_func ("/paint/flags/ours-go-first", test_ours_go_first);
  g_test_add_func ("/paint/flags/every-flag-can-be-drawn", test_every_flag);
  g_test_add_func ("/paint/flags/kept-are-as-drawn", test_kept);
  g_test_add_func ("/paint/flags/scale", test_scale);
  g_test_add_func ("/paint/flags/scale-keeps-colors", test_scale_keeps_colors);
  g_test_add_func ("/paint/flags/larger-than-kept", test_large);
  g_test_add_func ("/paint/flags/cached", test_cached);
  g_test_add_func ("/paint/flags/threads", test_threads);
  return g_test_run ();
}
