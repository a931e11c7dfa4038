/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks of ties, of the data set that is named. Where it has ties alone: how
 * long each step takes, and how the picture compares with those of Graphviz
 * (Debian package graphviz), if it is installed. Where it has presets: how many
 * lines run through discs that are not theirs, with ties beside each of them. */
#include <locale.h>
#include <time.h>

#include "charts/ent-network.h"
#include "io/ent-json-reader.h"
#include "layout/ent-layout.h"
#include "tests/bench/graphviz.h"
#include "tests/bench/tie-marks.h"
#include "view/ent-view.h"

#define N_RUNS 3
#define PAGE_WIDTH 1600.0
#define PAGE_HEIGHT 1000.0

/* Of this thread, so that what else the machine does counts little. */
static double
get_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* The lines as they are drawn, going around discs, beside what they would be without. */
static void
print_through (EntGraph     *graph,
               EntExtents   *extents,
               EntPositions *positions,
               EntDay        day)
{
  g_autoptr (EntPositions) plain = ent_positions_copy (positions);
  g_autoptr (EntSlice) slice = ent_slice_new (graph, day, NULL);
  g_autoptr (EntScene) scene = ent_network_new_scene (slice, extents, positions, NULL, ENT_SPOKES_ALL, ENT_NETWORK_NO_THRIFT,
                                                      ent_text_get_fixed_measure ());
  g_autoptr (EntScene) plain_scene = NULL;
  guint n_lines;
  double through = tie_marks_count_through (scene, &n_lines);

  ent_positions_set_tie_bows (plain, NULL, 0);
  plain_scene = ent_network_new_scene (slice, extents, plain, NULL, ENT_SPOKES_ALL, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  g_print ("%u lines drawn, through foreign discs %.1f %%, with plain bows %.1f %%\n", n_lines, 100 * through,
           100 * tie_marks_count_through (plain_scene, &n_lines));
}

static void
print_marks (const char   *who,
             double        time_ms,
             EntGraph     *graph,
             EntExtents   *extents,
             EntPositions *positions)
{
  TieMarks marks = tie_marks_measure (graph, extents, positions, PAGE_WIDTH, PAGE_HEIGHT);

  g_print ("  %-8s %8.1f ms, stress %.4f, overlaps of discs %u, of labels %u, crossings %u, straight lines through foreign discs %.1f %%, "
           "boxes on the page %.1f %%\n",
           who, time_ms, marks.stress, marks.disc_overlaps, marks.label_overlaps, marks.crossings, 100 * marks.through, 100 * marks.full);
}

static void
compare (EntGraph     *graph,
         EntExtents   *extents,
         EntPositions *positions,
         double        time_ms)
{
  static const char *const programs[] = { "neato", "sfdp" };

  print_marks ("entente", time_ms, graph, extents, positions);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      double its_ms;
      g_autoptr (EntPositions) its = graphviz_run (programs[i], graph, extents, &its_ms);

      if (its != NULL)
        print_marks (programs[i], its_ms, graph, extents, its);
      else
        g_print ("  %-8s is not installed\n", programs[i]);
    }
}

static void
run (EntDataset *dataset,
     EntView    *view,
     gboolean    last)
{
  double begin = get_ms (), made, arranged, drawn;
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  g_autoptr (EntPositions) positions = NULL;
  g_autoptr (EntSlice) slice = NULL;
  g_autoptr (EntScene) scene = NULL;
  EntLayoutPage page = { .width = PAGE_WIDTH, .height = PAGE_HEIGHT };

  made = get_ms ();
  positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, page, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);
  arranged = get_ms ();
  slice = ent_slice_new (graph, ent_view_get_day (view), NULL);
  scene = ent_network_new_scene (slice, extents, positions, NULL, ENT_SPOKES_ALL, ENT_NETWORK_NO_THRIFT,
                                 ent_text_get_fixed_measure ());
  drawn = get_ms ();
  g_print ("%u nations, %u ties: network %.1f ms, places %.1f ms, picture %.1f ms (%u items)\n", ent_graph_get_n_nodes (graph),
           ent_graph_get_n_ties (graph), made - begin, arranged - made, drawn - arranged, ent_scene_get_n_items (scene));
  if (!last)
    return;
  g_print ("  ");
  print_through (graph, extents, positions, ent_view_get_day (view));
  compare (graph, extents, positions, arranged - made);
}

static EntView *
new_view (EntDataset      *dataset,
          const EntPreset *preset)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < preset->groupings.n_rows; i++)
    g_strv_builder_add (builder, ent_dataset_get_grouping (dataset, preset->groupings.rows[i])->record.id);
  ids = g_strv_builder_end (builder);
  return ent_view_new ((const char *const *) ids, ent_date_is_set (preset->at) ? preset->at.earliest : ent_dataset_get_updated (dataset));
}

static void
run_beside (EntDataset *dataset,
            guint32     preset)
{
  g_autoptr (EntView) chosen = new_view (dataset, ent_dataset_get_preset (dataset, preset));
  g_autoptr (EntView) view = ent_view_with_ties (chosen, ENT_TIE_KINDS_ALL);
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  EntLayoutPage page = { .width = PAGE_WIDTH, .height = PAGE_HEIGHT, .day = ent_view_get_day (view) };
  g_autoptr (EntPositions) positions
      = ent_layout_run (&(EntLayoutOrder) { graph, extents, page, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);

  g_print ("%-20s ", ent_dataset_get_record (dataset, ent_ref (ENT_KIND_PRESET, preset))->id);
  print_through (graph, extents, positions, ent_view_get_day (view));
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
  for (guint32 preset = 0; preset < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); preset++)
    run_beside (dataset, preset);
  for (guint i = 0; i < N_RUNS && ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) == 0; i++)
    run (dataset, view, i + 1 == N_RUNS);
  return 0;
}
