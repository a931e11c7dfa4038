/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-combination-counts.h"

#include <stdlib.h>

#include "base/ent-random.h"

struct _EntCombinationCounter
{
  EntGraph *graph;   /* owned */
  guint64  *marks;   /* a number for each grouping; owned, like the rest */
  guint64  *sums;    /* for each nation the marks of its groupings, each taken once: its combination */
  guint    *members; /* of each grouping */
};

/* Two combinations have the same number once in some 10¹⁹: less often than memory forgets a bit. */
static guint64
make_mark (EntRandom *random)
{
  guint64 high = (guint64) (ent_random_double (random) * 4294967296.0);

  return high << 32 | (guint64) (ent_random_double (random) * 4294967296.0);
}

/**
 * ent_combination_counter_new:
 * @graph: a network; a reference is kept
 *
 * Returns: (transfer full): what counts its combinations
 */
EntCombinationCounter *
ent_combination_counter_new (EntGraph *graph)
{
  EntCombinationCounter *counter;
  EntRandom random;
  guint n_groupings;

  g_return_val_if_fail (graph != NULL, NULL);

  n_groupings = ent_graph_get_n_groupings (graph);
  counter = g_new0 (EntCombinationCounter, 1);
  counter->graph = ent_graph_ref (graph);
  counter->marks = g_new (guint64, n_groupings + 1);
  counter->sums = g_new (guint64, ent_graph_get_n_nodes (graph) - n_groupings + 1);
  counter->members = g_new (guint, n_groupings + 1);
  ent_random_init (&random, 1);
  for (guint g = 0; g < n_groupings; g++)
    counter->marks[g] = make_mark (&random);
  return counter;
}

/**
 * ent_combination_counter_free:
 * @counter: (transfer full): what counts
 */
void
ent_combination_counter_free (EntCombinationCounter *counter)
{
  g_return_if_fail (counter != NULL);

  g_free (counter->marks);
  g_free (counter->sums);
  g_free (counter->members);
  ent_graph_unref (counter->graph);
  g_free (counter);
}

/* Edges of a grouping, and of these those of a nation, follow each other. */
static void
add_memberships (EntCombinationCounter *counter,
                 EntDay                 day)
{
  EntDataset *dataset = ent_graph_get_dataset (counter->graph);
  const EntEdge *edges = ent_graph_get_edges (counter->graph);
  guint n_groupings = ent_graph_get_n_groupings (counter->graph), n_edges = ent_graph_get_n_edges (counter->graph);
  guint counted = G_MAXUINT; /* the nation that was counted last */

  for (guint e = 0; e < n_edges; e++)
    {
      if (e == 0 || edges[e].grouping != edges[e - 1].grouping)
        {
          guint32 row = ent_graph_get_ref (counter->graph, edges[e].grouping).row;

          counted = G_MAXUINT;
          /* Of a grouping that is not there nobody is a member. */
          if (ent_span_presence (ent_dataset_get_life (dataset, row), day) == ENT_PRESENCE_ABSENT)
            {
              while (e + 1 < n_edges && edges[e + 1].grouping == edges[e].grouping)
                e++;
              continue;
            }
        }
      if (edges[e].role != ENT_ROLE_MEMBER || edges[e].nation == counted
          || ent_dataset_get_membership_presence (dataset, edges[e].membership, day) == ENT_PRESENCE_ABSENT)
        continue;
      counted = edges[e].nation;
      counter->sums[counted - n_groupings] += counter->marks[edges[e].grouping];
      counter->members[edges[e].grouping]++;
    }
}

static int
compare_sums (const void *a,
              const void *b)
{
  guint64 left = *(const guint64 *) a, right = *(const guint64 *) b;

  return (left > right) - (left < right);
}

/**
 * ent_combination_counter_count:
 * @counter: what counts
 * @day: a day
 *
 * Time: O(E + V log V).
 *
 * Returns: what ent_combinations_new() of the day would come to
 */
EntCombinationCounts
ent_combination_counter_count (EntCombinationCounter *counter,
                               EntDay                 day)
{
  EntCombinationCounts counts = { 0 };
  guint n_groupings, n_nations;

  g_return_val_if_fail (counter != NULL, counts);

  n_groupings = ent_graph_get_n_groupings (counter->graph);
  n_nations = ent_graph_get_n_nodes (counter->graph) - n_groupings;
  for (guint i = 0; i < n_nations; i++)
    counter->sums[i] = 0;
  for (guint g = 0; g < n_groupings; g++)
    counter->members[g] = 0;
  add_memberships (counter, day);

  for (guint g = 0; g < n_groupings; g++)
    counts.members = MAX (counts.members, counter->members[g]);
  qsort (counter->sums, n_nations, sizeof (guint64), compare_sums);
  for (guint first = 0, next; first < n_nations; first = next)
    {
      for (next = first; next < n_nations && counter->sums[next] == counter->sums[first];)
        next++;
      if (counter->sums[first] == 0)
        continue;
      counts.combinations++;
      counts.nations += next - first;
      counts.largest = MAX (counts.largest, next - first);
    }
  return counts;
}
