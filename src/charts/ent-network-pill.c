/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network.h"
#include "scene/ent-label.h"

/* The pill of a grouping, in whatever chart has discs and outlines. */

#define SIZE 13.0
#define PADDING_X 11.0
#define PADDING_Y 4.0
#define HALO 3.0 /* what is painted beyond it */
#define HALO_WIDTH 1.8

static const EntLabelRule rule = { G_MAXUINT, 14, 3 };

/**
 * ent_network_fit_pill:
 * @name: of a grouping
 * @measure: how text is measured, with the names' own scale
 * @style: (out): how it is set
 * @extent: (out): the room of its pill
 *
 * Returns: (transfer full): what stands in a pill
 */
char *
ent_network_fit_pill (const char       *name,
                      const EntMeasure *measure,
                      EntTextStyle     *style,
                      EntExtent        *extent)
{
  double width, height;
  char *label;

  *style = (EntTextStyle) { .size = measure->scale * SIZE, .bold = TRUE, .centered = TRUE };
  label = ent_label_fit (name, &rule, measure, style, &width, &height);
  *extent = (EntExtent) {
    .half_width = width / 2 + PADDING_X,
    .up = height / 2 + PADDING_Y,
    .down = height / 2 + PADDING_Y,
  };
  return label;
}

/**
 * ent_network_add_pill:
 * @scene: a scene that is being made
 * @slice: the network on a day
 * @grouping: a node of it
 * @point: where its pill stands
 * @measure: how text is measured, with the names' own scale
 * @look: its rank for whoever points, its colour, its pattern, and marks of the chart's own
 */
void
ent_network_add_pill (EntScene           *scene,
                      EntSlice           *slice,
                      guint               grouping,
                      EntPoint            point,
                      const EntMeasure   *measure,
                      const EntSceneItem *look)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntRef ref = ent_graph_get_ref (graph, grouping);
  EntChange change = ent_slice_get_node_change (slice, grouping);
  EntSceneItem pill = *look;
  EntExtent extent;
  g_autofree char *text = ent_network_fit_pill (ent_dataset_get_grouping_name (ent_graph_get_dataset (graph), ref.row), measure,
                                                &pill.text_style, &extent);
  EntRect box = { point.x - extent.half_width, point.y - extent.up, point.x + extent.half_width, point.y + extent.down };

  pill.shape = ENT_SHAPE_PILL;
  pill.layer = ENT_LAYER_TAG;
  pill.thing = ent_thing_of (ref);
  pill.hit = ENT_HIT_BOX;
  pill.is_node = TRUE;
  pill.bounds = ent_rect_grow (box, HALO);
  if (ent_slice_get_node (slice, grouping) == ENT_PRESENCE_POSSIBLY)
    pill.marks |= ENT_MARK_POSSIBLY;
  if (change == ENT_CHANGE_JOINING)
    pill.marks |= ENT_MARK_JOINING;
  else if (change == ENT_CHANGE_LEAVING)
    pill.marks |= ENT_MARK_LEAVING;
  pill.fill = ENT_COLOR_GROUPING_PILL;
  pill.fill_alpha = 1;
  pill.stroke = ENT_COLOR_HALO;
  pill.stroke_alpha = 1;
  pill.line_width = HALO_WIDTH;
  pill.point = point;
  pill.radius = extent.up;
  pill.half_width = extent.half_width;
  pill.text = text;
  pill.priority = G_MAXUINT;
  ent_scene_add (scene, &pill);
}
