/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-hops.h"

G_BEGIN_DECLS

/* The square of a distance below which two nodes count as so far apart: no direction would be known otherwise. */
#define ENT_PULL_LEAST 1e-8f

/**
 * EntPull:
 * @x: the weighted sum of moves that others want of a node, across
 * @y: down
 * @weight: the sum of the weights
 *
 * Where a node is drawn by others from which it wants to be so far.
 */
typedef struct
{
  float x, y, weight;
} EntPull;

/**
 * EntPullSweep:
 * @adjacency: a network
 * @hops: how far its nodes are from some, the pivots
 * @weights: of a pivot, by how far it is
 * @pivots_x: where these are, in units of @hops
 * @pivots_y: likewise
 * @step: how much of the way to where it is drawn a node goes
 * @momentum: how much of its speed it keeps
 * @x: by node: where they are, in steps
 * @y: likewise
 * @next_x: takes where they will be
 * @next_y: likewise
 * @speed_x: how far they went last, and go now
 * @speed_y: likewise
 *
 * A sweep over all nodes, which read where others are and write where they will be.
 */
typedef struct
{
  const EntAdjacency *adjacency;
  const EntHops      *hops;
  const float        *weights;
  float               pivots_x[ENT_N_HOP_SOURCES];
  float               pivots_y[ENT_N_HOP_SOURCES];
  float               step;
  float               momentum;
  const float        *x, *y;
  float              *next_x, *next_y;
  float              *speed_x, *speed_y;
} EntPullSweep;

void  ent_pull_add         (EntPull       *pull,
                            float          x,
                            float          y,
                            const guint16 *wanted,
                            guint          n,
                            const float   *weights,
                            const float   *others_x,
                            const float   *others_y);
void  ent_pull_sweep       (const EntPullSweep *sweep,
                            guint          first,
                            guint          end);
void  ent_pull_exchange    (EntPull       *pull,
                            float          x,
                            float          y,
                            const float   *nearness,
                            guint          n,
                            const float   *others_x,
                            const float   *others_y,
                            float         *pulls_x,
                            float         *pulls_y);
float ent_pull_sum_squares (const guint16 *wanted,
                            guint          n,
                            const float   *factors);

G_END_DECLS
