/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-tie-distances.h"

/* The length of a line, in units: short where both ends have the same
 * neighbours, long where they have none in common. */
#define LEAST_LENGTH 0.5
#define STRANGENESS 1.0

/* Up to so many nations each has a wanted distance to each other. With more of
 * them it has one to its neighbours and to some that lie far from one another. */
#define MOST_IN_FULL 900
#define N_PIVOTS 300

/* ------------------------------------------------------------------------ */
/* Neighbours and what hangs together */

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const guint *first = a, *second = b;

  if (first[0] != second[0])
    return first[0] < second[0] ? -1 : 1;
  return (first[1] > second[1]) - (first[1] < second[1]);
}

static void
find_neighbours (EntTieDistances *self,
                 EntWork         *work)
{
  const EntTieLine *ties = ent_graph_get_ties (work->graph);
  guint n_ties = ent_graph_get_n_ties (work->graph);
  g_autofree guint *ends = g_new (guint, MAX (1, (gsize) n_ties * 4)); /* from and to, in both directions */
  guint n = 0, next = 0;

  for (guint i = 0; i < n_ties; i++)
    for (guint end = 0; end < 2; end++)
      {
        ends[n++] = work->bodies[ties[i].nations[end]];
        ends[n++] = work->bodies[ties[i].nations[1 - end]];
      }
  qsort (ends, n / 2, 2 * sizeof (guint), compare_ends);

  self->neighbours = g_new (guint, MAX (1, n / 2));
  self->starts = g_new0 (guint, work->n_bodies + 1);
  for (guint body = 0, i = 0; body < work->n_bodies; body++)
    {
      self->starts[body] = next;
      for (; i < n && ends[i] == body; i += 2)
        if (next == self->starts[body] || self->neighbours[next - 1] != ends[i + 1])
          self->neighbours[next++] = ends[i + 1];
    }
  self->starts[work->n_bodies] = next;
}

static void
find_components (EntTieDistances *self,
                 guint            n)
{
  g_autofree guint *queue = g_new (guint, MAX (1, n));

  self->components = g_new (guint, MAX (1, n));
  for (guint body = 0; body < n; body++)
    self->components[body] = G_MAXUINT;
  for (guint first = 0; first < n; first++)
    {
      guint n_queued = 0;

      if (self->components[first] != G_MAXUINT)
        continue;
      self->components[first] = self->n_components;
      queue[n_queued++] = first;
      for (guint i = 0; i < n_queued; i++)
        for (guint k = self->starts[queue[i]]; k < self->starts[queue[i] + 1]; k++)
          if (self->components[self->neighbours[k]] == G_MAXUINT)
            {
              self->components[self->neighbours[k]] = self->n_components;
              queue[n_queued++] = self->neighbours[k];
            }
      self->n_components++;
    }
}

/**
 * ent_tie_distances_new:
 * @work: the working arrays of a network without groupings
 *
 * Time: O(ties · log ties).
 *
 * Returns: (transfer full): who is joined to whom
 */
EntTieDistances *
ent_tie_distances_new (EntWork *work)
{
  EntTieDistances *self = g_new0 (EntTieDistances, 1);

  find_neighbours (self, work);
  find_components (self, work->n_bodies);

  return self;
}

/**
 * ent_tie_distances_free:
 * @distances: (transfer full): distances
 */
void
ent_tie_distances_free (EntTieDistances *distances)
{
  g_free (distances->components);
  g_free (distances->neighbours);
  g_free (distances->starts);
  g_free (distances);
}

/* ------------------------------------------------------------------------ */
/* Distances along lines */

static guint
count_common (EntTieDistances *self,
              guint            a,
              guint            b)
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
measure_lines (EntTieDistances *self,
               guint            n)
{
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
walk_from (EntTieDistances *self,
           const double    *lengths,
           guint            n,
           guint            from,
           guint           *queue,
           gboolean        *queued,
           double          *distances)
{
  guint first = 0, n_queued = 0;

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

/* The body that lies farthest from all pivots so far; one of a part without a pivot first. */
static guint
choose_pivot (const double *nearest,
              guint         n)
{
  guint best = 0;

  for (guint body = 1; body < n; body++)
    if (nearest[body] > nearest[best])
      best = body;

  return best;
}

/* A pivot speaks for those that no other pivot is nearer to. */
static void
weigh_pivots (const guint *speakers,
              guint        n,
              GArray      *pairs)
{
  g_autofree guint *n_spoken_for = g_new0 (guint, MAX (1, n));

  for (guint body = 0; body < n; body++)
    n_spoken_for[speakers[body]]++;
  for (guint i = 0; i < pairs->len; i++)
    {
      EntStressPair *pair = &g_array_index (pairs, EntStressPair, i);

      pair->for_others = n_spoken_for[pair->a];
    }
}

static void
add_lines (EntTieDistances *self,
           const double    *lengths,
           guint            n,
           double           unit,
           GArray          *pairs)
{
  for (guint body = 0; body < n; body++)
    for (guint k = self->starts[body]; k < self->starts[body + 1]; k++)
      if (self->neighbours[k] > body)
        g_array_append_vals (pairs, &(EntStressPair) { body, self->neighbours[k], unit * lengths[k] }, 1);
}

/**
 * ent_tie_distances_new_stress:
 * @distances: who is joined to whom
 * @work: the working arrays
 * @unit: how far apart strangers who have a tie would stand, roughly, in world units
 *
 * Wants each pair of a part that hangs together as far apart as the shortest
 * way along its lines is long, where a line is the shorter the more neighbours
 * its ends have in common. Of many nations only some pairs are taken, those with
 * pivots counting for all whom these speak for, as in Ortmann, Klimenta and Brandes, “A Sparse Stress Model” (2017).
 *
 * Returns: (transfer full): the pairs
 */
EntStress *
ent_tie_distances_new_stress (EntTieDistances *distances,
                              EntWork         *work,
                              double           unit)
{
  guint n = work->n_bodies;
  gboolean in_full = n <= MOST_IN_FULL;
  g_autofree double *lengths = measure_lines (distances, n);
  g_autofree double *ways = g_new (double, MAX (1, n));
  g_autofree double *nearest = g_new (double, MAX (1, n));
  g_autofree guint *speakers = g_new0 (guint, MAX (1, n));
  g_autofree guint *queue = g_new (guint, MAX (1, n));
  g_autofree gboolean *queued = g_new0 (gboolean, n + 1);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (EntStressPair));
  guint n_pairs;

  for (guint body = 0; body < n; body++)
    {
      nearest[body] = G_MAXDOUBLE;
      speakers[body] = body;
    }
  for (guint i = 0; i < (in_full ? n : N_PIVOTS) && !ent_work_is_cancelled (work); i++)
    {
      guint from = in_full ? i : choose_pivot (nearest, n);

      walk_from (distances, lengths, n, from, queue, queued, ways);
      for (guint body = 0; body < n; body++)
        {
          if (ways[body] < nearest[body])
            {
              nearest[body] = ways[body];
              speakers[body] = from;
            }
          if (body != from && (body > from || !in_full) && ways[body] < G_MAXDOUBLE)
            g_array_append_vals (pairs, &(EntStressPair) { from, body, unit * ways[body] }, 1);
        }
    }
  if (!in_full)
    {
      weigh_pivots (speakers, n, pairs);
      add_lines (distances, lengths, n, unit, pairs);
    }

  n_pairs = pairs->len;
  return ent_stress_new_of_pairs ((EntStressPair *) (gpointer) g_array_free (pairs, FALSE), n_pairs);
}
