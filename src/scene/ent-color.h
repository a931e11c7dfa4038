/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntColor:
 *
 * A colour in sRGB, not premultiplied; all parts 0 … 1.
 */
typedef struct
{
  double red, green, blue, alpha;
} EntColor;

/**
 * EntOklab:
 * @lightness: 0 black … 1 white, even to the eye
 * @a: green … red
 * @b: blue … yellow
 *
 * A colour in Oklab, where distances are about as large as they look.
 */
typedef struct
{
  double lightness;
  double a;
  double b;
} EntOklab;

EntColor ent_color_from_rgb   (guint32  rgb);
EntColor ent_color_over       (EntColor top,
                               EntColor bottom);
guint32  ent_color_to_rgb     (EntColor color);
double   ent_color_contrast   (EntColor a,
                               EntColor b);
EntOklab ent_color_to_oklab   (EntColor color);
EntColor ent_color_from_oklch (double   lightness,
                               double   chroma,
                               double   hue);
double   ent_oklab_distance   (EntOklab a,
                               EntOklab b);
double   ent_color_distance   (EntColor a,
                               EntColor b);
EntColor ent_color_mix_channels (EntColor   color,
                               const double matrix[3][3]);

G_END_DECLS
