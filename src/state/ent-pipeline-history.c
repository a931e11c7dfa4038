/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

/**
 * ent_pipeline_get_history:
 * @self: a pipeline
 *
 * What a person can move to in time. A picture that was made for its day alone
 * has a network of that day, in which nothing ever changes; its view has a history
 * all the same.
 *
 * Returns: (transfer none): the network of the state's view for all dates; valid
 *   as long as that of ent_pipeline_get_graph()
 */
EntGraph *
ent_pipeline_get_history (EntPipeline *self)
{
  EntGraph *graph;
  EntView *view;
  g_autoptr (EntView) for_all_dates = NULL;
  g_autoptr (EntQuery) query = NULL;

  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  graph = ent_stages_get_graph (self->stages);
  view = ent_state_get_view (self->state);
  if (ent_view_get_arrange (view) != ENT_ARRANGE_DATE)
    return graph;
  if (self->history_of == graph)
    return self->history;
  for_all_dates = ent_view_with_arrange (view, ENT_ARRANGE_PERIOD);
  query = ent_view_get_query (for_all_dates, ent_graph_get_dataset (graph));
  g_clear_pointer (&self->history, ent_graph_unref);
  g_clear_pointer (&self->history_of, ent_graph_unref);
  self->history = ent_graph_new (ent_graph_get_dataset (graph), query);
  self->history_of = ent_graph_ref (graph);
  return self->history;
}

/**
 * ent_pipeline_find_change:
 * @self: a pipeline
 * @direction: −1 for the last one before the day shown, 1 for the first after it
 * @day: (out): the day
 *
 * Looks for the nearest day on which a grouping shown or a role in it begins,
 * ends, or becomes certain or uncertain.
 *
 * Returns: whether there is one
 */
gboolean
ent_pipeline_find_change (EntPipeline *self,
                          int          direction,
                          EntDay      *day)
{
  gboolean found = FALSE;
  const EntDay *changes;
  guint n_changes;
  EntDay shown;

  g_return_val_if_fail (ENT_IS_PIPELINE (self) && day != NULL, FALSE);

  shown = ent_view_get_day (ent_state_get_view (self->state));
  changes = ent_graph_get_dates_of_change (ent_pipeline_get_history (self), &n_changes);
  for (guint i = 0; i < n_changes; i++)
    {
      if (direction < 0 && changes[i] < shown)
        {
          *day = changes[i];
          found = TRUE;
        }
      if (direction > 0 && changes[i] > shown)
        {
          *day = changes[i];
          return TRUE;
        }
    }
  return found;
}
