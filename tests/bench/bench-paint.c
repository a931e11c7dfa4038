/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to paint many lines and a large scene, beside Cairo in the same rounds, and to move a painted one.
 * Figures are of the processor, of all threads together, and by the clock.
 *
 *     bench-paint              all that
 *     bench-paint LINES.tsv    straight lines alone, x, y, x and y each */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/ent-crew.h"
#include "base/ent-random.h"
#include "tests/paint/draw.h"

#define N_DISCS 200
#define N_CURVES 1400
#define N_RUNS 7

/* A network: each node has edges to some of those near it, so that there are short and long ones. */
#define N_NODES 5000
#define N_EDGES 20000
#define N_TRIED 24
#define EDGE_WIDTH 1.0
#define EDGE_ALPHA 0.4
#define NETWORK_WIDTH 1600
#define NETWORK_HEIGHT 1000

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

/* ------------------------------------------------------------------------ */
/* Measuring */

typedef void (*Draw) (cairo_t *cr,
                      gpointer data);

typedef struct
{
  const char *name;
  Draw        draw;
  gpointer    data;
  guint       crew; /* threads; 0 for all */
  double      processor[N_RUNS];
  double      clock[N_RUNS];
} Contender;

static double
get_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
run (Contender       *contender,
     cairo_surface_t *surface,
     guint            round)
{
  cairo_t *cr = cairo_create (surface);
  double processor, clock;

  ent_crew_set_size (contender->crew);
  processor = get_ms (CLOCK_PROCESS_CPUTIME_ID);
  clock = get_ms (CLOCK_MONOTONIC);
  contender->draw (cr, contender->data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  contender->processor[round] = get_ms (CLOCK_PROCESS_CPUTIME_ID) - processor;
  contender->clock[round] = get_ms (CLOCK_MONOTONIC) - clock;
  ent_crew_set_size (0);
}

static int
compare_times (const void *a,
               const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
get_median (double *times)
{
  qsort (times, N_RUNS, sizeof (double), compare_times);
  return times[N_RUNS / 2];
}

/* All in turn, so that what else the machine does slows all alike; the ratios are to the first. */
static void
race (const char *title,
      int         width,
      int         height,
      Contender  *contenders,
      guint       n_contenders)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  double first_processor = 0, first_clock = 0;

  for (guint round = 0; round < N_RUNS; round++)
    for (guint i = 0; i < n_contenders; i++)
      run (&contenders[i], surface, round);
  printf ("%s at %d × %d:\n", title, width, height);
  for (guint i = 0; i < n_contenders; i++)
    {
      double processor = get_median (contenders[i].processor), clock = get_median (contenders[i].clock);

      first_processor = i == 0 ? processor : first_processor;
      first_clock = i == 0 ? clock : first_clock;
      printf ("  %-40s processor %7.1f ms (1/%.1f), clock %7.1f ms (1/%.1f)\n", contenders[i].name, processor, first_processor / processor,
              clock, first_clock / clock);
    }
  cairo_surface_destroy (surface);
}

/* ------------------------------------------------------------------------ */
/* A network */

typedef struct
{
  GArray   *edges; /* two EntPoint each, owned */
  gboolean  is_curved;
  EntScene *scene;
  EntOps   *ops;
} Network;

static const EntPoint *
get_ends (Network *network,
          guint    edge)
{
  return &g_array_index (network->edges, EntPoint, 2 * edge);
}

static EntPoint
get_control (const EntPoint *ends)
{
  return (EntPoint) { (ends[0].x + ends[1].x) / 2 - 0.15 * (ends[1].y - ends[0].y), (ends[0].y + ends[1].y) / 2 + 0.15 * (ends[1].x - ends[0].x) };
}

static void
stroke_edges (cairo_t  *cr,
              gpointer  data)
{
  Network *network = data;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgba (cr, 0.2, 0.3, 0.5, EDGE_ALPHA);
  cairo_set_line_width (cr, EDGE_WIDTH);
  for (guint i = 0; i < network->edges->len / 2; i++)
    {
      const EntPoint *ends = get_ends (network, i);
      EntPoint control = get_control (ends);

      cairo_move_to (cr, ends[0].x, ends[0].y);
      if (network->is_curved)
        cairo_curve_to (cr, control.x, control.y, control.x, control.y, ends[1].x, ends[1].y);
      else
        cairo_line_to (cr, ends[1].x, ends[1].y);
      cairo_stroke (cr);
    }
}

/* From the scene on, as a window does. */
static void
paint_network (cairo_t  *cr,
               gpointer  data)
{
  Network *network = data;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  draw_scene (cr, network->scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT);
}

/* What has been resolved before. */
static void
paint_ops (cairo_t  *cr,
           gpointer  data)
{
  Network *network = data;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  ent_painter_draw (cr, network->ops);
}

static void
make_edges (Network *network)
{
  g_autofree EntPoint *nodes = g_new (EntPoint, N_NODES);
  EntRandom random;

  ent_random_init (&random, 1);
  for (guint i = 0; i < N_NODES; i++)
    {
      nodes[i].x = 20 + ent_random_double (&random) * (NETWORK_WIDTH - 40);
      nodes[i].y = 20 + ent_random_double (&random) * (NETWORK_HEIGHT - 40);
    }
  for (guint i = 0; i < N_EDGES; i++)
    {
      EntPoint from = nodes[i % N_NODES], best = from;

      for (guint tried = 0; tried < N_TRIED; tried++)
        {
          EntPoint to = nodes[(guint) (ent_random_double (&random) * N_NODES)];

          if (tried == 0 || ent_point_distance (from, to) < ent_point_distance (from, best))
            best = to;
        }
      g_array_append_val (network->edges, from);
      g_array_append_val (network->edges, best);
    }
}

static void
read_edges (Network    *network,
            const char *path)
{
  FILE *file = fopen (path, "r");
  EntPoint ends[2];

  if (file == NULL)
    g_error ("%s cannot be read", path);
  while (fscanf (file, "%lf %lf %lf %lf", &ends[0].x, &ends[0].y, &ends[1].x, &ends[1].y) == 4)
    g_array_append_vals (network->edges, ends, 2);
  fclose (file);
}

static void
make_scene (Network *network)
{
  network->scene = ent_scene_new ();
  for (guint i = 0; i < network->edges->len / 2; i++)
    {
      const EntPoint *ends = get_ends (network, i);
      EntPoint control = get_control (ends);
      EntSegment segments[] = { { ENT_SEGMENT_MOVE, { ends[0] } }, { ENT_SEGMENT_LINE, { ends[1] } } };
      EntRect bounds = ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, ends[0]), ends[1]);

      if (network->is_curved)
        {
          segments[1] = (EntSegment) { ENT_SEGMENT_CURVE, { control, control, ends[1] } };
          bounds = ent_rect_include (bounds, control);
        }
      ent_scene_add_path (network->scene, &(EntSceneItem) {
        .shape = ENT_SHAPE_PATH,
        .layer = ENT_LAYER_LINE,
        .thing = ent_thing_of (ent_ref (ENT_KIND_TIE, i)),
        .bounds = bounds,
        .stroke = ENT_COLOR_LABEL,
        .stroke_alpha = EDGE_ALPHA,
        .line_width = EDGE_WIDTH,
      }, segments, G_N_ELEMENTS (segments));
    }
  ent_scene_finish (network->scene);
}

