/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that needs no layout is measured, drawn and listed as its layout would be, to the bit. */
#include <pango/pangocairo.h>

#include "scene/ent-text-private.h"

#define SIDE 200

static const char *const plain[] = {
  "India", "AVA To Wa fi ffl", "Österreich", "Łódź", "Côte d’Ivoire", "Türkiye – Ελλάδα", "1949", "since 1990", "[1]", "12 – 14",
  "“No” … #*", "a", " ", "AT&T <b>",
};

/* What may become two lines, or stands in other scripts and fonts. */
static const char *const others[] = { "", "Korea\nRepublic", "中国", "العربية", "Ελλάδα", "e\xcc\x81", "👍 yes", "1️⃣", "a\tb", "a\xff", "ŉ ſ Ĳ" };

static const EntTextStyle styles[] = {
  { .size = 12.5 },
  { .size = 7.3, .bold = TRUE },
  { .size = 14, .width = 400, .max_lines = 2 },
  { .size = 14, .width = 400, .max_lines = 2, .centered = TRUE },
  { .size = 14, .width = 30, .max_lines = 2, .keeps_end = TRUE, .centered = TRUE },
};

static void
assert_size (const char         *text,
             const EntTextStyle *style)
{
  double unit, width, height;
  PangoRectangle box;

  pango_layout_get_extents (ent_text_get_layout (text, style, &unit), NULL, &box);
  ent_text_get_measure ()->measure (text, style, &width, &height, NULL);
  g_assert_cmpfloat (width, ==, box.width * unit);
  g_assert_cmpfloat (height, ==, box.height * unit);
}

static void
sizes (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
        assert_size (plain[i], &styles[s]);
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        assert_size (others[i], &styles[s]);
    }
}

/* Most names are plain, or nothing is spared. */
static void
which_are_plain (void)
{
  double width, ascent;

  g_assert_true (ent_text_measure_plain ("India", &styles[0], &width, &ascent));
  g_assert_true (ent_text_measure_plain ("1949", &styles[1], &width, &ascent));
  g_assert_true (ent_text_measure_plain ("Österreich", &styles[2], &width, &ascent));
  g_assert_false (ent_text_measure_plain ("Organisation of Islamic Cooperation", &styles[4], &width, &ascent));
  for (guint i = 0; i + 1 < G_N_ELEMENTS (others); i++)
    g_assert_false (ent_text_measure_plain (others[i], &styles[0], &width, &ascent));
}

/* As ent_text_draw() and ent_text_path() do with whatever is not plain. */
static void
draw_layout (cairo_t            *cr,
             const char         *text,
             const EntTextStyle *style,
             double              x,
             double              y,
             gboolean            as_path)
{
  double unit;
  PangoLayout *layout = ent_text_get_layout (text, style, &unit);
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, unit * PANGO_SCALE, unit * PANGO_SCALE);
  cairo_move_to (cr, -(double) box.x / PANGO_SCALE, -(double) box.y / PANGO_SCALE);
  if (as_path)
    pango_cairo_layout_path (cr, layout);
  else
    pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  if (as_path)
    cairo_stroke (cr);
}

static void
draw_text (cairo_t            *cr,
           const char         *text,
           const EntTextStyle *style,
           double              x,
           double              y,
           gboolean            as_path)
{
  if (!as_path)
    {
      ent_text_draw (cr, text, style, x, y);
      return;
    }
  ent_text_path (cr, text, style, x, y);
  cairo_stroke (cr);
}

/* Twice, as what is known of a text is kept, at places between pixels. */
static cairo_surface_t *
draw_twice (void                (*draw) (cairo_t *cr, const char *text, const EntTextStyle *style, double x, double y, gboolean as_path),
            const char         *text,
            const EntTextStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 1.37, 1.37);
  cairo_set_line_width (cr, 0.5);
  draw (cr, text, style, 3.21, 4.567, FALSE);
  draw (cr, text, style, 7.93, 41.129, TRUE);
  draw (cr, text, style, 5.77, 77.783, FALSE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
drawings (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
    for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
      {
        cairo_surface_t *own = draw_twice (draw_text, plain[i], &styles[s]);
        cairo_surface_t *expected = draw_twice (draw_layout, plain[i], &styles[s]);

        g_assert_cmpmem (cairo_image_surface_get_data (own), SIDE * SIDE * 4, cairo_image_surface_get_data (expected), SIDE * SIDE * 4);
        cairo_surface_destroy (own);
        cairo_surface_destroy (expected);
      }
}

static void
lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autoptr (GArray) listed = ent_text_list_lines (plain[i], &styles[2]);
      const EntTextLine *line = &g_array_index (listed, EntTextLine, 0);
      g_autofree char *seen = g_strchomp (g_strdup (plain[i]));
      double unit;
      PangoLayout *layout = ent_text_get_layout (plain[i], &styles[2], &unit);
      PangoRectangle box;

      pango_layout_get_extents (layout, NULL, &box);
      g_assert_cmpuint (listed->len, ==, 1);
      g_assert_cmpstr (line->text, ==, seen);
      g_assert_cmpfloat (line->x, ==, 0);
      g_assert_cmpfloat (line->width, ==, box.width * unit);
      g_assert_cmpfloat (line->baseline, ==, (pango_layout_get_baseline (layout) - box.y) * unit);
    }
}

/* More than are kept. */
static void
many (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Node %u", i % 6000);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
      cairo_t *cr = cairo_create (surface);

      ent_text_draw (cr, text, &styles[0], 0, 0);
      if (i % 100 == 0)
        assert_size (text, &styles[0]);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/text-plain/sizes", sizes);
  g_test_add_func ("/scene/text-plain/which", which_are_plain);
  g_test_add_func ("/scene/text-plain/drawings", drawings);
  g_test_add_func ("/scene/text-plain/lines", lines);
  g_test_add_func ("/scene/text-plain/many", many);
  return g_test_run ();
}
