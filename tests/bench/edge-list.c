/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edge-list.h"

#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/ent-random.h"
#include "charts/ent-network.h"
#include "layout/ent-layout.h"
#include "model/ent-dataset-builder.h"
#include "view/ent-view.h"

/* Up to so many nodes all distances count; of more, those from so many nodes. */
#define MOST_IN_FULL 2000
#define N_SAMPLED 200

/* Not the seed of the layout: a measure that looks where the layout looked flatters it. */
#define SEED 20261129

#define N_CANCELS 12 /* parts of the time, between which it is cancelled */

#define PAGE_WIDTH 1600.0
#define PAGE_HEIGHT 1000.0

/* Pairs of nodes, each once, none with itself. */
typedef struct
{
  GPtrArray  *names;   /* of the nodes, owned */
  GHashTable *numbers; /* name → number + 1 */
  GArray     *ends;    /* two guint an edge */
} EdgeList;

static guint
get_number (EdgeList   *self,
            const char *name)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, name));

  if (number > 0)
    return number - 1;
  g_ptr_array_add (self->names, g_strdup (name));
  g_hash_table_insert (self->numbers, g_strdup (name), GUINT_TO_POINTER (self->names->len));
  return self->names->len - 1;
}

static void
edge_list_read (EdgeList   *self,
                const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), "\t", 3);
      guint ends[2];
      gint64 key;

      if (g_strv_length (cells) < 2 || *lines[i] == '#')
        continue;
      ends[0] = get_number (self, cells[0]);
      ends[1] = get_number (self, cells[1]);
      key = (gint64) MIN (ends[0], ends[1]) << 32 | MAX (ends[0], ends[1]);
      if (ends[0] != ends[1] && g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        g_array_append_vals (self->ends, ends, 2);
    }
}

static void
stop_at_error (EntProblemLevel  level,
               const char      *path,
               const char      *message,
               gpointer         user_data)
{
  if (level == ENT_PROBLEM_ERROR)
    g_error ("%s: %s", path, message);
}

/* Nodes are nations and edges ties: what the program has of that kind. */
static EntDataset *
new_dataset (EdgeList *self)
{
  static const char *const sources[] = { "list", NULL };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (stop_at_error, NULL);
  EntRecordDraft source = { .kind = ENT_KIND_SOURCE, .id = "list", .title = "List", .kind_id = "dataset",
                            .latitude_deg = NAN, .longitude_deg = NAN };

  ent_dataset_builder_set_title (builder, "List");
  ent_dataset_builder_set_updated (builder, "2026-01-01");
  ent_dataset_builder_add (builder, &source);
  for (guint i = 0; i < self->names->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      EntRecordDraft nation = { .kind = ENT_KIND_NATION, .index = i, .id = id, .name = id, .kind_id = "state", .sources = sources,
                                .latitude_deg = NAN, .longitude_deg = NAN };

      ent_dataset_builder_add (builder, &nation);
    }
  for (guint i = 0; i < self->ends->len / 2; i++)
    {
      g_autofree char *first = g_strdup_printf ("n%u", g_array_index (self->ends, guint, 2 * i));
      g_autofree char *second = g_strdup_printf ("n%u", g_array_index (self->ends, guint, 2 * i + 1));
      const char *const nations[] = { first, second, NULL };
      EntRecordDraft tie = { .kind = ENT_KIND_TIE, .index = i, .kind_id = "cooperation", .nations = nations, .from = "1900",
                             .sources = sources, .latitude_deg = NAN, .longitude_deg = NAN };

      ent_dataset_builder_add (builder, &tie);
    }
  return ent_dataset_builder_freeze (builder);
}

/* By node: where its neighbours stand in one row of all. */
static guint *
find_neighbours (EdgeList  *self,
                 guint    **starts)
{
  const guint *ends = (const guint *) (gconstpointer) self->ends->data;
  guint *neighbours = g_new (guint, MAX (self->ends->len, 1));
  g_autofree guint *next = NULL;

  *starts = g_new0 (guint, self->names->len + 1);
  for (guint i = 0; i < self->ends->len; i++)
    (*starts)[ends[i] + 1]++;
  for (guint i = 0; i < self->names->len; i++)
    (*starts)[i + 1] += (*starts)[i];
  next = g_memdup2 (*starts, self->names->len * sizeof (guint));
  for (guint i = 0; i < self->ends->len; i++)
    neighbours[next[ends[i]]++] = ends[i ^ 1];
  return neighbours;
}

