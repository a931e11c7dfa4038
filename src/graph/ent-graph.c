/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-graph.h"

#include <stdlib.h>
#include <string.h>

#include "model/ent-history.h"

struct _EntGraph
{
  gatomicrefcount  ref_count;
  EntDataset      *dataset; /* owned */
  EntQuery        *query;   /* owned */
  guint            n_groupings;
  GArray          *nodes;   /* guint32 rows: groupings, then nations; owned */
  GArray          *edges;   /* EntEdge; owned */
  guint32         *starts;  /* per node, into incident; owned */
  guint32         *incident; /* edges of each node, sorted; owned */
  GArray          *dates;   /* EntDay, sorted; owned */
};

static gboolean
is_hidden (EntRows hidden,
           guint32 nation)
{
  guint low = 0, high = hidden.n_rows;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (hidden.rows[middle] < nation)
        low = middle + 1;
      else
        high = middle;
    }
  return low < hidden.n_rows && hidden.rows[low] == nation;
}

/* Whether a membership may hold on any day of the period. */
static gboolean
takes_part (EntDataset          *dataset,
            const EntMembership *membership,
            EntPeriod            period)
{
  EntSpan span = membership->span;

  /* Where the beginning is not known, the grouping's founding is the bound. */
  if (!ent_date_is_set (span.from))
    span.from = ent_dataset_get_grouping (dataset, membership->grouping)->span.from;
  return ent_span_touches (span, period);
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const EntEdge *first = a, *second = b;

  if (first->grouping != second->grouping)
    return first->grouping < second->grouping ? -1 : 1;
  if (first->nation != second->nation)
    return first->nation < second->nation ? -1 : 1;
  return (first->membership > second->membership) - (first->membership < second->membership);
}

/* Edges with rows of nations for now; nodes are numbered when all are known. */
static void
collect_edges (EntGraph *graph)
{
  EntPeriod period = ent_query_get_period (graph->query);
  EntRoles roles = ent_query_get_roles (graph->query);
  EntRows hidden = ent_query_get_hidden (graph->query);

  for (guint node = 0; node < graph->n_groupings; node++)
    {
      EntRows rows = ent_dataset_get_memberships_of_grouping (graph->dataset, g_array_index (graph->nodes, guint32, node));

      for (guint i = 0; i < rows.n_rows; i++)
        {
          const EntMembership *membership = ent_dataset_get_membership (graph->dataset, rows.rows[i]);
          EntEdge edge = { node, membership->nation, rows.rows[i], membership->role };

          if ((roles & (1u << membership->role)) != 0 && !is_hidden (hidden, membership->nation)
              && takes_part (graph->dataset, membership, period))
            g_array_append_val (graph->edges, edge);
        }
    }
}

static void
number_nations (EntGraph *graph)
{
  guint n_nations = ent_dataset_get_n_rows (graph->dataset, ENT_KIND_NATION);
  g_autofree guint32 *nodes = g_new0 (guint32, n_nations + 1);

  for (guint i = 0; i < graph->edges->len; i++)
    nodes[g_array_index (graph->edges, EntEdge, i).nation] = 1;
  for (guint32 row = 0; row < n_nations; row++)
    if (nodes[row] != 0)
      {
        nodes[row] = graph->nodes->len;
        g_array_append_val (graph->nodes, row);
      }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      EntEdge *edge = &g_array_index (graph->edges, EntEdge, i);

      edge->nation = nodes[edge->nation];
    }
  g_array_sort (graph->edges, compare_edges);
}

