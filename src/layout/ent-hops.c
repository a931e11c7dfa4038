/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-hops.h"

#include <string.h>

#include "base/ent-crew.h"

/* In deeper networks, walking from all sources at once takes more rounds than it spares. */
#define MOST_LEVELS 120

/* What is taken at a time by whoever shares the work. */
#define N_NODES_AT_ONCE 2048
#define N_SOURCES_AT_ONCE 2

/* ------------------------------------------------------------------------ */
/* One source */

/* Breadth first; @distances are by node. Returns the node that is reached last. */
static guint
walk_from (const EntAdjacency *adjacency,
           guint               source,
           guint              *queue,
           guint32            *distances)
{
  guint n_queued = 0;

  memset (distances, 0xff, adjacency->n * sizeof *distances);
  distances[source] = 0;
  queue[n_queued++] = source;
  for (guint i = 0; i < n_queued; i++)
    for (guint k = adjacency->starts[queue[i]]; k < adjacency->starts[queue[i] + 1]; k++)
      if (distances[adjacency->neighbours[k]] == G_MAXUINT32)
        {
          distances[adjacency->neighbours[k]] = distances[queue[i]] + 1;
          queue[n_queued++] = adjacency->neighbours[k];
        }

  return queue[n_queued - 1];
}

/**
 * ent_hops_estimate_depth:
 * @adjacency: a network that hangs together
 *
 * Goes to the node that is farthest from the first one, and from there to the
 * farthest again.
 *
 * Returns: how many steps that last way has: no more than the longest, and at least half of it
 */
guint
ent_hops_estimate_depth (const EntAdjacency *adjacency)
{
  g_autofree guint *queue = g_new (guint, MAX (1, adjacency->n));
  g_autofree guint32 *distances = g_new (guint32, MAX (1, adjacency->n));
  guint far;

  if (adjacency->n == 0)
    return 0;
  far = walk_from (adjacency, 0, queue, distances);
  far = walk_from (adjacency, far, queue, distances);

  return distances[far];
}

/* What a walk from some sources is given. */
typedef struct
{
  EntHops            *hops;
  const EntAdjacency *adjacency;
  const guint        *sources;
  guint               longest[ENT_N_HOP_SOURCES]; /* by source */
} Walk;

static void
walk_from_some (guint    first,
                guint    end,
                gpointer data)
{
  Walk *walk = data;
  EntHops *hops = walk->hops;
  g_autofree guint *queue = g_new (guint, hops->n);
  g_autofree guint32 *distances = g_new (guint32, hops->n);

  for (guint i = first; i < end && !g_cancellable_is_cancelled (hops->cancellable); i++)
    {
      walk_from (walk->adjacency, walk->sources[i], queue, distances);
      for (guint node = 0; node < hops->n; node++)
        {
          guint steps = distances[node] / hops->unit;

          hops->rows[(gsize) node * ENT_N_HOP_SOURCES + i] = (guint16) steps;
          walk->longest[i] = MAX (walk->longest[i], steps);
        }
    }
}

static void
walk_one_by_one (EntHops            *hops,
                 const EntAdjacency *adjacency,
                 const guint        *sources,
                 guint               n_sources)
{
  Walk walk = { hops, adjacency, sources, { 0 } };

  ent_crew_share (n_sources, hops->is_shared ? N_SOURCES_AT_ONCE : n_sources, walk_from_some, &walk);
  for (guint i = 0; i < n_sources; i++)
    hops->longest = MAX (hops->longest, walk.longest[i]);
}

/* ------------------------------------------------------------------------ */
/* All sources at once */

/* By node, a bit for each source. */
typedef struct
{
  EntHops            *hops;
  const EntAdjacency *adjacency;
  guint64             all;   /* sources */
  guint               level; /* how far they have come */
  int                 any;   /* atomic: whether anything was reached */
  guint64            *seen;
  guint64            *front;
  guint64            *next;
} Waves;

