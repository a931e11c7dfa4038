/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the charts beside the network take: to be arranged, and for a step of the date, from the view to the
 * drawing and to the painted page. A step is to be done within a frame. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "charts/ent-stages.h"
#include "io/ent-json-reader.h"
#include "paint/ent-painter.h"

#define WIDTH 1500
#define HEIGHT 940

/* What the design allows for a step, and for an Euler diagram to be arranged. */
#define STEP_LIMIT_MS 16.0
#define EULER_LIMIT_MS 120.0

/* Of these the median: the first has to read fonts and flags, too. */
#define N_ARRANGINGS 5

static int
compare_doubles (const void *a,
                 const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_median (GArray *times)
{
  qsort (times->data, times->len, sizeof (double), compare_doubles);
  return g_array_index (times, double, times->len / 2);
}

static void
add_time (GArray *times,
          gint64  since)
{
  double ms = (double) (g_get_monotonic_time () - since) / 1000;

  g_array_append_val (times, ms);
}

/* Of all threads; a machine with other work takes longer by the clock. */
static double
get_processor_ms (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

/* Arranges what is to be shown some times over. Returns the median of how long that took. */
static double
arrange (EntStages *stages)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_ARRANGINGS; i++)
    {
      g_autoptr (EntArranging) arranging = ent_arranging_new (stages, NULL);
      double start = get_processor_ms (), ms;
      EntArrangement *at = ent_arranging_run (arranging, NULL, NULL, NULL, NULL);

      ms = get_processor_ms () - start;
      g_array_append_val (times, ms);
      if (i + 1 < N_ARRANGINGS)
        ent_arrangement_unref (at);
      else
        ent_stages_take_arrangement (stages, at);
    }
  return get_median (times);
}

static void
run (EntDataset   *dataset,
     EntChartKind  chart,
     const char   *groupings)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) network = ent_view_new ((const char *const *) ids, ent_dataset_get_updated (dataset));
  g_autoptr (EntView) view = ent_view_with_chart (network, chart);
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (double)), paints = g_array_new (FALSE, FALSE, sizeof (double));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const EntDay *days;
  double arranged_ms, step_ms;
  gint64 start;
  guint n_days;

  ent_stages_set_page (stages, WIDTH, HEIGHT);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  arranged_ms = arrange (stages);
  days = ent_graph_get_dates_of_change (ent_stages_get_graph (stages), &n_days);
  for (guint i = 0; i < n_days; i++)
    {
      g_autoptr (EntView) at = ent_view_with_day (view, days[i]);
      g_autoptr (EntOps) ops = NULL;

      start = g_get_monotonic_time ();
      ent_stages_set_view (stages, dataset, at, ENT_VIEW_DAY);
      ops = ent_ops_new (ent_stages_get_scene (stages), ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_measure ());
      add_time (steps, start);
      start = g_get_monotonic_time ();
      ent_painter_draw (cr, ops);
      add_time (paints, start);
    }
  step_ms = get_median (steps);
  printf ("%-13s %-28.28s arranged %7.1f ms%s, %4u steps of %6.2f ms (%g allowed), the longest %6.2f ms, painted in %6.1f ms\n",
          ent_chart_of_kind (chart)->name, groupings, arranged_ms,
          chart == ENT_CHART_EULER && arranged_ms > EULER_LIMIT_MS ? " (more than is allowed)" : "", n_days, step_ms, STEP_LIMIT_MS,
          g_array_index (steps, double, steps->len - 1), get_median (paints));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  static const char *const choices[] = { "ric,brics,sco", "nato,eu,commonwealth,csto", "g20,g7,quad,brics,sco,eu,nato,asean,opec,au" };
  static const char *const euler[] = { "ric,brics,sco", "g20,g7,quad,brics,sco", "asean,saarc,bimstec,quad,brics" };
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntDataset) dataset = NULL;

  setlocale (LC_ALL, "");
  dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      run (dataset, ENT_CHART_EULER, euler[i]);
      run (dataset, ENT_CHART_LINES, choices[i]);
      run (dataset, ENT_CHART_MAP, choices[i]);
    }
  return 0;
}
