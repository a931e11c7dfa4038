/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well the charts of sets come out, and how long that takes: Euler diagrams with the regions that find no room for
 * their names, and the runs into which the order of rows and columns brings bars and squares. Beside each time stands its
 * limit: what the design allows for an Euler diagram, and a frame of 60 Hz for an order. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "charts/ent-stages.h"
#include "graph/ent-combinations.h"
#include "io/ent-json-reader.h"
#include "layout/ent-order.h"

#define WIDTH 1500
#define HEIGHT 940
#define DAY ent_day_new (2026, 1, 1)

/* Of these the least: what else the machine does only adds to it. */
#define N_ROUNDS 5

#define EULER_LIMIT_MS 120.0
#define ORDER_LIMIT_MS 16.7

static double
get_processor_ms (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

/* NULL for all groupings. */
static EntView *
make_view (EntDataset   *dataset,
           const char   *groupings,
           EntChartKind  chart)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autoptr (EntView) network = NULL;

  if (groupings == NULL)
    {
      for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
        g_strv_builder_add (ids, ent_dataset_get_grouping (dataset, row)->record.id);
      list = g_strv_builder_end (ids);
    }
  else
    list = g_strsplit (groupings, ",", -1);
  network = ent_view_new ((const char *const *) list, DAY);
  return ent_view_with_chart (network, chart);
}

/* The regions that are named in the note at the lower right, for want of room. */
static guint
count_unnamed (EntScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const char *text = ent_scene_get_items (scene)[i].text;

      if (text == NULL || !g_str_has_prefix (text, "Too narrow for their names"))
        continue;
      n = 1;
      for (const char *p = text; *p != '\0'; p++)
        n += *p == ';';
    }
  return n;
}

static void
run_euler (EntDataset *dataset,
           const char *groupings)
{
  g_autoptr (EntView) view = make_view (dataset, groupings, ENT_CHART_EULER);
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  EntCombinations *combinations;
  double least = G_MAXDOUBLE;

  ent_stages_set_page (stages, WIDTH, HEIGHT);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntArranging) arranging = ent_arranging_new (stages, NULL);
      double begin = get_processor_ms ();
      EntArrangement *at = ent_arranging_run (arranging, NULL, NULL, NULL, NULL);

      least = MIN (least, get_processor_ms () - begin);
      if (i + 1 < N_ROUNDS)
        ent_arrangement_unref (at);
      else
        ent_stages_take_arrangement (stages, at);
    }
  combinations = ent_combinations_of (ent_stages_get_slice (stages));
  printf ("%-34s %3u members, %2u combinations, %5.0f ms (limit: %.0f), %u without a name\n", groupings,
          ent_combinations_get_n_nations (combinations), ent_combinations_get_n (combinations), least, EULER_LIMIT_MS,
          count_unnamed (ent_stages_get_scene (stages)));
}

/* Without @order as they come. */
static guint
count_runs (const guint8 *cells,
            guint         n_items,
            guint         n_features,
            const guint  *order)
{
  g_autofree guint *plain = g_new (guint, n_items + 1);

  for (guint i = 0; i < n_items; i++)
    plain[i] = i;
  return ent_order_count_runs (cells, n_items, n_features, order != NULL ? order : plain);
}

static guint *
time_order (const guint8 *cells,
            guint         n_items,
            guint         n_features,
            double       *ms)
{
  guint *order = NULL;

  *ms = G_MAXDOUBLE;
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = get_processor_ms ();

      g_free (order);
      order = ent_order_new (cells, n_items, n_features, NULL);
      *ms = MIN (*ms, get_processor_ms () - begin);
    }
  return order;
}

