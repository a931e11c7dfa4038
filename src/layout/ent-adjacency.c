/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-adjacency.h"

/* Counts turned into places: each row begins where the one before ends. */
static void
sum_up (guint *starts,
        guint  n)
{
  for (guint i = 0; i < n; i++)
    starts[i + 1] += starts[i];
}

/* Rows in any order; both ends of an edge have one another. */
static guint *
spread (guint        n,
        const guint *ends,
        guint        n_edges,
        guint       *starts)
{
  guint *others = g_new (guint, MAX (1, (gsize) n_edges * 2));
  g_autofree guint *next = NULL;

  for (guint i = 0; i < 2 * n_edges; i++)
    starts[ends[i] + 1]++;
  sum_up (starts, n);
  next = g_memdup2 (starts, (n + 1) * sizeof (guint));
  for (guint i = 0; i < 2 * n_edges; i++)
    others[next[ends[i]]++] = ends[i ^ 1];

  return others;
}

/**
 * ent_adjacency_new:
 * @n: how many nodes
 * @ends: two nodes an edge, less than @n
 * @n_edges: how many edges
 *
 * Loops and repeated edges are passed over.
 *
 * Time: O(nodes + edges).
 *
 * Returns: (transfer full): who is joined to whom
 */
EntAdjacency *
ent_adjacency_new (guint        n,
                   const guint *ends,
                   guint        n_edges)
{
  EntAdjacency *self = g_new0 (EntAdjacency, 1);
  g_autofree guint *starts = g_new0 (guint, n + 1);
  g_autofree guint *others = spread (n, ends, n_edges, starts);
  g_autofree guint *next = g_memdup2 (starts, (n + 1) * sizeof (guint));
  guint n_kept = 0;

  self->n = n;
  self->neighbours = g_new (guint, MAX (1, (gsize) n_edges * 2));
  /* Nodes gone through in their order come into the rows of others in that order. */
  for (guint node = 0; node < n; node++)
    for (guint k = starts[node]; k < starts[node + 1]; k++)
      self->neighbours[next[others[k]]++] = node;

  self->starts = g_new0 (guint, n + 1);
  for (guint node = 0; node < n; node++)
    {
      for (guint k = starts[node]; k < starts[node + 1]; k++)
        {
          guint other = self->neighbours[k];

          if (other != node && (n_kept == self->starts[node] || self->neighbours[n_kept - 1] != other))
            self->neighbours[n_kept++] = other;
        }
      self->starts[node + 1] = n_kept;
    }

  return self;
}

/**
 * ent_adjacency_new_part:
 * @adjacency: who is joined to whom
 * @nodes: a part of the nodes that no edge leaves, ascending
 * @n: how many these are
 * @numbers: by node, of all: how many of its part are before it
 *
 * Returns: (transfer full): the same for the part, whose nodes are numbered in their order
 */
EntAdjacency *
ent_adjacency_new_part (const EntAdjacency *adjacency,
                        const guint        *nodes,
                        guint               n,
                        const guint        *numbers)
{
  EntAdjacency *self = g_new0 (EntAdjacency, 1);
  guint n_ends = 0, next = 0;

  for (guint i = 0; i < n; i++)
    n_ends += adjacency->starts[nodes[i] + 1] - adjacency->starts[nodes[i]];
  self->n = n;
  self->starts = g_new0 (guint, n + 1);
  self->neighbours = g_new (guint, MAX (1, n_ends));
  for (guint i = 0; i < n; i++)
    {
      for (guint k = adjacency->starts[nodes[i]]; k < adjacency->starts[nodes[i] + 1]; k++)
        self->neighbours[next++] = numbers[adjacency->neighbours[k]];
      self->starts[i + 1] = next;
    }

  return self;
}

/**
 * ent_adjacency_free:
 * @adjacency: (transfer full): who is joined to whom
 */
void
ent_adjacency_free (EntAdjacency *adjacency)
{
  g_free (adjacency->starts);
  g_free (adjacency->neighbours);
  g_free (adjacency);
}

/**
 * ent_adjacency_find_components:
 * @adjacency: who is joined to whom
 * @n_components: (out): how many parts hang together
 *
 * Returns: (transfer full): by node, which part it belongs to; parts are numbered by their first nodes
 */
guint *
ent_adjacency_find_components (const EntAdjacency *adjacency,
                               guint              *n_components)
{
  guint n = adjacency->n;
  guint *components = g_new (guint, MAX (1, n));
  g_autofree guint *queue = g_new (guint, MAX (1, n));

  *n_components = 0;
  for (guint node = 0; node < n; node++)
    components[node] = G_MAXUINT;
  for (guint first = 0; first < n; first++)
    {
      guint n_queued = 0;

      if (components[first] != G_MAXUINT)
        continue;
      components[first] = *n_components;
      queue[n_queued++] = first;
      for (guint i = 0; i < n_queued; i++)
        for (guint k = adjacency->starts[queue[i]]; k < adjacency->starts[queue[i] + 1]; k++)
          if (components[adjacency->neighbours[k]] == G_MAXUINT)
            {
              components[adjacency->neighbours[k]] = *n_components;
              queue[n_queued++] = adjacency->neighbours[k];
            }
      ++*n_components;
    }

  return components;
}
