/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"

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

  item->bounds = ent_rect_include (ENT_RECT_EMPTY, from);
  for (guint i = 0; i < 3; i++)
    item->bounds = ent_rect_include (item->bounds, segments[1].points[i]);
  item->bounds = ent_rect_grow (item->bounds, item->line_width);
  ent_scene_add_path (chart->scene, item, segments, G_N_ELEMENTS (segments));
}
