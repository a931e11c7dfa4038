/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-network-kept.h"
#include "charts/ent-network.h"
#include "scene/ent-walk.h"
#include "words/ent-change-words.h"

static EntScene *
draw (const EntChartInput *input,
      EntArrangement      *at)
{
  const EntNetworkPlaces *places = ent_network_get_places (at);


  return ent_network_new_scene (input->slice, places->extents, places->positions, places->hulls,
                                ent_view_choose_spokes (input->view, input->medium), places->thrift, input->measure);
}

static gboolean
describe (EntSlice       *slice,
          EntThing        thing,
          EntDescription *description)
{
  EntRef record = ent_thing_get_record (thing);

  *description = (EntDescription) {
    .name = ent_description_new_name (slice, record),
    .roles = ent_description_new_roles (slice, record),
    .since = ent_description_new_since (slice, record),
    .changes = ent_change_words_dup_of (slice, record),
  };
  return description->name != NULL;
}

const EntChart ent_network_chart = {
  .kind = ENT_CHART_NETWORK,
  .name = N_("Network"),
  .arrange = ent_network_arrange,
  .reuse = ent_network_reuse,
  .draw = draw,
  .get_bounds = ent_network_get_bounds,
  .relate = ent_network_relate,
  .step = ent_walk_next,
  .describe = describe,
  .keep = ent_network_keep,
  .list_legend = ent_network_list_legend,
  .move = ent_network_move,
};
