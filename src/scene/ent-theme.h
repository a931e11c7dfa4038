/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-color.h"

G_BEGIN_DECLS

/**
 * EntThemeKind:
 *
 * The tables of colours there are. Print is light with darker, thicker lines;
 * black-and-white is that in greys.
 */
typedef enum
{
  ENT_THEME_LIGHT,
  ENT_THEME_DARK,
  ENT_THEME_PRINT,
  ENT_THEME_BLACK_AND_WHITE,
  ENT_THEME_HIGH_CONTRAST,
  ENT_THEME_HIGH_CONTRAST_DARK,
  ENT_N_THEMES,
} EntThemeKind;

/**
 * EntColorRole:
 *
 * What a colour is for. Roles from @ENT_COLOR_GROUPING_FILL on are derived from
 * the colour of a grouping: its hue is kept, unless all is grey, its lightness
 * set by the theme.
 */
typedef enum
{
  ENT_COLOR_NONE,
  ENT_COLOR_BACKGROUND,
  ENT_COLOR_TITLE,
  ENT_COLOR_CAPTION,   /* subtitle, legend, source line */
  ENT_COLOR_LABEL,
  ENT_COLOR_LABEL_QUIET, /* outer nations */
  ENT_COLOR_HALO,      /* around labels and discs */
  ENT_COLOR_DISC_RIM,  /* thin line around a disc */
  ENT_COLOR_DISC,      /* a disc without a flag */
  ENT_COLOR_ACCENT,    /* selection and focus */
  ENT_COLOR_JOINING,
  ENT_COLOR_LEAVING,
  ENT_COLOR_GROUPING_FILL,
  ENT_COLOR_GROUPING_LINE,
  ENT_COLOR_GROUPING_TEXT, /* small words on the background */
  ENT_COLOR_GROUPING_PILL,
  ENT_COLOR_GROUPING_PILL_TEXT,
  ENT_N_COLOR_ROLES,
} EntColorRole;

EntColor    ent_theme_get_color       (EntThemeKind  theme,
                                       EntColorRole  role,
                                       guint32       grouping_rgb);
double      ent_theme_get_line_factor (EntThemeKind  theme);
double      ent_theme_get_min_line_alpha (EntThemeKind theme);
gboolean    ent_theme_is_grey         (EntThemeKind  theme);
gboolean    ent_theme_is_for_paper    (EntThemeKind  theme);
const char *ent_theme_get_fonts       (void);
const char *ent_theme_to_id           (EntThemeKind  theme);

G_END_DECLS
