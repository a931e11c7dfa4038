/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* The words around the picture: made when they are asked for, and changed together with what is painted. */

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

/* Until another network is painted, the words stay those of the one that is seen. */
void
ent_canvas_keep_words (EntCanvas *self)
{
  EntGraph *graph = self->pipeline ? ent_pipeline_get_graph (self->pipeline) : NULL;

  if (graph == self->painted_graph || !self->caption || !ent_canvas_surface_get_scene (self->surface))
    return;
  g_clear_pointer (&self->old_caption, ent_canvas_caption_free);
  self->old_caption = g_steal_pointer (&self->caption);
}

/* What is wanted has been painted: its words may be seen. */
void
ent_canvas_release_words (EntCanvas *self)
{
  if (!self->pipeline || ent_canvas_surface_get_scene (self->surface) != ent_canvas_get_scene (self))
    return;
  g_clear_pointer (&self->old_caption, ent_canvas_caption_free);
  g_clear_pointer (&self->painted_graph, ent_graph_unref);
  self->painted_graph = ent_graph_ref (ent_pipeline_get_graph (self->pipeline));
}

void
ent_canvas_snapshot_words (EntCanvas   *self,
                           GtkSnapshot *snapshot)
{
  EntCanvasCaption *caption = get_caption (self);

  if (self->old_caption && ent_canvas_caption_is_for (self->old_caption, gtk_widget_get_width (GTK_WIDGET (self)),
                                                      gtk_widget_get_height (GTK_WIDGET (self))))
    caption = self->old_caption;
  if (caption)
    ent_canvas_caption_snapshot (caption, snapshot);
}

/* Nothing of what was open before may stay. */
void
ent_canvas_clear_words (EntCanvas *self)
{
  g_clear_pointer (&self->caption, ent_canvas_caption_free);
  g_clear_pointer (&self->old_caption, ent_canvas_caption_free);
  g_clear_pointer (&self->painted_graph, ent_graph_unref);
}
