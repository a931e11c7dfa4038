/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network-kept.h"

#include <math.h>

#include "charts/ent-network-inner.h"

/* The places of a network as they are saved, by id, and back. */

static const char *
get_id (EntGraph *graph,
        guint     node)
{
  return ent_dataset_get_record (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, node))->id;
}

/* The edges between two nodes, which follow each other, have one bow; that of
 * an edge that is left to the words is 0. */
static void
keep_spokes (EntPlaces    *places,
             EntGraph     *graph,
             EntPositions *positions)
{
  const EntEdge *edges = ent_graph_get_edges (graph);
  const EntEdge *last = NULL;

  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      double bow = ent_positions_get_bow (positions, i);

      if (bow == 0 || (last && last->grouping == edges[i].grouping && last->nation == edges[i].nation))
        continue;
      last = &edges[i];
      ent_places_add_bow (places, (EntPlacesBow) {
        .from = (char *) get_id (graph, last->grouping),
        .from_kind = ENT_KIND_GROUPING,
        .nation = (char *) get_id (graph, last->nation),
        .bow = bow,
      });
    }
}

static void
keep_ties (EntPlaces    *places,
           EntGraph     *graph,
           EntPositions *positions)
{
  const EntTieLine *ties = ent_graph_get_ties (graph);
  const double *bows = ent_positions_get_tie_bows (positions);

  for (guint i = 0; i < ent_positions_get_n_ties (positions); i++)
    if (bows[i] != 0)
      ent_places_add_bow (places, (EntPlacesBow) {
        .from = (char *) get_id (graph, ties[i].nations[0]),
        .from_kind = ENT_KIND_NATION,
        .nation = (char *) get_id (graph, ties[i].nations[1]),
        .lane = ties[i].lane,
        .bow = bows[i],
      });
}

/**
 * ent_network_keep:
 * @at: an arrangement of a network
 *
 * Returns: (transfer full): where everything in it stands, by id
 */
EntPlaces *
ent_network_keep (EntArrangement *at)
{
  EntGraph *graph = ent_arrangement_get_graph (at);
  const EntNetworkPlaces *of_network = ent_network_get_places (at);
  EntNetworkThrift thrift = of_network->thrift;
  g_autoptr (EntGraph) placed = thrift.is_inner_only ? ent_network_new_inner_graph (graph) : ent_graph_ref (graph);
  EntPlaces *places = ent_places_new ((EntPlacesThrift) { thrift.text_scale, thrift.is_inner_only, thrift.is_coded });

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);

      if (ent_graph_lookup_node (placed, ref, NULL))
        ent_places_add_node (places, ref.kind, get_id (graph, node), ent_positions_get (of_network->positions, node));
    }
  keep_spokes (places, graph, of_network->positions);
  keep_ties (places, graph, of_network->positions);
  return places;
}

/**
 * ent_network_kept_get_thrift:
 * @places: places of a network
 *
 * Returns: what it did without
 */
EntNetworkThrift
ent_network_kept_get_thrift (EntPlaces *places)
{
  EntPlacesThrift thrift = ent_places_get_thrift (places);

  return (EntNetworkThrift) { thrift.text_scale, thrift.is_inner_only, thrift.is_coded };
}

static gboolean
find_node (EntGraph   *graph,
           EntKind     kind,
           const char *id,
           guint      *node)
{
  guint32 row = ent_dataset_lookup (ent_graph_get_dataset (graph), kind, id);

  return row != ENT_ROW_NONE && ent_graph_lookup_node (graph, ent_ref (kind, row), node);
}

static void
take_spoke (EntPositions *positions,
            EntGraph     *graph,
            guint         grouping,
            guint         nation,
            double        bow)
{
  EntRows incident = ent_graph_get_incident (graph, nation);

  for (guint i = 0; i < incident.n_rows; i++)
    if (ent_graph_get_edges (graph)[incident.rows[i]].grouping == grouping)
      ent_positions_set_bow (positions, incident.rows[i], bow);
}

