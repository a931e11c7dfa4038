/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntCanvasSight:
 * @width: of the canvas, in px
 * @height: likewise
 * @ground: what is behind the picture
 * @panes: where the parts of the picture are on it
 * @scene: (nullable): the picture
 * @picture: (nullable): how it is drawn, with what is brought out
 * @words: (nullable): how the words around it are drawn
 *
 * What is seen of a canvas at a moment. It can be shown again, and looked up in,
 * when the canvas shows something else. To be cleared with
 * ent_canvas_sight_clear().
 */
typedef struct
{
  int            width;
  int            height;
  GdkRGBA        ground;
  EntPanes       panes;
  EntScene      *scene;
  GskRenderNode *picture;
  GskRenderNode *words;
} EntCanvasSight;

EntCanvasSight ent_canvas_sight_copy  (const EntCanvasSight *sight);
void           ent_canvas_sight_clear (EntCanvasSight       *sight);

G_END_DECLS
