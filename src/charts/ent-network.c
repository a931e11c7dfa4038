/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network.h"

#include "charts/ent-flag-disc.h"
#include "charts/ent-grouping-colors.h"
#include "charts/ent-network-private.h"
#include "scene/ent-palette.h"

#define HALO 3.0 /* what is painted beyond texts */

/* The label of a nation's disc and where it stands. */
char *
ent_network_get_label (EntNetworkChart *chart,
                       guint            nation,
                       EntTextStyle    *style,
                       EntRect         *box)
{
  guint32 row = ent_graph_get_ref (chart->graph, nation).row;
  gboolean is_bold = chart->compares && (chart->marks[nation] & (ENT_MARK_JOINING | ENT_MARK_LEAVING | ENT_MARK_NEW_ROLE)) != 0;

  return ent_network_fit_label (chart->thrift.is_coded ? ent_dataset_get_nation_code (chart->dataset, row)
                                                       : ent_dataset_get_nation_name_at (chart->dataset, row, ent_slice_get_day (chart->slice)),
                                ent_positions_get (chart->positions, nation), ent_extents_get (chart->extents, nation).radius, is_bold,
                                &chart->measure, style, box);
}

/* Groupings have colours, and patterns for whom these say too little. */
static void
assign_looks (EntNetworkChart *chart)
{
  chart->colors = ent_grouping_colors_new (chart->graph);
  ent_palette_assign_patterns (chart->colors, chart->n_groupings, chart->patterns);
  ent_scene_set_colors (chart->scene, chart->colors, chart->n_groupings);
}

/* Of the roles a nation has in a grouping on the day, the first is drawn:
 * ends that are not exactly known make two that follow each other overlap.
 * Suspension is no spoke but lies around the member's disc. */
static void
choose_spokes (EntNetworkChart *chart)
{
  guint best = G_MAXUINT; /* of the pair that is gone through */

  for (guint e = 0; e < chart->n_edges; e++)
    {
      const EntEdge *edge = &chart->edges[e];

      if (e == 0 || chart->edges[e - 1].grouping != edge->grouping || chart->edges[e - 1].nation != edge->nation)
        best = G_MAXUINT;

      if (ent_slice_get_edge (chart->slice, e) == ENT_PRESENCE_ABSENT
          || ent_slice_get_node (chart->slice, edge->grouping) == ENT_PRESENCE_ABSENT)
        continue;
      if (chart->thrift.is_inner_only && ent_role_get_class (edge->role) != ENT_ROLE_CLASS_MEMBER && edge->role != ENT_ROLE_SUSPENDED)
        continue;
      if (edge->role == ENT_ROLE_SUSPENDED)
        {
          chart->marks[edge->nation] |= ENT_MARK_SUSPENDED;
          continue;
        }

      if (ent_role_get_class (edge->role) == ENT_ROLE_CLASS_MEMBER)
        chart->is_member[edge->grouping * chart->n_nodes + edge->nation] = TRUE;
      if (best != G_MAXUINT && chart->edges[best].role <= edge->role)
        continue;
      if (best != G_MAXUINT)
        chart->is_spoke[best] = FALSE;
      else
        {
          chart->n_spokes[edge->grouping]++;
          chart->n_spokes[edge->nation]++;
        }
      chart->is_spoke[e] = TRUE;
      best = e;
    }
}

/* A nation is there possibly when all its spokes and ties are, and quiet when
 * it is a member of nothing that is shown, while others are. */
static void
mark_nations (EntNetworkChart *chart)
{
  for (guint nation = chart->n_groupings; nation < chart->n_nodes; nation++)
    {
      gboolean is_member = chart->n_groupings == 0;

      for (guint g = 0; g < chart->n_groupings; g++)
        is_member = is_member || ent_network_is_member (chart, g, nation);
      if (!is_member)
        chart->marks[nation] |= ENT_MARK_QUIET;
      if (ent_slice_get_node (chart->slice, nation) == ENT_PRESENCE_POSSIBLY)
        chart->marks[nation] |= ENT_MARK_POSSIBLY;
    }
}

/* The better a nation is connected, the longer its name stays. Beside
 * groupings ties are a layer that changes nothing of that. */