/* The line of a tie whose ends are in the order of the graph. */
static void
take_tie (double             *bows,
          EntGraph           *graph,
          const guint         nations[2],
          const EntPlacesBow *kept)
{
  const EntTieLine *ties = ent_graph_get_ties (graph);
  gboolean is_turned = nations[0] > nations[1];
  guint first = nations[is_turned], second = nations[!is_turned];
  guint begin = 0, end = ent_graph_get_n_ties (graph);

  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;
      const EntTieLine *tie = &ties[middle];

      if (tie->nations[0] < first || (tie->nations[0] == first && tie->nations[1] < second))
        begin = middle + 1;
      else
        end = middle;
    }
  for (guint i = begin; i < ent_graph_get_n_ties (graph) && ties[i].nations[0] == first && ties[i].nations[1] == second; i++)
    if (ties[i].lane == kept->lane)
      bows[i] = is_turned ? -kept->bow : kept->bow;
}

static void
take_bows (EntPositions *positions,
           EntGraph     *graph,
           EntPlaces    *places)
{
  guint n_bows, n_ties = ent_graph_get_n_ties (graph);
  const EntPlacesBow *kept = ent_places_get_bows (places, &n_bows);
  g_autofree double *tie_bows = g_new0 (double, MAX (1, n_ties));

  for (guint i = 0; i < n_bows; i++)
    {
      guint ends[2];

      if (!find_node (graph, kept[i].from_kind, kept[i].from, &ends[0]) || !find_node (graph, ENT_KIND_NATION, kept[i].nation, &ends[1]))
        continue;
      if (kept[i].from_kind == ENT_KIND_GROUPING)
        take_spoke (positions, graph, ends[0], ends[1], kept[i].bow);
      else
        take_tie (tie_bows, graph, ends, &kept[i]);
    }
  ent_positions_set_tie_bows (positions, tie_bows, n_ties);
}

/* A pin that somebody wrote elsewhere counts for more. */
static gboolean
apply_pins (EntPositions *positions,
            EntGraph     *graph,
            EntView      *view)
{
  gboolean agree = TRUE;
  guint n_pins;
  const EntPin *pins = ent_view_get_pins (view, &n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      guint node;
      EntPoint point;

      if (!find_node (graph, pins[i].kind, pins[i].id, &node))
        continue;
      point = ent_positions_get (positions, node);
      agree = agree && point.x == pins[i].point.x && point.y == pins[i].point.y;
      ent_positions_set (positions, node, pins[i].point);
      ent_positions_set_pinned (positions, node, TRUE);
    }
  return agree;
}

/**
 * ent_network_kept_start:
 * @places: places that were kept
 * @graph: the network that needs places, perhaps of other data
 * @view: its view, whose pins hold
 * @effort: (out): what a layout is to begin with, where one is needed
 * @is_complete: (out): whether every node has its place, so that none is
 *
 * Returns: (transfer full): places by kind and id, pins where they are, and NAN
 *   for what is new
 */
EntPositions *
ent_network_kept_start (EntPlaces       *places,
                        EntGraph        *graph,
                        EntView         *view,
                        EntLayoutEffort *effort,
                        gboolean        *is_complete)
{
  guint n_nodes = ent_graph_get_n_nodes (graph);
  EntPositions *positions = ent_positions_new (n_nodes, ent_graph_get_n_edges (graph));
  guint n_kept, n_known = 0;
  const EntPin *kept = ent_places_get_nodes (places, &n_kept);

  for (guint node = 0; node < n_nodes; node++)
    ent_positions_set (positions, node, (EntPoint) { NAN, NAN });
  for (guint i = 0; i < n_kept; i++)
    {
      guint node;

      if (find_node (graph, kept[i].kind, kept[i].id, &node))
        ent_positions_set (positions, node, kept[i].point);
    }
  for (guint node = 0; node < n_nodes; node++)
    n_known += isfinite (ent_positions_get (positions, node).x);
  take_bows (positions, graph, places);
  *is_complete = apply_pins (positions, graph, view) && n_known == n_nodes;
  *effort = n_known * 2 < n_nodes ? ENT_LAYOUT_COLD : ENT_LAYOUT_WARM;
  return positions;
}
