/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-hop-stress.h"

#include <math.h>
#include <string.h>

#include "base/ent-crew.h"
#include "layout/ent-hops.h"
#include "layout/ent-pivot-places.h"
#include "layout/ent-pull.h"

/* With fewer nodes, waking a thread takes as long as what it would do. */
#define WORTH_SHARING 5000
#define N_NODES_AT_ONCE 1024

/* Up to so many nodes each minds its distance to every other. */
#define MOST_IN_FULL 1500

#define N_FULL_SWEEPS 40
#define N_ROUGH_SWEEPS 2
#define MOMENTUM 0.8f
#define STILL 0.002 /* of a step: the mean move at which places have come to rest */

/* From so many steps on a network is deep: its pivots speak for those around them,
 * where in a shallow one each is as far from all. */
#define DEEP 20

#define N_ROUNDS 10
#define N_DEEP_ROUNDS 15
#define N_DEEP_PIVOTS 32 /* from the second round on: walking from each takes long */

/* What moves, and how fast it did. */
typedef struct
{
  const EntAdjacency *adjacency;
  guint               n;
  guint               depth;
  EntHops            *hops;
  float              *x, *y;           /* by node; the caller's */
  float              *next_x, *next_y; /* by node: they are read while these are written */
  float              *speed_x, *speed_y;
  float              *weights;         /* by how far, to twice the depth, which no way is longer than */
  EntRandom           random;
  GCancellable       *cancellable;
} Descent;

static void
descent_init (Descent            *self,
              const EntAdjacency *adjacency,
              guint64             seed,
              float              *x,
              float              *y,
              GCancellable       *cancellable)
{
  gsize n = adjacency->n;

  *self = (Descent) { .adjacency = adjacency, .n = adjacency->n, .x = x, .y = y, .cancellable = cancellable };
  self->depth = ent_hops_estimate_depth (adjacency);
  self->hops = ent_hops_new (self->n, self->depth);
  self->hops->is_shared = self->n >= WORTH_SHARING;
  self->hops->cancellable = cancellable;
  self->next_x = g_new0 (float, n);
  self->next_y = g_new0 (float, n);
  self->speed_x = g_new0 (float, n);
  self->speed_y = g_new0 (float, n);
  self->weights = g_new0 (float, 2 * (gsize) self->depth + 1);
  ent_random_init (&self->random, seed);
}

