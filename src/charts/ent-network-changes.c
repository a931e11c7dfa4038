/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"

/* What became of a nation in a grouping since the day that is compared with. */
typedef struct
{
  gboolean had; /* a role there */
  gboolean has;
  gboolean differs;
} Change;

/* What is not drawn does not change the picture, either. */
static void
add_edge (EntNetworkChart *chart,
          guint            edge_index,
          Change          *change)
{
  const EntEdge *edge = &chart->edges[edge_index];
  EntChange of_edge = ent_slice_get_edge_change (chart->slice, edge_index);
  gboolean is_there = ent_slice_get_edge (chart->slice, edge_index) != ENT_PRESENCE_ABSENT;
  gboolean was_there = of_edge == ENT_CHANGE_LEAVING || (is_there && of_edge == ENT_CHANGE_NONE);
  gboolean is_inner = ent_role_get_class (edge->role) == ENT_ROLE_CLASS_MEMBER || edge->role == ENT_ROLE_SUSPENDED;

  if (chart->thrift.is_inner_only && !is_inner)
    return;

  change->had |= was_there;
  change->has |= is_there && ent_slice_get_node (chart->slice, edge->grouping) != ENT_PRESENCE_ABSENT;
  change->differs |= of_edge != ENT_CHANGE_NONE;
}

/* Who left and has no role any more stays where it was. */
static void
mark_nation (EntNetworkChart *chart,
             guint            nation,
             const Change    *change)
{
  if (change->has && !change->had)
    chart->marks[nation] |= ENT_MARK_JOINING;
  else if (change->had && !change->has)
    {
      chart->marks[nation] |= ENT_MARK_LEAVING;
      if (ent_slice_get_node (chart->slice, nation) == ENT_PRESENCE_ABSENT)
        chart->marks[nation] |= ENT_MARK_GONE;
    }
  else if (change->has && change->differs)
    chart->marks[nation] |= ENT_MARK_NEW_ROLE;
}

/* Marks who joined, left, or has another role, since the day that the slice is
 * compared with. One mark has to do for a nation: who joins one grouping and
 * leaves another has come to stay, and who leaves one says more than by another
 * role elsewhere. */
void
ent_network_mark_changes (EntNetworkChart *chart)
{
  Change change = { 0 };

  if (ent_slice_get_since (chart->slice) == ENT_DAY_MIN)
    return;

  /* The edges of a nation to a grouping follow each other. */
  for (guint e = 0; e < chart->n_edges; e++)
    {
      const EntEdge *edge = &chart->edges[e];

      add_edge (chart, e, &change);
      if (e + 1 < chart->n_edges && chart->edges[e + 1].grouping == edge->grouping && chart->edges[e + 1].nation == edge->nation)
        continue;
      mark_nation (chart, edge->nation, &change);
      change = (Change) { 0 };
    }
  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    {
      guint *marks = &chart->marks[nation];

      if (*marks & ENT_MARK_JOINING)
        *marks &= ~(guint) ENT_MARK_LEAVING;
      if (*marks & (ENT_MARK_JOINING | ENT_MARK_LEAVING))
        *marks &= ~(guint) ENT_MARK_NEW_ROLE;
    }
}
