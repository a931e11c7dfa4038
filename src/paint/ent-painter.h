/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene/ent-camera.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* How much of the background lies over what is not brought out: a glance at one
 * thing, or at those an event concerns, fades the rest to a quarter; a selection
 * of something in the picture stays, and the picture around it must stay legible. */
#define ENT_FADE_GLANCE 0.75
#define ENT_FADE_SELECTION 0.35

/**
 * EntEmphasis:
 * @lead: what is brought out, and what surrounds others with it
 * @related: what goes with that, and is drawn at full strength, too
 * @fade: how much of the background lies over the rest, from 0 to 1
 * @selection: what has the ring of the selection, or nothing
 * @focus: what has the ring of the keyboard focus, or nothing
 *
 * What is brought out of a picture. Never part of an export. The sets are borrowed.
 */
typedef struct
{
  EntThings *lead;
  EntThings *related;
  double     fade;
  EntThing   selection;
  EntThing   focus;
} EntEmphasis;

void ent_painter_draw          (cairo_t           *cr,
                                EntScene          *scene,
                                EntCamera          camera,
                                EntThemeKind       theme);
void ent_painter_draw_emphasis (cairo_t           *cr,
                                EntScene          *scene,
                                EntCamera          camera,
                                EntThemeKind       theme,
                                const EntEmphasis *emphasis);

G_END_DECLS
