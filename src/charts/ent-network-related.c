/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"

#include "model/ent-related.h"
#include "scene/ent-several.h"

static void
add_edge (EntThings     *related,
          EntGraph      *graph,
          const EntEdge *edge)
{
  ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, edge->membership)));
  ent_things_add (related, ent_thing_of (ent_graph_get_ref (graph, edge->grouping)));
  ent_things_add (related, ent_thing_of (ent_graph_get_ref (graph, edge->nation)));
}

static void
add_tie_line (EntThings        *related,
              EntGraph         *graph,
              const EntTieLine *line)
{
  ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_TIE, line->tie)));
  for (guint end = 0; end < 2; end++)
    ent_things_add (related, ent_thing_of (ent_graph_get_ref (graph, line->nations[end])));
}

/* A node with its edges and ties of the day and their other ends. */
static void
add_one (EntSlice  *slice,
         guint      node,
         EntThings *lead,
         EntThings *related)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  const EntEdge *edges = ent_graph_get_edges (graph);
  const EntTieLine *ties = ent_graph_get_ties (graph);
  EntRows incident = ent_graph_get_incident (graph, node);
  EntThing thing = ent_thing_of (ent_graph_get_ref (graph, node));

  ent_things_add (lead, thing);
  ent_things_add (related, thing);
  for (guint i = 0; i < incident.n_rows; i++)
    if (ent_slice_get_edge (slice, incident.rows[i]) != ENT_PRESENCE_ABSENT)
      add_edge (related, graph, &edges[incident.rows[i]]);
  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    if ((ties[i].nations[0] == node || ties[i].nations[1] == node) && ent_slice_get_tie (slice, i) != ENT_PRESENCE_ABSENT)
      add_tie_line (related, graph, &ties[i]);
}

/* A node; of a union, its disc and its pill, which are one body. */
static void
add_node (EntSlice  *slice,
          guint      node,
          EntThings *lead,
          EntThings *related)
{
  guint other;

  add_one (slice, node, lead, related);
  if (ent_network_find_same_body (ent_slice_get_graph (slice), node, &other) && ent_slice_get_node (slice, other) != ENT_PRESENCE_ABSENT)
    add_one (slice, other, lead, related);
}

/* A membership with its two ends. */
static void
add_membership (EntGraph  *graph,
                guint32    membership,
                EntThings *lead,
                EntThings *related)
{
  const EntEdge *edges = ent_graph_get_edges (graph);

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    if (edges[i].membership == membership)
      {
        ent_things_add (lead, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, membership)));
        add_edge (related, graph, &edges[i]);
      }
}

/* A tie with its two nations; nothing when it is not in the network. */
static void
add_tie (EntGraph  *graph,
         guint32    tie,
         EntThings *lead,
         EntThings *related)
{
  const EntTieLine *ties = ent_graph_get_ties (graph);

  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    if (ties[i].tie == tie)
      {
        ent_things_add (lead, ent_thing_of (ent_ref (ENT_KIND_TIE, tie)));
        add_tie_line (related, graph, &ties[i]);
      }
}

/* Several nodes with the edges and ties between them, as the nations and groupings of an event. */
static void
add_among (EntGraph     *graph,
           const EntRef *records,
           guint         n_records,
           EntThings    *lead,
           EntThings    *related)
{
  g_autofree gboolean *named = g_new0 (gboolean, MAX (ent_graph_get_n_nodes (graph), 1));
  const EntEdge *edges = ent_graph_get_edges (graph);
  const EntTieLine *ties = ent_graph_get_ties (graph);
  guint node;

  for (guint i = 0; i < n_records; i++)
    if (ent_graph_lookup_node (graph, records[i], &node))
      {
        named[node] = TRUE;
        ent_things_add (lead, ent_thing_of (records[i]));
        ent_things_add (related, ent_thing_of (records[i]));
      }
  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    if (named[edges[i].grouping] && named[edges[i].nation])
      ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, edges[i].membership)));
  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    if (named[ties[i].nations[0]] && named[ties[i].nations[1]])
      ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_TIE, ties[i].tie)));
}

