/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/ent-canvas-frame.h"

G_BEGIN_DECLS

#define ENT_TYPE_CANVAS_SURFACE (ent_canvas_surface_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasSurface, ent_canvas_surface, ENT, CANVAS_SURFACE, GObject)

/* EntCanvasSurface: the scene, painted in a worker into an image larger than
 * the window on each side, and a render node that only copies it. Panning moves
 * the node; near its edge, at another zoom, or for another scene a new image is
 * painted while the old one stays. Signal `painted`. Main thread only. */

EntCanvasSurface *ent_canvas_surface_new       (void);
void              ent_canvas_surface_request   (EntCanvasSurface    *self,
                                                const EntCanvasWish *wish);
void              ent_canvas_surface_wait      (EntCanvasSurface    *self,
                                                int                  ms);
EntScene         *ent_canvas_surface_get_scene (EntCanvasSurface    *self);
gboolean          ent_canvas_surface_get_busy  (EntCanvasSurface    *self);
void              ent_canvas_surface_snapshot  (EntCanvasSurface    *self,
                                                GtkSnapshot         *snapshot,
                                                const EntPanes      *panes,
                                                const EntEmphasis   *emphasis);
EntCamera         ent_canvas_surface_snap      (EntCamera            camera,
                                                int                  scale);

G_END_DECLS
