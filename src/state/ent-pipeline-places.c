/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

/* Places that outlive the window: those of a view that is opened, and those of
 * one that is saved. */

/**
 * ent_pipeline_put_places:
 * @self: a pipeline
 * @places: where everything stood when the state's view was saved
 *
 * Puts the network there, as far as it is the same, and lays out the rest. To be
 * called when the state has taken the view.
 */
void
ent_pipeline_put_places (EntPipeline *self,
                         EntPlaces   *places)
{
  g_return_if_fail (ENT_IS_PIPELINE (self));
  g_return_if_fail (places);

  ent_stages_set_places (self->stages, places);
  self->has_kept_places = TRUE;
  /* Without a page, the first arranging finds them there. */
  if (self->width_px > 0)
    ent_pipeline_start_arranging (self, NULL);
}

/**
 * ent_pipeline_keep_places:
 * @self: a pipeline
 *
 * Returns: (transfer full) (nullable): where everything stands, to be saved;
 *   %NULL while that is being found
 */
EntPlaces *
ent_pipeline_keep_places (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  if (!ent_stages_get_arrangement (self->stages) || self->shows_sketch)
    return NULL;
  return ent_stages_keep_places (self->stages);
}
