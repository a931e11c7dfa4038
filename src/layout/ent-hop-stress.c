/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-hop-stress.h"

#include "base/ent-crew.h"
#include "layout/ent-full-stress.h"
#include "layout/ent-hops.h"
#include "layout/ent-pivot-places.h"
#include "layout/ent-pull.h"

/* With fewer nodes, waking a thread takes as long as what it would do. */
#define WORTH_SHARING 5000
#define N_NODES_AT_ONCE 1024

/* Up to so many nodes each minds its distance to every other. */
#define MOST_IN_FULL 1500

#define N_FULL_ROUNDS 5
#define N_FULL_SWEEPS 8 /* in each */
#define MOMENTUM 0.8f

/* From so many steps on a network is deep: its pivots speak for those around them,
 * where in a shallow one each is as far from all. */
#define DEEP 20

#define N_ROUNDS 10
#define N_DEEP_ROUNDS 15
#define N_DEEP_PIVOTS 32 /* from the second round on: walking from each takes long */

/* So many nodes tell well enough how many are how far from a pivot. */
#define MOST_COUNTED 4000

/* What moves, and how fast it did. */
struct _EntHopStress
{
  const EntAdjacency *adjacency;       /* borrowed */
  guint               n;
  guint               round;           /* how many are done */
  EntHops            *hops;            /* from the pivots of the round; nullable, where there is nothing to look for */
  EntFullStress      *full;            /* in networks of few nodes, from the first round on */
  guint               pivots[ENT_N_HOP_SOURCES];
  guint               n_pivots;
  float              *x, *y;           /* by node */
  float              *next_x, *next_y; /* by node: they are read while these are written */
  float              *speed_x, *speed_y;
  float              *weights;         /* by how far, to twice the depth, which no way is longer than */
  EntRandom           random;
  GCancellable       *cancellable;     /* borrowed, nullable */
};

static void
swap (float **one,
      float **other)
{
  float *kept = *one;

  *one = *other;
  *other = kept;
}

/* Different nodes by chance. */
static guint
choose_sources (EntHopStress *self,
                guint         most,
                guint        *sources)
{
  guint n = MIN (self->n, most);

  for (guint i = 0; i < n;)
    {
      gboolean is_new = TRUE;

      sources[i] = n == self->n ? i : (guint) (ent_random_double (&self->random) * self->n);
      for (guint k = 0; k < i; k++)
        is_new = is_new && sources[k] != sources[i];
      i += is_new;
    }

  return n;
}

/* Each minds every other. Returns whether there is more to do. */
static gboolean
descend_in_full (EntHopStress *self)
{
  if (self->full == NULL)
    self->full = ent_full_stress_new (self->adjacency, self->hops);
  for (guint i = 0; i < N_FULL_SWEEPS && !g_cancellable_is_cancelled (self->cancellable); i++)
    if (ent_full_stress_sweep (self->full, self->x, self->y))
      return FALSE;

  return ++self->round < N_FULL_ROUNDS;
}

/* ------------------------------------------------------------------------ */
/* Each minds its neighbours and some pivots */

/* A pivot of a shallow network speaks for as many nodes as there are to each. In a deep one it speaks for
 * those that are less than half as far from it as whoever minds it, as of Ortmann, Klimenta and Brandes. */
static void
weigh_pivots (EntHopStress *self)
{
  const EntHops *hops = self->hops;
  float share = (float) self->n / (float) hops->n_sources;
  g_autofree guint *counts = g_new0 (guint, hops->longest + 1);
  guint every = self->n / MOST_COUNTED | 1; /* odd: nodes may alternate in kind */
  double near = 0;

  for (guint node = 0; node < self->n; node += every)
    for (guint i = 0; i < hops->n_sources; i++)
      counts[hops->rows[(gsize) node * ENT_N_HOP_SOURCES + i]] += every;
  for (guint steps = 1, half = 0; steps <= hops->longest; steps++)
    {
      float square = (float) steps * (float) steps;

      for (; 2 * half <= steps; half++)
        near += (double) counts[half] / hops->n_sources;
      if (self->hops->depth >= DEEP)
        self->weights[steps] = MAX (1, MIN (share, (float) near)) / square;
      else
        self->weights[steps] = (steps == 1 ? 1 : share) / square;
    }
}

static void
sweep_some (guint    first,
            guint    end,
            gpointer data)
{
  ent_pull_sweep (data, first, end);
}

static void
sweep_with_pivots (EntHopStress *self,
                   float         step,
                   float         momentum)
{
  EntPullSweep sweep = {
    .adjacency = self->adjacency, .hops = self->hops, .weights = self->weights, .step = step, .momentum = momentum,
    .x = self->x, .y = self->y, .next_x = self->next_x, .next_y = self->next_y, .speed_x = self->speed_x, .speed_y = self->speed_y,
  };

  for (guint i = 0; i < self->n_pivots; i++)
    {
      sweep.pivots_x[i] = self->x[self->pivots[i]] / (float) self->hops->unit;
      sweep.pivots_y[i] = self->y[self->pivots[i]] / (float) self->hops->unit;
    }
  ent_crew_share (self->n, self->hops->is_shared ? N_NODES_AT_ONCE : self->n, sweep_some, &sweep);
  swap (&self->x, &self->next_x);
  swap (&self->y, &self->next_y);
}

static void
slow_down (EntHopStress *self,
           float    factor)
{
  for (guint node = 0; node < self->n; node++)
    {
      self->speed_x[node] *= factor;
      self->speed_y[node] *= factor;
    }
}

