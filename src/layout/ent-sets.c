/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-sets.h"

/**
 * ent_sets_new_members:
 * @graph: the network
 * @n_words: (out): the size of a set
 *
 * Who is a member of each grouping on any day of the period. Nations are
 * counted from the first nation's node on.
 *
 * Returns: (transfer full): a set per grouping; free with g_free()
 */
guint64 *
ent_sets_new_members (EntGraph *graph,
                      guint    *n_words)
{
  guint n_groupings = ent_graph_get_n_groupings (graph);
  guint n_edges = ent_graph_get_n_edges (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint64 *sets;

  *n_words = ENT_SET_WORDS (ent_graph_get_n_nodes (graph) - n_groupings);
  sets = g_new0 (guint64, MAX (1, n_groupings * *n_words));

  for (guint i = 0; i < n_edges; i++)
    if (edges[i].role == ENT_ROLE_MEMBER)
      ent_set_add (sets + edges[i].grouping * *n_words, edges[i].nation - n_groupings);

  return sets;
}
