/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-start.h"

#include <math.h>

static gboolean
find_old_node (EntGraph *graph,
               guint     node,
               EntGraph *old_graph,
               guint    *old_node)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntDataset *old_dataset = ent_graph_get_dataset (old_graph);
  EntRef ref = ent_graph_get_ref (graph, node);

  if (dataset != old_dataset)
    {
      const EntRecord *record = ent_dataset_get_record (dataset, ref);

      ref.row = ent_dataset_lookup (old_dataset, ref.kind, record->id);
      if (ref.row == ENT_ROW_NONE)
        return FALSE;
    }
  return ent_graph_lookup_node (old_graph, ref, old_node);
}

static void
apply_pins (EntPositions *positions,
            EntGraph     *graph,
            EntView      *view)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  guint n_pins;
  const EntPin *pins = ent_view_get_pins (view, &n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, pins[i].kind, pins[i].id);
      guint node;

      if (row == ENT_ROW_NONE || !ent_graph_lookup_node (graph, ent_ref (pins[i].kind, row), &node))
        continue;
      ent_positions_set (positions, node, pins[i].point);
      ent_positions_set_pinned (positions, node, TRUE);
    }
}

/* Nodes that were there before keep their places, by kind and id; the others are NAN. */
static EntPositions *
carry_places (EntGraph     *graph,
              EntGraph     *old_graph,
              EntPositions *old_positions,
              guint        *n_carried)
{
  guint n_nodes = ent_graph_get_n_nodes (graph);
  EntPositions *positions = ent_positions_new (n_nodes, ent_graph_get_n_edges (graph));

  *n_carried = 0;
  for (guint node = 0; node < n_nodes; node++)
    {
      EntPoint point = { NAN, NAN };
      guint old_node;

      if (old_graph && find_old_node (graph, node, old_graph, &old_node))
        {
          point = ent_positions_get (old_positions, old_node);
          *n_carried += 1;
        }
      ent_positions_set (positions, node, point);
    }
  if (old_graph == graph)
    {
      for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
        ent_positions_set_bow (positions, edge, ent_positions_get_bow (old_positions, edge));
      ent_positions_set_tie_bows (positions, ent_positions_get_tie_bows (old_positions), ent_positions_get_n_ties (old_positions));
    }
  return positions;
}

static gboolean
has_same_groupings (EntGraph *graph,
                    EntGraph *old_graph)
{
  guint n_groupings = ent_graph_get_n_groupings (graph);
  guint old_node;

  if (ent_graph_get_n_groupings (old_graph) != n_groupings)
    return FALSE;
  for (guint node = 0; node < n_groupings; node++)
    if (!find_old_node (graph, node, old_graph, &old_node))
      return FALSE;
  return TRUE;
}

static gboolean
shows_preset (EntGraph        *graph,
              const EntPreset *preset)
{
  if (preset->groupings.n_rows != ent_graph_get_n_groupings (graph))
    return FALSE;
  for (guint i = 0; i < preset->groupings.n_rows; i++)
    if (!ent_graph_lookup_node (graph, ent_ref (ENT_KIND_GROUPING, preset->groupings.rows[i]), NULL))
      return FALSE;
  return TRUE;
}

/* Whether other groupings than before are shown, and they are those of a preset. */
static gboolean
is_newly_chosen_preset (EntGraph *graph,
                        EntGraph *old_graph)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  guint n_presets = ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET);

  if (has_same_groupings (graph, old_graph))
    return FALSE;
  for (guint32 row = 0; row < n_presets; row++)
    if (shows_preset (graph, ent_dataset_get_preset (dataset, row)))
      return TRUE;
  return FALSE;
}

static EntLayoutEffort
choose_effort (EntGraph *graph,
               EntGraph *old_graph,
               guint     n_carried)
{
  if (!old_graph)
    return ENT_LAYOUT_COLD;
  if (old_graph == graph)
    return ENT_LAYOUT_SETTLE;
  if (n_carried * 2 < ent_graph_get_n_nodes (graph) || is_newly_chosen_preset (graph, old_graph))
    return ENT_LAYOUT_COLD;
  return ENT_LAYOUT_WARM;
}

static guint
count_pins (EntView *view)
{
  guint n_pins;

  ent_view_get_pins (view, &n_pins);
  return n_pins;
}

/**
 * ent_network_start_new:
 * @graph: the network that needs places
 * @view: its view, whose pins hold
 * @old_graph: (nullable): the network shown before, perhaps of another dataset
 * @old_positions: (nullable): where its nodes are
 * @effort: (out): what the layout is to begin with
 *
 * Decides how the next picture follows from the one before: the same network
 * with other pins settles; a preset looks as it does in a file, and a picture
 * most of whose nodes are new has nothing to keep, so both are laid out afresh;
 * everything else grows out of the places there are.
 *
 * Returns: (transfer full) (nullable): what the layout starts from, with places
 *   by kind and id, pins where they are, and NAN for what is new; %NULL when it
 *   starts from nothing
 */
EntPositions *
ent_network_start_new (EntGraph        *graph,
                       EntView         *view,
                       EntGraph        *old_graph,
                       EntPositions    *old_positions,
                       EntLayoutEffort *effort)
{
  EntPositions *positions;
  guint n_carried;

  g_return_val_if_fail (graph, NULL);
  g_return_val_if_fail (view, NULL);
  g_return_val_if_fail (!old_graph == !old_positions, NULL);
  g_return_val_if_fail (effort, NULL);

  positions = carry_places (graph, old_graph, old_positions, &n_carried);
  apply_pins (positions, graph, view);
  *effort = choose_effort (graph, old_graph, n_carried);
  if (*effort == ENT_LAYOUT_COLD && count_pins (view) == 0)
    g_clear_pointer (&positions, ent_positions_unref);
  return positions;
}

/**
 * ent_network_start_carry:
 * @graph: a network, or its inner part
 * @view: its view, whose pins hold
 * @old_graph: the network, or what else was laid out already
 * @old_positions: where its nodes are
 *
 * Returns: (transfer full): what a layout starts from that keeps who stands beside
 *   whom: places by kind and id, pins where they are, and NAN for what is new
 */
EntPositions *
ent_network_start_carry (EntGraph     *graph,
                         EntView      *view,
                         EntGraph     *old_graph,
                         EntPositions *old_positions)
{
  EntPositions *positions;
  guint n_carried;

  g_return_val_if_fail (graph && old_graph, NULL);
  g_return_val_if_fail (view, NULL);
  g_return_val_if_fail (old_positions, NULL);

  positions = carry_places (graph, old_graph, old_positions, &n_carried);
  apply_pins (positions, graph, view);
  return positions;
}
