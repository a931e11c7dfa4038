/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-slice.h"

#include "graph/ent-slice-range.h"

/* So many ties later their rows have come from memory. */
#define TIES_AHEAD 8

struct _EntSlice
{
  EntGraph      *graph; /* owned */
  EntDay         day;
  EntDay         since; /* that it is compared with, or ENT_DAY_MIN */
  EntRange       range; /* from first to day */
  EntDay         first;
  guint8        *nodes; /* EntPresence; owned, like the rest */
  guint8        *edges;
  guint8        *ties;
  guint8        *node_changes; /* EntChange */
  guint8        *edge_changes;
  guint8        *tie_changes;
  gpointer       made; /* (nullable): what was made of it; owned */
  GDestroyNotify free_made;
};

static EntChange
compare_presence (guint8 before,
                  guint8 now)
{
  if (before == ENT_PRESENCE_ABSENT && now != ENT_PRESENCE_ABSENT)
    return ENT_CHANGE_JOINING;
  if (before != ENT_PRESENCE_ABSENT && now == ENT_PRESENCE_ABSENT)
    return ENT_CHANGE_LEAVING;
  return ENT_CHANGE_NONE;
}

static guint8 *
compare_all (const guint8 *before,
             const guint8 *now,
             guint         n)
{
  guint8 *changes = g_new0 (guint8, n + 1);

  for (guint i = 0; before != NULL && i < n; i++)
    changes[i] = compare_presence (before[i], now[i]);
  return changes;
}

static guint8
get_presence (EntSlice *slice,
              EntRef    ref)
{
  return (guint8) ent_range_get_presence (ent_graph_get_dataset (slice->graph), ref, (EntPeriod) { slice->first, slice->day }, slice->range);
}

static void
find_edges (EntSlice *slice)
{
  const EntEdge *edges = ent_graph_get_edges (slice->graph);

  if (slice->range != ENT_RANGE_NONE)
    {
      ent_slice_range_find_edges (slice->graph, (EntPeriod) { slice->first, slice->day }, slice->range, slice->edges);
      return;
    }
  for (guint edge = 0; edge < ent_graph_get_n_edges (slice->graph); edge++)
    slice->edges[edge] = get_presence (slice, ent_ref (ENT_KIND_MEMBERSHIP, edges[edge].membership));
}

/* Ties of a graph are in the order of its nations: their rows, and those of the nations at the other end, lie anywhere. */
static void
fetch_tie (EntGraph         *graph,
           const EntTieLine *tie)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);

  __builtin_prefetch (&ent_dataset_get_tie (dataset, tie->tie)->nations);
  __builtin_prefetch (&ent_dataset_get_tie (dataset, tie->tie)->span);
  __builtin_prefetch (&ent_dataset_get_nation (dataset, ent_graph_get_ref (graph, tie->nations[1]).row)->span);
}

/* What holds of edges and ties, and the nations that are there because of it. */
static void
find_present (EntSlice *slice)
{
  const EntEdge *edges = ent_graph_get_edges (slice->graph);
  const EntTieLine *ties = ent_graph_get_ties (slice->graph);
  guint n_ties = ent_graph_get_n_ties (slice->graph);

  find_edges (slice);
  for (guint edge = 0; edge < ent_graph_get_n_edges (slice->graph); edge++)
    {
      slice->nodes[edges[edge].nation] = MAX (slice->nodes[edges[edge].nation], slice->edges[edge]);
    }
  for (guint tie = 0; tie < n_ties; tie++)
    {
      if (tie + TIES_AHEAD < n_ties)
        fetch_tie (slice->graph, &ties[tie + TIES_AHEAD]);
      slice->ties[tie] = get_presence (slice, ent_ref (ENT_KIND_TIE, ties[tie].tie));
      for (guint end = 0; end < 2; end++)
        slice->nodes[ties[tie].nations[end]] = MAX (slice->nodes[ties[tie].nations[end]], slice->ties[tie]);
    }
}

/**
 * ent_slice_new:
 * @graph: a graph; a reference is kept
 * @day: a day, inside or outside the graph's period
 * @before: (nullable): the slice it is compared with, of the same graph; a
 *   range is compared with nothing
 *
 * Time: O(V + E).
 *
 * Returns: (transfer full): @graph on @day
 */
