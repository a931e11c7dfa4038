/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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

void  ent_pull_add         (EntPull       *pull,
                            float          x,
                            float          y,
                            const guint16 *wanted,
                            guint          n,
                            const float   *weights,
                            const float   *others_x,
                            const float   *others_y);
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
