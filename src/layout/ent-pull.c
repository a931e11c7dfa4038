/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-pull.h"

#include <math.h>

/* Sums are kept apart for so many others at a time, which processors add up at once
 * and every processor in the same order. */
#define N_LANES 8

/* Processors that have wider registers use them; the sums are the same to the bit. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FOR_PROCESSORS __attribute__ ((target_clones ("default", "avx2")))
#else
#define FOR_PROCESSORS
#endif

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
  float sums_x[N_LANES] = { 0 }, sums_y[N_LANES] = { 0 }, sums[N_LANES] = { 0 };

  for (guint i = 0; i < n; i += N_LANES)
    {
      float dx[N_LANES], dy[N_LANES], weight[N_LANES], move[N_LANES];

      for (guint k = 0; k < N_LANES; k++)
        weight[k] = weights[wanted[i + k]];
      for (guint k = 0; k < N_LANES; k++)
        {
          dx[k] = x - others_x[i + k];
          dy[k] = y - others_y[i + k];
          move[k] = weight[k] * ((float) wanted[i + k] / sqrtf (dx[k] * dx[k] + dy[k] * dy[k] + ENT_PULL_LEAST) - 1);
        }
      for (guint k = 0; k < N_LANES; k++)
        {
          sums_x[k] += move[k] * dx[k];
          sums_y[k] += move[k] * dy[k];
          sums[k] += weight[k];
        }
    }
  for (guint k = 0; k < N_LANES; k++)
    {
      pull->x += sums_x[k];
      pull->y += sums_y[k];
      pull->weight += sums[k];
    }
}