EntSlice *
ent_slice_new (EntGraph *graph,
               EntDay    day,
               EntSlice *before)
{
  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (before == NULL || before->graph == graph, NULL);

  EntSlice *slice = g_new0 (EntSlice, 1);
  guint n_nodes = ent_graph_get_n_nodes (graph);
  guint n_edges = ent_graph_get_n_edges (graph);
  guint n_ties = ent_graph_get_n_ties (graph);

  slice->graph = ent_graph_ref (graph);
  slice->day = day;
  slice->range = ent_query_get_range (ent_graph_get_query (graph), &slice->first);
  if (slice->first >= day)
    slice->range = ENT_RANGE_NONE;
  if (slice->range != ENT_RANGE_NONE)
    before = NULL;
  slice->since = before != NULL ? before->day : ENT_DAY_MIN;
  slice->nodes = g_new0 (guint8, n_nodes + 1);
  slice->edges = g_new0 (guint8, n_edges + 1);
  slice->ties = g_new0 (guint8, n_ties + 1);
  for (guint node = 0; node < ent_graph_get_n_groupings (graph); node++)
    slice->nodes[node] = get_presence (slice, ent_graph_get_ref (graph, node));
  find_present (slice);

  slice->node_changes = compare_all (before != NULL ? before->nodes : NULL, slice->nodes, n_nodes);
  slice->edge_changes = compare_all (before != NULL ? before->edges : NULL, slice->edges, n_edges);
  slice->tie_changes = compare_all (before != NULL ? before->ties : NULL, slice->ties, n_ties);
  return slice;
}

/**
 * ent_slice_free:
 * @slice: (nullable) (transfer full): a slice
 *
 * Frees @slice.
 */
void
ent_slice_free (EntSlice *slice)
{
  if (slice == NULL)
    return;

  g_free (slice->nodes);
  g_free (slice->edges);
  g_free (slice->ties);
  g_free (slice->node_changes);
  g_free (slice->edge_changes);
  g_free (slice->tie_changes);
  if (slice->made != NULL)
    slice->free_made (slice->made);
  ent_graph_unref (slice->graph);
  g_free (slice);
}

/**
 * ent_slice_remember:
 * @slice: a slice
 * @make: makes something of it; always the same function
 * @free_made: frees that
 *
 * For what many ask of a slice and nothing else decides, so that it is made once.
 * Any thread.
 *
 * Returns: (transfer none): what @make made of @slice; it lives as long
 */
gpointer
ent_slice_remember (EntSlice       *slice,
                    gpointer        (*make) (EntSlice *slice),
                    GDestroyNotify  free_made)
{
  gpointer made;

  g_return_val_if_fail (slice != NULL && make != NULL && free_made != NULL, NULL);

  if (g_atomic_pointer_get (&slice->made) != NULL)
    return g_atomic_pointer_get (&slice->made);
  made = make (slice);
  slice->free_made = free_made;
  /* Another thread may have been faster. */
  if (!g_atomic_pointer_compare_and_exchange (&slice->made, NULL, made))
    free_made (made);
  return g_atomic_pointer_get (&slice->made);
}

/**
 * ent_slice_get_graph:
 * @slice: a slice
 *
 * Returns: (transfer none): the graph it is of
 */
EntGraph *
ent_slice_get_graph (EntSlice *slice)
{
  g_return_val_if_fail (slice != NULL, NULL);

  return slice->graph;
}

/**
 * ent_slice_get_day:
 * @slice: a slice
 *
 * Returns: its day
 */
EntDay
ent_slice_get_day (EntSlice *slice)
{
  g_return_val_if_fail (slice != NULL, 0);

  return slice->day;
}

/**
 * ent_slice_get_range:
 * @slice: a slice
 * @first: (out) (optional): the first day of a range; its last one is the day of @slice
 *
 * Returns: how the days from @first on are looked at; %ENT_RANGE_NONE where it
 *   is of one day
 */
EntRange
ent_slice_get_range (EntSlice *slice,
                     EntDay   *first)
{
  g_return_val_if_fail (slice != NULL, ENT_RANGE_NONE);

  if (first != NULL)
    *first = slice->range != ENT_RANGE_NONE ? slice->first : slice->day;

  return slice->range;
}

/**
 * ent_slice_get_since:
 * @slice: a slice
 *
 * Returns: the day that it is compared with, or %ENT_DAY_MIN where there is none
 */
EntDay
ent_slice_get_since (EntSlice *slice)
{
  g_return_val_if_fail (slice != NULL, ENT_DAY_MIN);

  return slice->since;
}

