/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that the program draws itself look like those of Cairo. */
#include <math.h>

#include "base/ent-crew.h"
#include "base/ent-random.h"
#include "paint/ent-small-disc.h"
#include "paint/ent-thin-line.h"
#include "tests/paint/draw.h"

#define SIDE 240
#define N_SERIES 60

/* Cairo looks at 15 rows in a pixel: what it draws is off by as much as this, in parts of 255 of the line's opacity.
 * What is drawn may be off by so much as well. */
#define MAX_OFF 26.0
#define MAX_MEAN_OFF 10.0
#define MAX_INK_OFF 0.03

/* Of a circle Cairo draws a polygon that is off by a tenth of a pixel. */
#define MAX_DISC_OFF 36.0
#define MAX_DISC_INK_OFF 0.12

static cairo_surface_t *
new_white (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static EntPixels
get_pixels (cairo_surface_t *surface)
{
  return (EntPixels) { (guint32 *) (gpointer) cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface) / 4, 0, 0,
                       cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface) };
}

static void
draw_own (cairo_surface_t   *surface,
          const EntThinLine *line)
{
  EntPixels pixels = get_pixels (surface);

  g_assert_true (ent_thin_line_can_be_drawn (line));
  ent_thin_line_draw (line, &pixels);
  cairo_surface_mark_dirty (surface);
}