/* Compressed sparse rows: the edges of each node stand in one stretch. */
static void
index_edges (EntGraph *graph)
{
  guint n_nodes = graph->nodes->len;
  g_autofree guint32 *filled = g_new0 (guint32, n_nodes + 1);

  graph->starts = g_new0 (guint32, n_nodes + 1);
  graph->incident = g_new (guint32, 2 * graph->edges->len + 1);
  for (guint i = 0; i < graph->edges->len; i++)
    {
      graph->starts[g_array_index (graph->edges, EntEdge, i).grouping + 1]++;
      graph->starts[g_array_index (graph->edges, EntEdge, i).nation + 1]++;
    }
  for (guint node = 0; node < n_nodes; node++)
    graph->starts[node + 1] += graph->starts[node];
  for (guint32 i = 0; i < graph->edges->len; i++)
    {
      const EntEdge *edge = &g_array_index (graph->edges, EntEdge, i);

      graph->incident[graph->starts[edge->grouping] + filled[edge->grouping]++] = i;
      graph->incident[graph->starts[edge->nation] + filled[edge->nation]++] = i;
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  EntDay first = *(const EntDay *) a, second = *(const EntDay *) b;

  return (first > second) - (first < second);
}

/* Days on which a membership changes, or a grouping begins or ends. */
static void
collect_dates (EntGraph *graph)
{
  EntRows groupings = ent_query_get_groupings (graph->query);
  EntPeriod period = ent_query_get_period (graph->query);
  guint n_kept = 0;

  graph->dates = ent_history_get_dates_of_change (graph->dataset, (const guint32 *) graph->nodes->data, graph->n_groupings,
                                                  ent_query_get_roles (graph->query), period);
  for (guint i = 0; i < groupings.n_rows; i++)
    {
      EntSpan span = ent_dataset_get_grouping (graph->dataset, groupings.rows[i])->span;
      EntDay days[] = { span.from.earliest, span.until.latest };

      for (guint d = 0; d < 2; d++)
        if (ent_date_is_set (d == 0 ? span.from : span.until) && days[d] >= period.first && days[d] <= period.last)
          g_array_append_val (graph->dates, days[d]);
    }

  g_array_sort (graph->dates, compare_days);
  for (guint i = 0; i < graph->dates->len; i++)
    if (n_kept == 0 || g_array_index (graph->dates, EntDay, n_kept - 1) != g_array_index (graph->dates, EntDay, i))
      g_array_index (graph->dates, EntDay, n_kept++) = g_array_index (graph->dates, EntDay, i);
  g_array_set_size (graph->dates, n_kept);
}

/**
 * ent_graph_new:
 * @dataset: the data; a reference is kept
 * @query: which groupings, roles and days to take in; a reference is kept
 *
 * Collects the nations that take part in the groupings of @query on any day of
 * its period, certainly or possibly. The same query gives the same graph on
 * every run. Time: O(M log M) in the memberships of the groupings.
 *
 * Returns: (transfer full): a graph; without nations when nothing matches
 */
EntGraph *
ent_graph_new (EntDataset *dataset,
               EntQuery   *query)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  EntGraph *graph = g_new0 (EntGraph, 1);
  EntRows groupings = ent_query_get_groupings (query);

  g_atomic_ref_count_init (&graph->ref_count);
  graph->dataset = ent_dataset_ref (dataset);
  graph->query = ent_query_ref (query);
  graph->n_groupings = groupings.n_rows;
  graph->nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
  graph->edges = g_array_new (FALSE, FALSE, sizeof (EntEdge));
  if (groupings.n_rows > 0)
    g_array_append_vals (graph->nodes, groupings.rows, groupings.n_rows);

  collect_edges (graph);
  number_nations (graph);
  index_edges (graph);
  collect_dates (graph);
  return graph;
}

/**
 * ent_graph_ref:
 * @graph: a graph
 *
 * Returns: (transfer full): @graph
 */
EntGraph *
ent_graph_ref (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  g_atomic_ref_count_inc (&graph->ref_count);
  return graph;
}

/**
 * ent_graph_unref:
 * @graph: (transfer full): a graph
 */
void
ent_graph_unref (EntGraph *graph)
{
  g_return_if_fail (graph != NULL);

  if (!g_atomic_ref_count_dec (&graph->ref_count))
    return;

  g_array_unref (graph->nodes);
  g_array_unref (graph->edges);
  g_array_unref (graph->dates);
  g_free (graph->starts);
  g_free (graph->incident);
  ent_query_unref (graph->query);
  ent_dataset_unref (graph->dataset);
  g_free (graph);
}