/**
 * ent_slice_compares_in_full:
 * @slice: a slice
 *
 * Returns: whether it is compared with the day with which its network is asked
 *   to compare, as against a day that happens to have been shown before
 */
gboolean
ent_slice_compares_in_full (EntSlice *slice)
{
  g_return_val_if_fail (slice != NULL, FALSE);

  return slice->since > ENT_DAY_MIN && slice->since == ent_query_get_since (ent_graph_get_query (slice->graph));
}

/**
 * ent_slice_get_node:
 * @slice: a slice
 * @node: a node
 *
 * Returns: whether it is there
 */
EntPresence
ent_slice_get_node (EntSlice *slice,
                    guint     node)
{
  g_return_val_if_fail (slice != NULL, ENT_PRESENCE_ABSENT);
  g_return_val_if_fail (node < ent_graph_get_n_nodes (slice->graph), ENT_PRESENCE_ABSENT);

  return slice->nodes[node];
}

/**
 * ent_slice_get_edge:
 * @slice: a slice
 * @edge: an edge
 *
 * Returns: whether it is there
 */
EntPresence
ent_slice_get_edge (EntSlice *slice,
                    guint     edge)
{
  g_return_val_if_fail (slice != NULL, ENT_PRESENCE_ABSENT);
  g_return_val_if_fail (edge < ent_graph_get_n_edges (slice->graph), ENT_PRESENCE_ABSENT);

  return slice->edges[edge];
}

/**
 * ent_slice_get_tie:
 * @slice: a slice
 * @tie: a line of a tie
 *
 * Returns: whether it is there
 */
EntPresence
ent_slice_get_tie (EntSlice *slice,
                   guint     tie)
{
  g_return_val_if_fail (slice != NULL, ENT_PRESENCE_ABSENT);
  g_return_val_if_fail (tie < ent_graph_get_n_ties (slice->graph), ENT_PRESENCE_ABSENT);

  return slice->ties[tie];
}

/**
 * ent_slice_get_node_change:
 * @slice: a slice
 * @node: a node
 *
 * Returns: how it differs from the slice before
 */
EntChange
ent_slice_get_node_change (EntSlice *slice,
                           guint     node)
{
  g_return_val_if_fail (slice != NULL, ENT_CHANGE_NONE);
  g_return_val_if_fail (node < ent_graph_get_n_nodes (slice->graph), ENT_CHANGE_NONE);

  return slice->node_changes[node];
}

/**
 * ent_slice_get_edge_change:
 * @slice: a slice
 * @edge: an edge
 *
 * Returns: how it differs from the slice before
 */
EntChange
ent_slice_get_edge_change (EntSlice *slice,
                           guint     edge)
{
  g_return_val_if_fail (slice != NULL, ENT_CHANGE_NONE);
  g_return_val_if_fail (edge < ent_graph_get_n_edges (slice->graph), ENT_CHANGE_NONE);

  return slice->edge_changes[edge];
}

/**
 * ent_slice_get_tie_change:
 * @slice: a slice
 * @tie: a line of a tie
 *
 * Returns: how it differs from the slice before
 */
EntChange
ent_slice_get_tie_change (EntSlice *slice,
                          guint     tie)
{
  g_return_val_if_fail (slice != NULL, ENT_CHANGE_NONE);
  g_return_val_if_fail (tie < ent_graph_get_n_ties (slice->graph), ENT_CHANGE_NONE);

  return slice->tie_changes[tie];
}

/**
 * ent_slice_count_members:
 * @slice: a slice
 * @grouping_node: node of a grouping
 *
 * Returns: how many nations are members, certainly or possibly
 */
guint
ent_slice_count_members (EntSlice *slice,
                         guint     grouping_node)
{
  g_return_val_if_fail (slice != NULL, 0);
  g_return_val_if_fail (grouping_node < ent_graph_get_n_groupings (slice->graph), 0);

  const EntEdge *edges = ent_graph_get_edges (slice->graph);
  EntRows incident = ent_graph_get_incident (slice->graph, grouping_node);
  guint32 last = ENT_ROW_NONE;
  guint n_members = 0;

  /* The edges of a nation follow each other. */
  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntEdge *edge = &edges[incident.rows[i]];

      if (edge->role == ENT_ROLE_MEMBER && slice->edges[incident.rows[i]] != ENT_PRESENCE_ABSENT && edge->nation != last)
        {
          n_members++;
          last = edge->nation;
        }
    }
  return n_members;
}
