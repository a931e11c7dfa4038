/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-arrangement.h"

struct _EntArrangement
{
  gatomicrefcount ref_count;
  EntChartKind    chart;
  EntGraph       *graph;  /* owned */
  gpointer        places; /* the chart's, owned where @shared is not */
  GDestroyNotify  free_places;
  EntArrangement *shared; /* (nullable): whose places they are; owned */
};

/**
 * ent_arrangement_new:
 * @chart: the kind of chart that makes it
 * @graph: the network that is arranged; a reference is kept
 * @places: (transfer full): what the chart keeps
 * @free_places: frees it
 *
 * Returns: (transfer full): an arrangement
 */
EntArrangement *
ent_arrangement_new (EntChartKind    chart,
                     EntGraph       *graph,
                     gpointer        places,
                     GDestroyNotify  free_places)
{
  EntArrangement *arrangement;

  g_return_val_if_fail (graph != NULL, NULL);

  arrangement = g_new0 (EntArrangement, 1);
  g_atomic_ref_count_init (&arrangement->ref_count);
  arrangement->chart = chart;
  arrangement->graph = ent_graph_ref (graph);
  arrangement->places = places;
  arrangement->free_places = free_places;
  return arrangement;
}

/* Whether both have the same nodes and edges in the same order. */
static gboolean
is_same_network (EntGraph *a,
                 EntGraph *b)
{
  if (ent_graph_get_dataset (a) != ent_graph_get_dataset (b) || ent_graph_get_n_nodes (a) != ent_graph_get_n_nodes (b)
      || ent_graph_get_n_edges (a) != ent_graph_get_n_edges (b))
    return FALSE;
  for (guint node = 0; node < ent_graph_get_n_nodes (a); node++)
    if (!ent_ref_equal (ent_graph_get_ref (a, node), ent_graph_get_ref (b, node)))
      return FALSE;
  for (guint e = 0; e < ent_graph_get_n_edges (a); e++)
    if (ent_graph_get_edges (a)[e].membership != ent_graph_get_edges (b)[e].membership)
      return FALSE;
  return TRUE;
}

/**
 * ent_arrangement_new_for:
 * @arrangement: an arrangement
 * @graph: a network made of the same query
 *
 * Returns: (transfer full) (nullable): the same places for @graph; %NULL if that is another network
 */
EntArrangement *
ent_arrangement_new_for (EntArrangement *arrangement,
                         EntGraph       *graph)
{
  EntArrangement *same;

  g_return_val_if_fail (arrangement != NULL && graph != NULL, NULL);

  if (!is_same_network (arrangement->graph, graph))
    return NULL;
  same = ent_arrangement_new (arrangement->chart, graph, arrangement->places, NULL);
  same->shared = ent_arrangement_ref (arrangement);
  return same;
}

/**
 * ent_arrangement_ref:
 * @arrangement: an arrangement
 *
 * Returns: (transfer full): @arrangement
 */
EntArrangement *
ent_arrangement_ref (EntArrangement *arrangement)
{
  g_return_val_if_fail (arrangement != NULL, NULL);

  g_atomic_ref_count_inc (&arrangement->ref_count);
  return arrangement;
}

/**
 * ent_arrangement_unref:
 * @arrangement: (transfer full): an arrangement
 */
void
ent_arrangement_unref (EntArrangement *arrangement)
{
  g_return_if_fail (arrangement != NULL);

  if (!g_atomic_ref_count_dec (&arrangement->ref_count))
    return;
  ent_graph_unref (arrangement->graph);
  if (arrangement->shared != NULL)
    ent_arrangement_unref (arrangement->shared);
  else
    arrangement->free_places (arrangement->places);
  g_free (arrangement);
}

/**
 * ent_arrangement_get_chart:
 * @arrangement: an arrangement
 *
 * Returns: the kind of chart that made it, the only one that can use it
 */
EntChartKind
ent_arrangement_get_chart (EntArrangement *arrangement)
{
  g_return_val_if_fail (arrangement != NULL, ENT_CHART_NETWORK);

  return arrangement->chart;
}

/**
 * ent_arrangement_get_graph:
 * @arrangement: an arrangement
 *
 * Returns: (transfer none): the network that is arranged
 */
EntGraph *
ent_arrangement_get_graph (EntArrangement *arrangement)
{
  g_return_val_if_fail (arrangement != NULL, NULL);

  return arrangement->graph;
}

/**
 * ent_arrangement_get_places:
 * @arrangement: an arrangement
 *
 * To be called by the chart that made it.
 *
 * Returns: (transfer none): what the chart keeps
 */
gpointer
ent_arrangement_get_places (EntArrangement *arrangement)
{
  g_return_val_if_fail (arrangement != NULL, NULL);

  return arrangement->places;
}
