/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-graph.h"

#include "graph/ent-tie-lines.h"
#include "model/ent-history.h"
#include "model/ent-tie-presence.h"

struct _EntGraph
{
  gatomicrefcount ref_count;
  EntDataset     *dataset; /* owned */
  EntQuery       *query;   /* owned */

  GArray         *refs; /* EntRef of each node; groupings, then nations by row; owned */
  guint           n_groupings;
  GArray         *edges;          /* EntEdge, by grouping, nation, membership; owned */
  GArray         *ties;           /* EntTieLine, by nations and row; owned */
  guint32        *incident;       /* edges of all nodes, node after node; owned */
  guint32        *incident_start; /* n_nodes + 1 places in incident; owned */
  guint32        *tied;           /* lines of ties of all nodes, likewise; owned */
  guint32        *tied_start;
  GArray         *dates; /* EntDay of change, ascending, each once; owned */
};

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const EntEdge *first = a;
  const EntEdge *second = b;

  if (first->grouping != second->grouping)
    return first->grouping < second->grouping ? -1 : 1;
  if (first->nation != second->nation)
    return first->nation < second->nation ? -1 : 1;

  return (first->membership > second->membership) - (first->membership < second->membership);
}

static gboolean *
find_hidden (EntGraph *graph)
{
  EntRows hidden = ent_query_get_hidden (graph->query);
  guint n_nations = ent_dataset_get_n_rows (graph->dataset, ENT_KIND_NATION);
  gboolean *is_hidden = g_new0 (gboolean, n_nations + 1);

  for (guint i = 0; i < hidden.n_rows; i++)
    if (hidden.rows[i] < n_nations)
      is_hidden[hidden.rows[i]] = TRUE;

  return is_hidden;
}

/* Edges with the row of the nation where its node is to stand. */
static void
collect_edges (EntGraph       *graph,
               const gboolean *is_hidden)
{
  EntRows groupings = ent_query_get_groupings (graph->query);
  EntRoles roles = ent_query_get_roles (graph->query);
  EntPeriod period = ent_query_get_period (graph->query);

  for (guint node = 0; node < groupings.n_rows; node++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (graph->dataset, groupings.rows[node]);
      EntRef ref = ent_ref (ENT_KIND_GROUPING, groupings.rows[node]);

      g_array_append_val (graph->refs, ref);
      for (guint i = 0; i < memberships.n_rows; i++)
        {
          const EntMembership *membership = ent_dataset_get_membership (graph->dataset, memberships.rows[i]);
          EntEdge edge = { node, membership->nation, memberships.rows[i], membership->role };

          if ((roles & (1u << membership->role)) != 0 && !is_hidden[membership->nation]
              && ent_dataset_membership_touches (graph->dataset, memberships.rows[i], period))
            g_array_append_val (graph->edges, edge);
        }
    }
  graph->n_groupings = groupings.n_rows;
}

/* Gives each nation that has an edge or a line a node, in the order of the
 * dataset, and puts the nodes where the rows stood. */
static void
place_nations (EntGraph *graph)
{
  guint n_nations = ent_dataset_get_n_rows (graph->dataset, ENT_KIND_NATION);
  g_autofree guint *nodes = g_new0 (guint, n_nations + 1);

  for (guint i = 0; i < graph->edges->len; i++)
    nodes[g_array_index (graph->edges, EntEdge, i).nation] = 1;
  for (guint i = 0; i < graph->ties->len; i++)
    for (guint end = 0; end < 2; end++)
      nodes[g_array_index (graph->ties, EntTieLine, i).nations[end]] = 1;
  for (guint32 row = 0; row < n_nations; row++)
    if (nodes[row] != 0)
      {
        EntRef ref = ent_ref (ENT_KIND_NATION, row);

        nodes[row] = graph->refs->len;
        g_array_append_val (graph->refs, ref);
      }

  for (guint i = 0; i < graph->edges->len; i++)
    {
      EntEdge *edge = &g_array_index (graph->edges, EntEdge, i);

      edge->nation = nodes[edge->nation];
    }
  for (guint i = 0; i < graph->ties->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        EntTieLine *line = &g_array_index (graph->ties, EntTieLine, i);

        line->nations[end] = nodes[line->nations[end]];
      }
  g_array_sort (graph->edges, compare_edges);
}

/* Compressed rows: the edges of a node lie next to each other, ascending. */
static void
make_incident (EntGraph *graph)
{
  guint n_nodes = graph->refs->len;
  g_autofree guint32 *next = NULL;

  graph->incident = g_new (guint32, (gsize) graph->edges->len * 2 + 1);
  graph->incident_start = g_new0 (guint32, n_nodes + 1);
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const EntEdge *edge = &g_array_index (graph->edges, EntEdge, i);

      graph->incident_start[edge->grouping + 1]++;
      graph->incident_start[edge->nation + 1]++;
    }
  for (guint node = 0; node < n_nodes; node++)
    graph->incident_start[node + 1] += graph->incident_start[node];

  next = g_memdup2 (graph->incident_start, (n_nodes + 1) * sizeof (guint32));
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const EntEdge *edge = &g_array_index (graph->edges, EntEdge, i);

      graph->incident[next[edge->grouping]++] = i;
      graph->incident[next[edge->nation]++] = i;
    }
}

