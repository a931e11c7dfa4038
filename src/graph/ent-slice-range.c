/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-slice-range.h"

/* The edges of a nation to a grouping, which follow each other. */
typedef struct
{
  EntGraph *graph;
  guint8   *edges; /* EntPresence of all edges, to be filled */
  guint     first;
  guint     end;
} Pair;

static const EntEdge *
get_edge (const Pair *pair,
          guint       edge)
{
  return &ent_graph_get_edges (pair->graph)[edge];
}

static EntDay
get_beginning (const Pair *pair,
               guint       edge)
{
  return ent_dataset_get_membership (ent_graph_get_dataset (pair->graph), get_edge (pair, edge)->membership)->span.from.earliest;
}

/* Whether the one says all that the other does: a higher role, or the same one
 * later, that is as certain. A suspension lies on top of a role. */
static gboolean
covers (const Pair *pair,
        guint       edge,
        guint       other)
{
  EntRole role = get_edge (pair, edge)->role, covered = get_edge (pair, other)->role;

  if (edge == other || pair->edges[edge] < pair->edges[other])
    return FALSE;
  if (role == covered)
    return get_beginning (pair, edge) > get_beginning (pair, other)
           || (get_beginning (pair, edge) == get_beginning (pair, other) && edge > other);
  return covered != ENT_ROLE_SUSPENDED && role < covered;
}

/* Of several roles the highest is shown. What is covered may cover in turn, so
 * that it does not matter where one begins. */
static void
keep_highest (const Pair *pair)
{
  for (guint other = pair->first; other < pair->end; other++)
    for (guint edge = pair->first; edge < pair->end && pair->edges[other] != ENT_PRESENCE_ABSENT; edge++)
      if (pair->edges[edge] != ENT_PRESENCE_ABSENT && covers (pair, edge, other))
        pair->edges[other] = ENT_PRESENCE_ABSENT;
}

/**
 * ent_slice_range_find_edges:
 * @graph: a network
 * @days: the days, more than one
 * @range: how they are looked at
 * @edges: (out caller-allocates): #EntPresence by edge
 *
 * Finds which roles hold at any time in @days, or throughout. Of a nation that
 * had several roles in a grouping the highest is there, and of two rows of the
 * same role the later one; a suspension lies on top.
 */
void
ent_slice_range_find_edges (EntGraph  *graph,
                            EntPeriod  days,
                            EntRange   range,
                            guint8    *edges)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntEdge *all = ent_graph_get_edges (graph);
  guint n_edges = ent_graph_get_n_edges (graph);

  for (guint edge = 0; edge < n_edges; edge++)
    edges[edge] = (guint8) ent_range_get_role_presence (dataset, all[edge].membership, days, range);
  for (guint first = 0, end; first < n_edges; first = end)
    {
      Pair pair = { graph, edges, first, first };

      for (end = first + 1; end < n_edges && all[end].grouping == all[first].grouping && all[end].nation == all[first].nation; end++)
        ;
      pair.end = end;
      keep_highest (&pair);
    }
}