static guint
get_priority (EntNetworkChart *chart,
              guint            node)
{
  return chart->n_groupings > 0 ? chart->n_spokes[node] : chart->n_lines[node];
}

/* The colours of the groupings from which a nation is suspended. */
static void
add_arcs (EntNetworkChart *chart,
          guint            node,
          EntSceneItem    *disc)
{
  EntRows incident = ent_graph_get_incident (chart->graph, node);

  for (guint i = 0; i < incident.n_rows && disc->n_arcs < ENT_MAX_ARCS; i++)
    {
      const EntEdge *edge = &chart->edges[incident.rows[i]];

      if (edge->role == ENT_ROLE_SUSPENDED && ent_slice_get_edge (chart->slice, incident.rows[i]) != ENT_PRESENCE_ABSENT
          && ent_slice_get_node (chart->slice, edge->grouping) != ENT_PRESENCE_ABSENT)
        disc->arcs[disc->n_arcs++] = chart->colors[edge->grouping];
    }
}

static void
add_disc (EntNetworkChart *chart,
          guint            node)
{
  EntRef ref = ent_graph_get_ref (chart->graph, node);
  EntSceneItem disc = ent_flag_disc (chart->dataset, ref.row, ent_slice_get_day (chart->slice), ent_positions_get (chart->positions, node),
                                     ent_extents_get (chart->extents, node).radius);

  disc.hit_rank = ENT_NETWORK_RANK_NODE;
  disc.marks = chart->marks[node];
  disc.priority = get_priority (chart, node);
  add_arcs (chart, node, &disc);
  ent_scene_add (chart->scene, &disc);
}

static void
add_label (EntNetworkChart *chart,
           guint            node)
{
  EntTextStyle style;
  EntRect box;
  g_autofree char *text = ent_network_get_label (chart, node, &style, &box);

  ent_scene_add (chart->scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .thing = ent_thing_of (ent_graph_get_ref (chart->graph, node)),
    .hit = ENT_HIT_BOX,
    .hit_rank = ENT_NETWORK_RANK_LABEL,
    .bounds = ent_rect_grow (box, HALO),
    .marks = chart->marks[node] & (ENT_MARK_QUIET | ENT_MARK_POSSIBLY),
    .fill = chart->marks[node] & ENT_MARK_QUIET ? ENT_COLOR_LABEL_QUIET : ENT_COLOR_LABEL,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_HALO,
    .stroke_alpha = 1,
    .line_width = HALO,
    .point = { box.x0, box.y0 },
    .text = text,
    .text_style = style,
    .priority = get_priority (chart, node),
  });
}

static void
add_pill (EntNetworkChart *chart,
          guint            node)
{
  ent_network_add_pill (chart->scene, chart->slice, node, ent_positions_get (chart->positions, node), &chart->measure, &(EntSceneItem) {
    .hit_rank = ENT_NETWORK_RANK_NODE,
    .marks = chart->withheld[node] ? ENT_MARK_WITHHELD : 0,
    .rgb = chart->colors[node],
    .pattern = chart->patterns[node],
  });
}

static void
begin_chart (EntNetworkChart *chart)
{
  chart->graph = ent_slice_get_graph (chart->slice);
  chart->dataset = ent_graph_get_dataset (chart->graph);
  chart->scene = ent_scene_new ();
  chart->edges = ent_graph_get_edges (chart->graph);
  chart->n_edges = ent_graph_get_n_edges (chart->graph);
  chart->n_groupings = ent_graph_get_n_groupings (chart->graph);
  chart->n_nodes = ent_graph_get_n_nodes (chart->graph);
  chart->n_ties = ent_graph_get_n_ties (chart->graph);
  chart->patterns = g_new0 (EntPattern, chart->n_groupings);
  chart->is_spoke = g_new0 (gboolean, chart->n_edges);
  chart->n_spokes = g_new0 (guint, chart->n_nodes);
  chart->n_lines = g_new0 (guint, chart->n_nodes);
  chart->marks = g_new0 (guint, chart->n_nodes);
  chart->is_member = g_new0 (gboolean, (gsize) chart->n_groupings * chart->n_nodes);
  chart->withheld = g_new0 (gboolean, chart->n_groupings);
  chart->rims = g_new0 (GArray *, chart->n_groupings);
  chart->places = g_new0 (GArray *, chart->n_groupings);
  chart->compares = ent_slice_compares_in_full (chart->slice);
  chart->changes = g_array_new (FALSE, FALSE, sizeof (EntRoleChange));
  chart->was_member = g_new0 (gboolean, (gsize) chart->n_groupings * chart->n_nodes);
  chart->was_drawn = g_new0 (gboolean, chart->n_groupings);
  chart->is_new = g_new0 (gboolean, chart->n_edges + 1);
}

