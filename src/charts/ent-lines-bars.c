/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-lines-private.h"

/* In px of a text scale of 1. */
#define BAR_HEIGHT 13.0
#define BAR_SHARE 0.56 /* of the row */
#define OUTER_SHARE 0.62
#define LINE_WIDTH 1.2
#define LINE_SHARE 0.6 /* of half a bar, which a line must not hide */
#define LEAST_WIDTH 3.0
#define SOFT_WIDTH 8.0  /* the least for a date that is not known to the day */
#define BLIND_WIDTH 26.0 /* for one that is not known at all */
#define HIT_HEIGHT 24.0

#define OUTER_ALPHA 0.22

/* Where a bar is, and how its ends look. */
typedef struct
{
  double    x[2];
  double    soft[2];
  EntBarEnd ends[2];
} Stretch;

/* From the first day the date may mean to the last. */
static void
place_end (const EntLinesPlan *plan,
           EntDate             date,
           double             *outer,
           double             *soft,
           double              direction)
{
  double x0 = ent_lines_plan_get_x (plan, date.earliest), x1 = ent_lines_plan_get_x (plan, date.latest);

  *outer = direction > 0 ? x0 : x1;
  *soft = 0;
  if (ent_lines_is_exact (date))
    return;
  *soft = MAX (x1 - x0, SOFT_WIDTH * plan->scale);
  if (x1 - x0 < *soft)
    *outer = (x0 + x1) / 2 - direction * *soft / 2;
}

/* A beginning of which nothing is known comes out of the founding, since when it is possible. */
static void
place_blind_beginning (const EntLinesPlan  *plan,
                       EntDataset          *dataset,
                       const EntMembership *membership,
                       Stretch             *stretch)
{
  EntDate founded = ent_dataset_get_life (dataset, membership->grouping).from;

  stretch->x[0] = ent_date_is_set (founded) ? ent_lines_plan_get_x (plan, founded.earliest) : plan->axis.x0;
  stretch->soft[0] = BLIND_WIDTH * plan->scale;
}

/* From the first day that a membership may have to the last. */
static EntPeriod
find_days (EntDataset          *dataset,
           const EntMembership *membership)
{
  EntDate from = membership->span.from;
  EntPeriod days = { ENT_DAY_MIN, ent_dataset_get_updated (dataset) };

  if (!ent_date_is_set (from))
    from = ent_dataset_get_life (dataset, membership->grouping).from;
  if (ent_date_is_set (from))
    days.first = from.earliest;
  if (ent_date_is_set (membership->span.until))
    days.last = membership->span.until.latest;
  return days;
}

/* What begins before the axis, or ends beyond it, has no end there. */
static void
cut (const EntLinesPlan *plan,
     EntPeriod           days,
     Stretch            *stretch)
{
  if (days.first < plan->first && days.first > ENT_DAY_MIN)
    {
      stretch->x[0] = plan->axis.x0;
      stretch->soft[0] = 0;
      stretch->ends[0] = ENT_BAR_END_CUT;
    }
  if (days.last > plan->last && days.last < ENT_DAY_MAX)
    {
      stretch->x[1] = plan->axis.x1;
      stretch->soft[1] = 0;
      stretch->ends[1] = ENT_BAR_END_CUT;
    }
}

static Stretch
place_bar (EntLinesDrawing     *drawing,
           const EntMembership *membership,
           EntPeriod            days)
{
  const EntLinesPlan *plan = drawing->plan;
  Stretch stretch = { .ends = { ENT_BAR_END_ROUND, ENT_BAR_END_ROUND } };
  double width, soft;

  if (ent_date_is_set (membership->span.from))
    place_end (plan, membership->span.from, &stretch.x[0], &stretch.soft[0], 1);
  else
    place_blind_beginning (plan, drawing->dataset, membership, &stretch);
  if (ent_date_is_set (membership->span.until))
    {
      place_end (plan, membership->span.until, &stretch.x[1], &stretch.soft[1], -1);
    }
  else
    {
      stretch.x[1] = ent_lines_plan_get_x (plan, ent_dataset_get_updated (drawing->dataset));
      stretch.ends[1] = ENT_BAR_END_ARROW;
    }
  cut (plan, days, &stretch);
  stretch.x[1] = MAX (stretch.x[1], stretch.x[0] + LEAST_WIDTH * plan->scale);
  width = stretch.x[1] - stretch.x[0];
  soft = stretch.soft[0] + stretch.soft[1];
  for (guint end = 0; end < 2 && soft > width; end++)
    stretch.soft[end] *= width / soft;
  return stretch;
}