/* The mean, over pairs of nodes that hang together, of the square of how far they are from where
 * they would be at the best scale, as a share of the number of edges between them. */
static double
measure_stress (EdgeList       *self,
                const EntPoint *places)
{
  guint n = self->names->len;
  guint n_sources = n <= MOST_IN_FULL ? n : N_SAMPLED;
  g_autofree guint *starts = NULL;
  g_autofree guint *neighbours = find_neighbours (self, &starts);
  g_autofree guint *distances = g_new (guint, MAX (n, 1));
  g_autofree guint *queue = g_new (guint, MAX (n, 1));
  double sum = 0, squares = 0, n_pairs = 0;
  EntRandom random;

  ent_random_init (&random, SEED);
  for (guint i = 0; i < n_sources; i++)
    {
      guint source = n_sources == n ? i : (guint) (ent_random_double (&random) * n);
      guint n_reached = 1;

      memset (distances, 0xff, n * sizeof *distances);
      distances[source] = 0;
      queue[0] = source;
      for (guint at = 0; at < n_reached; at++)
        for (guint j = starts[queue[at]]; j < starts[queue[at] + 1]; j++)
          if (distances[neighbours[j]] == G_MAXUINT)
            {
              distances[neighbours[j]] = distances[queue[at]] + 1;
              queue[n_reached++] = neighbours[j];
            }
      for (guint at = 1; at < n_reached; at++)
        {
          double share = ent_point_distance (places[source], places[queue[at]]) / distances[queue[at]];

          sum += share;
          squares += share * share;
          n_pairs++;
        }
    }
  return n_pairs > 0 && squares > 0 ? 1 - sum * sum / (squares * n_pairs) : 0;
}

static void
write_positions (EdgeList       *self,
                 const EntPoint *places,
                 const char     *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) tsv = g_string_new (NULL);

  for (guint i = 0; i < self->names->len; i++)
    g_string_append_printf (tsv, "%s\t%.3f\t%.3f\n", (const char *) self->names->pdata[i], places[i].x, places[i].y);
  if (!g_file_set_contents (path, tsv->str, (gssize) tsv->len, &error))
    g_error ("%s", error->message);
}

/* What a layout took. */
typedef struct
{
  double begin_ms;     /* by the clock */
  double begin_processor_ms;
  double sketch_ms;    /* by the clock, from the beginning to the first sketch */
  double sketch_processor_ms;
  guint  n_sketches;
  double clock_ms;
  double processor_ms; /* of all threads */
  double cancel_ms;    /* by the clock, the longest from being cancelled to the end */
  double peak_kib;     /* of memory, above what there was before; not a number where the system does not tell */
} Costs;

static double
get_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* One of the figures that Linux has of a process. */
static double
get_kib (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return NAN;
  line = strstr (status, name);
  return line != NULL ? g_ascii_strtod (line + strlen (name), NULL) : NAN;
}

/* What is most from here on begins with what is used now. */
static void
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

#ifdef __GLIBC__
  malloc_trim (0);
#endif
  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static void
note_sketch (EntPositions *sketch,
             gpointer      data)
{
  Costs *costs = data;

  if (costs->n_sketches++ == 0)
    {
      costs->sketch_ms = get_ms (CLOCK_MONOTONIC) - costs->begin_ms;
      costs->sketch_processor_ms = get_ms (CLOCK_PROCESS_CPUTIME_ID) - costs->begin_processor_ms;
    }
  ent_positions_unref (sketch);
}

/* Somebody who cancels. */
typedef struct
{
  GCancellable *cancellable;
  double        after_ms;
  double        cancelled_ms; /* by the clock */
} Canceller;

static gpointer
cancel_later (gpointer data)
{
  Canceller *canceller = data;

  g_usleep ((gulong) (canceller->after_ms * 1000));
  canceller->cancelled_ms = get_ms (CLOCK_MONOTONIC);
  g_cancellable_cancel (canceller->cancellable);
  return NULL;
}

