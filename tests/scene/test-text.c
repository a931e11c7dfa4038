/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "scene/ent-text.h"

static void
get_size (const EntMeasure   *measure,
          const char         *text,
          const EntTextStyle *style,
          double             *width,
          double             *height)
{
  measure->measure (text, style, width, height, measure->user_data);
}

static double
width_of (const char *text)
{
  EntTextStyle style = { .size = 14 };
  double width, height;

  get_size (ent_text_get_measure (), text, &style, &width, &height);
  return width;
}

static void
test_fixed (void)
{
  const EntMeasure *fixed = ent_text_get_fixed_measure ();
  EntTextStyle style = { .size = 10 };
  double width, height;

  get_size (fixed, "", &style, &width, &height);
  g_assert_cmpfloat (width, ==, 0);
  g_assert_cmpfloat (height, ==, 12.5);
  get_size (fixed, "Türkiye", &style, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 7 * 5.6, 1e-9);
  get_size (fixed, "United\nKingdom", &style, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 7 * 5.6, 1e-9);
  g_assert_cmpfloat (height, ==, 25);

  style.width = 30; /* five characters a line */
  get_size (fixed, "abcdefghijkl", &style, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 28, 1e-9);
  g_assert_cmpfloat (height, ==, 37.5);
  style.max_lines = 2;
  get_size (fixed, "abcdefghijkl", &style, &width, &height);
  g_assert_cmpfloat (height, ==, 25);
}

static void
test_measure (void)
{
  EntTextStyle style = { .size = 14 };
  EntTextStyle doubled = { .size = 28 };
  EntTextStyle narrow = { .size = 14, .width = 60, .max_lines = 2, .centered = TRUE };
  double width, height, width2, height2;

  get_size (ent_text_get_measure (), "India", &style, &width, &height);
  g_assert_cmpfloat (width, >, 20);
  g_assert_cmpfloat (width, <, 60);
  g_assert_cmpfloat (height, >, 12);

  /* Unhinted: twice the size is twice the box, so zoom is geometric. */
  get_size (ent_text_get_measure (), "India", &doubled, &width2, &height2);
  g_assert_cmpfloat_with_epsilon (width2, 2 * width, 1e-9);
  g_assert_cmpfloat_with_epsilon (height2, 2 * height, 1e-9);

  get_size (ent_text_get_measure (), "Organisation of Islamic Cooperation and more", &narrow, &width, &height);
  g_assert_cmpfloat (width, <=, 61);
  g_assert_cmpfloat (height, <, 2.2 * height2);
}

static void
test_not_markup (void)
{
  g_assert_cmpfloat (width_of ("<b>x</b>"), >, 3 * width_of ("x"));
  g_assert_cmpfloat (width_of ("&amp;"), >, width_of ("&"));
}

static void
test_strange_names (void)
{
  /* Each of these is shown as a mark, none reverses or hides what follows. */
  const char *deceptive[] = { "\xe2\x80\xae" "abc", "\xe2\x80\x8f" "abc", "\xe2\x81\xa6" "abc", "\x01" "abc", "\xef\xbb\xbf" "abc", "\xff" "abc" };
  const char *fine[] = { "🇮🇳 India", "中华人民共和国", "إيران", "ایالات\xe2\x80\x8cمتحده", "İstanbul" };

  for (guint i = 0; i < G_N_ELEMENTS (deceptive); i++)
    g_assert_cmpfloat (width_of (deceptive[i]), >, width_of ("abc") + 2);
  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    g_assert_cmpfloat (width_of (fine[i]), >, 10);
}

/* Sum of ink, and the first and last column with some. */
static guint
ink_of (cairo_surface_t *surface,
        int             *first,
        int             *last)
{
  const guchar *pixels;
  guint sum = 0;

  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  *first = G_MAXINT;
  *last = -1;
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guchar ink = pixels[y * cairo_image_surface_get_stride (surface) + x];

        sum += ink;
        if (ink > 0)
          {
            *first = MIN (*first, x);
            *last = MAX (*last, x);
          }
      }
  return sum;
}

