/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-private.h"

/* Of a double line: all of it, and what is free in its middle. */
#define LINK_WIDTH 4.0
#define LINK_GAP 2.0

/* Finds what a union is besides: of its disc its pill, of its pill its disc. */
gboolean
ent_network_find_same_body (EntGraph *graph,
                            guint     node,
                            guint    *other)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntRef ref = ent_graph_get_ref (graph, node);
  EntRef same = ref.kind == ENT_KIND_NATION ? ent_ref (ENT_KIND_GROUPING, ent_dataset_get_nation (dataset, ref.row)->grouping)
                                            : ent_ref (ENT_KIND_NATION, ent_dataset_find_union (dataset, ref.row));

  return same.row != ENT_ROW_NONE && ent_graph_lookup_node (graph, same, other);
}

/* A thin double line from the disc of a union to its pill says that the two
 * are one body. It answers to nobody who points: either end does. */
static void
add_link (EntNetworkChart *chart,
          guint            disc,
          guint            pill)
{
  EntPoint from = ent_positions_get (chart->positions, pill);
  EntPoint to = ent_positions_get (chart->positions, disc);
  EntSegment segments[2] = {
    { ENT_SEGMENT_MOVE, { from } },
    { ENT_SEGMENT_LINE, { to } },
  };
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_LINE,
    .thing = ent_thing_of (ent_graph_get_ref (chart->graph, disc)),
    .hit = ENT_HIT_NONE,
    .rgb = chart->colors[pill],
    .stroke = ENT_COLOR_GROUPING_LINE,
    .stroke_alpha = 0.9,
    .line_width = LINK_WIDTH,
    .priority = 1,
  };

  item.bounds = ent_rect_grow (ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, from), to), LINK_WIDTH);
  ent_scene_add_path (chart->scene, &item, segments, G_N_ELEMENTS (segments));
  /* What is left between the two lines. */
  item.stroke = ENT_COLOR_HALO;
  item.stroke_alpha = 1;
  item.line_width = LINK_GAP;
  ent_scene_add_path (chart->scene, &item, segments, G_N_ELEMENTS (segments));
}

/* Links the unions that stand in the picture as a nation and as a grouping. */
void
ent_network_add_unions (EntNetworkChart *chart)
{
  for (guint node = chart->n_groupings; node < chart->n_nodes; node++)
    {
      guint pill;

      if (chart->n_spokes[node] > 0 && ent_network_find_same_body (chart->graph, node, &pill)
          && chart->n_spokes[pill] > 0)
        add_link (chart, node, pill);
    }
}
