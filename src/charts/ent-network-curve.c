/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"

#include <math.h>

/* Where along a curve it turns back in one direction, between its ends. */
static double
find_turn (double from,
           double control,
           double to)
{
  double bend = from - 2 * control + to;

  return fabs (bend) > 1e-9 ? CLAMP ((from - control) / bend, 0, 1) : 0;
}

/* Adds the line of a membership or a tie, a quadratic curve. The rest of @item
 * is filled in already. */
void
ent_network_add_curve (EntNetworkChart *chart,
                       EntSceneItem    *item,
                       EntPoint         from,
                       EntPoint         control,
                       EntPoint         to)
{
  /* A quadratic curve as a cubic one: two thirds of the way to its control point. */
  EntSegment segments[2] = {
    { ENT_SEGMENT_MOVE, { from } },
    { ENT_SEGMENT_CURVE,
      { { (from.x + 2 * control.x) / 3, (from.y + 2 * control.y) / 3 },
        { (to.x + 2 * control.x) / 3, (to.y + 2 * control.y) / 3 },
        to } },
  };

  /* The control points lie outside: with them a picture would come out too small. */
  item->bounds = ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, from), to);
  item->bounds = ent_rect_include (item->bounds, ent_curve_at (from, control, to, find_turn (from.x, control.x, to.x)));
  item->bounds = ent_rect_include (item->bounds, ent_curve_at (from, control, to, find_turn (from.y, control.y, to.y)));
  item->bounds = ent_rect_grow (item->bounds, item->line_width);
  ent_scene_add_path (chart->scene, item, segments, G_N_ELEMENTS (segments));
}