static void
descent_clear (Descent *self)
{
  g_clear_pointer (&self->hops, ent_hops_free);
  g_free (self->next_x);
  g_free (self->next_y);
  g_free (self->speed_x);
  g_free (self->speed_y);
  g_free (self->weights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Descent, descent_clear)

/* Moves a node where @pull draws it. Returns the square of how far. */
static float
move_node (Descent       *self,
           guint          node,
           const EntPull *pull,
           float          step,
           float          momentum)
{
  float dx, dy;

  if (!(pull->weight > 0))
    {
      self->next_x[node] = self->x[node];
      self->next_y[node] = self->y[node];
      return 0;
    }
  dx = self->speed_x[node] = momentum * self->speed_x[node] + step * pull->x / pull->weight;
  dy = self->speed_y[node] = momentum * self->speed_y[node] + step * pull->y / pull->weight;
  self->next_x[node] = self->x[node] + dx;
  self->next_y[node] = self->y[node] + dy;

  return dx * dx + dy * dy;
}

static void
take_next (Descent *self)
{
  memcpy (self->x, self->next_x, self->n * sizeof (float));
  memcpy (self->y, self->next_y, self->n * sizeof (float));
}

/* Different nodes by chance. */
static guint
choose_sources (Descent *self,
                guint    most,
                guint   *sources)
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

/* ------------------------------------------------------------------------ */
/* Each minds every other */

/* How far each is from each, in rows of whole words. */
static guint16 *
walk_from_all (Descent *self,
               guint    width)
{
  guint16 *rows = g_new0 (guint16, MAX (1, (gsize) self->n * width));
  guint sources[ENT_N_HOP_SOURCES];

  for (guint first = 0; first < self->n && !g_cancellable_is_cancelled (self->cancellable); first += ENT_N_HOP_SOURCES)
    {
      guint n = MIN (ENT_N_HOP_SOURCES, self->n - first);

      for (guint i = 0; i < n; i++)
        sources[i] = first + i;
      ent_hops_walk (self->hops, self->adjacency, sources, n);
      for (guint node = 0; node < self->n; node++)
        memcpy (&rows[(gsize) node * width + first], &self->hops->rows[(gsize) node * ENT_N_HOP_SOURCES], n * sizeof (guint16));
    }

  return rows;
}

static void
descend_in_full (Descent *self,
                 guint    n_sweeps)
{
  guint width = (self->n + ENT_N_HOP_SOURCES - 1) / ENT_N_HOP_SOURCES * ENT_N_HOP_SOURCES;
  g_autofree guint16 *rows = walk_from_all (self, width);
  g_autofree float *all_x = g_new0 (float, width);
  g_autofree float *all_y = g_new0 (float, width);

  for (guint steps = 1; steps <= 2 * self->depth; steps++)
    self->weights[steps] = 1 / ((float) steps * (float) steps);
  for (guint i = 0; i < n_sweeps && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      double squares = 0;

      memcpy (all_x, self->x, self->n * sizeof (float));
      memcpy (all_y, self->y, self->n * sizeof (float));
      for (guint node = 0; node < self->n; node++)
        {
          EntPull pull = { 0 };

          ent_pull_add (&pull, self->x[node], self->y[node], &rows[(gsize) node * width], width, self->weights, all_x, all_y);
          squares += (double) move_node (self, node, &pull, 1, MOMENTUM);
        }
      take_next (self);
      if (squares < STILL * STILL * self->n)
        break;
    }
}

/* ------------------------------------------------------------------------ */
/* Each minds its neighbours and some pivots */

/* A pivot of a shallow network speaks for as many nodes as there are to each. In a deep one it speaks for
 * those that are less than half as far from it as whoever minds it, as of Ortmann, Klimenta and Brandes. */
static void
weigh_pivots (Descent *self)
{
  const EntHops *hops = self->hops;
  float share = (float) self->n / (float) hops->n_sources;
  g_autofree guint *counts = g_new0 (guint, hops->longest + 1);
  double near = 0;

  for (guint node = 0; node < self->n; node++)
    for (guint i = 0; i < hops->n_sources; i++)
      counts[hops->rows[(gsize) node * ENT_N_HOP_SOURCES + i]]++;
  for (guint steps = 1, half = 0; steps <= hops->longest; steps++)
    {
      float square = (float) steps * (float) steps;

      for (; 2 * half <= steps; half++)
        near += (double) counts[half] / hops->n_sources;
      if (self->depth >= DEEP)
        self->weights[steps] = MAX (1, MIN (share, (float) near)) / square;
      else
        self->weights[steps] = (steps == 1 ? 1 : share) / square;
    }
}

static void
add_neighbours (const Descent *self,
                guint          node,
                EntPull       *pull)
{
  const EntAdjacency *adjacency = self->adjacency;

  for (guint k = adjacency->starts[node]; k < adjacency->starts[node + 1]; k++)
    {
      float dx = self->x[node] - self->x[adjacency->neighbours[k]];
      float dy = self->y[node] - self->y[adjacency->neighbours[k]];
      float share = 1 / sqrtf (dx * dx + dy * dy + ENT_PULL_LEAST) - 1;

      pull->x += share * dx;
      pull->y += share * dy;
      pull->weight += 1;
    }
}

/* A sweep over all nodes, which read where others are and write where they will be. */
typedef struct
{
  Descent *descent;
  float    step;
  float    momentum;
  float    pivots_x[ENT_N_HOP_SOURCES];
  float    pivots_y[ENT_N_HOP_SOURCES];
} Sweep;

static void
sweep_some (guint    first,
            guint    end,
            gpointer data)
{
  const Sweep *sweep = data;
  Descent *self = sweep->descent;
  float unit = (float) self->hops->unit;

  for (guint node = first; node < end; node++)
    {
      EntPull pull = { 0 };

      ent_pull_add (&pull, self->x[node] / unit, self->y[node] / unit, &self->hops->rows[(gsize) node * ENT_N_HOP_SOURCES], self->hops->width,
                    self->weights, sweep->pivots_x, sweep->pivots_y);
      pull.x *= unit;
      pull.y *= unit;
      add_neighbours (self, node, &pull);
      move_node (self, node, &pull, sweep->step, sweep->momentum);
    }
}

static void
sweep_with_pivots (Descent     *self,
                   const guint *pivots,
                   guint        n_pivots,
                   float        step,
                   float        momentum)
{
  Sweep sweep = { .descent = self, .step = step, .momentum = momentum };

  for (guint i = 0; i < n_pivots; i++)
    {
      sweep.pivots_x[i] = self->x[pivots[i]] / (float) self->hops->unit;
      sweep.pivots_y[i] = self->y[pivots[i]] / (float) self->hops->unit;
    }
  ent_crew_share (self->n, self->hops->is_shared ? N_NODES_AT_ONCE : self->n, sweep_some, &sweep);
  take_next (self);
}

static void
slow_down (Descent *self,
           float    factor)
{
  for (guint node = 0; node < self->n; node++)
    {
      self->speed_x[node] *= factor;
      self->speed_y[node] *= factor;
    }
}

/* Other pivots in each round: by the same ones throughout each node would learn its distances to these by heart. */
static void
descend_with_pivots (Descent  *self,
                     guint    *pivots,
                     guint     n_pivots,
                     gboolean  roughly)
{
  gboolean is_deep = self->depth >= DEEP;

  for (guint round = 0; round < (roughly ? 1 : is_deep ? N_DEEP_ROUNDS : N_ROUNDS); round++)
    {
      float step = 1 / (1 + (float) round * (is_deep ? 1.0f : 0.5f));
      guint n_sweeps = roughly ? N_ROUGH_SWEEPS : is_deep ? (round == 0 ? 30 : 4) : (round == 0 ? 12 : 1);

      if (round > 0)
        {
          n_pivots = choose_sources (self, is_deep ? N_DEEP_PIVOTS : ENT_N_HOP_SOURCES, pivots);
          ent_hops_walk (self->hops, self->adjacency, pivots, n_pivots);
          slow_down (self, is_deep ? 0.3f : 0);
        }
      if (g_cancellable_is_cancelled (self->cancellable))
        return;
      weigh_pivots (self);
      for (guint i = 0; i < n_sweeps; i++)
        {
          if (g_cancellable_is_cancelled (self->cancellable))
            return;
          sweep_with_pivots (self, pivots, n_pivots, step, is_deep || round == 0 ? MOMENTUM : 0);
        }
    }
}

/* There is nothing to look for: at most one step lies between them. */
static void
place_two (guint  n,
           float *x,
           float *y)
{
  for (guint node = 0; node < n; node++)
    {
      x[node] = (float) node;
      y[node] = 0;
    }
}

/**
 * ent_hop_stress_arrange:
 * @adjacency: a network that hangs together
 * @seed: any number
 * @roughly: whether a small part of the work is to do, for a first look
 * @x: (out): by node, in steps
 * @y: (out): likewise
 * @cancellable: (nullable): stops the work, from any thread
 *
 * Places each node as far from every other as the way along the edges has
 * steps, as well as that can be done in the plane: the stress of it, weighted by
 * the inverse square of the distance, is majorized for all nodes at once, with
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
 * Time: O(nodes²) up to 1,500 nodes, then O(nodes + edges).
 *
 * Returns: whether it came to its end
 */
gboolean
ent_hop_stress_arrange (const EntAdjacency *adjacency,
                        guint64             seed,
                        gboolean            roughly,
                        float              *x,
                        float              *y,
                        GCancellable       *cancellable)
{
  g_auto (Descent) descent = { 0 };
  guint pivots[ENT_N_HOP_SOURCES];
  guint n_pivots;

  g_return_val_if_fail (adjacency != NULL && x != NULL && y != NULL, FALSE);

  if (adjacency->n <= 2)
    {
      place_two (adjacency->n, x, y);
      return TRUE;
    }
  descent_init (&descent, adjacency, seed, x, y, cancellable);
  n_pivots = choose_sources (&descent, ENT_N_HOP_SOURCES, pivots);
  ent_hops_walk (descent.hops, adjacency, pivots, n_pivots);
  if (g_cancellable_is_cancelled (cancellable))
    return FALSE;
  ent_pivot_places_find (descent.hops, &descent.random, x, y);
  if (adjacency->n <= MOST_IN_FULL)
    descend_in_full (&descent, roughly ? N_ROUGH_SWEEPS : N_FULL_SWEEPS);
  else
    {
      for (guint node = 0; node < adjacency->n && descent.hops->unit > 1; node++)
        {
          x[node] *= (float) descent.hops->unit;
          y[node] *= (float) descent.hops->unit;
        }
      descend_with_pivots (&descent, pivots, n_pivots, roughly);
    }

  return !g_cancellable_is_cancelled (cancellable);
}
