/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-pipeline.h"
#include "state/ent-vicinity.h"
#include "state/ent-viewport.h"

G_BEGIN_DECLS

#define ENT_TYPE_CANVAS (ent_canvas_get_type ())
G_DECLARE_FINAL_TYPE (EntCanvas, ent_canvas, ENT, CANVAS, GtkWidget)

/* EntCanvas: the picture in the window. Shows the scene of an EntPipeline in
 * a viewport of its own, with the caption along its edges, and turns what the
 * pointer, the fingers and the keys do into changes of the EntState.
 *
 * Property: `pipeline` (EntPipeline, nullable, read-write).
 * Signal: `node-activated` on a double click or Enter on what is selected then.
 * Actions: `canvas.zoom-in`, `canvas.zoom-out`, `canvas.zoom-100`,
 * `canvas.fit`, `canvas.arrange`, `canvas.focus`, `canvas.only-near`,
 * `canvas.more`, `canvas.less`.
 * CSS name: `canvas`. Main thread only. */

GtkWidget   *ent_canvas_new          (void);
EntPipeline *ent_canvas_get_pipeline (EntCanvas   *self);
void         ent_canvas_set_pipeline (EntCanvas   *self,
                                      EntPipeline *pipeline);
EntViewport *ent_canvas_get_viewport (EntCanvas   *self);
EntVicinity *ent_canvas_get_vicinity (EntCanvas   *self);
void         ent_canvas_reveal       (EntCanvas   *self,
                                      EntThing     thing);

G_END_DECLS