static void
set_look (EntSceneItem        *item,
          const EntMembership *membership)
{
  EntRoleClass role_class = ent_role_get_class (membership->role);
  gboolean is_full = role_class == ENT_ROLE_CLASS_MEMBER || role_class == ENT_ROLE_CLASS_SUSPENDED;

  if (!is_full)
    item->radius *= OUTER_SHARE;
  if (role_class != ENT_ROLE_CLASS_PROSPECTIVE)
    {
      item->fill = ENT_COLOR_GROUPING_LINE;
      item->fill_alpha = is_full ? 1 : OUTER_ALPHA;
    }
  if (!is_full)
    {
      item->stroke = ENT_COLOR_GROUPING_LINE;
      item->stroke_alpha = 1;
      item->line_width = MIN (LINE_WIDTH, LINE_SHARE * item->radius);
      item->dash = role_class == ENT_ROLE_CLASS_PROSPECTIVE ? ENT_DASH_DOTTED : ENT_DASH_SOLID;
    }
  if (role_class == ENT_ROLE_CLASS_SUSPENDED)
    item->marks |= ENT_MARK_SUSPENDED;
  if (membership->record.disputed == NULL)
    return;
  item->marks |= ENT_MARK_DISPUTED;
  item->stroke = ENT_COLOR_LABEL;
  item->stroke_alpha = 1;
  item->line_width = MIN (LINE_WIDTH, LINE_SHARE * item->radius);
}

static void
add_bar (EntLinesDrawing    *drawing,
         const EntLinesLane *lane,
         const EntEdge      *edge)
{
  const EntLinesPlan *plan = drawing->plan;
  const EntMembership *membership = ent_dataset_get_membership (drawing->dataset, edge->membership);
  EntPeriod days = find_days (drawing->dataset, membership);
  Stretch stretch;
  double half_hit = MIN (HIT_HEIGHT * plan->scale, plan->row_height) / 2;
  EntSceneItem item;

  if (days.last < plan->first || days.first > plan->last)
    return;
  stretch = place_bar (drawing, membership, days);
  item = (EntSceneItem) {
    .shape = ENT_SHAPE_BAR,
    .layer = ENT_LAYER_BODY,
    .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, edge->membership)),
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_LINES_RANK_BAR,
    .is_node = TRUE,
    .bounds = { stretch.x[0], lane->y - half_hit, stretch.x[1], lane->y + half_hit },
    .rgb = plan->colors[edge->grouping],
    .point = { (stretch.x[0] + stretch.x[1]) / 2, lane->y },
    .radius = MIN (BAR_HEIGHT * plan->scale, BAR_SHARE * plan->row_height) / 2,
    .half_width = (stretch.x[1] - stretch.x[0]) / 2,
    .soft = { stretch.soft[0], stretch.soft[1] },
    .ends = { stretch.ends[0], stretch.ends[1] },
  };

  set_look (&item, membership);
  if (stretch.ends[1] == ENT_BAR_END_ARROW)
    item.bounds.x1 += 2 * item.radius;
  ent_scene_add (drawing->scene, &item);
}

/* Fuller roles lie above others, which may overlap with them by a date that is not known to the day. */
static guint
get_depth (EntRole role)
{
  switch (ent_role_get_class (role))
    {
    case ENT_ROLE_CLASS_PROSPECTIVE:
      return 0;
    case ENT_ROLE_CLASS_OUTER:
      return 1;
    case ENT_ROLE_CLASS_MEMBER:
      return 2;
    case ENT_ROLE_CLASS_SUSPENDED:
    default:
      return 3;
    }
}

/**
 * ent_lines_add_bars:
 * @drawing: what is drawn
 *
 * Adds a bar for each membership.
 */
void
ent_lines_add_bars (EntLinesDrawing *drawing)
{
  const EntEdge *edges = ent_graph_get_edges (drawing->graph);

  for (guint i = 0; i < drawing->plan->lanes->len; i++)
    {
      const EntLinesLane *lane = &g_array_index (drawing->plan->lanes, EntLinesLane, i);

      for (guint depth = 0; depth < 4; depth++)
        for (guint e = lane->first_edge; e < lane->first_edge + lane->n_edges; e++)
          if (get_depth (edges[e].role) == depth)
            add_bar (drawing, lane, &edges[e]);
    }
}