static void
run_linear (EntDataset *dataset,
            const char *groupings)
{
  g_autoptr (EntView) view = make_view (dataset, groupings, ENT_CHART_LINEAR);
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  g_autofree guint *order = NULL;
  EntCombinations *combinations;
  guint n, n_groupings;
  double ms;

  ent_stages_set_page (stages, WIDTH, HEIGHT);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  combinations = ent_combinations_of (ent_stages_get_slice (stages));
  n = ent_combinations_get_n (combinations);
  n_groupings = ent_graph_get_n_groupings (ent_stages_get_graph (stages));
  order = time_order (ent_combinations_get_cells (combinations), n, n_groupings, &ms);
  printf ("%3u groupings, %3u combinations, %3u members: %3u bars as they come, %3u ordered, %5.1f ms (limit: %.1f)\n", n_groupings, n,
          ent_combinations_get_n_nations (combinations), count_runs (ent_combinations_get_cells (combinations), n, n_groupings, NULL),
          count_runs (ent_combinations_get_cells (combinations), n, n_groupings, order), ms, ORDER_LIMIT_MS);
}

/* Runs along the rows and along the columns of nations × groupings, members alone. */
static void
run_matrix (EntDataset *dataset,
            const char *groupings)
{
  g_autoptr (EntView) view = make_view (dataset, groupings, ENT_CHART_MATRIX);
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  g_autofree guint8 *cells = NULL, *turned = NULL;
  g_autofree guint *nations = NULL, *columns = NULL;
  EntCombinations *combinations;
  guint n_groupings, n = 0;
  double ms, turned_ms;

  ent_stages_set_page (stages, WIDTH, HEIGHT);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  combinations = ent_combinations_of (ent_stages_get_slice (stages));
  n_groupings = ent_graph_get_n_groupings (ent_stages_get_graph (stages));
  cells = g_new0 (guint8, ent_combinations_get_n_nations (combinations) * n_groupings + 1);
  turned = g_new0 (guint8, ent_combinations_get_n_nations (combinations) * n_groupings + 1);
  /* By name, as in the data: those of a combination do not follow each other. */
  for (guint node = n_groupings; node < ent_graph_get_n_nodes (ent_stages_get_graph (stages)); node++)
    {
      guint of = ent_combinations_find_nation (combinations, node);

      if (of < ent_combinations_get_n (combinations))
        memcpy (cells + n++ * n_groupings, ent_combinations_get_cells (combinations) + of * n_groupings, n_groupings);
    }
  for (guint i = 0; i < n; i++)
    for (guint g = 0; g < n_groupings; g++)
      turned[g * n + i] = cells[i * n_groupings + g];
  nations = time_order (cells, n, n_groupings, &ms);
  columns = time_order (turned, n_groupings, n, &turned_ms);
  printf ("%3u nations × %3u groupings: %4u + %4u runs as they come, %4u + %4u ordered, %5.1f ms (limit: %.1f)\n", n, n_groupings,
          count_runs (turned, n_groupings, n, NULL), count_runs (cells, n, n_groupings, NULL), count_runs (turned, n_groupings, n, columns),
          count_runs (cells, n, n_groupings, nations), ms + turned_ms, 2 * ORDER_LIMIT_MS);
}

int
main (void)
{
  static const char *const euler[] = {
    "ric,brics,sco", "nato,eu", "gcc,arab-league,opec", "eu,nato,nordic-council,v4",
    "ric,brics,sco,g20", "g20,g7,quad,brics,sco", "brics,sco,eaeu,csto,cis", "asean,saarc,bimstec,quad,brics",
  };
  static const char *const linear[] = {
    "ric,brics,sco,g20,csto,eaeu,quad,ibsa,g7,asean",
    "eu,nato,council-of-europe,nordic-council,v4,b9,weimar-triangle,efta,osce",
    "gcc,arab-league,opec,oic,opec-plus",
    NULL,
  };
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntDataset) dataset = NULL;

  setlocale (LC_ALL, "");
  dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (euler); i++)
    run_euler (dataset, euler[i]);
  for (guint i = 0; i < G_N_ELEMENTS (linear); i++)
    run_linear (dataset, linear[i]);
  run_matrix (dataset, linear[0]);
  run_matrix (dataset, NULL);
  return 0;
}