/**
 * ent_graph_get_dataset:
 * @graph: a graph
 *
 * Returns: (transfer none): the data it was made of
 */
EntDataset *
ent_graph_get_dataset (EntGraph *graph)
{
  return graph->dataset;
}

/**
 * ent_graph_get_query:
 * @graph: a graph
 *
 * Returns: (transfer none): what it was asked for
 */
EntQuery *
ent_graph_get_query (EntGraph *graph)
{
  return graph->query;
}

/**
 * ent_graph_get_n_nodes:
 * @graph: a graph
 *
 * Returns: how many groupings and nations there are
 */
guint
ent_graph_get_n_nodes (EntGraph *graph)
{
  return graph->nodes->len;
}

/**
 * ent_graph_get_n_groupings:
 * @graph: a graph
 *
 * Returns: how many of the nodes are groupings: the first ones
 */
guint
ent_graph_get_n_groupings (EntGraph *graph)
{
  return graph->n_groupings;
}

/**
 * ent_graph_get_ref:
 * @graph: a graph
 * @node: a node
 *
 * Returns: the grouping or nation it is
 */
EntRef
ent_graph_get_ref (EntGraph *graph,
                   guint     node)
{
  g_return_val_if_fail (node < graph->nodes->len, ENT_REF_NONE);

  return ent_ref (node < graph->n_groupings ? ENT_KIND_GROUPING : ENT_KIND_NATION, g_array_index (graph->nodes, guint32, node));
}

/**
 * ent_graph_lookup_node:
 * @graph: a graph
 * @ref: a grouping or nation
 * @node: (out) (optional): its node
 *
 * Returns: whether @ref is in the graph
 */
gboolean
ent_graph_lookup_node (EntGraph *graph,
                       EntRef    ref,
                       guint    *node)
{
  guint low = ref.kind == ENT_KIND_GROUPING ? 0 : graph->n_groupings;
  guint high = ref.kind == ENT_KIND_GROUPING ? graph->n_groupings : graph->nodes->len;

  if (ref.kind != ENT_KIND_GROUPING && ref.kind != ENT_KIND_NATION)
    return FALSE;

  /* Groupings stand in the order of the query, and are few. */
  for (guint i = low; i < high; i++)
    if (g_array_index (graph->nodes, guint32, i) == ref.row)
      {
        if (node != NULL)
          *node = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * ent_graph_get_n_edges:
 * @graph: a graph
 *
 * Returns: how many memberships take part
 */
guint
ent_graph_get_n_edges (EntGraph *graph)
{
  return graph->edges->len;
}

/**
 * ent_graph_get_edges:
 * @graph: a graph
 *
 * Returns: (transfer none): all edges, by grouping node, nation node, membership
 */
const EntEdge *
ent_graph_get_edges (EntGraph *graph)
{
  return (const EntEdge *) graph->edges->data;
}

/**
 * ent_graph_get_incident:
 * @graph: a graph
 * @node: a node
 *
 * Returns: the numbers of its edges, sorted
 */
EntRows
ent_graph_get_incident (EntGraph *graph,
                        guint     node)
{
  g_return_val_if_fail (node < graph->nodes->len, ((EntRows) { NULL, 0 }));

  return (EntRows) { graph->incident + graph->starts[node], graph->starts[node + 1] - graph->starts[node] };
}

/**
 * ent_graph_get_dates_of_change:
 * @graph: a graph
 * @n_dates: (out): how many
 *
 * Returns: (transfer none) (array length=n_dates): the days of the period on which anything in the graph changes, sorted
 */
const EntDay *
ent_graph_get_dates_of_change (EntGraph *graph,
                               guint    *n_dates)
{
  *n_dates = graph->dates->len;
  return (const EntDay *) graph->dates->data;
}
