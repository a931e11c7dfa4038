/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a first picture takes, on the bundled data. Text is measured with a
 * fixed width of its own, so figures compare across machines without fonts. */
#include <locale.h>
#include <string.h>

#include "graph/ent-graph.h"
#include "io/ent-json-reader.h"
#include "layout/ent-layout.h"

#define N_RUNS 5
#define CHARACTER 7.0
#define LINE 15.0

/* The published figures are those of the recipe these layouts follow: a plain
 * program on the memberships of 1 January 2026, stress and projection alone. */
typedef struct
{
  const char *title;
  const char *groupings[12];
  int         published_day_ms;
  int         published_period_ms;
} Preset;

static const Preset presets[] = {
  { "RIC, BRICS, SCO", { "ric", "brics", "sco" }, 20, 42 },
  { "RIC, BRICS, SCO, G20", { "ric", "brics", "sco", "g20" }, 46, 120 },
  { "ten groupings", { "ric", "brics", "sco", "g20", "csto", "eaeu", "quad", "ibsa", "g7", "asean" }, 133, 420 },
  { "the G's", { "g7", "g8", "g20", "brics", "p5", "mikta", "ibsa" }, 82, 193 },
};

static EntExtent
measure_pill (const char *name)
{
  double height = LINE + 8;

  return (EntExtent) { 0, (g_utf8_strlen (name, -1) * 1.15 * CHARACTER + 22) / 2, height / 2, height / 2 };
}

static EntExtent
measure_disc (const char *name,
              guint       n_memberships)
{
  double radius = n_memberships == 0 ? 14 : n_memberships == 1 ? 20 : 22;
  double scale = n_memberships == 0 ? 0.86 : 1;
  gboolean breaks = g_utf8_strlen (name, -1) > 12 && strchr (name, ' ') != NULL;
  double width = g_utf8_strlen (name, -1) * CHARACTER * scale / (breaks ? 1.7 : 1);

  return (EntExtent) { radius, MAX (radius + 2, width / 2), radius + 2, radius + 3 + (breaks ? 2 : 1) * LINE * scale };
}

static EntExtents *
measure (EntGraph *graph)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntExtents *extents = ent_extents_new (ent_graph_get_n_nodes (graph));

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);
      EntRows incident = ent_graph_get_incident (graph, node);
      guint32 last = ENT_ROW_NONE;
      guint n_memberships = 0;

      if (ref.kind == ENT_KIND_GROUPING)
        {
          ent_extents_set (extents, node, measure_pill (ent_dataset_get_grouping (dataset, ref.row)->name));
          continue;
        }
      for (guint i = 0; i < incident.n_rows; i++)
        {
          const EntEdge *edge = &edges[incident.rows[i]];

          if (edge->role == ENT_ROLE_MEMBER && edge->grouping != last)
            {
              n_memberships++;
              last = edge->grouping;
            }
        }
      ent_extents_set (extents, node, measure_disc (ent_dataset_get_nation (dataset, ref.row)->name, n_memberships));
    }

  return extents;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
run (EntDataset   *dataset,
     const Preset *preset,
     const guint32 *groupings,
     guint         n_groupings,
     EntPeriod     period,
     const char   *when,
     int           published_ms)
{
  g_autoptr (EntQuery) query = ent_query_new (groupings, n_groupings, ENT_ROLES_ALL, NULL, 0, period);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntExtents) extents = measure (graph);
  EntLayoutPage page = { 1200, 750, 58, 16 };
  EntLayoutReport report;
  gint64 times[N_RUNS];
  guint n_dates;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (EntPositions) positions
          = ent_layout_run (graph, extents, page, ENT_LAYOUT_COLD, NULL, 1, NULL, NULL);

      times[i] = g_get_monotonic_time () - begin;
      ent_layout_check (graph, extents, positions, &report);
    }
  qsort (times, N_RUNS, sizeof times[0], compare_times);
  ent_graph_get_dates_of_change (graph, &n_dates);
  g_print ("%-22s %-10s %3u nodes %3u dates: %6.1f ms (published: %d ms); %u strangers, %u crossings, %u overlaps\n",
           preset->title, when, ent_graph_get_n_nodes (graph), n_dates, times[N_RUNS / 2] / 1000.0, published_ms,
           report.strangers, report.crossings, report.overlaps);
}

static gboolean
find_groupings (EntDataset   *dataset,
                const Preset *preset,
                guint32      *groupings,
                guint        *n_groupings)
{
  *n_groupings = 0;
  for (guint i = 0; i < G_N_ELEMENTS (preset->groupings) && preset->groupings[i] != NULL; i++)
    {
      groupings[i] = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, preset->groupings[i]);
      if (groupings[i] == ENT_ROW_NONE)
        return FALSE;
      ++*n_groupings;
    }

  return TRUE;
}

int
main (void)
{
  const char *path = g_getenv ("ENT_TEST_DATASET");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  EntPeriod day = { ent_day_new (2026, 1, 1), ent_day_new (2026, 1, 1) };
  EntPeriod period = { ent_day_new (2001, 6, 15), ent_day_new (2026, 1, 1) };

  setlocale (LC_ALL, "");
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

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      guint32 groupings[G_N_ELEMENTS (presets[i].groupings)];
      guint n_groupings;

      if (!find_groupings (dataset, &presets[i], groupings, &n_groupings))
        {
          g_print ("%-22s not in the data\n", presets[i].title);
          continue;
        }
      run (dataset, &presets[i], groupings, n_groupings, day, "one day", presets[i].published_day_ms);
      run (dataset, &presets[i], groupings, n_groupings, period, "all dates", presets[i].published_period_ms);
    }

  return 0;
}
