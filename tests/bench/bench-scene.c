/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "charts/ent-stages.h"
#include "io/ent-json-reader.h"
#include "paint/ent-view-carrier.h"
#include "scene/ent-text.h"

/* What a date step of the network takes, in ms of this thread: the scene drawn
 * for another day, for the first time and once more, with four, ten, forty (more
 * have no outlines) and all groupings of the data set, beside the frame of 60 Hz
 * that it should fit in.
 * The sums tell whether two builds draw the same.
 *
 *     bench-scene DATA              all that
 *     bench-scene DATA VIEW-FILE    what such a file, or a picture, shows, where it has its places */

#define N_DAYS 40
#define DAYS_APART 200
#define WIDTH 1600
#define HEIGHT 1000
#define FRAME_MS 16.7

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

/* Goes through the days, forwards in time or back. */
static void
step (EntStages  *stages,
      EntDataset *dataset,
      EntView    *view,
      gboolean    is_back,
      const char *what)
{
  double times[N_DAYS], sum = 0;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);

  for (int i = 0; i < N_DAYS; i++)
    {
      EntDay day = ent_dataset_get_updated (dataset) - DAYS_APART * (is_back ? i + 1 : N_DAYS - i);
      g_autoptr (EntView) moved = ent_view_with_day (view, day);
      g_autofree char *dump = NULL;
      double begin_ms = get_cpu_ms ();

      ent_stages_set_view (stages, dataset, moved, ENT_VIEW_DAY);
      times[i] = get_cpu_ms () - begin_ms;
      sum += times[i];
      dump = ent_scene_dump (ent_stages_get_scene (stages), dataset);
      g_checksum_update (checksum, (const guchar *) dump, -1);
    }
  qsort (times, N_DAYS, sizeof *times, compare_times);
  g_print ("  %-12s %7.1f ms, median %.1f, longest %.1f (limit: %.1f)   %.8s\n", what, sum / N_DAYS, times[N_DAYS / 2], times[N_DAYS - 1],
           FRAME_MS, g_checksum_get_string (checksum));
}

static void
measure (EntDataset *dataset,
         const char *title,
         EntView    *view,
         EntPlaces  *places)
{
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_SCREEN);
  g_autoptr (EntArranging) arranging = NULL;
  double begin_ms = get_cpu_ms ();

  ent_stages_set_page (stages, WIDTH, HEIGHT);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  if (places != NULL)
    ent_stages_set_places (stages, places);
  arranging = ent_arranging_new (stages, NULL);
  ent_stages_take_arrangement (stages, ent_arranging_run (arranging, NULL, NULL, NULL, NULL));
  g_print ("%s: %u nodes, %u edges, %u items, arranged and drawn in %.0f ms\n", title, ent_graph_get_n_nodes (ent_stages_get_graph (stages)),
           ent_graph_get_n_edges (ent_stages_get_graph (stages)), ent_scene_get_n_items (ent_stages_get_scene (stages)),
           get_cpu_ms () - begin_ms);
  step (stages, dataset, view, TRUE, "a date step");
  step (stages, dataset, view, FALSE, "once more");
}

/* Those of @ids the data knows; the first @most there are for %NULL. */
static void
measure_groupings (EntDataset        *dataset,
                   const char        *title,
                   const char *const *ids,
                   guint              most)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (EntView) view = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    {
      const char *id = ent_dataset_get_grouping (dataset, row)->record.id;

      if (all->len < most && (ids == NULL || g_strv_contains (ids, id)))
        g_ptr_array_add (all, (char *) id);
    }
  g_ptr_array_add (all, NULL);
  view = ent_view_new ((const char *const *) all->pdata, ent_dataset_get_updated (dataset));
  measure (dataset, title, view, NULL);
}

int
main (int    argc,
      char **argv)
{
  static const char *const four[] = { "ric", "brics", "sco", "g20", NULL };
  static const char *const ten[] = { "ric", "brics", "sco", "g20", "csto", "eaeu", "quad", "ibsa", "g7", "asean", NULL };
  g_autoptr (GFile) file = g_file_new_for_path (argc > 1 ? argv[1] : g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, NULL, NULL, &error);

  if (dataset == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (argc > 2)
    {
      g_autoptr (GFile) carrier = g_file_new_for_path (argv[2]);
      gboolean is_carrier;
      g_autoptr (EntSavedView) saved = ent_view_carrier_read (carrier, &is_carrier, NULL, &error);

      if (saved == NULL)
        {
          g_printerr ("%s\n", error != NULL ? error->message : "No view in it");
          return 1;
        }
      measure (dataset, argv[2], saved->view, saved->places);
      return 0;
    }
  measure_groupings (dataset, "Four groupings", four, G_N_ELEMENTS (four));
  measure_groupings (dataset, "Ten groupings", ten, G_N_ELEMENTS (ten));
  measure_groupings (dataset, "Forty groupings", NULL, 40);
  measure_groupings (dataset, "All groupings", NULL, G_MAXUINT);
  return 0;
}
