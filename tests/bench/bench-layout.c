/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a first picture takes, and what it could not keep: the data set's presets,
 * ten and twenty groupings and all of them, on one date and for all dates, and made-up
 * networks from small to very large. Their times stand beside that of the first preset
 * (RIC, BRICS and SCO), too, since only ratios compare across machines. A word behind
 * the command leaves only those whose title it is in, and that preset. Two words are the
 * names of files: bench-layout EDGES.tsv POSITIONS.tsv lays out any list of edges, as
 * edge-list.c does it, and nothing else. Where a picture takes long, there is a sketch first.
 * Times are those of all processors, and, the least, by the clock.
 * Beside each figure stands the limit of a second, above which a wait interrupts a
 * thought (Nielsen, “Usability Engineering”, 1993). Text is measured with a fixed width,
 * so figures compare across machines without fonts. */
#include <locale.h>
#include <time.h>

#include "graph/ent-graph.h"
#include "io/ent-json-reader.h"
#include "layout/ent-layout.h"
#include "charts/ent-network.h"
#include "edge-list.h"
#include "made-up.h"

#define MAX_RUNS 5
#define LONG_ENOUGH_US (G_USEC_PER_SEC / 2) /* no further run after so much time */
#define FIRST_YEAR_OF_ALL 1990

static const char *const ten[] = { "ric", "brics", "sco", "g20", "csto", "eaeu", "quad", "ibsa", "g7", "asean", NULL };

static const char *const twenty[] = {
  "ric",      "brics", "sco",  "g20",  "g7",   "quad", "ibsa",  "mikta",  "aukus", "mercosur",
  "gcc",      "opec",  "csto", "eaeu", "c5",   "guam", "asean", "bimstec", "v4",    "nordic-council", NULL,
};

/* Of all threads of this process, so that what else the machine does counts little. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* When the sketch was there, if there was one. */
static void
note_sketch (EntPositions *sketch,
             gpointer      data)
{
  gint64 *when = data;

  *when = get_time ();
  ent_positions_unref (sketch);
}

static double first_ms; /* of the first one run, which the others are multiples of */

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
run (EntDataset *dataset,
     const char *title,
     GArray     *groupings,
     EntPeriod   period,
     EntDay      day,
     const char *when)
{
  g_autoptr (EntQuery) query = ent_query_new ((const guint32 *) groupings->data, groupings->len, ENT_ROLES_ALL, NULL, 0, period);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  EntLayoutPage page = { .width = 1600, .height = 1000, .top = 66, .bottom = 58, .day = day };
  EntLayoutReport report, on_day;
  gint64 times[MAX_RUNS], clock_times[MAX_RUNS];
  gint64 sum = 0;
  guint n_runs = 0;
  guint n_dates;
  g_autoptr (EntPositions) positions = NULL;
  EntRect bounds;
  double sketch_ms = 0;

  while (n_runs < MAX_RUNS && sum < LONG_ENOUGH_US)
    {
      gint64 begin = get_time (), clock_begin = g_get_monotonic_time ();
      gint64 sketched = begin;
      EntLayoutOrder order = { graph, extents, page, ENT_LAYOUT_COLD, NULL, 1, note_sketch, &sketched };

      g_clear_pointer (&positions, ent_positions_unref);
      positions = ent_layout_run (&order, NULL, NULL);
      sketch_ms = (sketched - begin) / 1000.0;

      clock_times[n_runs] = g_get_monotonic_time () - clock_begin;
      times[n_runs] = get_time () - begin;
      sum += times[n_runs++];
      ent_layout_check (graph, extents, positions, &report);
      ent_layout_check_day (graph, extents, positions, day, &on_day);
    }
  qsort (times, n_runs, sizeof times[0], compare_times);
  qsort (clock_times, n_runs, sizeof clock_times[0], compare_times);
  ent_graph_get_dates_of_change (graph, &n_dates);
  if (first_ms <= 0)
    first_ms = times[n_runs / 2] / 1000.0;
  bounds = ent_positions_get_bounds (positions, extents);
  g_print ("%-30s %-10s %3u nodes %4u dates: %8.1f ms (limit: 1000), %8.1f by the clock, %6.1f times the first, sketch after %6.1f ms; zoom %.2f; "
           "%u strangers, %u crossings, %u overlaps; on the day %u, %u\n",
           title, when, ent_graph_get_n_nodes (graph), n_dates, times[n_runs / 2] / 1000.0, clock_times[0] / 1000.0,
           times[n_runs / 2] / 1000.0 / first_ms, sketch_ms,
           MIN (page.width / (bounds.x1 - bounds.x0), (page.height - page.top - page.bottom) / (bounds.y1 - bounds.y0)),
           report.strangers, report.crossings, report.overlaps, on_day.strangers, on_day.crossings);
}

