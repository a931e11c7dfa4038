/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-hops.h"

#include <string.h>

#include "base/ent-crew.h"
#include "layout/ent-hop-pass.h"

/* Where no node is more steps from the first one, it does not matter how deep a network is. */
#define SHALLOW 8

/* In deeper networks, walking from all sources at once takes more rounds than it spares. */
#define MOST_LEVELS 120

/* Where so many passes do not find all ways, walking from one source after the other takes less than more of them. */
#define MOST_PASSES 12

/* What is taken at a time by whoever shares the work. */
#define N_NODES_AT_ONCE 2048
#define N_SOURCES_AT_ONCE 4

/* ------------------------------------------------------------------------ */
/* One source */

/* Breadth first; @distances are by node. Returns the node that is reached last. */
static guint
walk_from (const EntAdjacency *adjacency,
           guint               source,
           guint              *queue,
           guint32            *distances)
{
  const guint *starts = adjacency->starts, *neighbours = adjacency->neighbours;
  guint n_queued = 0;

  memset (distances, 0xff, adjacency->n * sizeof *distances);
  distances[source] = 0;
  queue[n_queued++] = source;
  for (guint i = 0; i < n_queued; i++)
    {
      guint end = starts[queue[i] + 1];
      guint32 next = distances[queue[i]] + 1;

      for (guint k = starts[queue[i]]; k < end; k++)
        {
          guint other = neighbours[k];

          if (distances[other] != G_MAXUINT32)
            continue;
          distances[other] = next;
          queue[n_queued++] = other;
        }
    }

  return queue[n_queued - 1];
}

/* What a walk from some sources is given. */
typedef struct
{
  EntHops            *hops;
  const EntAdjacency *adjacency;
  guint               longest[ENT_N_HOP_SOURCES]; /* by source */
} Walk;

/* Up to N_SOURCES_AT_ONCE, whose columns are side by side: rows lie far from each other. */
static void
walk_from_some (guint    first,
                guint    end,
                gpointer data)
{
  Walk *walk = data;
  EntHops *hops = walk->hops;
  g_autofree guint *queue = g_new (guint, hops->n);
  g_autofree guint32 *distances = g_new (guint32, (gsize) hops->n * (end - first));

  for (guint i = first; i < end; i++)
    {
      guint32 *own = &distances[(gsize) hops->n * (i - first)];

      if (g_cancellable_is_cancelled (hops->cancellable))
        return;
      walk->longest[i] = own[walk_from (walk->adjacency, hops->sources[i], queue, own)] / hops->unit;
    }
  for (guint node = 0; node < hops->n; node++)
    for (guint i = first; i < end; i++)
      hops->rows[(gsize) node * ENT_N_HOP_SOURCES + i] = (guint16) (distances[(gsize) hops->n * (i - first) + node] / hops->unit);
}

static void
walk_one_by_one (EntHops            *hops,
                 const EntAdjacency *adjacency)
{
  guint n_sources = hops->n_sources;
  Walk walk = { hops, adjacency, { 0 } };

  if (hops->is_shared)
    ent_crew_share (n_sources, N_SOURCES_AT_ONCE, walk_from_some, &walk);
  else
    for (guint i = 0; i < n_sources; i += N_SOURCES_AT_ONCE)
      walk_from_some (i, MIN (i + N_SOURCES_AT_ONCE, n_sources), &walk);
  for (guint i = 0; i < n_sources; i++)
    hops->longest = MAX (hops->longest, walk.longest[i]);
}

/* ------------------------------------------------------------------------ */
/* All sources at once, in passes */

/* Each node learns the ways from its neighbours, in an order that leads from one end of the network to the other, then
 * back, and so on. In meshes, trees and nets of roads nearly all ways can lead on in it or back for long, so that few passes
 * find them all. Returns whether these did. */
static gboolean
walk_some_in_passes (EntHops            *hops,
                     const EntAdjacency *adjacency,
                     guint               first)
{
  guint n = MIN (hops->n_sources - first, ENT_N_HOP_PASS_SOURCES);

  for (guint node = 0; node < hops->n; node++)
    {
      guint16 *row = &hops->rows[(gsize) node * ENT_N_HOP_SOURCES + first];

      for (guint i = 0; i < ENT_N_HOP_PASS_SOURCES; i++)
        row[i] = i < n ? ENT_HOP_PASS_FAR : 0;
    }
  for (guint i = 0; i < n; i++)
    hops->rows[(gsize) hops->sources[first + i] * ENT_N_HOP_SOURCES + first + i] = 0;
  for (guint i = 0; ent_hop_pass (hops->rows, first, adjacency, hops->order, i % 2 == 1); i++)
    if (i == MOST_PASSES || g_cancellable_is_cancelled (hops->cancellable))
      return FALSE;
  for (guint node = 0; node < hops->n; node++)
    for (guint i = 0; i < n; i++)
      hops->longest = MAX (hops->longest, hops->rows[(gsize) node * ENT_N_HOP_SOURCES + first + i]);

  return TRUE;
}

static gboolean
walk_in_passes (EntHops            *hops,
                const EntAdjacency *adjacency)
{
  for (guint first = 0; first < hops->n_sources; first += ENT_N_HOP_PASS_SOURCES)
    if (!walk_some_in_passes (hops, adjacency, first))
      return FALSE;
  return TRUE;
}

/* ------------------------------------------------------------------------ */
/* All sources at once, level by level */

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
              const EntAdjacency *adjacency)
{
  const guint *sources = hops->sources;
  guint n_sources = hops->n_sources;
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
 * @adjacency: a network that hangs together
 *
 * Goes to the node that is farthest from the first one, and from there, unless that is near, to the farthest again.
 *
 * Time: O(nodes + edges).
 *
 * Returns: (transfer full): room for distances from 64 nodes
 */
EntHops *
ent_hops_new (const EntAdjacency *adjacency)
{
  EntHops *self = g_new0 (EntHops, 1);
  guint n = adjacency->n;
  g_autofree guint32 *distances = g_new (guint32, MAX (1, n));

  self->n = n;
  self->order = g_new (guint, MAX (1, n));
  self->rows = g_new0 (guint16, MAX (1, (gsize) n * ENT_N_HOP_SOURCES));
  if (n > 0)
    {
      guint far = walk_from (adjacency, 0, self->order, distances);

      self->depth = distances[far];
      if (self->depth > SHALLOW)
        self->depth = distances[walk_from (adjacency, far, self->order, distances)];
    }
  self->unit = 2 * self->depth / G_MAXUINT16 + 1;
  self->longest = self->depth;
  self->is_tangled = 2 * self->depth >= ENT_HOP_PASS_FAR;

  return self;
}

/**
 * ent_hops_free:
 * @hops: (transfer full): distances
 */
void
ent_hops_free (EntHops *hops)
{
  g_free (hops->order);
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
 * Graph Traversal”, Proceedings of the VLDB Endowment 8 (2014). In deep networks all nodes are gone through from
 * one end to the other and back, as long as that soon finds all ways.
 *
 * Time: O(levels · (nodes + edges)); in deep networks O(passes · (nodes + edges)) or O(sources · (nodes + edges)).
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
  if (hops->depth <= MOST_LEVELS)
    walk_at_once (hops, adjacency);
  else if (hops->is_tangled || !walk_in_passes (hops, adjacency))
    {
      hops->is_tangled = TRUE;
      walk_one_by_one (hops, adjacency);
    }
}
