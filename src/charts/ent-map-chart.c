/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-map-private.h"

static void
free_plan (gpointer data)
{
  ent_map_plan_free (data);
}

static EntArrangement *
arrange (const EntChartInput  *input,
         EntArrangement       *from,
         EntSketchFunc         sketch,
         gpointer              sketch_data,
         GCancellable         *cancellable,
         GError              **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return ent_arrangement_new (ENT_CHART_MAP, input->graph, ent_map_plan_new (input), free_plan);
}

static EntScene *
draw (const EntChartInput *input,
      EntArrangement      *at)
{
  return ent_map_draw (ent_arrangement_get_places (at), input->slice);
}

static EntRect
get_bounds (EntArrangement *at)
{
  return ((const EntMapPlan *) ent_arrangement_get_places (at))->bounds;
}

const EntChart ent_map_chart = {
  .kind = ENT_CHART_MAP,
  .name = N_("Map"),
  .arrange = arrange,
  .draw = draw,
  .get_bounds = get_bounds,
  .relate = ent_map_relate,
  .step = ent_map_step,
  .describe = ent_map_describe,
  .list_legend = ent_map_list_legend,
};
