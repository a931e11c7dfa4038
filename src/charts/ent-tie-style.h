/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/**
 * EntTieStyle:
 * @dash: of the line
 * @rgb: before the theme
 *
 * How ties of a kind are drawn. The dash tells what binds (solid), what is
 * looser (dashed) and what is only spoken of (dotted), the colour tells the
 * rest, so that a picture without colours is not wrong.
 */
typedef struct
{
  EntDash dash;
  guint32 rgb;
} EntTieStyle;

EntTieStyle ent_tie_style_get (EntTieKind kind);

G_END_DECLS
