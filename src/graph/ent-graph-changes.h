/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/**
 * EntGraphChangeKind:
 * @ENT_GRAPH_CHANGE_FOUNDED: a grouping begins
 * @ENT_GRAPH_CHANGE_JOINED: a nation becomes a member
 * @ENT_GRAPH_CHANGE_NEW_ROLE: a nation takes on a role other than that of a member
 * @ENT_GRAPH_CHANGE_SUSPENDED: a membership is suspended
 * @ENT_GRAPH_CHANGE_RESTORED: a suspension ends, and the membership goes on
 * @ENT_GRAPH_CHANGE_LEFT: a nation is no longer a member
 * @ENT_GRAPH_CHANGE_LOST_ROLE: a nation gives up another role
 * @ENT_GRAPH_CHANGE_ENDED: a grouping ends, or a role does with its grouping or nation
 * @ENT_GRAPH_CHANGE_TIE_BEGAN: a tie between two nations begins
 * @ENT_GRAPH_CHANGE_TIE_ENDED: it ends
 *
 * What kind of thing happened to a network, in the order in which it is told.
 */
typedef enum
{
  ENT_GRAPH_CHANGE_FOUNDED,
  ENT_GRAPH_CHANGE_JOINED,
  ENT_GRAPH_CHANGE_NEW_ROLE,
  ENT_GRAPH_CHANGE_SUSPENDED,
  ENT_GRAPH_CHANGE_RESTORED,
  ENT_GRAPH_CHANGE_LEFT,
  ENT_GRAPH_CHANGE_LOST_ROLE,
  ENT_GRAPH_CHANGE_ENDED,
  ENT_GRAPH_CHANGE_TIE_BEGAN,
  ENT_GRAPH_CHANGE_TIE_ENDED,
  ENT_N_GRAPH_CHANGE_KINDS,
} EntGraphChangeKind;

/**
 * EntGraphChange:
 * @kind: what happened
 * @date: when, as it is written
 * @ref: what says so: the membership that begins or ends, the tie or the grouping
 * @grouping: row of the grouping, or ENT_ROW_NONE for a tie
 * @nation: row of the nation, or ENT_ROW_NONE for a grouping as a whole
 * @other: row of the nation at the other end of a tie, or ENT_ROW_NONE
 * @before: the role until then, or ENT_N_ROLES for none
 * @after: the role from then on, or ENT_N_ROLES for none
 * @disputed: whether the record says that somebody sees it otherwise
 * @founding: whether the nation joins as a founder
 * @nation_ends: of a role that ended: whether it did since the nation itself ended
 */
typedef struct
{
  EntGraphChangeKind kind;
  EntDate            date;
  EntRef             ref;
  guint32            grouping;
  guint32            nation;
  guint32            other;
  EntRole            before;
  EntRole            after;
  gboolean           disputed;
  gboolean           founding;
  gboolean           nation_ends;
} EntGraphChange;

const char *ent_graph_change_kind_to_id   (EntGraphChangeKind kind);
const char *ent_graph_change_kind_to_text (EntGraphChangeKind kind);

GArray     *ent_graph_list_changes        (EntGraph          *graph);
GArray     *ent_graph_list_changes_of     (EntDataset        *dataset,
                                           EntRows            groupings);
GArray     *ent_graph_changes_in          (GArray            *changes,
                                           EntPeriod          period);
GArray     *ent_graph_changes_on          (GArray            *changes,
                                           EntDay             day);

G_END_DECLS
