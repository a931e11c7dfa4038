/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* The words around the picture, made when they are asked for. */

void
ent_canvas_drop_caption (EntCanvas *self)
{
  g_clear_pointer (&self->caption, ent_canvas_caption_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static EntCanvasCaption *
get_caption (EntCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->caption && !ent_canvas_caption_is_for (self->caption, width, height))
    g_clear_pointer (&self->caption, ent_canvas_caption_free);
  if (!self->caption && ent_canvas_get_scene (self) && width > 0 && height > 0)
    {
      /* While a layout runs the words stay those of the picture there is. */
      g_autoptr (EntView) view = ent_view_with_theme (ent_pipeline_get_shown_view (self->pipeline),
                                                      ent_view_get_theme (ent_state_get_view (ent_canvas_get_state (self))));

      self->n_unnamed = ent_scene_get_n_unnamed (ent_canvas_get_scene (self));
      self->caption = ent_canvas_caption_new (view, ent_pipeline_get_shown_slice (self->pipeline), ent_canvas_get_scene (self),
                                              ent_pipeline_get_measure (self->pipeline), width, height,
                                              gtk_widget_get_scale_factor (GTK_WIDGET (self)));
    }
  return self->caption;
}

/* Tells the viewport how much room the caption leaves, before it is asked to
 * fit or reveal something. */
void
ent_canvas_update_page (EntCanvas *self)
{
  EntCanvasCaption *caption = get_caption (self);
  EntInsets insets = caption ? ent_canvas_caption_get_insets (caption) : (EntInsets) { 0 };

  ent_viewport_set_page (self->viewport, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), insets);
}

void
ent_canvas_snapshot_words (EntCanvas   *self,
                           GtkSnapshot *snapshot)
{
  EntCanvasCaption *caption = get_caption (self);

  if (caption)
    ent_canvas_caption_snapshot (caption, snapshot);
}
