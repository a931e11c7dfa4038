/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-flag-disc.h"

#define HALO 3.0 /* what is painted beyond the disc */

/**
 * ent_flag_disc:
 * @dataset: whose strings the item borrows
 * @nation: row of the nation
 * @day: as a nation may have had another flag
 * @point: the middle, in world units
 * @radius: of the flag, in world units
 *
 * The disc with a flag by which every chart shows a nation, and its code where
 * there is no flag. The chart says what it is marked with, on which layer it
 * lies and what comes before it.
 *
 * Returns: an item to be added to a scene
 */
EntSceneItem
ent_flag_disc (EntDataset *dataset,
               guint32     nation,
               EntDay      day,
               EntPoint    point,
               double      radius)
{
  return (EntSceneItem) {
    .shape = ENT_SHAPE_DISC,
    .layer = ENT_LAYER_BODY,
    .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, nation)),
    .hit = ENT_HIT_DISC,
    .is_node = TRUE,
    .bounds = ent_rect_grow ((EntRect) { point.x, point.y, point.x, point.y }, radius + HALO),
    .fill = ENT_COLOR_DISC,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_DISC_RIM,
    .stroke_alpha = 1,
    .line_width = 0.8,
    .point = point,
    .radius = radius,
    .text = ent_dataset_get_nation_code (dataset, nation),
    .text_style = { .size = radius * 0.6, .bold = TRUE, .centered = TRUE },
    .flag = ent_dataset_get_nation_flag_at (dataset, nation, day),
  };
}
