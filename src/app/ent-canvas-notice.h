/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-pipeline.h"
#include "state/ent-viewport.h"

G_BEGIN_DECLS

#define ENT_TYPE_CANVAS_NOTICE (ent_canvas_notice_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvasNotice, ent_canvas_notice, ENT, CANVAS_NOTICE, GtkWidget)

/* EntCanvasNotice: what there is to say about the making of the picture, on top
 * of it: that a layout runs, with a way to take the change back; and that
 * another arrangement would suit the window better. Hidden otherwise. */

void ent_canvas_notice_set_pipeline (EntCanvasNotice *self,
                                     EntPipeline     *pipeline,
                                     EntViewport     *viewport);

G_END_DECLS
