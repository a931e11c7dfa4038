/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-painter.h"

/* Resolves a scene and draws it. */
static inline void
draw_scene (cairo_t     *cr,
            EntScene    *scene,
            EntCamera    camera,
            EntThemeKind theme)
{
  g_autoptr (EntOps) ops = ent_ops_new (scene, camera, theme, ent_text_get_measure ());

  ent_painter_draw (cr, ops);
}
