/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "graph/ent-graph.h"
#include "scene/ent-camera.h"
#include "scene/ent-page.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

#define ENT_TYPE_VIEWPORT (ent_viewport_get_type ())
G_DECLARE_FINAL_TYPE (EntViewport, ent_viewport, ENT, VIEWPORT, GObject)

/* EntViewport: which part of a picture is seen on a page, and when that changes
 * by itself: as long as nobody has moved it, it shows all of each new network
 * on each size of the page. Points and sizes are px of the page.
 *
 * Properties, read-only: `zoom` (double, 1 is 100 %), `misshapen` (boolean).
 * Signal: `moved` when the camera has changed. Main thread only. */

EntViewport *ent_viewport_new           (void);
void         ent_viewport_set_page      (EntViewport *self,
                                         double       width_px,
                                         double       height_px,
                                         EntInsets    insets);
void         ent_viewport_set_heads     (EntViewport *self,
                                         EntHeads     heads);
gboolean     ent_viewport_set_picture   (EntViewport *self,
                                         EntGraph    *network,
                                         EntDay       day,
                                         EntRect      picture,
                                         EntRect      bounds);
void         ent_viewport_refit         (EntViewport *self);
void         ent_viewport_expect        (EntViewport *self);
gboolean     ent_viewport_get_misshapen (EntViewport *self);
EntScene    *ent_viewport_see          (EntViewport *self,
                                         EntScene    *scene);
EntCamera    ent_viewport_get_camera    (EntViewport *self);
gboolean     ent_viewport_has_heads     (EntViewport *self);
EntRect      ent_viewport_get_page_room (EntViewport *self);
EntPanes     ent_viewport_get_panes     (EntViewport *self);
EntCamera    ent_viewport_get_camera_at (EntViewport *self,
                                         EntPoint     point);
gboolean     ent_viewport_get_moved     (EntViewport *self);
double       ent_viewport_get_zoom      (EntViewport *self);
double       ent_viewport_get_min_zoom  (EntViewport *self);
EntInsets    ent_viewport_get_insets    (EntViewport *self);
void         ent_viewport_fit           (EntViewport *self);
void         ent_viewport_move_to       (EntViewport *self,
                                         EntCamera    camera);
void         ent_viewport_pan           (EntViewport *self,
                                         double       dx_px,
                                         double       dy_px);
void         ent_viewport_zoom_at       (EntViewport *self,
                                         EntPoint     point,
                                         double       factor);
void         ent_viewport_zoom_by       (EntViewport *self,
                                         double       factor);
void         ent_viewport_zoom_to       (EntViewport *self,
                                         double       zoom);
void         ent_viewport_reveal        (EntViewport *self,
                                         EntRect      part);

G_END_DECLS
