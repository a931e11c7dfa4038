/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-theme.h"

G_BEGIN_DECLS

/**
 * EntEye:
 *
 * Who looks at a picture: people who see all colours, those whom one kind of
 * cones is missing, and whoever has no colours at all, such as a photocopier.
 */
typedef enum
{
  ENT_EYE_NORMAL,
  ENT_EYE_PROTAN,
  ENT_EYE_DEUTAN,
  ENT_EYE_TRITAN,
  ENT_EYE_GREY,
  ENT_N_EYES,
} EntEye;

/**
 * EntSight:
 * @line: its line
 * @pill: its pill
 *
 * The colours that a grouping has in a theme, as each eye sees them.
 */
typedef struct
{
  EntOklab line[ENT_N_EYES];
  EntOklab pill[ENT_N_EYES];
} EntSight;

EntColor ent_eye_see       (EntEye          eye,
                            EntColor        color);
EntSight ent_sight_of      (EntThemeKind    theme,
                            guint32         grouping_rgb);
gboolean ent_sight_is_near (const EntSight *a,
                            const EntSight *b);

G_END_DECLS
