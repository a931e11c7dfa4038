/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-full-stress.h"

#include <string.h>

#include "layout/ent-pull.h"

#define MOMENTUM 0.8f
#define STILL 0.002 /* of a step: the mean move at which places have come to rest */

/* Rows are looked at eight numbers at a time. */
#define N_AT_ONCE 8

struct _EntFullStress
{
  guint  n;
  guint  width;             /* of a row that is whole: n, filled up */
  gsize *starts;            /* by node: of its row, in which others from the eight on among which it is come */
  float *nearness;          /* rows: 1 / steps from a node to others behind it; 0 for those before it, itself and what fills up */
  float *totals;            /* by node: the weights of all its wishes */
  float *x, *y;             /* places as they were, filled up */
  float *pulls_x, *pulls_y; /* likewise */
  float *speed_x, *speed_y; /* by node */
};

/* The first that its row holds. */
static guint
get_first (guint node)
{
  return node / N_AT_ONCE * N_AT_ONCE;
}

static void
lay_out_rows (EntFullStress *self)
{
  gsize length = 0;

  self->width = (self->n + N_AT_ONCE - 1) / N_AT_ONCE * N_AT_ONCE;
  self->starts = g_new (gsize, MAX (1, self->n));
  for (guint node = 0; node < self->n; node++)
    {
      self->starts[node] = length;
      length += self->width - get_first (node);
    }
  self->nearness = g_new0 (float, MAX (1, length));
}

/* Takes in how far all nodes are from @n_sources of them, the first of which is @first. */
static void
take_hops (EntFullStress *self,
           const EntHops *hops,
           guint          first,
           guint          n_sources)
{
  for (guint node = 0; node < first + n_sources; node++)
    {
      const guint16 *steps = &hops->rows[(gsize) node * ENT_N_HOP_SOURCES];
      guint begin = node < first ? 0 : node + 1 - first;
      float *row = &self->nearness[self->starts[node] + first - get_first (node)];

      for (guint i = begin; i < n_sources; i++)
        {
          float near = 1 / (float) steps[i];

          row[i] = near;
          self->totals[node] += near * near;
          self->totals[first + i] += near * near;
        }
    }
}

static void
walk_from_all (EntFullStress      *self,
               const EntAdjacency *adjacency,
               EntHops            *hops)
{
  guint sources[ENT_N_HOP_SOURCES];

  for (guint first = 0; first < self->n && !g_cancellable_is_cancelled (hops->cancellable); first += ENT_N_HOP_SOURCES)
    {
      guint n = MIN (ENT_N_HOP_SOURCES, self->n - first);

      for (guint i = 0; i < n; i++)
        sources[i] = first + i;
      ent_hops_walk (hops, adjacency, sources, n);
      take_hops (self, hops, first, n);
    }
}

/**
 * ent_full_stress_new:
 * @adjacency: a network that hangs together, of few nodes
 * @hops: distances of as many nodes, which are overwritten
 *
 * Time and room: O(nodes²), and the time of the walks.
 *
 * Returns: (transfer full): how far each node wants to be from every other; anything if that was cancelled
 */
EntFullStress *
ent_full_stress_new (const EntAdjacency *adjacency,
                     EntHops            *hops)
{
  EntFullStress *self = g_new0 (EntFullStress, 1);

  self->n = adjacency->n;
  lay_out_rows (self);
  self->totals = g_new0 (float, MAX (1, self->width));
  self->x = g_new0 (float, MAX (1, self->width));
  self->y = g_new0 (float, MAX (1, self->width));
  self->pulls_x = g_new0 (float, MAX (1, self->width));
  self->pulls_y = g_new0 (float, MAX (1, self->width));
  self->speed_x = g_new0 (float, MAX (1, self->n));
  self->speed_y = g_new0 (float, MAX (1, self->n));
  walk_from_all (self, adjacency, hops);

  return self;
}

/**
 * ent_full_stress_free:
 * @self: (transfer full): wishes
 */
void
ent_full_stress_free (EntFullStress *self)
{
  g_free (self->starts);
  g_free (self->nearness);
  g_free (self->totals);
  g_free (self->x);
  g_free (self->y);
  g_free (self->pulls_x);
  g_free (self->pulls_y);
  g_free (self->speed_x);
  g_free (self->speed_y);
  g_free (self);
}

/* Each two draw or push one another alike, so they are looked at once. */
static void
add_pulls (EntFullStress *self)
{
  memset (self->pulls_x, 0, self->width * sizeof (float));
  memset (self->pulls_y, 0, self->width * sizeof (float));
  for (guint node = 0; node < self->n; node++)
    {
      guint first = get_first (node);
      EntPull pull = { 0 };

      ent_pull_exchange (&pull, self->x[node], self->y[node], &self->nearness[self->starts[node]], self->width - first,
                         &self->x[first], &self->y[first], &self->pulls_x[first], &self->pulls_y[first]);
      self->pulls_x[node] += pull.x;
      self->pulls_y[node] += pull.y;
    }
}

/**
 * ent_full_stress_sweep:
 * @self: how far each node wants to be from every other
 * @x: (inout): by node, in steps
 * @y: (inout): likewise
 *
 * Moves all nodes at once to where stress is less, with momentum.
 *
 * Time: O(nodes²).
 *
 * Returns: whether they have hardly moved
 */
gboolean
ent_full_stress_sweep (EntFullStress *self,
                       float         *x,
                       float         *y)
{
  double squares = 0;

  memcpy (self->x, x, self->n * sizeof (float));
  memcpy (self->y, y, self->n * sizeof (float));
  add_pulls (self);
  for (guint node = 0; node < self->n; node++)
    {
      float total = MAX (self->totals[node], G_MINFLOAT);
      float dx = self->speed_x[node] = MOMENTUM * self->speed_x[node] + self->pulls_x[node] / total;
      float dy = self->speed_y[node] = MOMENTUM * self->speed_y[node] + self->pulls_y[node] / total;

      x[node] += dx;
      y[node] += dy;
      squares += (double) (dx * dx + dy * dy);
    }

  return squares < STILL * STILL * self->n;
}
