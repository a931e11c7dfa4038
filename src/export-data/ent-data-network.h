/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/**
 * EntDataNode:
 * @id: unique among all nodes
 * @data_id: the id in the data
 * @label: its name, as the data writes it
 * @kind: “nation” or “grouping”
 * @sort: the id of its kind in the data, such as “union”
 * @span: when it is there
 */
typedef struct
{
  char       *id;
  const char *data_id;
  const char *label;
  const char *kind;
  const char *sort;
  EntSpan     span;
} EntDataNode;

/**
 * EntDataEdge:
 * @ends: its nodes; of a membership the nation first
 * @role: (nullable): the id of the role; %NULL for a tie
 * @tie: (nullable): the id of the kind of a tie; %NULL for a membership
 * @title: (nullable): what a tie is called
 * @note: (nullable)
 * @span: when it holds, as the data writes it
 */
typedef struct
{
  guint       ends[2];
  const char *role;
  const char *tie;
  const char *title;
  const char *note;
  EntSpan     span;
} EntDataEdge;

/**
 * EntDataNetwork:
 * @nodes: (element-type EntDataNode): nations, then groupings
 * @edges: (element-type EntDataEdge): memberships, then ties; those of the same
 *   ends and role or kind one behind the other, the oldest first
 *
 * What networks are written from: a membership or tie is an edge.
 */
typedef struct
{
  GArray *nodes;
  GArray *edges;
} EntDataNetwork;

const char     *ent_data_node_get_id_name (const EntDataNode *node);

EntDataNetwork *ent_data_network_new  (EntDataChoice        *choice);
void            ent_data_network_free (EntDataNetwork       *network);
gboolean        ent_data_edge_is_same (const EntDataEdge    *a,
                                       const EntDataEdge    *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDataNetwork, ent_data_network_free)

G_END_DECLS