/* Each node takes what reaches it from its neighbours, and writes nothing of others. */
static void
spread_waves (guint    first,
              guint    end,
              gpointer data)
{
  Waves *waves = data;
  const EntAdjacency *adjacency = waves->adjacency;
  guint64 all = waves->all;
  gboolean any = FALSE;

  for (guint node = first; node < end; node++)
    {
      guint64 reached = 0;

      waves->next[node] = 0;
      if (waves->seen[node] == all)
        continue;
      for (guint k = adjacency->starts[node]; k < adjacency->starts[node + 1]; k++)
        reached |= waves->front[adjacency->neighbours[k]];
      reached &= ~waves->seen[node];
      if (reached == 0)
        continue;
      any = TRUE;
      waves->seen[node] |= reached;
      waves->next[node] = reached;
      for (; reached != 0; reached &= reached - 1)
        waves->hops->rows[(gsize) node * ENT_N_HOP_SOURCES + (guint) __builtin_ctzll (reached)] = (guint16) waves->level;
    }
  if (any)
    g_atomic_int_set (&waves->any, TRUE);
}

static void
walk_at_once (EntHops            *hops,
              const EntAdjacency *adjacency,
              const guint        *sources,
              guint               n_sources)
{
  g_autofree guint64 *seen = g_new0 (guint64, hops->n);
  g_autofree guint64 *front = g_new0 (guint64, hops->n);
  g_autofree guint64 *next = g_new0 (guint64, hops->n);
  guint64 all = n_sources == ENT_N_HOP_SOURCES ? G_MAXUINT64 : ((guint64) 1 << n_sources) - 1;
  Waves waves = { hops, adjacency, all, 0, TRUE, seen, front, next };

  for (guint i = 0; i < n_sources; i++)
    {
      seen[sources[i]] |= (guint64) 1 << i;
      front[sources[i]] |= (guint64) 1 << i;
      hops->rows[(gsize) sources[i] * ENT_N_HOP_SOURCES + i] = 0;
    }
  while (!g_cancellable_is_cancelled (hops->cancellable))
    {
      guint64 *spent = waves.front;

      waves.any = FALSE;
      waves.level++;
      ent_crew_share (hops->n, hops->is_shared ? N_NODES_AT_ONCE : hops->n, spread_waves, &waves);
      if (!waves.any)
        break;
      waves.front = waves.next;
      waves.next = spent;
      hops->longest = waves.level;
    }
}

/* ------------------------------------------------------------------------ */

/**
 * ent_hops_new:
 * @n: how many nodes
 * @depth: of ent_hops_estimate_depth()
 *
 * Returns: (transfer full): room for distances from 64 nodes
 */
EntHops *
ent_hops_new (guint n,
              guint depth)
{
  EntHops *self = g_new0 (EntHops, 1);

  self->n = n;
  self->rows = g_new0 (guint16, MAX (1, (gsize) n * ENT_N_HOP_SOURCES));
  self->unit = 2 * depth / G_MAXUINT16 + 1;
  self->longest = depth;

  return self;
}

/**
 * ent_hops_free:
 * @hops: (transfer full): distances
 */
void
ent_hops_free (EntHops *hops)
{
  g_free (hops->rows);
  g_free (hops);
}

/**
 * ent_hops_walk:
 * @hops: takes the distances, in place of those before
 * @adjacency: a network of as many nodes that hangs together
 * @sources: nodes
 * @n_sources: how many, 1 … 64
 *
 * Counts the steps from each source to all nodes. Where no way is long, all sources
 * are walked from at once, a bit each, as in M. Then and others, “The More the Merrier: Efficient Multi-Source
 * Graph Traversal”, Proceedings of the VLDB Endowment 8 (2014).
 *
 * Time: O(levels · (nodes + edges)), or O(sources · (nodes + edges)) in deep networks.
 */
void
ent_hops_walk (EntHops            *hops,
               const EntAdjacency *adjacency,
               const guint        *sources,
               guint               n_sources)
{
  g_return_if_fail (n_sources >= 1 && n_sources <= ENT_N_HOP_SOURCES && adjacency->n == hops->n);

  hops->n_sources = n_sources;
  memcpy (hops->sources, sources, n_sources * sizeof *sources);
  hops->width = (n_sources + 7) / 8 * 8;
  for (guint node = 0; node < hops->n && n_sources < hops->width; node++)
    memset (&hops->rows[(gsize) node * ENT_N_HOP_SOURCES + n_sources], 0, (hops->width - n_sources) * sizeof (guint16));
  if (hops->longest > MOST_LEVELS)
    walk_one_by_one (hops, adjacency, sources, n_sources);
  else
    walk_at_once (hops, adjacency, sources, n_sources);
}
