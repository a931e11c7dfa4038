/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-painter.h"

G_BEGIN_DECLS

#define ENT_N_KEPT_TONES 128

/* Room that halo, rim and badges take around a disc or pill, in world units. */
#define ENT_HALO_WIDTH 2.0

/**
 * EntPainter:
 * @cr: where to draw, in world units
 * @scene: what is drawn
 * @theme: its colours
 * @zoom: screen px per world unit; decides what is legible
 * @device_scale: device pixels per world unit; decides how large rasters are
 * @visible: what the clip lets through, in world units
 * @tones: colours of groupings that were worked out, by a hash of role and rgb
 *
 * What one painting carries along. Lives on the stack.
 */
typedef struct
{
  cairo_t     *cr;
  EntScene    *scene;
  EntThemeKind theme;
  double       zoom;
  double       device_scale;
  EntRect      visible;
  struct
  {
    EntColorRole role; /* none: free */
    guint32      rgb;
    EntColor     color;
  } tones[ENT_N_KEPT_TONES];
} EntPainter;

void     ent_painter_begin       (EntPainter         *painter,
                                  cairo_t            *cr,
                                  EntScene           *scene,
                                  EntCamera           camera,
                                  EntThemeKind        theme);
void     ent_painter_end         (EntPainter         *painter);
gboolean ent_painter_sees        (EntPainter         *painter,
                                  const EntSceneItem *item);
void     ent_painter_set_color   (EntPainter         *painter,
                                  EntColorRole        role,
                                  guint32             rgb,
                                  double              alpha);
void     ent_painter_add_pill    (EntPainter         *painter,
                                  const EntSceneItem *item,
                                  double              grow);
void     ent_painter_draw_item   (EntPainter         *painter,
                                  const EntSceneItem *item);
void     ent_painter_draw_disc   (EntPainter         *painter,
                                  const EntSceneItem *item);
void     ent_painter_draw_badges (EntPainter         *painter,
                                  const EntSceneItem *item,
                                  EntPoint            at);

G_END_DECLS
