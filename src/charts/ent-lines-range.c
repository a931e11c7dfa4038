/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-lines-private.h"

/* The days that are taken together, behind the bars. */

#define ALPHA 0.1

/**
 * ent_lines_add_range:
 * @drawing: what is drawn
 *
 * Shades the days of a range, as far as they are on the axis; nothing where one
 * day is shown.
 */
void
ent_lines_add_range (EntLinesDrawing *drawing)
{
  const EntLinesPlan *plan = drawing->plan;
  EntDay last = MIN (ent_slice_get_day (drawing->slice), plan->last), first;
  EntRange range = ent_slice_get_range (drawing->slice, &first);
  EntRect box = { ent_lines_plan_get_x (plan, MAX (first, plan->first)), plan->axis.y0, ent_lines_plan_get_x (plan, last), plan->axis.y1 };
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { box.x0, box.y0 } } },
    { ENT_SEGMENT_LINE, { { box.x1, box.y0 } } },
    { ENT_SEGMENT_LINE, { { box.x1, box.y1 } } },
    { ENT_SEGMENT_LINE, { { box.x0, box.y1 } } },
    { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };
  const EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_AREA,
    .bounds = box,
    .fill = ENT_COLOR_ACCENT,
    .fill_alpha = ALPHA,
  };

  if (range != ENT_RANGE_NONE && box.x1 > box.x0)
    ent_scene_add_path (drawing->scene, &item, segments, G_N_ELEMENTS (segments));
}