static void
draw_with_cairo (cairo_surface_t   *surface,
                 const EntThinLine *line)
{
  const EntPoint *p = line->points;
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, line->color.red, line->color.green, line->color.blue, line->color.alpha);
  if (line->n_points == 1)
    {
      cairo_arc (cr, p[0].x, p[0].y, line->width / 2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_set_line_width (cr, line->width);
  if (line->rhythm != NULL)
    cairo_set_dash (cr, line->rhythm->dashes, (int) line->rhythm->n_dashes, 0);
  cairo_set_line_cap (cr, line->rhythm != NULL && line->rhythm->round_width > 0 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  if (line->n_points > 1)
    cairo_move_to (cr, p[0].x, p[0].y);
  if (line->n_points == 4)
    cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
  else if (line->n_points == 2)
    cairo_line_to (cr, p[1].x, p[1].y);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

typedef struct
{
  int    most;
  double mean; /* of the pixels with something on them */
  double ink;  /* of the second, as a part of that of the first */
} Difference;

static Difference
compare (cairo_surface_t *a,
         cairo_surface_t *b)
{
  EntPixels first = get_pixels (a), second = get_pixels (b);
  double sum = 0, ink[2] = { 0 };
  guint n_inked = 0;
  Difference difference = { 0 };

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        /* Blue tells all: the lines are black. */
        int one = 255 - (int) (first.pixels[y * first.stride + x] & 0xff), other = 255 - (int) (second.pixels[y * second.stride + x] & 0xff);

        difference.most = MAX (difference.most, ABS (one - other));
        sum += ABS (one - other);
        n_inked += one > 0 || other > 0;
        ink[0] += one;
        ink[1] += other;
      }
  difference.mean = sum / MAX (n_inked, 1);
  difference.ink = ink[1] / MAX (ink[0], 1);
  return difference;
}

static void
assert_alike (const EntThinLine *line,
              double             max_off,
              double             max_ink_off)
{
  cairo_surface_t *own = new_white (), *cairos = new_white ();
  Difference difference;

  draw_own (own, line);
  draw_with_cairo (cairos, line);
  difference = compare (cairos, own);
  if (difference.most > max_off * line->color.alpha + 2 || difference.mean > MAX_MEAN_OFF * line->color.alpha + 1
      || fabs (difference.ink - 1) > max_ink_off)
    {
      g_test_message ("from %g, %g, %g wide: most %d, mean %g, ink %g", line->points[0].x, line->points[0].y, line->width, difference.most,
                      difference.mean, difference.ink);
      g_test_fail ();
    }
  cairo_surface_destroy (own);
  cairo_surface_destroy (cairos);
}

static EntRandom
seed (guint64 number)
{
  EntRandom random;

  ent_random_init (&random, number);
  return random;
}

static EntPoint
draw_place (EntRandom *random)
{
  return (EntPoint) { ent_random_double (random) * SIDE, ent_random_double (random) * SIDE };
}

static EntThinLine
draw_line_by_lot (EntRandom *random,
                  guint      n_points)
{
  EntThinLine line = { .n_points = n_points };

  line.width = 0.5 + 3.5 * ent_random_double (random);
  line.color.alpha = 0.2 + 0.8 * ent_random_double (random);
  line.points[0] = draw_place (random);
  line.points[n_points - 1] = draw_place (random);
  if (n_points == 4)
    {
      EntPoint from = line.points[0], to = line.points[3];
      double bow = ent_random_double (random) - 0.5;

      line.points[1] = (EntPoint) { (2 * from.x + to.x) / 3 - bow * (to.y - from.y), (2 * from.y + to.y) / 3 + bow * (to.x - from.x) };
      line.points[2] = (EntPoint) { (from.x + 2 * to.x) / 3 - bow * (to.y - from.y), (from.y + 2 * to.y) / 3 + bow * (to.x - from.x) };
    }
  return line;
}

static void
straight_lines (void)
{
  EntRandom random = seed (1);

  for (guint i = 0; i < N_SERIES; i++)
    {
      EntThinLine line = draw_line_by_lot (&random, 2);

      assert_alike (&line, MAX_OFF, MAX_INK_OFF);
    }
}

/* Some of them reach over the edge. */
static void
small_discs (void)
{
  EntRandom random = seed (6);

  for (guint i = 0; i < 5 * N_SERIES; i++)
    {
      EntThinLine disc = draw_line_by_lot (&random, 1);

      disc.width = 1.5 + (2 * ENT_SMALL_DISC_MAX_RADIUS - 1.5) * ent_random_double (&random);
      if (i % 5 == 0)
        disc.points[0].x = SIDE - ent_random_double (&random);
      assert_alike (&disc, MAX_DISC_OFF, MAX_DISC_INK_OFF);
    }
}

/* A disc has as much ink as it has area, wherever its middle is. */
static void
area_of_small_discs (void)
{
  EntRandom random = seed (7);

  for (guint i = 0; i < 5 * N_SERIES; i++)
    {
      EntThinLine disc = { .n_points = 1, .color = { 0, 0, 0, 1 } };
      cairo_surface_t *own = new_white ();
      double radius = 0.4 + (ENT_SMALL_DISC_MAX_RADIUS - 0.4) * ent_random_double (&random);
      EntPixels pixels;
      double ink = 0;

      disc.width = 2 * radius;
      disc.points[0] = (EntPoint) { 20 + 100 * ent_random_double (&random), 20 + 100 * ent_random_double (&random) };
      draw_own (own, &disc);
      pixels = get_pixels (own);
      for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
          ink += (255 - (pixels.pixels[y * pixels.stride + x] & 0xff)) / 255.0;
      g_assert_cmpfloat_with_epsilon (ink / (G_PI * radius * radius), 1, 0.03);
      cairo_surface_destroy (own);
    }
}

/* Along an axis, between two, of no length to speak of, and begun outside. */
static void
special_lines (void)
{
  static const EntPoint ends[][2] = {
    { { 20, 30.5 }, { 200, 30.5 } }, { { 20, 30 }, { 200, 30 } },     { { 30.5, 20 }, { 30.5, 200 } }, { { 200, 30 }, { 30, 200 } },
    { { 40, 40 }, { 200, 200 } },    { { 50.3, 60.8 }, { 52, 63.1 } }, { { -90, 33 }, { 400, 70 } },   { { 60, -300 }, { 71, 500 } },
    { { -40, 90 }, { 2, 91 } },      { { 100, 236 }, { 140, 260 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (double width = 1; width <= 4; width += 1)
      {
        EntThinLine line = { .points = { ends[i][0], ends[i][1] }, .n_points = 2, .width = width, .color = { 0, 0, 0, 1 } };

        /* Ends and half covered rows are off by another fifteenth. */
        assert_alike (&line, 40, MAX_INK_OFF);
      }
}

static void
curves (void)
{
  EntRandom random = seed (2);

  for (guint i = 0; i < N_SERIES; i++)
    {
      EntThinLine line = draw_line_by_lot (&random, 4);

      assert_alike (&line, 40, MAX_INK_OFF);
    }
}

static void
dashes (void)
{
  EntRandom random = seed (3);

  for (guint i = 0; i < N_SERIES; i++)
    {
      EntThinLine line = draw_line_by_lot (&random, i % 2 == 0 ? 2 : 4);

      g_autofree EntRhythm *rhythm = ent_rhythm_new ((const double[]) { 7, 5, 2.5, 5 }, i % 3 == 0 ? 4 : 2, 0);

      line.rhythm = rhythm;
      assert_alike (&line, 64, 0.07); /* few pixels, and these rounded */
    }
}

/* Dots are boxes of the same ink, while they are so small that it cannot be seen. */
static void
dots (void)
{
  for (double width = 0.75; width <= 1.5; width += 0.25)
    {
      EntThinLine line = { .points = { { 20, 30 }, { 210, 170 } }, .n_points = 2, .width = width, .color = { 0, 0, 0, 0.5 } };
      g_autofree EntRhythm *rhythm = ent_rhythm_new ((const double[]) { 0.1, 4.5 }, 2, width);
      g_autofree EntRhythm *thick = ent_rhythm_new ((const double[]) { 0.1, 4.5 }, 2, 2);
      cairo_surface_t *own = new_white (), *cairos = new_white ();
      Difference difference;

      line.rhythm = rhythm;
      draw_own (own, &line);
      draw_with_cairo (cairos, &line);
      difference = compare (cairos, own);
      g_assert_cmpint (difference.most, <, 40);
      g_assert_cmpfloat (fabs (difference.ink - 1), <, 0.1);
      line.width = 2;
      line.rhythm = thick;
      g_assert_false (ent_thin_line_can_be_drawn (&line));
      cairo_surface_destroy (own);
      cairo_surface_destroy (cairos);
    }
}

/* Dashes that repeat within a pixel become a fainter line, with the same ink. */
static void
dashes_too_small (void)
{
  EntThinLine line = { .points = { { 20, 30 }, { 210, 170 } }, .n_points = 2, .width = 1, .color = { 0, 0, 0, 1 } };
  g_autofree EntRhythm *rhythm = ent_rhythm_new ((const double[]) { 0.7, 0.5 }, 2, 0);
  cairo_surface_t *own = new_white (), *cairos = new_white ();

  line.rhythm = rhythm;
  draw_own (own, &line);
  draw_with_cairo (cairos, &line);
  g_assert_cmpfloat (fabs (compare (cairos, own).ink - 1), <, 0.03);
  cairo_surface_destroy (own);
  cairo_surface_destroy (cairos);
}

/* Whatever part of an image is drawn, and in whatever order, nothing else comes out. */
static void
parts_make_the_whole (void)
{
  EntRandom random = seed (4);
  cairo_surface_t *whole = new_white (), *parts = new_white ();
  EntPixels all = get_pixels (parts);
  g_autofree EntRhythm *rhythm = ent_rhythm_new ((const double[]) { 7, 5 }, 2, 0);

  for (guint i = 0; i < 200; i++)
    {
      EntThinLine line = draw_line_by_lot (&random, i % 5 == 0 ? 1 : i % 2 == 0 ? 2 : 4);

      if (line.n_points > 1)
        line.points[0].x = 3 * line.points[0].x - SIDE;
      line.rhythm = i % 3 == 0 ? rhythm : NULL;
      draw_own (whole, &line);
      for (int y = SIDE; y > 0; y -= 37)
        for (int x = 0; x < SIDE; x += 61)
          {
            EntPixels part = { all.pixels, all.stride, x, MAX (y - 37, 0), MIN (x + 61, SIDE), y };

            ent_thin_line_draw (&line, &part);
          }
    }
  cairo_surface_mark_dirty (parts);
  g_assert_cmpint (compare (whole, parts).most, ==, 0);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

static void
what_is_left_to_cairo (void)
{
  EntThinLine line = { .points = { { 20, 30 }, { 210, 170 } }, .n_points = 2, .width = 4, .color = { 0, 0, 0, 1 } };

  g_assert_true (ent_thin_line_can_be_drawn (&line));
  line.width = 4.01;
  g_assert_false (ent_thin_line_can_be_drawn (&line));
  line.n_points = 1;
  g_assert_true (ent_thin_line_can_be_drawn (&line));
  line.width = 2 * ENT_SMALL_DISC_MAX_RADIUS + 0.1;
  g_assert_false (ent_thin_line_can_be_drawn (&line));
  line.n_points = 2;
  line.width = 1;
  line.points[1].x = 1e9;
  g_assert_false (ent_thin_line_can_be_drawn (&line));
  line.points[1].x = NAN;
  g_assert_false (ent_thin_line_can_be_drawn (&line));
}

/* ------------------------------------------------------------------------ */
/* The painter */

static EntScene *
new_scene_of_lines (void)
{
  EntScene *scene = ent_scene_new ();

  for (guint i = 0; i < 12; i++)
    {
      EntPoint a = { 10 + 7 * i, 10 }, b = { 100 - 5 * i, 90 + i }, control = { 20, 50 };
      const EntSegment curve[] = { { ENT_SEGMENT_MOVE, { a } }, { ENT_SEGMENT_CURVE, { control, control, b } } };

      ent_scene_add_path (scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_PATH,
        .layer = ENT_LAYER_LINE,
        .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, i)),
        .bounds = ent_rect_include (ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, a), b), control),
        .stroke = ENT_COLOR_LABEL,
        .stroke_alpha = 0.6,
        .line_width = 1.2,
        .dash = i % 3 == 0 ? ENT_DASH_DASHED : ENT_DASH_SOLID,
      }, curve, G_N_ELEMENTS (curve));
      ent_scene_add (scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_DISC,
        .layer = ENT_LAYER_BODY,
        .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, i)),
        .bounds = ent_rect_grow ((EntRect) { a.x, a.y, a.x, a.y }, 6),
        .fill = ENT_COLOR_LABEL,
        .fill_alpha = 1,
        .point = a,
        .radius = 3,
      });
    }
  ent_scene_finish (scene);
  return scene;
}