static void
check_box (const char   *text,
           EntTextStyle  style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 300, 100);
  cairo_t *cr = cairo_create (surface);
  double width, height;
  int first, last;

  get_size (ent_text_get_measure (), text, &style, &width, &height);
  ent_text_draw (cr, text, &style, 40, 20);
  g_assert_cmpuint (ink_of (surface, &first, &last), >, 1000);
  g_assert_cmpint (first, >=, 39);
  g_assert_cmpint (last, <=, 41 + (int) ceil (width));

  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  ent_text_path (cr, text, &style, 40, 20);
  cairo_fill (cr);
  g_assert_cmpuint (ink_of (surface, &first, &last), >, 1000);
  g_assert_cmpint (first, >=, 39);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_draw_stays_in_its_box (void)
{
  check_box ("India", (EntTextStyle) { .size = 16 });
  check_box ("United\nKingdom", (EntTextStyle) { .size = 16, .centered = TRUE });
  check_box ("India", (EntTextStyle) { .size = 16, .centered = TRUE, .width = 200 });
}

static gpointer
measure_in_thread (gpointer data)
{
  double *width = data;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("Nation %d", i % 7);

      *width = width_of (text);
    }
  *width = width_of ("India");
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];
  double widths[G_N_ELEMENTS (threads)];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("measure", measure_in_thread, &widths[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpfloat (widths[i], ==, width_of ("India"));
}

static void
check_lines (const char         *text,
             const EntTextStyle *style,
             const char         *expected)
{
  g_autoptr (GArray) lines = ent_text_list_lines (text, style);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", g_array_index (lines, EntTextLine, i).text);
  g_assert_cmpstr (joined->str, ==, expected);
}

/* Each as it is drawn: broken, with the ellipsis and the hyphen, without what cannot be seen. */
static void
test_lines (void)
{
  check_lines ("India", &(EntTextStyle) { .size = 14 }, "India");
  check_lines ("A & <b>\nBosnia  and", &(EntTextStyle) { .size = 14 }, "A & <b>|Bosnia  and");
  check_lines ("United Kingdom", &(EntTextStyle) { .size = 14, .width = 70 }, "United|Kingdom");
  check_lines ("a\u00adb\u202ec", &(EntTextStyle) { .size = 14 }, "ab\ufffdc");
  check_lines ("العربية 中国 India", &(EntTextStyle) { .size = 14 }, "العربية 中国 India");
  check_lines ("Saint Vincent and the Grenadines", &(EntTextStyle) { .size = 14, .width = 90, .max_lines = 1 }, "Saint Vince…");
  check_lines ("Saint Vincent and the Grenadines", &(EntTextStyle) { .size = 14, .width = 90, .max_lines = 1, .keeps_end = TRUE }, "Saint …adines");
  check_lines ("Bundesverteidigung", &(EntTextStyle) { .size = 14, .width = 70 }, "Bundesve‐|rteidigung");
}

/* Where they stand: within the box, one below the other, centred where that is asked for. */
static void
test_places_of_lines (void)
{
  EntTextStyle style = { .size = 14, .width = 70, .centered = TRUE };
  g_autoptr (GArray) lines = ent_text_list_lines ("United Kingdom", &style);
  const EntTextLine *first = &g_array_index (lines, EntTextLine, 0);
  const EntTextLine *second = &g_array_index (lines, EntTextLine, 1);
  double width, height;

  get_size (ent_text_get_measure (), "United Kingdom", &style, &width, &height);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpfloat (first->x, >, 0);
  g_assert_cmpfloat_with_epsilon (first->x + first->width / 2, width / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (second->x, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (second->width, width, 0.01);
  g_assert_cmpfloat (first->baseline, >, 9);
  g_assert_cmpfloat_with_epsilon (second->baseline - first->baseline, height / 2, 0.01);
  g_assert_cmpfloat (second->baseline, <, height);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/text/fixed-measure", test_fixed);
  g_test_add_func ("/scene/text/measure", test_measure);
  g_test_add_func ("/scene/text/is-not-markup", test_not_markup);
  g_test_add_func ("/scene/text/strange-names", test_strange_names);
  g_test_add_func ("/scene/text/draw-stays-in-its-box", test_draw_stays_in_its_box);
  g_test_add_func ("/scene/text/lines", test_lines);
  g_test_add_func ("/scene/text/places-of-lines", test_places_of_lines);
  g_test_add_func ("/scene/text/threads-agree", test_threads);
  return g_test_run ();
}
