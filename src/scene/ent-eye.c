/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-eye.h"

/* Colours nearer than this, in Oklab, are taken for each other where they do
 * not lie side by side. */
#define NEAR 0.05

/* On linear sRGB. The cones: Machado, Oliveira and Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE
 * Transactions on Visualization and Computer Graphics 15 (2009), at a severity
 * of 1.0. Grey: the relative luminance of WCAG 2.1. */
static const double matrices[ENT_N_EYES][3][3] = {
  [ENT_EYE_NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [ENT_EYE_PROTAN] = { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  [ENT_EYE_DEUTAN] = { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  [ENT_EYE_TRITAN] = { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
  [ENT_EYE_GREY] = { { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 } },
};

/**
 * ent_eye_see:
 * @eye: who looks
 * @color: a colour
 *
 * Returns: what @color looks like to @eye, said in the colours of who sees them all
 */
EntColor
ent_eye_see (EntEye   eye,
             EntColor color)
{
  g_return_val_if_fail (eye < ENT_N_EYES, color);

  return eye == ENT_EYE_NORMAL ? color : ent_color_mix_channels (color, matrices[eye]);
}

/**
 * ent_sight_of:
 * @theme: which table
 * @grouping_rgb: 0xRRGGBB of a grouping
 *
 * Returns: what its line and its pill look like to each eye
 */
EntSight
ent_sight_of (EntThemeKind theme,
              guint32      grouping_rgb)
{
  EntColor line = ent_theme_get_color (theme, ENT_COLOR_GROUPING_LINE, grouping_rgb);
  EntColor pill = ent_theme_get_color (theme, ENT_COLOR_GROUPING_PILL, grouping_rgb);
  EntSight sight;

  for (EntEye eye = 0; eye < ENT_N_EYES; eye++)
    {
      sight.line[eye] = ent_color_to_oklab (ent_eye_see (eye, line));
      sight.pill[eye] = ent_color_to_oklab (ent_eye_see (eye, pill));
    }
  return sight;
}

static gboolean
are_near (EntOklab a,
          EntOklab b)
{
  double lightness = a.lightness - b.lightness;

  return lightness * lightness + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b) < NEAR * NEAR;
}

/**
 * ent_sight_is_near:
 * @a: a grouping in a theme
 * @b: another in the same theme
 *
 * Returns: whether somebody cannot tell their colours apart for sure
 */
gboolean
ent_sight_is_near (const EntSight *a,
                   const EntSight *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (EntEye eye = 0; eye < ENT_N_EYES; eye++)
    if (are_near (a->line[eye], b->line[eye]) || are_near (a->pill[eye], b->pill[eye]))
      return TRUE;
  return FALSE;
}
