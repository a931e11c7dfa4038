/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* From one network to the next. What is painted of another one comes later than
 * its places, and later than where the viewport is to see it from: until then
 * all stays as it was seen last. */

/* (nullable): what is shown of a layout that runs on, if it is rough. */
static EntArrangement *
get_sketch (EntCanvas *self)
{
  return ent_pipeline_get_shows_sketch (self->pipeline) ? ent_pipeline_get_arrangement (self->pipeline) : NULL;
}

/* Whether what is wanted is another picture than the one painted last, not the same on
 * another day or from another place. */
static gboolean
is_another (EntCanvas *self)
{
  return self->painted_graph != ent_pipeline_get_graph (self->pipeline) || self->painted_chart != ent_pipeline_get_chart (self->pipeline)
         || self->painted_sketch != get_sketch (self);
}

/* While it is being laid out, the picture there is can be moved as ever. */
static gboolean
waits_for_painting (EntCanvas *self)
{
  if (self->painted_graph == NULL || (ent_pipeline_get_busy (self->pipeline) && !ent_pipeline_get_shows_sketch (self->pipeline)))
    return FALSE;
  return is_another (self) && ent_canvas_surface_get_scene (self->surface) != ent_canvas_get_scene (self);
}

/* What would be seen now. */
static EntCanvasSight
new_sight (EntCanvas *self)
{
  GtkSnapshot *picture = gtk_snapshot_new (), *words = gtk_snapshot_new ();
  EntScene *scene = ent_canvas_surface_get_scene (self->surface);
  EntColor color = ent_theme_get_color (ent_view_get_theme (ent_state_get_view (ent_canvas_get_state (self))), ENT_COLOR_BACKGROUND, 0);

  ent_canvas_snapshot_picture (self, picture);
  ent_canvas_snapshot_words (self, words);
  return (EntCanvasSight) {
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .ground = { color.red, color.green, color.blue, color.alpha },
    .panes = ent_canvas_get_snapped_panes (self),
    .scene = scene != NULL ? ent_scene_ref (scene) : NULL,
    .picture = gtk_snapshot_free_to_node (picture),
    .words = gtk_snapshot_free_to_node (words),
  };
}

/* Whether somebody has moved the picture, or the canvas has another size. */
static gboolean
is_seen_otherwise (EntCanvas *self)
{
  EntCamera before = self->seen.panes.camera, now = ent_canvas_get_snapped_panes (self).camera;

  return before.x != now.x || before.y != now.y || before.zoom != now.zoom || self->seen.width != gtk_widget_get_width (GTK_WIDGET (self))
         || self->seen.height != gtk_widget_get_height (GTK_WIDGET (self));
}

/* Brings what is seen to where it is to be, unless something is to come before that. */
void
ent_canvas_look (EntCanvas *self)
{
  if (waits_for_painting (self))
    return;
  if (ent_canvas_travel_is_under_way (self->travel) && !is_seen_otherwise (self))
    return;
  ent_canvas_travel_end (self->travel);
  ent_canvas_sight_clear (&self->seen);
  self->seen = new_sight (self);
}

/* Another network travels; another chart stands at once, as does the same network
 * on another day. */
void
ent_canvas_take_painting (EntCanvas *self)
{
  EntCanvasSight to;

  if (self->pipeline == NULL || ent_canvas_surface_get_scene (self->surface) != ent_canvas_get_scene (self))
    return;
  if (self->painted_graph != NULL && is_another (self) && self->painted_chart == ent_pipeline_get_chart (self->pipeline))
    {
      to = new_sight (self);
      ent_canvas_travel_begin (self->travel, &self->seen, &to);
      ent_canvas_sight_clear (&self->seen);
      self->seen = to;
    }
  else
    ent_canvas_travel_end (self->travel);
  g_clear_pointer (&self->painted_graph, ent_graph_unref);
  self->painted_graph = ent_graph_ref (ent_pipeline_get_graph (self->pipeline));
  self->painted_chart = ent_pipeline_get_chart (self->pipeline);
  g_clear_pointer (&self->painted_sketch, ent_arrangement_unref);
  self->painted_sketch = get_sketch (self) != NULL ? ent_arrangement_ref (get_sketch (self)) : NULL;
}

void
ent_canvas_show_picture (EntCanvas   *self,
                         GtkSnapshot *snapshot)
{
  if (ent_canvas_travel_is_under_way (self->travel))
    ent_canvas_travel_snapshot_picture (self->travel, snapshot);
  else if (self->seen.picture != NULL)
    gtk_snapshot_append_node (snapshot, self->seen.picture);
}

void
ent_canvas_show_words (EntCanvas   *self,
                       GtkSnapshot *snapshot)
{
  if (ent_canvas_travel_is_under_way (self->travel))
    ent_canvas_travel_snapshot_words (self->travel, snapshot);
  else if (self->seen.words != NULL)
    gtk_snapshot_append_node (snapshot, self->seen.words);
}

/* Nothing of what was open before may stay. */
void
ent_canvas_forget_sight (EntCanvas *self)
{
  if (self->travel != NULL)
    ent_canvas_travel_end (self->travel);
  ent_canvas_sight_clear (&self->seen);
  g_clear_pointer (&self->painted_graph, ent_graph_unref);
  g_clear_pointer (&self->painted_sketch, ent_arrangement_unref);
}
