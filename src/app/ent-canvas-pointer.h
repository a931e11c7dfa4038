/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-pipeline.h"
#include "state/ent-viewport.h"

G_BEGIN_DECLS

#define ENT_TYPE_CANVAS_POINTER (ent_canvas_pointer_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasPointer, ent_canvas_pointer, ENT, CANVAS_POINTER, GObject)

/* EntCanvasPointer: what mouse and fingers do to the canvas. Pans and zooms its
 * viewport, drags nodes of the pipeline, and sets hover and selection of the
 * state. Points are px of the canvas.
 *
 * Signal: `activated` on a double click on what is selected then. */

EntCanvasPointer *ent_canvas_pointer_new          (GtkWidget        *canvas,
                                                   EntViewport      *viewport);
void              ent_canvas_pointer_set_pipeline (EntCanvasPointer *self,
                                                   EntPipeline      *pipeline);
gboolean          ent_canvas_pointer_is_idle      (EntCanvasPointer *self);
void              ent_canvas_pointer_check_hover  (EntCanvasPointer *self);
EntPoint          ent_canvas_pointer_get_point    (EntCanvasPointer *self);
void              ent_canvas_pointer_move         (EntCanvasPointer *self,
                                                   EntPoint          point);
void              ent_canvas_pointer_click        (EntCanvasPointer *self,
                                                   EntPoint          point,
                                                   int               n_press,
                                                   gboolean          by_touch);
gboolean          ent_canvas_pointer_take_hold    (EntCanvasPointer *self,
                                                   EntPoint          point);
void              ent_canvas_pointer_move_held    (EntCanvasPointer *self,
                                                   double            dx,
                                                   double            dy);
void              ent_canvas_pointer_let_go       (EntCanvasPointer *self,
                                                   gboolean          keep);
gboolean          ent_canvas_pointer_cancel_drag  (EntCanvasPointer *self);
void              ent_canvas_pointer_scroll       (EntCanvasPointer *self,
                                                   double            dx,
                                                   double            dy,
                                                   GdkModifierType   modifiers,
                                                   gboolean          is_wheel);
void              ent_canvas_pointer_pinch        (EntCanvasPointer *self,
                                                   EntPoint          center,
                                                   double            scale);

G_END_DECLS
