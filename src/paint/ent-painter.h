/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene/ent-camera.h"
#include "scene/ent-scene.h"
#include "graph/ent-graph.h"

G_BEGIN_DECLS

/**
 * EntEmphasis:
 * @hover: what the pointer is on, or nothing
 * @selection: what is selected, or nothing
 * @focus: what has the keyboard focus, or nothing
 * @related: (array length=n_related) (nullable): further things shown at full strength, such as the nations of a selected event; borrowed
 * @n_related: how many
 *
 * What is brought out. Never part of an export.
 */
typedef struct
{
  EntRef        hover;
  EntRef        selection;
  EntRef        focus;
  const EntRef *related;
  guint         n_related;
} EntEmphasis;

void ent_painter_draw          (cairo_t           *cr,
                                EntScene          *scene,
                                EntCamera          camera,
                                EntThemeKind       theme);
void ent_painter_draw_emphasis (cairo_t           *cr,
                                EntScene          *scene,
                                EntGraph          *graph,
                                EntCamera          camera,
                                EntThemeKind       theme,
                                const EntEmphasis *emphasis);

G_END_DECLS