/* The longest of several, in a layout that takes @whole_ms by itself. */
static double
measure_cancelling (const EntLayoutOrder *order,
                    double                whole_ms)
{
  double longest = 0;

  for (guint i = 1; i < N_CANCELS; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Canceller canceller = { cancellable, i * whole_ms / N_CANCELS, 0 };
      GThread *thread = g_thread_new ("cancel", cancel_later, &canceller);
      g_autoptr (EntPositions) positions = ent_layout_run (order, cancellable, NULL);
      double end_ms = get_ms (CLOCK_MONOTONIC);

      g_thread_join (thread);
      if (positions == NULL)
        longest = MAX (longest, end_ms - canceller.cancelled_ms);
    }
  return longest;
}

/* Where the layout of ties puts the nodes, by their numbers. */
static EntPoint *
lay_out (EdgeList *self,
         gboolean  cancels,
         Costs    *costs)
{
  g_autoptr (EntDataset) dataset = new_dataset (self);
  g_autoptr (EntView) view = ent_view_new (NULL, ent_dataset_get_updated (dataset));
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntExtents) extents = ent_network_measure (graph, ENT_NETWORK_NO_THRIFT, ent_text_get_fixed_measure ());
  EntLayoutPage page = { .width = PAGE_WIDTH, .height = PAGE_HEIGHT, .day = ent_view_get_day (view) };
  EntLayoutOrder order = { graph, extents, page, ENT_LAYOUT_COLD, NULL, 1, .sketch = note_sketch, .sketch_data = costs };
  EntPoint *places = g_new0 (EntPoint, MAX (self->names->len, 1));
  g_autoptr (EntPositions) positions = NULL;
  double kib;

  forget_peak ();
  kib = get_kib ("VmRSS:");
  *costs = (Costs) { .begin_ms = get_ms (CLOCK_MONOTONIC), .begin_processor_ms = get_ms (CLOCK_PROCESS_CPUTIME_ID) };
  positions = ent_layout_run (&order, NULL, NULL);
  costs->clock_ms = get_ms (CLOCK_MONOTONIC) - costs->begin_ms;
  costs->processor_ms = get_ms (CLOCK_PROCESS_CPUTIME_ID) - costs->begin_processor_ms;
  costs->peak_kib = get_kib ("VmHWM:") - kib;
  order.sketch = NULL;
  if (cancels)
    costs->cancel_ms = measure_cancelling (&order, costs->clock_ms);
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      const char *id = ent_dataset_get_record (dataset, ent_graph_get_ref (graph, node))->id;

      places[g_ascii_strtoull (id + 1, NULL, 10)] = ent_positions_get (positions, node);
    }
  return places;
}

/* Lays out an undirected list of edges, a line each: two names with a tab between them. Whatever
 * is behind a second tab, lines that begin with #, loops and repetitions are passed over. Prints
 * what came of it, and writes name, x and y of each node; if @cancels also how soon a layout ends
 * that is cancelled, which takes several more. */
void
edge_list_run (const char *edges_path,
               const char *positions_path,
               gboolean    cancels)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  EdgeList list = { names, numbers, ends };
  g_autofree EntPoint *places = NULL;
  Costs costs;

  edge_list_read (&list, edges_path);
  places = lay_out (&list, cancels, &costs);
  write_positions (&list, places, positions_path);
  g_print ("%u nodes, %u edges, %.1f ms, stress %.4f; of all threads %.1f ms", names->len, ends->len / 2, costs.clock_ms,
           measure_stress (&list, places), costs.processor_ms);
  if (costs.n_sketches > 0)
    g_print (", %u sketches, the first after %.1f ms, %.1f of all threads", costs.n_sketches, costs.sketch_ms, costs.sketch_processor_ms);
  if (costs.peak_kib >= 0)
    g_print ("; peak memory %.0f KiB, %.0f bytes a node and edge", costs.peak_kib, costs.peak_kib * 1024 / (names->len + ends->len / 2));
  if (costs.cancel_ms > 0)
    g_print ("; cancelled within %.1f ms", costs.cancel_ms);
  g_print ("\n");
}
