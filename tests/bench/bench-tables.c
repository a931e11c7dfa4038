/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "charts/ent-stages.h"
#include "graph/ent-combinations.h"
#include "io/ent-json-reader.h"
#include "layout/ent-order.h"
#include "made-up.h"
#include "paint/ent-painter.h"

/* Milliseconds of what the linear diagram, the columns and the matrix take with
 * all groupings of the bundled data, and with as many nations and organisations
 * as there are since 1815; each beside what it should take at most. They are
 * those of this thread alone: what it takes does not depend on what else runs. */

#define N_ROUNDS 10
#define WIDTH 1440
#define HEIGHT 900

static gint64
get_cpu_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
report (const char *what,
        gint64      since_us,
        guint       n,
        double      limit_ms)
{
  g_print ("%-44s %8.2f ms (limit %.0f ms)\n", what, (double) (get_cpu_us () - since_us) / 1000.0 / n, limit_ms);
}

static void
bench_order (EntGraph *graph,
             EntDay    day)
{
  g_autoptr (EntSlice) slice = ent_slice_new (graph, day, NULL);
  g_autoptr (EntCombinations) combinations = ent_combinations_new (slice);
  guint n = ent_combinations_get_n (combinations), n_groupings = ent_graph_get_n_groupings (graph), n_runs = 0;
  gint64 start_us = get_cpu_us ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree guint *order = ent_order_new (ent_combinations_get_cells (combinations), n, n_groupings, NULL);

      n_runs = ent_order_count_runs (ent_combinations_get_cells (combinations), n, n_groupings, order);
    }
  report ("order of combinations", start_us, N_ROUNDS, 25);
  g_print ("%u combinations of %u groupings in %u runs\n", n, n_groupings, n_runs);
}

/* What is seen of it in a window, at its beginning. */
static void
bench_painting (EntStages  *stages,
                const char *name)
{
  g_autofree char *resolve = g_strdup_printf ("%s: resolved", name);
  g_autofree char *paint = g_strdup_printf ("%s: painted, %u items", name, ent_scene_get_n_items (ent_stages_get_scene (stages)));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (EntOps) ops = NULL;
  gint64 start_us = get_cpu_us ();

  ops = ent_ops_new (ent_stages_get_scene (stages), ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, ent_text_get_measure ());
  report (resolve, start_us, 1, 100);
  start_us = get_cpu_us ();
  ent_painter_draw (cr, ops);
  report (paint, start_us, 1, 100);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
bench_chart (EntDataset *dataset,
             EntView    *view,
             const char *name)
{
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_fixed_measure (), ENT_MEDIUM_SCREEN);
  g_autoptr (EntArranging) arranging = NULL;
  g_autofree char *arrange = g_strdup_printf ("%s: arrange", name);
  g_autofree char *step = g_strdup_printf ("%s: a date step", name);
  gint64 start_us;

  ent_stages_set_page (stages, WIDTH, HEIGHT);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  start_us = get_cpu_us ();
  arranging = ent_arranging_new (stages, NULL);
  ent_stages_take_arrangement (stages, ent_arranging_run (arranging, NULL, NULL, NULL, NULL));
  report (arrange, start_us, 1, 1000);
  start_us = get_cpu_us ();
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (EntView) moved = ent_view_with_day (view, ent_view_get_day (view) - 365 * (EntDay) (round + 1));

      ent_stages_set_view (stages, dataset, moved, ENT_VIEW_DAY);
    }
  report (step, start_us, N_ROUNDS, 16);
  bench_painting (stages, name);
}

static void
bench_dataset (EntDataset *dataset)
{
  static const EntChartKind charts[] = { ENT_CHART_LINEAR, ENT_CHART_COLUMNS, ENT_CHART_MATRIX };
  static const char *const names[] = { "linear", "columns", "matrix" };
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) groupings = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_strv_builder_add (ids, ent_dataset_get_grouping (dataset, row)->record.id);
  groupings = g_strv_builder_end (ids);
  view = ent_view_new ((const char *const *) groupings, ent_dataset_get_updated (dataset));
  query = ent_view_get_query (view, dataset);
  graph = ent_graph_new (dataset, query);
  g_print ("\n%u nations, %u groupings, %u memberships\n", ent_graph_get_n_nodes (graph) - ent_graph_get_n_groupings (graph),
           ent_graph_get_n_groupings (graph), ent_graph_get_n_edges (graph));
  bench_order (graph, ent_view_get_day (view));
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (EntView) shown = ent_view_with_chart (view, charts[i]);

      bench_chart (dataset, shown, names[i]);
    }
}

int
main (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntDataset) bundled = ent_json_reader_read_file (file, NULL, NULL, NULL);
  g_autoptr (EntDataset) organisations = made_up_organisations (534, 243);

  bench_dataset (bundled);
  bench_dataset (organisations);
  return 0;
}
