/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-pattern.h"
#include "scene/ent-theme.h"

G_BEGIN_DECLS

/* From so many groupings on every line has its pattern, whatever the theme. */
#define ENT_ALL_PATTERNED 8

/**
 * EntPatternChoice:
 * @each_has_its_own: whether each grouping has the pattern that it was assigned
 * @chosen: (array length=n_chosen): else the patterns that are drawn, by colour
 * @n_chosen: how many
 *
 * Which patterns the groupings of a picture have in a theme. A plain value.
 */
typedef struct
{
  gboolean each_has_its_own;
  struct
  {
    guint32    rgb;
    EntPattern pattern;
  } chosen[ENT_ALL_PATTERNED];
  guint    n_chosen;
} EntPatternChoice;

EntPatternChoice ent_pattern_choose     (EntThemeKind            theme,
                                         const guint32          *colors,
                                         guint                   n_colors);
EntPattern       ent_pattern_choice_get (const EntPatternChoice *choice,
                                         guint32                 rgb,
                                         EntPattern              assigned);
gboolean         ent_pattern_choice_has_any (const EntPatternChoice *choice);

G_END_DECLS
