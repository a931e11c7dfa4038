/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pipeline-private.h"

/* What pictures are laid out for: the page, and the size of texts on it. */

static void
begin_anew (EntPipeline *self)
{
  ent_remembered_arrangements_free (self->remembered);
  self->remembered = ent_remembered_arrangements_new ();
  ent_pipeline_cancel_arranging (self);
  ent_stages_drop_network (self->stages);
  ent_pipeline_update (self, ENT_VIEW_ALL);
}

static void
take_page (EntPipeline *self,
           double       width_px,
           double       height_px,
           gboolean     is_unseen)
{
  if (width_px == self->width_px && height_px == self->height_px)
    return;
  self->width_px = width_px;
  self->height_px = height_px;
  ent_stages_set_page (self->stages, width_px, height_px);
  /* A window may find its size only after it has opened: nothing of the first
   * picture has been seen while its layout runs. */
  if (self->placed == NULL)
    {
      ent_pipeline_cancel_arranging (self);
      ent_pipeline_update (self, 0);
    }
  else if (is_unseen)
    {
      g_clear_pointer (&self->placed, ent_arrangement_unref);
      g_clear_pointer (&self->placed_view, ent_view_unref);
      begin_anew (self);
    }
}

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
  gboolean was_guessed;

  g_return_if_fail (ENT_IS_PIPELINE (self));
  g_return_if_fail (width_px > 0 && height_px > 0);

  was_guessed = self->is_page_guessed && !self->has_kept_places;
  self->is_page_guessed = FALSE;
  take_page (self, width_px, height_px, was_guessed);
}

/**
 * ent_pipeline_guess_page:
 * @self: a pipeline
 * @width_px: what will likely be set, see ent_pipeline_set_page()
 * @height_px: likewise
 *
 * Begins the first layout before anything is on the screen. If the page turns
 * out to be another one, that layout goes, as nobody has seen it, unless it was
 * put where it once was.
 */
void
ent_pipeline_guess_page (EntPipeline *self,
                         double       width_px,
                         double       height_px)
{
  g_return_if_fail (ENT_IS_PIPELINE (self));
  g_return_if_fail (width_px > 0 && height_px > 0);

  if (self->width_px > 0 && !self->is_page_guessed)
    return;
  self->is_page_guessed = TRUE;
  take_page (self, width_px, height_px, !self->has_kept_places);
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
  begin_anew (self);
}