/* Other pivots in each round: by the same ones throughout each node would learn its distances to these by heart.
 * Returns whether there is more to do. */
static gboolean
descend_with_pivots (EntHopStress *self)
{
  gboolean is_deep = self->hops->depth >= DEEP;
  float step = 1 / (1 + (float) self->round * (is_deep ? 1.0f : 0.5f));
  guint n_sweeps = is_deep ? (self->round == 0 ? 30 : 4) : (self->round == 0 ? 12 : 1);

  if (self->round > 0)
    {
      self->n_pivots = choose_sources (self, is_deep ? N_DEEP_PIVOTS : ENT_N_HOP_SOURCES, self->pivots);
      ent_hops_walk (self->hops, self->adjacency, self->pivots, self->n_pivots);
      slow_down (self, is_deep ? 0.3f : 0);
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  weigh_pivots (self);
  for (guint i = 0; i < n_sweeps && !g_cancellable_is_cancelled (self->cancellable); i++)
    sweep_with_pivots (self, step, is_deep || self->round == 0 ? MOMENTUM : 0);

  return ++self->round < (is_deep ? N_DEEP_ROUNDS : N_ROUNDS);
}

/* ------------------------------------------------------------------------ */

/* A first guess. There is nothing to look for where at most one step lies between nodes. */
static void
find_first_places (EntHopStress *self)
{
  self->hops = ent_hops_new (self->adjacency);
  self->hops->is_shared = self->n >= WORTH_SHARING;
  self->hops->cancellable = self->cancellable;
  self->n_pivots = choose_sources (self, ENT_N_HOP_SOURCES, self->pivots);
  ent_hops_walk (self->hops, self->adjacency, self->pivots, self->n_pivots);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  ent_pivot_places_find (self->hops, &self->random, self->x, self->y);
  for (guint node = 0; node < self->n && self->hops->unit > 1; node++)
    {
      self->x[node] *= (float) self->hops->unit;
      self->y[node] *= (float) self->hops->unit;
    }
}

/**
 * ent_hop_stress_new:
 * @adjacency: (transfer none): a network that hangs together, which must outlive what is returned
 * @seed: any number
 * @cancellable: (nullable): stops the work, from any thread; must outlive what is returned
 *
 * Begins to place each node as far from every other as the way along the edges has
 * steps, as well as that can be done in the plane. The first places already tell
 * the whole; ent_hop_stress_descend() makes them better.
 *
 * The stress, weighted by the inverse square of the distance, is majorized for all nodes at once, with
 * momentum. From 1,500 nodes on each minds its neighbours and 64 nodes that change
 * from round to round, each of which speaks for many.
 *
 * Literature: E. R. Gansner, Y. Koren, S. North, “Graph Drawing by Stress
 * Majorization”, Graph Drawing 2004, LNCS 3383 (2005); M. Ortmann, M. Klimenta,
 * U. Brandes, “A Sparse Stress Model”, Journal of Graph Algorithms and
 * Applications 21 (2017).
 *
 * The same network and seed give the same places to the bit, with any number of threads.
 *
 * Time: O(nodes + edges).
 *
 * Returns: (transfer full): first places
 */
EntHopStress *
ent_hop_stress_new (const EntAdjacency *adjacency,
                    guint64             seed,
                    GCancellable       *cancellable)
{
  EntHopStress *self = g_new0 (EntHopStress, 1);

  self->adjacency = adjacency;
  self->n = adjacency->n;
  self->cancellable = cancellable;
  self->x = g_new0 (float, MAX (1, self->n));
  self->y = g_new0 (float, MAX (1, self->n));
  ent_random_init (&self->random, seed);
  if (self->n > 2)
    find_first_places (self);
  else if (self->n == 2)
    self->x[1] = 1;

  return self;
}

/**
 * ent_hop_stress_free:
 * @self: (transfer full): places
 */
void
ent_hop_stress_free (EntHopStress *self)
{
  g_clear_pointer (&self->hops, ent_hops_free);
  g_clear_pointer (&self->full, ent_full_stress_free);
  g_free (self->x);
  g_free (self->y);
  g_free (self->next_x);
  g_free (self->next_y);
  g_free (self->speed_x);
  g_free (self->speed_y);
  g_free (self->weights);
  g_free (self);
}

/**
 * ent_hop_stress_descend:
 * @self: places
 *
 * Makes the places better by a round of the work.
 *
 * Time: O(nodes + edges) and up to 1,500 nodes O(nodes²); it takes fifteen rounds at most.
 *
 * Returns: whether there is more to do
 */
gboolean
ent_hop_stress_descend (EntHopStress *self)
{
  if (self->hops == NULL || g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (self->n <= MOST_IN_FULL)
    return descend_in_full (self);
  if (self->next_x == NULL)
    {
      self->next_x = g_new0 (float, self->n);
      self->next_y = g_new0 (float, self->n);
      self->speed_x = g_new0 (float, self->n);
      self->speed_y = g_new0 (float, self->n);
      self->weights = g_new0 (float, 2 * (gsize) self->hops->depth + 1);
    }
  return descend_with_pivots (self);
}

/**
 * ent_hop_stress_get:
 * @self: places
 * @node: a node
 *
 * Returns: where it is now, in steps
 */
EntPoint
ent_hop_stress_get (EntHopStress *self,
                    guint         node)
{
  return (EntPoint) { (double) self->x[node], (double) self->y[node] };
}
