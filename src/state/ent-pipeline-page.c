/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

/* What pictures are laid out for: the page, and the size of texts on it. */

/**
 * ent_pipeline_set_page:
 * @self: a pipeline
 * @width_px: the room there is, in px at zoom 1, with that for the caption
 * @height_px: likewise
 *
 * Sets the shape of layouts that are made from now on, and of the first one if
 * it still runs. What is laid out keeps its places: a window that changes its
 * size only fits the camera anew.
 */
void
ent_pipeline_set_page (EntPipeline *self,
                       double       width_px,
                       double       height_px)
{
  g_return_if_fail (ENT_IS_PIPELINE (self));
  g_return_if_fail (width_px > 0 && height_px > 0);

  if (width_px == self->width_px && height_px == self->height_px)
    return;
  self->width_px = width_px;
  self->height_px = height_px;
  ent_stages_set_page (self->stages, width_px, height_px);
  /* A window may find its size only after it has opened: nothing of the first
   * picture has been seen while its layout runs. */
  if (self->placed)
    return;
  ent_pipeline_cancel_arranging (self);
  ent_pipeline_update (self, 0);
}

/**
 * ent_pipeline_get_measure:
 * @self: a pipeline
 *
 * Returns: (transfer none): how text is measured, for what stands around the picture
 */
const EntMeasure *
ent_pipeline_get_measure (EntPipeline *self)
{
  g_return_val_if_fail (ENT_IS_PIPELINE (self), NULL);

  return &self->measure;
}

/**
 * ent_pipeline_set_text_scale:
 * @self: a pipeline
 * @scale: how much larger than usual texts are to be
 *
 * Names take another room in every picture: those remembered are forgotten,
 * and the present one is laid out anew.
 */
void
ent_pipeline_set_text_scale (EntPipeline *self,
                             double       scale)
{
  g_return_if_fail (ENT_IS_PIPELINE (self));
  g_return_if_fail (scale > 0);

  if (scale == self->measure.scale)
    return;
  self->measure.scale = scale;
  ent_remembered_arrangements_free (self->remembered);
  self->remembered = ent_remembered_arrangements_new ();
  ent_pipeline_cancel_arranging (self);
  ent_stages_drop_network (self->stages);
  ent_pipeline_update (self, ENT_VIEW_ALL);
}
