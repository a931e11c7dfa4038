/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a network of ties alone takes, step by step, of the data set that is
 * named: reading, the network, its places, the picture of a day. */
#include <locale.h>
#include <time.h>

#include "charts/ent-network.h"
#include "io/ent-json-reader.h"
#include "layout/ent-layout.h"
#include "view/ent-view.h"

#define N_RUNS 5

/* Of this thread, so that what else the machine does counts little. */
static double
get_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
run (EntDataset *dataset,
     EntView    *view)
{
  double begin = get_ms (), made, arranged, drawn;
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  g_autoptr (EntPositions) positions = NULL;
  g_autoptr (EntSlice) slice = NULL;
  g_autoptr (EntScene) scene = NULL;
  EntLayoutReport report;

  made = get_ms ();
  positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, (EntLayoutPage) { .width = 1600, .height = 1000 }, ENT_LAYOUT_COLD, NULL, 1 },
                              NULL, NULL);
  arranged = get_ms ();
  slice = ent_slice_new (graph, ent_view_get_day (view), NULL);
  scene = ent_network_new_scene (slice, extents, positions, NULL, ENT_SPOKES_ALL, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  drawn = get_ms ();
  ent_layout_check (graph, extents, positions, &report);
  g_print ("%u nations, %u ties: network %.1f ms, places %.1f ms (%u overlaps), picture %.1f ms (%u items)\n",
           ent_graph_get_n_nodes (graph), ent_graph_get_n_ties (graph), made - begin, arranged - made, report.overlaps,
           drawn - arranged, ent_scene_get_n_items (scene));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (NULL, ent_day_new (2000, 1, 1));
  double begin = get_ms ();

  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpint (argc, ==, 2);
  file = g_file_new_for_path (argv[1]);
  dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_print ("read %.1f ms\n", get_ms () - begin);
  for (guint i = 0; i < N_RUNS; i++)
    run (dataset, view);
  return 0;
}
