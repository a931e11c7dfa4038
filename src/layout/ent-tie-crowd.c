/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-tie-crowd.h"

#include "layout/ent-hop-stress.h"

static void
place_part (EntWork         *work,
            EntTieDistances *distances,
            guint            component,
            double           unit,
            guint64          seed,
            gboolean         roughly)
{
  const guint *bodies = &distances->bodies[distances->firsts[component]];
  guint n = distances->firsts[component + 1] - distances->firsts[component];
  g_autoptr (EntAdjacency) part = ent_adjacency_new_part (distances->adjacency, bodies, n);
  g_autofree float *x = g_new0 (float, n);
  g_autofree float *y = g_new0 (float, n);

  ent_hop_stress_arrange (part, seed, roughly, x, y, work->cancellable);
  for (guint i = 0; i < n; i++)
    if (!work->pinned[bodies[i]])
      work->places[bodies[i]] = (EntPoint) { unit * (double) x[i], unit * (double) y[i] };
}

/**
 * ent_tie_crowd_place:
 * @work: the working arrays; takes the places
 * @distances: who is joined to whom
 * @unit: how far apart two who have a tie would stand, in world units
 * @seed: any number
 * @roughly: whether a small part of the work is to do, for a first look
 *
 * Places many nations: the parts that hang together, each around its own
 * middle, by ent_hop_stress_arrange(). Who is pinned stays.
 */
void
ent_tie_crowd_place (EntWork         *work,
                     EntTieDistances *distances,
                     double           unit,
                     guint64          seed,
                     gboolean         roughly)
{
  for (guint i = 0; i < distances->n_components && !ent_work_is_cancelled (work); i++)
    place_part (work, distances, i, unit, seed, roughly);
}
