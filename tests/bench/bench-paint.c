/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to paint a large scene, and to move a painted one. */
#include <math.h>
#include <stdio.h>

#include "tests/paint/draw.h"

#define N_DISCS 200
#define N_CURVES 1400
#define N_RUNS 7

/* What the design allows. */
#define PAINT_LIMIT_MS 98.0
#define FRAME_LIMIT_MS 14.0

static EntScene *
new_scene (double width,
           double height)
{
  static const char *const flags[] = { "in", "ru", "cn", "br", "za", "eg", "et", "ir", "ae", "id", "kz", "kg", "pk", "tj", "uz", "by" };
  EntScene *scene = ent_scene_new ();
  EntPoint points[N_DISCS];

  for (guint i = 0; i < N_DISCS; i++)
    points[i] = (EntPoint) { width * (0.04 + 0.92 * fmod (i * 0.618034, 1)), height * (0.05 + 0.9 * (i + 0.5) / N_DISCS) };

  for (guint i = 0; i < N_CURVES; i++)
    {
      EntPoint a = points[i % N_DISCS];
      EntPoint b = points[(i * 37 + 11) % N_DISCS];
      EntPoint middle = { (a.x + b.x) / 2 + (b.y - a.y) * 0.1, (a.y + b.y) / 2 - (b.x - a.x) * 0.1 };
      const EntSegment segments[] = { { ENT_SEGMENT_MOVE, { a } }, { ENT_SEGMENT_CURVE, { middle, middle, b } } };

      ent_scene_add_path (scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_PATH,
        .layer = ENT_LAYER_LINE,
        .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, i)),
        .bounds = ent_rect_include (ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, a), b), middle),
        .rgb = 0x1a918a + i % 7 * 0x101010,
        .stroke = ENT_COLOR_GROUPING_LINE,
        .stroke_alpha = 0.5,
        .line_width = 1.2,
        .dash = i % 3 == 0 ? ENT_DASH_DASHED : ENT_DASH_SOLID,
      }, segments, G_N_ELEMENTS (segments));
    }

  for (guint i = 0; i < N_DISCS; i++)
    {
      EntSceneItem item = {
        .shape = ENT_SHAPE_DISC,
        .layer = ENT_LAYER_BODY,
        .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, i)),
        .bounds = ent_rect_grow ((EntRect) { points[i].x, points[i].y, points[i].x, points[i].y }, 24),
        .fill = ENT_COLOR_DISC,
        .fill_alpha = 1,
        .stroke = ENT_COLOR_DISC_RIM,
        .stroke_alpha = 1,
        .line_width = 0.8,
        .point = points[i],
        .radius = 18,
        .flag = flags[i % G_N_ELEMENTS (flags)],
      };

      ent_scene_add (scene, &item);
      item.shape = ENT_SHAPE_TEXT;
      item.layer = ENT_LAYER_NAME;
      item.fill = ENT_COLOR_LABEL;
      item.stroke = ENT_COLOR_HALO;
      item.line_width = 3;
      item.point.y += 20;
      item.text = flags[i * 7 % G_N_ELEMENTS (flags)];
      item.text_style.size = 13;
      item.priority = 2;
      ent_scene_add (scene, &item);
    }
  ent_scene_finish (scene);
  return scene;
}

static double
best_of_runs (void     (*run) (cairo_t *cr, gpointer data),
              gpointer data,
              int      width,
              int      height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  double best = G_MAXDOUBLE;

  for (int i = 0; i < N_RUNS; i++)
    {
      cairo_t *cr = cairo_create (surface);
      gint64 start = g_get_monotonic_time ();

      run (cr, data);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
    }
  cairo_surface_destroy (surface);
  return best;
}

typedef struct
{
  EntScene        *scene;
  EntCamera        camera;
  cairo_surface_t *painted;
} Bench;

static void
paint_all (cairo_t  *cr,
           gpointer  data)
{
  Bench *bench = data;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  draw_scene (cr, bench->scene, bench->camera, ENT_THEME_LIGHT);
}

static void
copy_panned (cairo_t  *cr,
             gpointer  data)
{
  Bench *bench = data;

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, bench->painted, -37, -21);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
}

static void
bench_size (int width,
            int height)
{
  g_autoptr (EntScene) scene = new_scene (1200, 750);
  Bench bench = { scene, { width / 1200.0, 0, 0 }, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 200, height + 200) };
  cairo_t *cr = cairo_create (bench.painted);

  paint_all (cr, &bench);
  cairo_destroy (cr);
  printf ("%d × %d, %d discs, %d curves: paint %.1f ms (limit %.0f), panned frame %.1f ms (limit %.0f)\n", width, height, N_DISCS,
          N_CURVES, best_of_runs (paint_all, &bench, width, height), PAINT_LIMIT_MS,
          best_of_runs (copy_panned, &bench, width, height), FRAME_LIMIT_MS);
  cairo_surface_destroy (bench.painted);
}

int
main (void)
{
  bench_size (1200, 750);
  bench_size (2400, 1500);
  return 0;
}
