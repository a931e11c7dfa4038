/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/**
 * EntChange:
 *
 * How something differs from the date shown before.
 */
typedef enum
{
  ENT_CHANGE_NONE,
  ENT_CHANGE_JOINING,
  ENT_CHANGE_LEAVING,
} EntChange;

/**
 * EntSlice:
 *
 * A graph on one day: for each node and edge whether it is absent, possibly or
 * certainly there, and whether it joins or leaves against an earlier slice. A
 * grouping is present while its own span lasts; a nation is present when one of
 * its edges or ties is; it is a member of a grouping when an edge of role member is
 * present. Where the query asks for a range, it is the graph on all days from the first of
 * these to its own, and of the roles of a nation in a grouping the highest one is there.
 * Immutable; any thread may read it.
 */
typedef struct _EntSlice EntSlice;

EntSlice    *ent_slice_new            (EntGraph *graph,
                                       EntDay    day,
                                       EntSlice *before);
void         ent_slice_free           (EntSlice *slice);

gpointer     ent_slice_remember       (EntSlice      *slice,
                                       gpointer     (*make) (EntSlice *slice),
                                       GDestroyNotify free_made);
EntGraph    *ent_slice_get_graph      (EntSlice *slice);
EntDay       ent_slice_get_day        (EntSlice *slice);
EntRange     ent_slice_get_range      (EntSlice *slice,
                                       EntDay   *first);
EntDay       ent_slice_get_since      (EntSlice *slice);
gboolean     ent_slice_compares_in_full (EntSlice *slice);
EntPresence  ent_slice_get_node       (EntSlice *slice,
                                       guint     node);
EntPresence  ent_slice_get_edge       (EntSlice *slice,
                                       guint     edge);
EntPresence  ent_slice_get_tie        (EntSlice *slice,
                                       guint     tie);
EntChange    ent_slice_get_node_change (EntSlice *slice,
                                       guint     node);
EntChange    ent_slice_get_edge_change (EntSlice *slice,
                                       guint     edge);
EntChange    ent_slice_get_tie_change (EntSlice *slice,
                                       guint     tie);
guint        ent_slice_count_members  (EntSlice *slice,
                                       guint     grouping_node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSlice, ent_slice_free)

G_END_DECLS
