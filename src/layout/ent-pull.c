/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-pull.h"

#include <string.h>

#include "layout/ent-for-processors.h"

/* Sums are kept apart for so many others at a time, which processors add up at once
 * and every processor in the same order. */
#define N_LANES 8

/* As many numbers as are reckoned with at once. Written out, since compilers do not find all of this by themselves. */
typedef float Lanes __attribute__ ((vector_size (N_LANES * sizeof (float))));
typedef guint32 Bits __attribute__ ((vector_size (N_LANES * sizeof (guint32))));
typedef guint16 Steps __attribute__ ((vector_size (N_LANES * sizeof (guint16))));

/* Half the bits of a number are nearly those of its root, and taken from these nearly those of one divided by it. */
#define ROOT_BITS 0x5f375a86u

/* All of these are inlined, and so built for the processor of whoever calls them. */

G_ALWAYS_INLINE static inline Lanes
read_lanes (const float *numbers)
{
  Lanes lanes;

  memcpy (&lanes, numbers, sizeof lanes);
  return lanes;
}

G_ALWAYS_INLINE static inline Lanes
read_steps (const guint16 *numbers)
{
  Steps steps;

  memcpy (&steps, numbers, sizeof steps);
  return __builtin_convertvector (steps, Lanes);
}

G_ALWAYS_INLINE static inline void
subtract_lanes (float *numbers,
                Lanes  lanes)
{
  lanes = read_lanes (numbers) - lanes;
  memcpy (numbers, &lanes, sizeof lanes);
}

/* By halves. */
G_ALWAYS_INLINE static inline float
add_up (Lanes lanes)
{
  float low = (lanes[0] + lanes[4]) + (lanes[2] + lanes[6]);
  float high = (lanes[1] + lanes[5]) + (lanes[3] + lanes[7]);

  return low + high;
}

/* 1 / √ of each to five digits, by two steps of Newton’s method: that takes a third of the time of a root and
 * a division, and every processor finds the same, as it does not by its own estimate. */
G_ALWAYS_INLINE static inline Lanes
invert_roots (Lanes squares)
{
  Lanes halves = 0.5f * squares;
  Lanes inverses = (Lanes) (ROOT_BITS - ((Bits) squares >> 1));

  for (guint i = 0; i < 2; i++)
    inverses *= 1.5f - halves * inverses * inverses;

  return inverses;
}

/* Likewise of one. */
G_ALWAYS_INLINE static inline float
invert_root (float square)
{
  float inverse;
  guint32 bits;

  memcpy (&bits, &square, sizeof bits);
  bits = ROOT_BITS - (bits >> 1);
  memcpy (&inverse, &bits, sizeof bits);
  for (guint i = 0; i < 2; i++)
    inverse *= 1.5f - 0.5f * square * inverse * inverse;

  return inverse;
}

G_ALWAYS_INLINE static inline void
add_wanted (EntPull       *pull,
            float          x,
            float          y,
            const guint16 *wanted,
            guint          n,
            const float   *weights,
            const float   *others_x,
            const float   *others_y)
{
  Lanes sums_x = { 0 }, sums_y = { 0 }, sums = { 0 };

  for (guint i = 0; i < n; i += N_LANES)
    {
      const guint16 *steps = &wanted[i];
      Lanes weight = { weights[steps[0]], weights[steps[1]], weights[steps[2]], weights[steps[3]],
                       weights[steps[4]], weights[steps[5]], weights[steps[6]], weights[steps[7]] };
      Lanes dx = x - read_lanes (&others_x[i]);
      Lanes dy = y - read_lanes (&others_y[i]);
      Lanes move = weight * (read_steps (steps) * invert_roots (dx * dx + dy * dy + ENT_PULL_LEAST) - 1);

      sums_x += move * dx;
      sums_y += move * dy;
      sums += weight;
    }
  pull->x += add_up (sums_x);
  pull->y += add_up (sums_y);
  pull->weight += add_up (sums);
}

/* Each wants to be one step away. */
G_ALWAYS_INLINE static inline void
add_neighbours (EntPull            *pull,
                const EntPullSweep *sweep,
                guint               node)
{
  const guint *neighbours = sweep->adjacency->neighbours;
  guint first = sweep->adjacency->starts[node], end = sweep->adjacency->starts[node + 1];

  for (guint k = first; k < end; k++)
    {
      float dx = sweep->x[node] - sweep->x[neighbours[k]], dy = sweep->y[node] - sweep->y[neighbours[k]];
      float share = invert_root (dx * dx + dy * dy + ENT_PULL_LEAST) - 1;

      pull->x += share * dx;
      pull->y += share * dy;
    }
  pull->weight += (float) (end - first);
}