/* Whether a nation is a member of a grouping on the day, certainly or possibly. */
static gboolean
is_member (EntSlice *slice,
           guint     nation,
           guint     grouping)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntRows incident = ent_graph_get_incident (graph, grouping);

  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[incident.rows[i]];

      if (edge->nation == nation && edge->role == ENT_ROLE_MEMBER && ent_slice_get_edge (slice, incident.rows[i]) != ENT_PRESENCE_ABSENT)
        return TRUE;
    }
  return FALSE;
}

/* The groupings of the picture in which all of the nations are. */
static void
add_shared (EntSlice *slice,
            GArray   *records)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint n_selected = records->len;

  for (guint grouping = 0; grouping < ent_graph_get_n_groupings (graph); grouping++)
    {
      EntRef ref = ent_graph_get_ref (graph, grouping);
      guint n_nations = 0, n_members = 0, node;

      for (guint i = 0; i < n_selected; i++)
        if (g_array_index (records, EntRef, i).kind == ENT_KIND_NATION)
          {
            n_nations++;
            n_members += ent_graph_lookup_node (graph, g_array_index (records, EntRef, i), &node) && is_member (slice, node, grouping);
          }
      if (n_nations > 1 && n_members == n_nations)
        g_array_append_val (records, ref);
    }
}

/* What is selected together, and the lines among it. Several nations have the
 * groupings with them that all of them are in; several groupings alone have
 * their members. */
static void
add_several (EntSlice  *slice,
             GArray    *records,
             EntThings *lead,
             EntThings *related)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint n_selected = records->len, node;
  g_autoptr (EntThings) none = ent_things_new ();

  for (guint i = 0; i < n_selected; i++)
    ent_things_add (lead, ent_thing_of (g_array_index (records, EntRef, i)));
  if (g_array_index (records, EntRef, 0).kind == ENT_KIND_GROUPING)
    for (guint i = 0; i < n_selected; i++)
      if (ent_graph_lookup_node (graph, g_array_index (records, EntRef, i), &node))
        add_node (slice, node, none, related);
  add_shared (slice, records);
  add_among (graph, (const EntRef *) (gpointer) records->data, records->len, none, related);
}

/**
 * ent_network_relate:
 * @slice: the network on the day
 * @thing: what is hovered or selected
 * @lead: what the picture shows of @thing itself is added to it
 * @related: that, and what goes with it, is added to it
 *
 * A union leads as disc and as pill. A node leads, and its spokes and ties of the day and what they lead to go with it; so
 * does a membership or a tie with its two ends. Of a record that is no part of the network,
 * such as an event, the nodes it concerns lead, and the lines between them go
 * along. So they do of several that are selected together, with the groupings
 * that all nations among them share.
 */
void
ent_network_relate (EntSlice  *slice,
                    EntThing   thing,
                    EntThings *lead,
                    EntThings *related)
{
  EntRef record = ent_thing_get_record (thing);
  g_autoptr (GArray) concerned = NULL;
  EntGraph *graph;
  guint node;

  g_return_if_fail (slice && lead && related);

  graph = ent_slice_get_graph (slice);
  if (ent_graph_lookup_node (graph, record, &node))
    {
      add_node (slice, node, lead, related);
      return;
    }
  if (thing.kind == ENT_THING_PAIR || thing.kind == ENT_THING_SEVERAL)
    {
      g_autoptr (GArray) records = ent_several_list (ent_graph_get_dataset (graph), thing);

      if (records->len > 0)
        add_several (slice, records, lead, related);
      return;
    }
  if (record.kind == ENT_KIND_MEMBERSHIP)
    add_membership (graph, record.row, lead, related);
  if (record.kind == ENT_KIND_TIE)
    add_tie (graph, record.row, lead, related);
  concerned = ent_related_new (ent_graph_get_dataset (graph), record);
  add_among (graph, (const EntRef *) concerned->data, concerned->len, lead, related);
}