/* Of the edges in a file, or of made-up ones. */
static void
bench_network (gboolean is_curved,
               const char *path) /* (nullable) */
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  Network network = { .edges = edges, .is_curved = is_curved };
  g_autofree char *title = NULL;
  Contender contenders[] = {
    { "Cairo, a stroke an edge", stroke_edges, &network, 1, { 0 }, { 0 } },
    { "Entente, one thread", paint_ops, &network, 1, { 0 }, { 0 } },
    { "Entente, all processors", paint_ops, &network, 0, { 0 }, { 0 } },
    { "Entente from the scene, one thread", paint_network, &network, 1, { 0 }, { 0 } },
    { "Entente from the scene, all processors", paint_network, &network, 0, { 0 }, { 0 } },
  };

  if (path != NULL)
    read_edges (&network, path);
  else
    make_edges (&network);
  make_scene (&network);
  title = g_strdup_printf ("%u %s edges", edges->len / 2, is_curved ? "curved" : "straight");
  network.ops = ent_ops_new (network.scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_measure ());
  race (title, NETWORK_WIDTH, NETWORK_HEIGHT, contenders, G_N_ELEMENTS (contenders));
  ent_ops_free (network.ops);
  ent_scene_unref (network.scene);
}

/* ------------------------------------------------------------------------ */
/* A picture */

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

/* A clip that is no box, and lets all through, leaves all lines to Cairo. */
static void
paint_all_with_cairo (cairo_t  *cr,
                      gpointer  data)
{
  cairo_arc (cr, 0, 0, 1e5, 0, 2 * G_PI);
  cairo_clip (cr);
  paint_all (cr, data);
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
  Contender contenders[] = {
    { "all by Cairo", paint_all_with_cairo, &bench, 1, { 0 }, { 0 } },
    { "one thread", paint_all, &bench, 1, { 0 }, { 0 } },
    { "all processors", paint_all, &bench, 0, { 0 }, { 0 } },
    { "a panned frame", copy_panned, &bench, 1, { 0 }, { 0 } },
  };
  cairo_t *cr = cairo_create (bench.painted);

  paint_all (cr, &bench);
  cairo_destroy (cr);
  race ("200 discs, 1,400 curves", width, height, contenders, G_N_ELEMENTS (contenders));
  cairo_surface_destroy (bench.painted);
}

int
main (int    argc,
      char **argv)
{
  if (argc > 1)
    {
      bench_network (FALSE, argv[1]);
      return 0;
    }
  bench_network (FALSE, NULL);
  bench_network (TRUE, NULL);
  bench_size (1200, 750);
  bench_size (2400, 1500);
  return 0;
}
