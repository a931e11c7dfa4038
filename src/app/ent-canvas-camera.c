/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include "scene/ent-page.h"
#include "state/ent-walk.h"

/* What the caption leaves free, as on a page of its own. */
static EntRect
get_room (EntCanvas *self)
{
  return ent_insets_get_room (ent_canvas_get_insets (self), self->width, self->height);
}

/* Moves the picture, whoever wants it moved. */
void
ent_canvas_set_camera (EntCanvas *self,
                       EntCamera  camera)
{
  gboolean is_zoom = camera.zoom != self->camera.zoom;

  if (!is_zoom && camera.x == self->camera.x && camera.y == self->camera.y)
    return;
  self->camera = camera;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  ent_canvas_request_painting (self);
  ent_canvas_check_hover (self);
  if (is_zoom)
    g_object_notify (G_OBJECT (self), "zoom");
}

/* Moves the picture because a person did; from then on it stays where it is. */
void
ent_canvas_move_camera (EntCanvas *self,
                        EntCamera  camera)
{
  self->follows_fit = FALSE;
  ent_canvas_set_camera (self, camera);
}

/* Shows all of the picture, and whatever of it other dates show. */
void
ent_canvas_fit_camera (EntCanvas *self)
{
  if (!ent_canvas_get_scene (self) || self->width <= 0)
    return;
  g_clear_pointer (&self->fitted_graph, ent_graph_unref);
  self->fitted_graph = ent_graph_ref (ent_pipeline_get_graph (self->pipeline));
  ent_canvas_set_camera (self, ent_camera_fit (ent_pipeline_get_bounds (self->pipeline), get_room (self), ENT_PAGE_MAX_ZOOM));
}

/* Nothing of the picture is in the window. */
static gboolean
is_out_of_sight (EntCanvas *self)
{
  EntRect bounds = ent_scene_get_bounds (ent_canvas_get_scene (self));
  EntRect seen = ent_camera_rect_to_screen (self->camera, bounds);

  if (bounds.x0 > bounds.x1)
    return FALSE;
  return seen.x1 <= 0 || seen.y1 <= 0 || seen.x0 >= self->width || seen.y0 >= self->height;
}

/* After the picture has changed. Time does not move things, and a drag moves
 * one thing only: what is fitted anew is another network, or one that a person
 * who has moved the camera would look for in vain. */
void
ent_canvas_follow_picture (EntCanvas *self)
{
  if (!self->pipeline || !ent_pipeline_get_positions (self->pipeline) || !ent_canvas_get_scene (self) ||
      ent_pipeline_get_graph (self->pipeline) == self->fitted_graph)
    return;
  if (self->follows_fit || is_out_of_sight (self))
    ent_canvas_fit_camera (self);
}

/**
 * ent_canvas_get_camera:
 * @self: a canvas
 *
 * Returns: where the world is in the widget, in px
 */
EntCamera
ent_canvas_get_camera (EntCanvas *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS (self), ENT_CAMERA_IDENTITY);

  return self->camera;
}

/**
 * ent_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: px per world unit
 */
double
ent_canvas_get_zoom (EntCanvas *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS (self), 1);

  return self->camera.zoom;
}

/**
 * ent_canvas_fit:
 * @self: a canvas
 *
 * Shows the whole picture, now and whenever the window or the network changes,
 * until a person moves or zooms it.
 */
void
ent_canvas_fit (EntCanvas *self)
{
  g_return_if_fail (ENT_IS_CANVAS (self));

  self->follows_fit = TRUE;
  ent_canvas_fit_camera (self);
}

/**
 * ent_canvas_zoom_by:
 * @self: a canvas
 * @factor: above 1 to enlarge
 *
 * Zooms around the middle.
 */
void
ent_canvas_zoom_by (EntCanvas *self,
                    double     factor)
{
  g_return_if_fail (ENT_IS_CANVAS (self));
  g_return_if_fail (factor > 0);

  ent_canvas_move_camera (self, ent_camera_zoom_at (self->camera, (EntPoint) { self->width / 2.0, self->height / 2.0 }, factor));
}

/**
 * ent_canvas_zoom_to:
 * @self: a canvas
 * @zoom: px per world unit, 1 for 100 %
 *
 * Zooms around the middle.
 */
void
ent_canvas_zoom_to (EntCanvas *self,
                    double     zoom)
{
  g_return_if_fail (ENT_IS_CANVAS (self));
  g_return_if_fail (zoom > 0);

  ent_canvas_zoom_by (self, zoom / self->camera.zoom);
}

/**
 * ent_canvas_reveal:
 * @self: a canvas
 * @ref: a nation or grouping
 *
 * Moves the picture just so far that the node is inside the window; nothing
 * happens if it is, or if it is not shown.
 */
void
ent_canvas_reveal (EntCanvas *self,
                   EntRef     ref)
{
  EntScene *scene;
  const EntSceneItem *item;
  EntRect room, box;
  double dx = 0, dy = 0;

  g_return_if_fail (ENT_IS_CANVAS (self));

  scene = ent_canvas_get_scene (self);
  item = scene ? ent_walk_find_node (scene, ref) : NULL;
  if (!item)
    return;

  room = get_room (self);
  box = ent_camera_rect_to_screen (self->camera, item->bounds);
  if (box.x0 < room.x0)
    dx = room.x0 - box.x0;
  else if (box.x1 > room.x1)
    dx = room.x1 - box.x1;
  if (box.y0 < room.y0)
    dy = room.y0 - box.y0;
  else if (box.y1 > room.y1)
    dy = room.y1 - box.y1;
  if (dx != 0 || dy != 0)
    ent_canvas_move_camera (self, ent_camera_pan (self->camera, dx, dy));
}
