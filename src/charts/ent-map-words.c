/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-map-private.h"

#include <math.h>

#include "charts/ent-network.h"
#include "scene/ent-walk.h"
#include "words/ent-record-words.h"

/* Events of so many days up to the day are shown. */
#define EVENT_DAYS 365

/* In world units. */
#define SAME_PLACE 0.5

static gboolean
concerns (EntGraph       *graph,
          const EntEvent *event)
{
  for (guint i = 0; i < event->groupings.n_rows; i++)
    if (ent_graph_lookup_node (graph, ent_ref (ENT_KIND_GROUPING, event->groupings.rows[i]), NULL))
      return TRUE;
  return FALSE;
}

/**
 * ent_map_list_events:
 * @slice: the network on the day
 *
 * Returns: (transfer full) (element-type guint32): what happened in the groupings in the year up to the day, and where it did
 */
GArray *
ent_map_list_events (EntSlice *slice)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntDay day = ent_slice_get_day (slice);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT); row++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, row);
      EntDay from;

      if (!ent_date_is_set (event->from) || isnan (event->place.latitude_deg) || isnan (event->place.longitude_deg))
        continue;
      from = ent_date_get_day (event->from);
      if (from <= day && from > day - EVENT_DAYS && concerns (graph, event))
        g_array_append_val (rows, row);
    }
  return rows;
}

/**
 * ent_map_relate:
 * @slice: the network on the day
 * @thing: what is hovered or selected
 * @lead: what the picture shows of @thing itself is added to it
 * @related: that, and what goes with it, is added to it
 *
 * As in the network; a grouping, which is no thing on the map, leads with its nations, and an event is a dot of its own.
 */
void
ent_map_relate (EntSlice  *slice,
                EntThing   thing,
                EntThings *lead,
                EntThings *related)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint node;

  ent_network_relate (slice, thing, lead, related);
  if (ent_thing_is (thing, ENT_KIND_EVENT))
    {
      ent_things_add (lead, thing);
      ent_things_add (related, thing);
    }
  if (ent_thing_is (thing, ENT_KIND_GROUPING) && ent_graph_lookup_node (graph, thing.record, &node))
    {
      EntRows incident = ent_graph_get_incident (graph, node);

      for (guint i = 0; i < incident.n_rows; i++)
        if (ent_slice_get_edge (slice, incident.rows[i]) != ENT_PRESENCE_ABSENT)
          ent_things_add (lead, ent_thing_of (ent_graph_get_ref (graph, ent_graph_get_edges (graph)[incident.rows[i]].nation)));
    }
}

/**
 * ent_map_step:
 * @scene: the picture
 * @from: where one is
 * @dx: 1 to the east, −1 to the west, else 0
 * @dy: 1 to the south, −1 to the north, else 0
 *
 * What lies in the same place, such as two events in a capital, is gone through to
 * the east, and back to the west.
 *
 * Returns: what is nearest that way; nothing at the rim
 */
EntThing
ent_map_step (EntScene *scene,
              EntThing  from,
              double    dx,
              double    dy)
{
  const EntSceneItem *here = ent_scene_find_node (scene, from);
  const EntSceneItem *items = ent_scene_get_items (scene), *best = NULL;

  for (guint i = 0; here != NULL && dx != 0 && i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &items[i];

      if (!item->is_node || (item - here) * dx <= 0 || ent_point_distance (item->point, here->point) > SAME_PLACE)
        continue;
      if (best == NULL || (best - item) * dx > 0)
        best = item;
    }
  return best != NULL ? best->thing : ent_walk_next (scene, from, dx, dy);
}

/**
 * ent_map_describe:
 * @slice: the network on the day
 * @thing: what stands in the picture
 * @description: (out caller-allocates): what it is, in words
 *
 * Returns: whether there is anything to say
 */
gboolean
ent_map_describe (EntSlice       *slice,
                  EntThing        thing,
                  EntDescription *description)
{
  EntDataset *dataset = ent_graph_get_dataset (ent_slice_get_graph (slice));

  if (!ent_thing_is (thing, ENT_KIND_EVENT))
    return ent_network_chart.describe (slice, thing, description);
  *description = (EntDescription) {
    .name = ent_record_dup_title (dataset, thing.record, ent_slice_get_day (slice)),
    .roles = ent_record_dup_subtitle (dataset, thing.record, ent_slice_get_day (slice)),
  };
  return TRUE;
}
