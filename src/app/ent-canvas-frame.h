/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paint/ent-painter.h"

G_BEGIN_DECLS

/**
 * EntCanvasWish:
 * @scene: (nullable): what is to be seen
 * @camera: from where; see ent_canvas_surface_snap()
 * @theme: in which colours
 * @width: of the widget, in px
 * @height: likewise
 * @scale: device pixels per px
 * @holds_heads: whether heads of the scene are to be held while the rest is scrolled
 */
typedef struct
{
  EntScene    *scene;
  EntCamera    camera;
  EntThemeKind theme;
  int          width;
  int          height;
  int          scale;
  gboolean     holds_heads;
} EntCanvasWish;

/**
 * EntCanvasFrame:
 *
 * A picture, painted as somebody wished: an image that is larger than the
 * window on each side, and, where the picture has heads, an image for each of
 * the panes around its body. It shows them from any camera; one of another zoom
 * scales them. Counted, since the worker that paints it may be done with it
 * later than the window.
 */
typedef struct _EntCanvasFrame EntCanvasFrame;

EntCanvasFrame      *ent_canvas_frame_new         (const EntCanvasWish *wish);
EntCanvasFrame      *ent_canvas_frame_ref         (EntCanvasFrame      *frame);
void                 ent_canvas_frame_unref       (EntCanvasFrame      *frame);
const EntCanvasWish *ent_canvas_frame_get_wish    (EntCanvasFrame      *frame);
void                 ent_canvas_frame_paint       (EntCanvasFrame      *frame);
gboolean             ent_canvas_frame_falls_short (EntCanvasFrame      *frame,
                                                   const EntCanvasWish *wish);
void                 ent_canvas_frame_snapshot    (EntCanvasFrame      *frame,
                                                   GtkSnapshot         *snapshot,
                                                   const EntPanes      *panes,
                                                   const EntEmphasis   *emphasis);
gboolean             ent_canvas_frame_light_ahead (EntCanvasFrame      *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCanvasFrame, ent_canvas_frame_unref)

G_END_DECLS
