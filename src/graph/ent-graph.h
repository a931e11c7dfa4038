/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-query.h"

G_BEGIN_DECLS

/**
 * EntGraph:
 *
 * The network a query asks for: a node for each grouping and each nation that
 * takes part at any day of the period, an edge for each membership (a role of a
 * nation in a grouping over a span) that touches it, and a line for each tie
 * that does. Where there are groupings, those ties are taken in that lead to a
 * nation with a membership, and the nations at their other ends; where there
 * are none, all.
 *
 * Nodes 0 … n_groupings − 1 are the groupings in the order of the query, the
 * rest are the nations in the order of the dataset. Edges are sorted by
 * grouping node, nation node, then membership row. Immutable; any thread may
 * read it.
 */
typedef struct _EntGraph EntGraph;

/**
 * EntEdge:
 * @grouping: node of the grouping
 * @nation: node of the nation
 * @membership: row of the membership it stands for
 * @role: role of the membership
 */
typedef struct
{
  guint32 grouping;
  guint32 nation;
  guint32 membership;
  EntRole role;
} EntEdge;

/**
 * EntTieLine:
 * @nations: nodes of the two nations, the lower one first
 * @tie: row of the tie it stands for
 * @lane: which of the lines side by side between the two it is
 * @n_lanes: how many lines there are side by side between the two
 *
 * Ties of the same two nations that never hold at the same time share a lane.
 */
typedef struct
{
  guint32 nations[2];
  guint32 tie;
  guint32 lane;
  guint32 n_lanes;
} EntTieLine;

EntGraph      *ent_graph_new             (EntDataset *dataset,
                                          EntQuery   *query);
EntGraph      *ent_graph_ref             (EntGraph   *graph);
void           ent_graph_unref           (EntGraph   *graph);

EntDataset    *ent_graph_get_dataset     (EntGraph   *graph);
EntQuery      *ent_graph_get_query       (EntGraph   *graph);
guint          ent_graph_get_n_nodes     (EntGraph   *graph);
guint          ent_graph_get_n_groupings (EntGraph   *graph);
EntRef         ent_graph_get_ref         (EntGraph   *graph,
                                          guint       node);
gboolean       ent_graph_lookup_node     (EntGraph   *graph,
                                          EntRef      ref,
                                          guint      *node);
guint          ent_graph_get_n_edges     (EntGraph   *graph);
const EntEdge *ent_graph_get_edges       (EntGraph   *graph);
EntRows        ent_graph_get_incident    (EntGraph   *graph,
                                          guint       node);
guint          ent_graph_get_n_ties      (EntGraph   *graph);
const EntTieLine *ent_graph_get_ties     (EntGraph   *graph);
EntRows        ent_graph_get_tied        (EntGraph   *graph,
                                          guint       node);
const EntDay  *ent_graph_get_dates_of_change (EntGraph *graph,
                                          guint      *n_dates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGraph, ent_graph_unref)

G_END_DECLS