/* The same of the lines of ties. */
static void
make_tied (EntGraph *graph)
{
  const EntTieLine *ties = (const EntTieLine *) (gpointer) graph->ties->data;
  guint n_nodes = graph->refs->len;
  g_autofree guint32 *next = NULL;

  graph->tied = g_new (guint32, (gsize) graph->ties->len * 2 + 1);
  graph->tied_start = g_new0 (guint32, n_nodes + 1);
  for (guint i = 0; i < graph->ties->len; i++)
    for (guint end = 0; end < 2; end++)
      graph->tied_start[ties[i].nations[end] + 1]++;
  for (guint node = 0; node < n_nodes; node++)
    graph->tied_start[node + 1] += graph->tied_start[node];

  next = g_memdup2 (graph->tied_start, (n_nodes + 1) * sizeof (guint32));
  for (guint i = 0; i < graph->ties->len; i++)
    for (guint end = 0; end < 2; end++)
      graph->tied[next[ties[i].nations[end]]++] = i;
}

/* Only what the graph holds counts, not the memberships of hidden nations. */
static void
collect_dates (EntGraph *graph)
{
  EntPeriod period = ent_query_get_period (graph->query);

  for (guint node = 0; node < graph->n_groupings; node++)
    ent_history_add_dates_of_change (graph->dataset, g_array_index (graph->refs, EntRef, node), period, graph->dates);
  for (guint i = 0; i < graph->edges->len; i++)
    {
      EntRef ref = ent_ref (ENT_KIND_MEMBERSHIP, g_array_index (graph->edges, EntEdge, i).membership);

      ent_history_add_dates_of_change (graph->dataset, ref, period, graph->dates);
    }
  for (guint i = 0; i < graph->ties->len; i++)
    ent_tie_presence_add_dates_of_change (graph->dataset, g_array_index (graph->ties, EntTieLine, i).tie, period, graph->dates);
  ent_history_sort_dates (graph->dates);
}

/**
 * ent_graph_new:
 * @dataset: the data; a reference is kept
 * @query: what to take in, in rows of @dataset; a reference is kept
 *
 * Collects the memberships that @query asks for and that hold on any day of its
 * period, possibly at least, and the nations they belong to. All groupings of
 * the query become nodes, those without a membership too. Ties are taken in as
 * EntGraph says.
 *
 * Time: O(N + E log E), N the nations of @dataset, E the memberships of the
 * groupings and, if any are asked for, the ties.
 *
 * Returns: (transfer full): the network
 */
EntGraph *
ent_graph_new (EntDataset *dataset,
               EntQuery   *query)
{
  EntGraph *graph;
  g_autofree gboolean *is_hidden = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  graph = g_new0 (EntGraph, 1);
  g_atomic_ref_count_init (&graph->ref_count);
  graph->dataset = ent_dataset_ref (dataset);
  graph->query = ent_query_ref (query);
  graph->refs = g_array_new (FALSE, FALSE, sizeof (EntRef));
  graph->edges = g_array_new (FALSE, FALSE, sizeof (EntEdge));
  graph->dates = g_array_new (FALSE, FALSE, sizeof (EntDay));

  is_hidden = find_hidden (graph);
  collect_edges (graph, is_hidden);
  graph->ties = ent_tie_lines_new (graph->dataset, graph->query, (const EntEdge *) (gpointer) graph->edges->data, graph->edges->len, is_hidden);
  place_nations (graph);
  make_incident (graph);
  make_tied (graph);
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
 *
 * Drops a reference, and frees @graph with the last one.
 */
void
ent_graph_unref (EntGraph *graph)
{
  g_return_if_fail (graph != NULL);

  if (!g_atomic_ref_count_dec (&graph->ref_count))
    return;

  g_array_unref (graph->refs);
  g_array_unref (graph->edges);
  g_array_unref (graph->ties);
  g_array_unref (graph->dates);
  g_free (graph->incident);
  g_free (graph->incident_start);
  g_free (graph->tied);
  g_free (graph->tied_start);
  ent_query_unref (graph->query);
  ent_dataset_unref (graph->dataset);
  g_free (graph);
}

/**
 * ent_graph_get_dataset:
 * @graph: a graph
 *
 * Returns: (transfer none): the data it was made from
 */
EntDataset *
ent_graph_get_dataset (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  return graph->dataset;
}

/**
 * ent_graph_get_query:
 * @graph: a graph
 *
 * Returns: (transfer none): what was asked for
 */
EntQuery *
ent_graph_get_query (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  return graph->query;
}

/**
 * ent_graph_get_n_nodes:
 * @graph: a graph
 *
 * Returns: how many nodes there are, groupings and nations together
 */
guint
ent_graph_get_n_nodes (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, 0);

  return graph->refs->len;
}

