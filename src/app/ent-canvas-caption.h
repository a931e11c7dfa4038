/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/ent-caption.h"

G_BEGIN_DECLS

/**
 * EntCanvasCaption:
 *
 * Title, finding, legend and sources along the canvas's edges: painted
 * once into small images, never panned. One owner.
 */
typedef struct _EntCanvasCaption EntCanvasCaption;

EntCanvasCaption *ent_canvas_caption_new      (EntView          *view,
                                               EntSlice         *slice,
                                               EntScene         *picture,
                                               const EntMeasure *measure,
                                               int               width,
                                               int               height,
                                               int               scale);
void              ent_canvas_caption_free     (EntCanvasCaption *caption);
gboolean          ent_canvas_caption_is_for   (EntCanvasCaption *caption,
                                               int               width,
                                               int               height);
EntInsets         ent_canvas_caption_get_insets (EntCanvasCaption *caption);
void              ent_canvas_caption_snapshot (EntCanvasCaption *caption,
                                               GtkSnapshot      *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCanvasCaption, ent_canvas_caption_free)

G_END_DECLS