/**
 * ent_pull_add:
 * @pull: takes what is added
 * @x: where the node is
 * @y: likewise
 * @wanted: how far it wants to be from each of others
 * @n: how many these are, a multiple of 8
 * @weights: by how far; 0 at 0, so that a node and whatever fills a row up do not count
 * @others_x: where they are
 * @others_y: likewise
 *
 * Adds how each of others would move a node that it alone draws or pushes.
 */
ENT_FOR_PROCESSORS
void
ent_pull_add (EntPull       *pull,
              float          x,
              float          y,
              const guint16 *wanted,
              guint          n,
              const float   *weights,
              const float   *others_x,
              const float   *others_y)
{
  add_wanted (pull, x, y, wanted, n, weights, others_x, others_y);
}

/**
 * ent_pull_sweep:
 * @sweep: where all are, and what they mind
 * @first: a node
 * @end: the first behind it that is not moved
 *
 * Moves some nodes to where their neighbours and the pivots draw them, as of ent_pull_add().
 *
 * This is the innermost loop of the layout of large networks.
 */
ENT_FOR_PROCESSORS
void
ent_pull_sweep (const EntPullSweep *sweep,
                guint               first,
                guint               end)
{
  const EntHops *hops = sweep->hops;
  float unit = (float) hops->unit, scale = 1 / unit;

  for (guint node = first; node < end; node++)
    {
      EntPull pull = { 0 };
      float share;

      add_wanted (&pull, scale * sweep->x[node], scale * sweep->y[node], &hops->rows[(gsize) node * ENT_N_HOP_SOURCES],
                  hops->width, sweep->weights, sweep->pivots_x, sweep->pivots_y);
      pull.x *= unit;
      pull.y *= unit;
      add_neighbours (&pull, sweep, node);
      share = pull.weight > 0 ? sweep->step / pull.weight : 0;
      sweep->speed_x[node] = sweep->momentum * sweep->speed_x[node] + share * pull.x;
      sweep->speed_y[node] = sweep->momentum * sweep->speed_y[node] + share * pull.y;
      sweep->next_x[node] = sweep->x[node] + sweep->speed_x[node];
      sweep->next_y[node] = sweep->y[node] + sweep->speed_y[node];
    }
}

/**
 * ent_pull_exchange:
 * @pull: takes what is added, but for the weight
 * @x: where the node is
 * @y: likewise
 * @nearness: 1 / how far it wants to be from each of others; 0 for those that do not count
 * @n: how many these are, a multiple of 8
 * @others_x: where they are
 * @others_y: likewise
 * @pulls_x: what draws each of them, which takes what is added
 * @pulls_y: likewise
 *
 * Adds how each of others would move a node, and how it would move them, where a wish counts by the
 * square of its nearness.
 *
 * This is the innermost loop of the layout of networks in which each minds every other.
 */
ENT_FOR_PROCESSORS
void
ent_pull_exchange (EntPull     *pull,
                   float        x,
                   float        y,
                   const float *nearness,
                   guint        n,
                   const float *others_x,
                   const float *others_y,
                   float       *pulls_x,
                   float       *pulls_y)
{
  Lanes sums_x = { 0 }, sums_y = { 0 };

  for (guint i = 0; i < n; i += N_LANES)
    {
      Lanes near = read_lanes (&nearness[i]);
      Lanes dx = x - read_lanes (&others_x[i]);
      Lanes dy = y - read_lanes (&others_y[i]);
      Lanes move = near * (invert_roots (dx * dx + dy * dy + ENT_PULL_LEAST) - near);

      sums_x += move * dx;
      sums_y += move * dy;
      subtract_lanes (&pulls_x[i], move * dx);
      subtract_lanes (&pulls_y[i], move * dy);
    }
  pull->x += add_up (sums_x);
  pull->y += add_up (sums_y);
}

/**
 * ent_pull_sum_squares:
 * @wanted: how far a node wants to be from each of others
 * @n: how many these are, a multiple of 8
 * @factors: by other
 *
 * Returns: the sum of the squares of how far, each times its factor
 */
ENT_FOR_PROCESSORS
float
ent_pull_sum_squares (const guint16 *wanted,
                      guint          n,
                      const float   *factors)
{
  Lanes sums = { 0 };

  for (guint i = 0; i < n; i += N_LANES)
    {
      Lanes steps = read_steps (&wanted[i]);

      sums += steps * steps * read_lanes (&factors[i]);
    }

  return add_up (sums);
}