static void
end_chart (EntNetworkChart *chart)
{
  g_free (chart->colors);
  g_free (chart->patterns);
  g_free (chart->is_spoke);
  g_free (chart->n_spokes);
  g_free (chart->n_lines);
  g_free (chart->marks);
  g_free (chart->is_member);
  g_free (chart->withheld);
  g_array_unref (chart->changes);
  g_free (chart->was_member);
  g_free (chart->was_drawn);
  g_free (chart->is_new);
  for (guint g = 0; g < chart->n_groupings; g++)
    {
      g_clear_pointer (&chart->rims[g], g_array_unref);
      g_clear_pointer (&chart->places[g], g_array_unref);
    }
  g_free (chart->rims);
  g_free (chart->places);
  g_free (chart->obstacles);
}

/**
 * ent_network_new_scene:
 * @slice: the network on a day
 * @extents: of its nodes, from ent_network_measure() with the same @measure
 * @positions: of its nodes
 * @hulls: (nullable): outlines of these places on other days
 * @spokes: which lines are drawn; not %ENT_SPOKES_AUTO. The others rest
 * @thrift: what it does without, as the places were made for
 * @measure: how text is measured
 *
 * Draws the network as it is on the day: what is absent leaves its place empty,
 * but for nations that left since the day that @slice is compared with.
 *
 * The picture never lies: for every outline drawn, members are inside and all
 * others outside, and outlines of groupings without a common member do not
 * overlap. An outline that cannot be drawn so has bites, or is withheld; then
 * the grouping's pill bears %ENT_MARK_WITHHELD and its spokes are drawn full.
 *
 * Time: O(groupings · nations), and for outlines with bites O(their area).
 *
 * Returns: (transfer full): a finished scene
 */
EntScene *
ent_network_new_scene (EntSlice         *slice,
                       EntExtents       *extents,
                       EntPositions     *positions,
                       EntHullCache     *hulls,
                       EntSpokes         spokes,
                       EntNetworkThrift  thrift,
                       const EntMeasure *measure)
{
  EntNetworkChart chart = { slice, NULL, NULL, extents, positions, hulls, spokes, thrift, *measure };

  g_return_val_if_fail (slice && extents && positions && measure, NULL);

  chart.measure.scale *= thrift.text_scale;
  begin_chart (&chart);
  ent_scene_expect (chart.scene, 2 * chart.n_nodes + ent_graph_get_n_ties (chart.graph));
  assign_looks (&chart);
  choose_spokes (&chart);
  mark_nations (&chart);
  ent_network_mark_changes (&chart);
  ent_network_add_outlines (&chart);
  ent_network_add_ties (&chart);
  ent_network_add_spokes (&chart);
  ent_network_add_unions (&chart);
  for (guint node = 0; node < chart.n_nodes; node++)
    if (node < chart.n_groupings)
      {
        /* Nothing would say what the pill of a grouping without anybody belongs to; the caption names it. */
        if ((ent_slice_get_node (slice, node) != ENT_PRESENCE_ABSENT && chart.n_spokes[node] > 0) || chart.was_drawn[node])
          add_pill (&chart, node);
      }
    else if (ent_network_has_disc (&chart, node) || chart.n_lines[node] > 0)
      {
        add_disc (&chart, node);
        add_label (&chart, node);
      }
  ent_network_add_words (&chart);
  ent_scene_finish (chart.scene);

  end_chart (&chart);
  return chart.scene;
}