/* A clip that is no box leaves all to Cairo. */
static void
clip_to_circle (cairo_t *cr)
{
  cairo_arc (cr, 60, 60, 1000, 0, 2 * G_PI);
  cairo_clip (cr);
}

static void
keep_all (cairo_t *cr)
{
}

static cairo_surface_t *
paint_lines (EntScene       *scene,
             cairo_format_t  format,
             int             device_scale,
             gboolean        in_group,
             void            (*clip) (cairo_t *cr))
{
  cairo_surface_t *surface = cairo_image_surface_create (format, SIDE, SIDE);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, device_scale, device_scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_rectangle (cr, 10, 10, 80, 100);
  cairo_clip (cr);
  cairo_translate (cr, 3, 5);
  clip (cr);
  if (in_group)
    cairo_push_group (cr);
  draw_scene (cr, scene, (EntCamera) { 1.3, -7.25, 4.5 }, ENT_THEME_LIGHT);
  if (in_group)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Where an image has finer pixels, is in a group, moved or clipped, lines stand where Cairo puts them. */
static void
painter_puts_them_in_place (void)
{
  g_autoptr (EntScene) scene = new_scene_of_lines ();

  for (guint i = 0; i < 8; i++)
    {
      cairo_format_t format = i & 1 ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
      int device_scale = i & 2 ? 2 : 1;
      cairo_surface_t *own = paint_lines (scene, format, device_scale, (i & 4) != 0, keep_all);
      cairo_surface_t *cairos = paint_lines (scene, format, device_scale, (i & 4) != 0, clip_to_circle);
      Difference difference = compare (cairos, own);

      g_assert_cmpint (difference.most, <, 40);
      g_assert_cmpfloat (difference.mean, <, 4);
      g_assert_cmpfloat (fabs (difference.ink - 1), <, 0.02);
      cairo_surface_destroy (own);
      cairo_surface_destroy (cairos);
    }
}

/* So many lines that threads share them. */
static EntScene *
new_scene_of_many (void)
{
  EntScene *scene = ent_scene_new ();
  EntRandom random = seed (5);

  for (guint i = 0; i < 6000; i++)
    {
      EntPoint a = draw_place (&random), b = draw_place (&random), control = { (a.x + b.x) / 2 - (b.y - a.y) / 9, (a.y + b.y) / 2 + (b.x - a.x) / 9 };
      const EntSegment curve[] = { { ENT_SEGMENT_MOVE, { a } }, { ENT_SEGMENT_CURVE, { control, control, b } } };

      ent_scene_add_path (scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_PATH,
        .layer = ENT_LAYER_LINE,
        .thing = ent_thing_of (ent_ref (ENT_KIND_TIE, i)),
        .bounds = ent_rect_include (ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, a), b), control),
        .stroke = ENT_COLOR_GROUPING_LINE,
        .rgb = i * 2654435761u >> 8,
        .stroke_alpha = 0.3,
        .line_width = 0.7 + i % 7 * 0.2,
        .dash = i % 5 == 0 ? ENT_DASH_DASHED : ENT_DASH_SOLID,
      }, curve, G_N_ELEMENTS (curve));
    }
  ent_scene_finish (scene);
  return scene;
}

