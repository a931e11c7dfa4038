/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-pull.h"

#include <string.h>

/* Sums are kept apart for so many others at a time, which processors add up at once
 * and every processor in the same order. */
#define N_LANES 8

/* Processors that have wider registers use them; the sums are the same to the bit. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FOR_PROCESSORS __attribute__ ((target_clones ("default", "avx2")))
#else
#define FOR_PROCESSORS
#endif

/* As many numbers as are reckoned with at once. Written out, since compilers do not find all of this by themselves. */
typedef float Lanes __attribute__ ((vector_size (N_LANES * sizeof (float))));
typedef guint32 Bits __attribute__ ((vector_size (N_LANES * sizeof (guint32))));
typedef guint16 Steps __attribute__ ((vector_size (N_LANES * sizeof (guint16))));

/* Half the bits of a number are nearly those of its root, and taken from these nearly those of one divided by it. */
#define ROOT_BITS 0x5f375a86u

static inline Lanes
read_lanes (const float *numbers)
{
  Lanes lanes;

  memcpy (&lanes, numbers, sizeof lanes);
  return lanes;
}

static inline Lanes
read_steps (const guint16 *numbers)
{
  Steps steps;

  memcpy (&steps, numbers, sizeof steps);
  return __builtin_convertvector (steps, Lanes);
}

static inline void
subtract_lanes (float *numbers,
                Lanes  lanes)
{
  lanes = read_lanes (numbers) - lanes;
  memcpy (numbers, &lanes, sizeof lanes);
}

static inline float
add_up (Lanes lanes)
{
  float sum = 0;

  for (guint i = 0; i < N_LANES; i++)
    sum += lanes[i];
  return sum;
}

/* 1 / √ of each to five digits, by two steps of Newton’s method: that takes a third of the time of a root and
 * a division, and every processor finds the same, as it does not by its own estimate. */
static inline Lanes
invert_roots (Lanes squares)
{
  Lanes halves = 0.5f * squares;
  Lanes inverses = (Lanes) (ROOT_BITS - ((Bits) squares >> 1));

  for (guint i = 0; i < 2; i++)
    inverses *= 1.5f - halves * inverses * inverses;

  return inverses;
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
 *
 * This is the innermost loop of the layout of large networks.
 */
FOR_PROCESSORS
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
FOR_PROCESSORS
void
ent_pull_exchange (EntPull     *pull,
                   float        x,
                   float        y,
                   const float *nearness,
                   guint        n,
                   const float *others_x,
                   const float *others_y,
                   float       * pulls_x,
                   float       * pulls_y)
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
FOR_PROCESSORS
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
