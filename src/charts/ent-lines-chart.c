/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-lines-private.h"

static void
free_plan (gpointer data)
{
  ent_lines_plan_free (data);
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
  return ent_arrangement_new (ENT_CHART_LINES, input->graph, ent_lines_plan_new (input), free_plan);
}

static EntScene *
draw (const EntChartInput *input,
      EntArrangement      *at)
{
  const EntLinesPlan *plan = ent_arrangement_get_places (at);
  EntLinesPlan part;
  EntLinesDrawing drawing = {
    .scene = ent_scene_new (),
    .plan = &part,
    .slice = input->slice,
    .graph = input->graph,
    .dataset = ent_graph_get_dataset (input->graph),
    .measure = input->measure,
  };

  ent_lines_plan_init_part (&part, plan, drawing.dataset, input->view);
  ent_scene_set_colors (drawing.scene, plan->colors, ent_graph_get_n_groupings (input->graph));
  if (plan->lanes->len > 0)
    {
      ent_scene_set_heads (drawing.scene, (EntHeads) { plan->bounds, plan->axis, MIN (1, ENT_LINES_LEGIBLE / (ENT_LINES_YEAR_SIZE * plan->scale)) });
      ent_lines_add_axis (&drawing);
      ent_lines_add_range (&drawing);
      ent_lines_add_bars (&drawing);
      ent_lines_add_marks (&drawing);
      ent_lines_add_names (&drawing);
      ent_lines_add_dates (&drawing);
    }
  ent_scene_finish (drawing.scene);
  ent_lines_plan_clear_part (&part);
  return drawing.scene;
}

static gboolean
find_time (EntArrangement *at,
           EntView        *view,
           EntChartTime   *time)
{
  const EntLinesPlan *plan = ent_arrangement_get_places (at);

  *time = (EntChartTime) { plan->axis, ent_lines_plan_get_seen (plan, view), { plan->first, plan->last } };
  return plan->lanes->len > 0;
}

static EntRect
get_bounds (EntArrangement *at)
{
  const EntLinesPlan *plan = ent_arrangement_get_places (at);

  return plan->lanes->len > 0 ? plan->bounds : ENT_RECT_EMPTY;
}

static const EntOrder orders[] = { ENT_ORDER_JOINING, ENT_ORDER_LENGTH, ENT_ORDER_NAME, ENT_ORDER_AUTO };

const EntChart ent_lines_chart = {
  .kind = ENT_CHART_LINES,
  .name = N_("Lines over Time"),
  .orders = orders,
  .arrange = arrange,
  .draw = draw,
  .get_bounds = get_bounds,
  .find_time = find_time,
  .relate = ent_lines_relate,
  .step = ent_lines_step,
  .describe = ent_lines_describe,
  .list_legend = ent_lines_list_legend,
  .find = ent_lines_find,
};
