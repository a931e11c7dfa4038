/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"

G_BEGIN_DECLS

/**
 * EntCamera:
 * @zoom: screen px per world unit
 * @x: screen x of the world's origin
 * @y: screen y of the world's origin
 *
 * Where the world is on the screen or page. A small value.
 */
typedef struct
{
  double zoom;
  double x;
  double y;
} EntCamera;

#define ENT_CAMERA_IDENTITY ((EntCamera) { 1, 0, 0 })
#define ENT_ZOOM_LEAST 0.0001 /* of what is so large that it could not be seen as a whole otherwise */
#define ENT_ZOOM_MIN 0.05
#define ENT_ZOOM_MAX 20.0

EntCamera ent_camera_fit      (EntRect   world,
                               EntRect   screen,
                               double    max_zoom);
EntCamera ent_camera_zoom_at  (EntCamera camera,
                               EntPoint  screen,
                               double    factor,
                               double    min_zoom);
EntCamera ent_camera_pan      (EntCamera camera,
                               double    dx,
                               double    dy);
EntPoint  ent_camera_to_world (EntCamera camera,
                               EntPoint  screen);
EntPoint  ent_camera_to_screen (EntCamera camera,
                               EntPoint  world);
EntRect   ent_camera_rect_to_screen (EntCamera camera,
                               EntRect   world);

G_END_DECLS
