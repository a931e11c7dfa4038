/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"
#include "layout/ent-work.h"

/* From so many groupings on, spokes of members stand back further. */
#define MANY_GROUPINGS 7

/* Where so many outlines are withheld, the spokes that stand for them lie so
 * dense that at full strength nothing else would be seen. */
#define MANY_WITHHELD 9

/* What a line of a multitude leaves of what lies below: together they are dark enough. */
#define ALPHA_OF_MULTITUDE 0.25

/* How a spoke of a role is drawn. Members' spokes are quiet, since the outline
 * says the same; without an outline they are all there is. */
static void
set_stroke (EntNetworkChart *chart,
            const EntEdge   *edge,
            gboolean         dense,
            EntSceneItem    *item)
{
  gboolean full = chart->withheld[edge->grouping];

  switch (ent_role_get_class (edge->role))
    {
    case ENT_ROLE_CLASS_MEMBER:
      item->dash = ENT_DASH_SOLID;
      item->line_width = full && !dense ? 2 : 1.5;
      if (chart->n_groupings > ENT_MULTITUDE)
        item->stroke_alpha = ALPHA_OF_MULTITUDE;
      else
        item->stroke_alpha = full && !dense ? 0.9 : full ? 0.5 : chart->n_groupings >= MANY_GROUPINGS ? 0.36 : 0.45;
      break;
    case ENT_ROLE_CLASS_OUTER:
      item->dash = ENT_DASH_DASHED;
      item->line_width = 1.1;
      item->stroke_alpha = 0.6;
      break;
    case ENT_ROLE_CLASS_PROSPECTIVE:
      item->dash = ENT_DASH_DOTTED;
      item->line_width = 1.3;
      item->stroke_alpha = 0.7;
      break;
    case ENT_ROLE_CLASS_SUSPENDED:
    default:
      g_assert_not_reached ();
    }
}

/* Against another day what is new stands out, and all else stands back. */
static void
set_stroke_of_change (EntNetworkChart *chart,
                      guint            edge_index,
                      EntSceneItem    *item)
{
  gboolean is_member = ent_role_get_class (chart->edges[edge_index].role) == ENT_ROLE_CLASS_MEMBER;

  if (ent_network_brings_out (chart, edge_index))
    {
      item->line_width = is_member ? 2.6 : item->line_width;
      item->stroke_alpha = is_member ? 0.95 : 0.75;
    }
  else if (!chart->is_new[edge_index] && !chart->withheld[chart->edges[edge_index].grouping])
    {
      item->line_width = MIN (item->line_width, 1.2);
      item->stroke_alpha = MIN (item->stroke_alpha, is_member ? 0.3 : 0.4);
    }
}

/* The outline says who is a member, so that a spoke need not, where there is one. */
static gboolean
is_resting (EntNetworkChart *chart,
            guint            edge_index)
{
  const EntEdge *edge = &chart->edges[edge_index];
  gboolean is_member = ent_role_get_class (edge->role) == ENT_ROLE_CLASS_MEMBER;

  if (is_member && chart->rims[edge->grouping] == NULL)
    return FALSE;
  if (is_member && chart->spokes == ENT_SPOKES_OUTER && ent_network_brings_out (chart, edge_index))
    return FALSE;
  return is_member ? chart->spokes == ENT_SPOKES_OUTER || chart->spokes == ENT_SPOKES_NONE
                   : chart->spokes == ENT_SPOKES_MEMBERS || chart->spokes == ENT_SPOKES_NONE;
}

/* Where members' spokes rest, nothing but the outline stands for the grouping:
 * a partner's line runs there and not across it to the pill. */
static gboolean
ends_at_outline (EntNetworkChart *chart,
                 const EntEdge   *edge)
{
  return chart->spokes == ENT_SPOKES_OUTER && chart->rims[edge->grouping] != NULL
         && ent_role_get_class (edge->role) != ENT_ROLE_CLASS_MEMBER;
}

/* Of a role that is no more. */
static void
set_stroke_of_past (EntNetworkChart *chart,
                    EntSceneItem    *item)
{
  item->marks |= ENT_MARK_BEFORE;
  item->dash = ENT_DASH_SOLID;
  item->line_width = 1.5;
  item->stroke_alpha = 0.75;
  if (chart->spokes == ENT_SPOKES_NONE)
    item->marks |= ENT_MARK_RESTING;
}

static void
add_spoke (EntNetworkChart *chart,
           guint            edge_index,
           gboolean         dense,
           gboolean         was)
{
  const EntEdge *edge = &chart->edges[edge_index];
  gboolean is_short = ends_at_outline (chart, edge);
  EntNetworkLanding begin = is_short ? ent_network_find_landing (chart, edge->grouping, edge->nation)
                                     : (EntNetworkLanding) { ent_positions_get (chart->positions, edge->grouping),
                                                             ent_positions_get_bow (chart->positions, edge_index) };
  EntPoint from = begin.point;
  EntPoint to = ent_positions_get (chart->positions, edge->nation);
  double bow = begin.bow;
  EntPoint control = {
    (from.x + to.x) / 2 - bow * (to.y - from.y),
    (from.y + to.y) / 2 + bow * (to.x - from.x),
  };
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_LINE,
    .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, edge->membership)),
    .hit = ENT_HIT_PATH,
    .hit_rank = ENT_NETWORK_RANK_SPOKE,
    .rgb = chart->colors[edge->grouping],
    .stroke = ENT_COLOR_GROUPING_LINE,
    .priority = 1,
  };

  set_stroke (chart, edge, dense, &item);
  if (chart->compares)
    set_stroke_of_change (chart, edge_index, &item);
  if (was)
    set_stroke_of_past (chart, &item);
  else if (is_resting (chart, edge_index))
    {
      item.marks |= ENT_MARK_RESTING;
      item.hit = ENT_HIT_NONE;
    }
  if (ent_slice_get_edge (chart->slice, edge_index) == ENT_PRESENCE_POSSIBLY)
    item.marks |= ENT_MARK_POSSIBLY;
  if (ent_slice_get_edge_change (chart->slice, edge_index) == ENT_CHANGE_JOINING)
    item.marks |= ENT_MARK_JOINING;
  if (ent_dataset_get_membership (chart->dataset, edge->membership)->record.disputed)
    item.marks |= ENT_MARK_DISPUTED;
  ent_network_add_curve (chart, &item, from, control, to);
}

/* Adds a curve from the pill, or the outline, to the disc for each role that holds
 * on the day, and where days are compared for each that was given up. */
void
ent_network_add_spokes (EntNetworkChart *chart)
{
  guint n_withheld = 0;

  for (guint g = 0; g < chart->n_groupings; g++)
    n_withheld += chart->withheld[g] != 0;
  for (guint edge = 0; edge < chart->n_edges; edge++)
    if (chart->is_spoke[edge])
      add_spoke (chart, edge, n_withheld >= MANY_WITHHELD, FALSE);
  for (guint i = 0; i < chart->changes->len && chart->n_worded <= ENT_MOST_WORDED; i++)
    {
      const EntRoleChange *change = &g_array_index (chart->changes, EntRoleChange, i);

      if (change->after == ENT_NO_EDGE && change->before != ENT_NO_EDGE && ent_network_has_disc (chart, change->nation))
        add_spoke (chart, change->before, FALSE, TRUE);
    }
}