/**
 * ent_graph_get_n_groupings:
 * @graph: a graph
 *
 * Returns: how many of the nodes are groupings; they come first
 */
guint
ent_graph_get_n_groupings (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, 0);

  return graph->n_groupings;
}

/**
 * ent_graph_get_ref:
 * @graph: a graph
 * @node: a node
 *
 * Returns: the grouping or nation that @node stands for
 */
EntRef
ent_graph_get_ref (EntGraph *graph,
                   guint     node)
{
  g_return_val_if_fail (graph != NULL, ENT_REF_NONE);
  g_return_val_if_fail (node < graph->refs->len, ENT_REF_NONE);

  return g_array_index (graph->refs, EntRef, node);
}

/**
 * ent_graph_lookup_node:
 * @graph: a graph
 * @ref: any record of its dataset
 * @node: (out) (optional): the node that stands for @ref; untouched if there is none
 *
 * Time: O(groupings + log nations).
 *
 * Returns: whether a node stands for @ref
 */
gboolean
ent_graph_lookup_node (EntGraph *graph,
                       EntRef    ref,
                       guint    *node)
{
  guint low, high;

  g_return_val_if_fail (graph != NULL, FALSE);

  if (ref.kind != ENT_KIND_GROUPING && ref.kind != ENT_KIND_NATION)
    return FALSE;

  /* Groupings stand in the order of the query, nations in that of their rows. */
  low = ref.kind == ENT_KIND_GROUPING ? 0 : graph->n_groupings;
  high = ref.kind == ENT_KIND_GROUPING ? graph->n_groupings : graph->refs->len;
  while (ref.kind == ENT_KIND_NATION && high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (graph->refs, EntRef, middle).row <= ref.row)
        low = middle;
      else
        high = middle;
    }
  for (guint i = low; i < high; i++)
    if (ent_ref_equal (g_array_index (graph->refs, EntRef, i), ref))
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
 * Returns: how many edges there are
 */
guint
ent_graph_get_n_edges (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, 0);

  return graph->edges->len;
}

/**
 * ent_graph_get_edges:
 * @graph: a graph
 *
 * Returns: (transfer none): its edges, sorted by grouping, nation and
 *   membership; %NULL only if there are none
 */
const EntEdge *
ent_graph_get_edges (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  return (const EntEdge *) graph->edges->data;
}

/**
 * ent_graph_get_incident:
 * @graph: a graph
 * @node: a node
 *
 * Returns: the edges that end at @node, ascending; they live as long as @graph
 */
EntRows
ent_graph_get_incident (EntGraph *graph,
                        guint     node)
{
  guint32 start;

  g_return_val_if_fail (graph != NULL, ((EntRows) { NULL, 0 }));
  g_return_val_if_fail (node < graph->refs->len, ((EntRows) { NULL, 0 }));

  start = graph->incident_start[node];

  return (EntRows) { graph->incident + start, graph->incident_start[node + 1] - start };
}

/**
 * ent_graph_get_n_ties:
 * @graph: a graph
 *
 * Returns: how many lines of ties there are
 */
guint
ent_graph_get_n_ties (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, 0);

  return graph->ties->len;
}

/**
 * ent_graph_get_ties:
 * @graph: a graph
 *
 * Returns: (transfer none): its lines of ties, sorted by nations and tie;
 *   %NULL only if there are none
 */
const EntTieLine *
ent_graph_get_ties (EntGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  return (const EntTieLine *) (gpointer) graph->ties->data;
}

/**
 * ent_graph_get_tied:
 * @graph: a graph
 * @node: a node
 *
 * Returns: the lines of ties that end at @node, ascending; they live as long as @graph
 */
EntRows
ent_graph_get_tied (EntGraph *graph,
                    guint     node)
{
  guint32 start;

  g_return_val_if_fail (graph != NULL, ((EntRows) { NULL, 0 }));
  g_return_val_if_fail (node < graph->refs->len, ((EntRows) { NULL, 0 }));

  start = graph->tied_start[node];

  return (EntRows) { graph->tied + start, graph->tied_start[node + 1] - start };
}

/**
 * ent_graph_get_dates_of_change:
 * @graph: a graph
 * @n_dates: (out): how many
 *
 * The days of the query's period on which a grouping, an edge or a tie is absent,
 * possibly or certainly there other than on the day before. The first day of
 * the period is among them only if something changes on it.
 *
 * Returns: (array length=n_dates) (transfer none): the days, ascending, each
 *   once; %NULL only if there are none
 */
const EntDay *
ent_graph_get_dates_of_change (EntGraph *graph,
                               guint    *n_dates)
{
  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (n_dates != NULL, NULL);

  *n_dates = graph->dates->len;

  return (const EntDay *) graph->dates->data;
}