/* Any number of threads paints the same picture. */
static void
threads_paint_the_same (void)
{
  g_autoptr (EntScene) scene = new_scene_of_many ();
  cairo_surface_t *first = NULL;

  for (guint size = 1; size <= ENT_CREW_MAX_SIZE; size++)
    {
      cairo_surface_t *surface = new_white ();
      cairo_t *cr = cairo_create (surface);

      ent_crew_set_size (size);
      draw_scene (cr, scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      if (first == NULL)
        first = cairo_surface_reference (surface);
      g_assert_cmpmem (cairo_image_surface_get_data (surface), 4 * SIDE * SIDE, cairo_image_surface_get_data (first), 4 * SIDE * SIDE);
      cairo_surface_destroy (surface);
    }
  ent_crew_set_size (0);
  cairo_surface_destroy (first);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/thin-line/straight", straight_lines);
  g_test_add_func ("/paint/thin-line/small-discs", small_discs);
  g_test_add_func ("/paint/thin-line/area-of-small-discs", area_of_small_discs);
  g_test_add_func ("/paint/thin-line/special", special_lines);
  g_test_add_func ("/paint/thin-line/curves", curves);
  g_test_add_func ("/paint/thin-line/dashes", dashes);
  g_test_add_func ("/paint/thin-line/dots", dots);
  g_test_add_func ("/paint/thin-line/dashes-too-small", dashes_too_small);
  g_test_add_func ("/paint/thin-line/parts", parts_make_the_whole);
  g_test_add_func ("/paint/thin-line/left-to-cairo", what_is_left_to_cairo);
  g_test_add_func ("/paint/thin-line/painter", painter_puts_them_in_place);
  g_test_add_func ("/paint/thin-line/threads", threads_paint_the_same);
  return g_test_run ();
}
