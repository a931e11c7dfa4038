/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-camera.h"

/**
 * ent_camera_fit:
 * @world: what is to be seen, in world units
 * @screen: where, in px
 * @max_zoom: how far it may be enlarged
 *
 * Puts @world into the middle of @screen, as large as it goes. A world without
 * extent is shown at @max_zoom, an empty one at zoom 1 with its origin in the
 * middle of @screen.
 *
 * Returns: a camera; its zoom may be less than %ENT_ZOOM_MIN where nothing else shows all
 */
EntCamera
ent_camera_fit (EntRect world,
                EntRect screen,
                double  max_zoom)
{
  double middle_x = (screen.x0 + screen.x1) / 2;
  double middle_y = (screen.y0 + screen.y1) / 2;
  double width = MAX (screen.x1 - screen.x0, 0);
  double height = MAX (screen.y1 - screen.y0, 0);
  double zoom = max_zoom;

  if (ent_rect_is_empty (world))
    return (EntCamera) { 1, middle_x, middle_y };

  if (world.x1 > world.x0)
    zoom = MIN (zoom, width / (world.x1 - world.x0));
  if (world.y1 > world.y0)
    zoom = MIN (zoom, height / (world.y1 - world.y0));
  /* No zoom shows all where there is no room. */
  zoom = CLAMP (zoom, width > 0 && height > 0 ? ENT_ZOOM_LEAST : ENT_ZOOM_MIN, ENT_ZOOM_MAX);

  return (EntCamera) {
    .zoom = zoom,
    .x = middle_x - zoom * (world.x0 + world.x1) / 2,
    .y = middle_y - zoom * (world.y0 + world.y1) / 2,
  };
}

/**
 * ent_camera_zoom_at:
 * @camera: a camera
 * @screen: the point that stays where it is, in px
 * @factor: above 1 to enlarge
 * @min_zoom: how far it may be made smaller, such as %ENT_ZOOM_MIN
 *
 * Zooms around a point of the screen, such as the pointer.
 *
 * Returns: a camera, its zoom within the limits of zooming
 */
EntCamera
ent_camera_zoom_at (EntCamera camera,
                    EntPoint  screen,
                    double    factor,
                    double    min_zoom)
{
  double zoom = CLAMP (camera.zoom * factor, min_zoom, ENT_ZOOM_MAX);
  double ratio = zoom / camera.zoom;

  return (EntCamera) {
    .zoom = zoom,
    .x = screen.x - (screen.x - camera.x) * ratio,
    .y = screen.y - (screen.y - camera.y) * ratio,
  };
}

/**
 * ent_camera_pan:
 * @camera: a camera
 * @dx: px to the right that the world moves
 * @dy: px downwards
 *
 * Returns: the camera, moved
 */
EntCamera
ent_camera_pan (EntCamera camera,
                double    dx,
                double    dy)
{
  return (EntCamera) { camera.zoom, camera.x + dx, camera.y + dy };
}

/**
 * ent_camera_to_world:
 * @camera: a camera
 * @screen: a point in px
 *
 * Returns: the point of the world that is shown there
 */
EntPoint
ent_camera_to_world (EntCamera camera,
                     EntPoint  screen)
{
  return (EntPoint) { (screen.x - camera.x) / camera.zoom, (screen.y - camera.y) / camera.zoom };
}

/**
 * ent_camera_to_screen:
 * @camera: a camera
 * @world: a point in world units
 *
 * Returns: where it is shown, in px
 */
EntPoint
ent_camera_to_screen (EntCamera camera,
                      EntPoint  world)
{
  return (EntPoint) { world.x * camera.zoom + camera.x, world.y * camera.zoom + camera.y };
}

/**
 * ent_camera_rect_to_screen:
 * @camera: a camera
 * @world: a rectangle in world units
 *
 * Returns: where it is shown, in px
 */
EntRect
ent_camera_rect_to_screen (EntCamera camera,
                           EntRect   world)
{
  EntPoint first = ent_camera_to_screen (camera, (EntPoint) { world.x0, world.y0 });
  EntPoint last = ent_camera_to_screen (camera, (EntPoint) { world.x1, world.y1 });

  return (EntRect) { first.x, first.y, last.x, last.y };
}
