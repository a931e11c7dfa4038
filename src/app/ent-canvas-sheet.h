/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paint/ent-painter.h"

G_BEGIN_DECLS

/**
 * EntCanvasSheet:
 *
 * An image that a window looks at a part of, cut into tiles: a frame copies
 * those that are seen, and what is brought out is painted into these alone, once
 * for each change of it. One owner; main thread only.
 */
typedef struct _EntCanvasSheet EntCanvasSheet;

EntCanvasSheet *ent_canvas_sheet_new         (cairo_surface_t *image,
                                              int              width,
                                              int              height,
                                              int              scale);
void            ent_canvas_sheet_free        (EntCanvasSheet  *sheet);
void            ent_canvas_sheet_bring_out   (EntCanvasSheet  *sheet,
                                              EntOps          *ops,
                                              EntPoint         origin);
gboolean        ent_canvas_sheet_light_ahead (EntCanvasSheet  *sheet);
void            ent_canvas_sheet_snapshot    (EntCanvasSheet  *sheet,
                                              GtkSnapshot     *snapshot,
                                              EntRect          seen);

G_END_DECLS
