/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-tie-distances.h"

#include "layout/ent-kin.h"

/* The length of a line, in units: short where both ends have the same
 * neighbours, long where they have none in common. */
#define LEAST_LENGTH 0.5
#define STRANGENESS 1.0

/* ------------------------------------------------------------------------ */
/* Neighbours and what hangs together */

static EntAdjacency *
find_neighbours_by_ties (EntWork *work)
{
  const EntTieLine *ties = ent_graph_get_ties (work->graph);
  guint n_ties = ent_graph_get_n_ties (work->graph);
  g_autofree guint *ends = g_new (guint, MAX (1, (gsize) n_ties * 2));

  for (guint i = 0; i < n_ties; i++)
    for (guint end = 0; end < 2; end++)
      ends[2 * i + end] = work->bodies[ties[i].nations[end]];

  return ent_adjacency_new (work->n_bodies, ends, n_ties);
}

static void
sort_by_component (EntTieDistances *self,
                   guint            n)
{
  g_autofree guint *next = NULL;

  self->bodies = g_new (guint, MAX (1, n));
  self->numbers = g_new (guint, MAX (1, n));
  self->firsts = g_new0 (guint, self->n_components + 1);
  for (guint body = 0; body < n; body++)
    self->firsts[self->components[body] + 1]++;
  for (guint i = 0; i < self->n_components; i++)
    self->firsts[i + 1] += self->firsts[i];
  next = g_memdup2 (self->firsts, (self->n_components + 1) * sizeof (guint));
  for (guint body = 0; body < n; body++)
    {
      guint component = self->components[body];

      self->numbers[body] = next[component] - self->firsts[component];
      self->bodies[next[component]++] = body;
    }
}

/**
 * ent_tie_distances_new:
 * @work: the working arrays of a network of ties alone, or of a multitude of groupings
 *
 * Ties join nations; among groupings ent_kin_find() says who stands beside whom.
 *
 * Time: O(nations + ties), or that of ent_kin_find().
 *
 * Returns: (transfer full): who is joined to whom
 */
EntTieDistances *
ent_tie_distances_new (EntWork *work)
{
  EntTieDistances *self = g_new0 (EntTieDistances, 1);

  self->adjacency = work->n_groupings > 0 ? ent_kin_find (work) : find_neighbours_by_ties (work);
  self->components = ent_adjacency_find_components (self->adjacency, &self->n_components);
  sort_by_component (self, work->n_bodies);

  return self;
}

/**
 * ent_tie_distances_free:
 * @distances: (transfer full): distances
 */
void
ent_tie_distances_free (EntTieDistances *distances)
{
  ent_adjacency_free (distances->adjacency);
  g_free (distances->components);
  g_free (distances->bodies);
  g_free (distances->firsts);
  g_free (distances->numbers);
  g_free (distances);
}

/* ------------------------------------------------------------------------ */
/* Distances along lines */

static guint
count_common (const EntAdjacency *self,
              guint               a,
              guint               b)
{
  guint i = self->starts[a], k = self->starts[b], n = 0;

  while (i < self->starts[a + 1] && k < self->starts[b + 1])
    {
      guint left = self->neighbours[i], right = self->neighbours[k];

      n += left == right;
      i += left <= right;
      k += right <= left;
    }

  return n;
}

/* The length of each line, parallel to the neighbours. Those of a dense part
 * would all be one step apart otherwise, and no group could be seen in it. */
static double *
measure_lines (const EntAdjacency *self)
{
  guint n = self->n;
  double *lengths = g_new (double, MAX (1, self->starts[n]));

  for (guint body = 0; body < n; body++)
    for (guint k = self->starts[body]; k < self->starts[body + 1]; k++)
      {
        guint other = self->neighbours[k];
        guint n_common = count_common (self, body, other) + 2; /* each counts as its own neighbour */
        guint n_all = self->starts[body + 1] - self->starts[body] + self->starts[other + 1] - self->starts[other] + 2 - n_common;

        lengths[k] = LEAST_LENGTH + STRANGENESS * (1 - (double) n_common / MAX (n_all, 1));
      }

  return lengths;
}

/* Shortest ways from one body to all: whoever was reached by a shorter way than
 * before passes it on. Lines differ by a factor of three at most, so few are
 * looked at twice. */
static void
walk_from (const EntAdjacency *self,
           const double       *lengths,
           guint               from,
           guint              *queue,
           gboolean           *queued,
           double             *distances)
{
  guint n = self->n, first = 0, n_queued = 0;

  for (guint body = 0; body < n; body++)
    distances[body] = G_MAXDOUBLE;
  distances[from] = 0;
  queue[n_queued++] = from;
  while (n_queued > 0)
    {
      guint body = queue[first];

      first = (first + 1) % n;
      n_queued--;
      queued[body] = FALSE;
      for (guint k = self->starts[body]; k < self->starts[body + 1]; k++)
        {
          guint other = self->neighbours[k];

          if (distances[body] + lengths[k] >= distances[other] - 1e-9)
            continue;
          distances[other] = distances[body] + lengths[k];
          if (!queued[other])
            queue[(first + n_queued++) % n] = other;
          queued[other] = TRUE;
        }
    }
}

/**
 * ent_tie_distances_new_stress:
 * @distances: who is joined to whom
 * @work: the working arrays
 * @unit: how far apart strangers who have a tie would stand, roughly, in world units
 *
 * Wants each pair of a part that hangs together as far apart as the shortest
 * way along its lines is long, where a line is the shorter the more neighbours
 * its ends have in common.
 *
 * Time: O(nations · (nations + ties)).
 *
 * Returns: (transfer full): the pairs
 */
EntStress *
ent_tie_distances_new_stress (EntTieDistances *distances,
                              EntWork         *work,
                              double           unit)
{
  guint n = work->n_bodies;
  g_autofree double *lengths = measure_lines (distances->adjacency);
  g_autofree double *ways = g_new (double, MAX (1, n));
  g_autofree guint *queue = g_new (guint, MAX (1, n));
  g_autofree gboolean *queued = g_new0 (gboolean, n + 1);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (EntStressPair));
  guint n_pairs;

  for (guint from = 0; from < n && !ent_work_is_cancelled (work); from++)
    {
      walk_from (distances->adjacency, lengths, from, queue, queued, ways);
      for (guint body = from + 1; body < n; body++)
        if (ways[body] < G_MAXDOUBLE)
          g_array_append_vals (pairs, &(EntStressPair) { from, body, unit * ways[body] }, 1);
    }

  n_pairs = pairs->len;
  return ent_stress_new_of_pairs ((EntStressPair *) (gpointer) g_array_free (pairs, FALSE), n_pairs);
}