static gboolean
is_wanted (const char *only,
           const char *title)
{
  return only == NULL || strstr (title, only) != NULL;
}

static void
run_both (EntDataset *dataset,
          const char *title,
          GArray     *groupings,
          EntDay      day)
{
  run (dataset, title, groupings, (EntPeriod) { day, day }, day, "one day");
  run (dataset, title, groupings, (EntPeriod) { MIN (day, ent_day_new (FIRST_YEAR_OF_ALL, 1, 1)), ent_dataset_get_updated (dataset) },
       day, "all dates");
}

/* A list of groupings, if the data has them all. */
static void
run_named (EntDataset        *dataset,
           const char        *title,
           const char *const *ids)
{
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row == ENT_ROW_NONE)
        {
          g_print ("%-30s “%s” is not in the data\n", title, ids[i]);
          return;
        }
      g_array_append_val (groupings, row);
    }
  run_both (dataset, title, groupings, ent_dataset_get_updated (dataset));
}

static void
run_preset (EntDataset *dataset,
            guint32     row)
{
  const EntPreset *preset = ent_dataset_get_preset (dataset, row);
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_vals (groupings, preset->groupings.rows, preset->groupings.n_rows);
  run_both (dataset, preset->name, groupings,
            ent_date_is_set (preset->at) ? preset->at.earliest : ent_dataset_get_updated (dataset));
}

/* All groupings of a data set made for this. */
static void
run_made_up (const char *title,
             EntDataset *made)
{
  g_autoptr (EntDataset) dataset = made;
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  EntDay day = ent_dataset_get_updated (dataset);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_array_append_val (groupings, row);
  run (dataset, title, groupings, (EntPeriod) { day, day }, day, "one day");
}

static void
run_large (const char *only)
{
  static const guint hubs[] = { 50, 100, 200, 400, 800, 3000 };
  static const guint overlapping[] = { 3, 6, 12 };
  static const guint regional[] = { 20, 40, 70 };
  static const guint wide[] = { 10, 20, 70 };

  for (guint i = 0; i < G_N_ELEMENTS (hubs); i++)
    {
      g_autofree char *title = g_strdup_printf ("one grouping of %u", hubs[i]);

      if (is_wanted (only, title))
        run_made_up (title, made_up_hub (hubs[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (overlapping); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u of most of 194", overlapping[i]);

      if (is_wanted (only, title))
        run_made_up (title, made_up_overlapping (overlapping[i], 194));
    }
  for (guint i = 0; i < G_N_ELEMENTS (regional); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u regional of 60", regional[i]);

      if (is_wanted (only, title))
        run_made_up (title, made_up_regional (regional[i], 60));
    }
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u regional of 100", wide[i]);

      if (is_wanted (only, title))
        run_made_up (title, made_up_regional (wide[i], 100));
    }
}

static void
run_all (EntDataset *dataset)
{
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_array_append_val (groupings, row);
  run_both (dataset, "all groupings", groupings, ent_dataset_get_updated (dataset));
}

int
main (int    argc,
      char **argv)
{
  const char *only = argc > 1 ? argv[1] : NULL;
  const char *path = g_getenv ("ENT_TEST_DATASET");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = NULL;

  setlocale (LC_ALL, "");
  if (argc == 3 || (argc == 4 && g_str_equal (argv[3], "cancel")))
    {
      edge_list_run (argv[1], argv[2], argc == 4);
      return 0;
    }
  if (path == NULL)
    {
      g_printerr ("ENT_TEST_DATASET does not name a data set\n");
      return 1;
    }
  file = g_file_new_for_path (path);
  dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  if (dataset == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    if (row == 0 || is_wanted (only, ent_dataset_get_preset (dataset, row)->name))
      run_preset (dataset, row);
  if (is_wanted (only, "ten groupings"))
    run_named (dataset, "ten groupings", ten);
  if (is_wanted (only, "twenty groupings"))
    run_named (dataset, "twenty groupings", twenty);
  if (is_wanted (only, "all groupings"))
    run_all (dataset);
  run_large (only);

  return 0;
}
