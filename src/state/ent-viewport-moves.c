/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-viewport-private.h"

/* What a person does to the part of the picture that is seen. */

/**
 * ent_viewport_fit:
 * @self: a viewport
 *
 * Shows the whole picture of the day, now and whenever the page or the network
 * changes, until a person moves or zooms it. Another date that shows more steps
 * back, as ent_viewport_set_picture() has it.
 */
void
ent_viewport_fit (EntViewport *self)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  self->follows_fit = TRUE;
  self->is_whole = TRUE;
  ent_viewport_fit_day (self);
}

/**
 * ent_viewport_move_to:
 * @self: a viewport
 * @camera: where the world is to be on the page
 *
 * Moves the picture because a person did; from then on it stays where it is.
 */
void
ent_viewport_move_to (EntViewport *self,
                      EntCamera    camera)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  self->follows_fit = FALSE;
  ent_viewport_set_camera (self, camera);
}

/**
 * ent_viewport_pan:
 * @self: a viewport
 * @dx_px: how far the picture moves to the right
 * @dy_px: how far downwards
 *
 * Moves the picture for a person.
 */
void
ent_viewport_pan (EntViewport *self,
                  double       dx_px,
                  double       dy_px)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  ent_viewport_move_to (self, ent_camera_pan (self->camera, dx_px, dy_px));
}

/**
 * ent_viewport_zoom_at:
 * @self: a viewport
 * @point: what stays where it is
 * @factor: above 1 to enlarge
 *
 * Zooms for a person, within the limits of zooming.
 */
void
ent_viewport_zoom_at (EntViewport *self,
                      EntPoint     point,
                      double       factor)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0);

  ent_viewport_move_to (self, ent_camera_zoom_at (self->camera, point, factor, ent_viewport_get_min_zoom (self)));
}

/**
 * ent_viewport_zoom_by:
 * @self: a viewport
 * @factor: above 1 to enlarge
 *
 * Zooms around the middle of the page.
 */
void
ent_viewport_zoom_by (EntViewport *self,
                      double       factor)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  ent_viewport_zoom_at (self, (EntPoint) { self->width_px / 2, self->height_px / 2 }, factor);
}

/**
 * ent_viewport_zoom_to:
 * @self: a viewport
 * @zoom: px per world unit, 1 for 100 %
 *
 * Zooms around the middle of the page.
 */
void
ent_viewport_zoom_to (EntViewport *self,
                      double       zoom)
{
  g_return_if_fail (ENT_IS_VIEWPORT (self));

  ent_viewport_zoom_by (self, zoom / self->camera.zoom);
}

/**
 * ent_viewport_reveal:
 * @self: a viewport
 * @part: what is to be seen, in world units
 *
 * Moves the picture just so far that @part is inside the room for the picture;
 * nothing happens if it is.
 */
void
ent_viewport_reveal (EntViewport *self,
                     EntRect      part)
{
  EntPanes panes;
  EntPoint by;

  g_return_if_fail (ENT_IS_VIEWPORT (self));

  panes = ent_viewport_get_panes (self);
  by = ent_panes_reveal (&panes, part, ent_viewport_get_page_room (self));
  if (by.x != 0 || by.y != 0)
    ent_viewport_pan (self, by.x, by.y);
}
