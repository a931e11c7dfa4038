/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-theme.h"

#include <math.h>

/* The lightness that colours of groupings come in with, and are spread from:
 * that of the palette. What lies outside is clamped. */
#define INPUT_LOW 0.40
#define INPUT_HIGH 0.72

#define PILL_TEXT_CONTRAST 4.5
#define TEXT_CONTRAST 4.5

/* A fill is seen as a body from 1.15 on; a little more outlives rounding. */
#define FILL_CONTRAST 1.16
#define N_HALVINGS 12

/* What a theme makes of the colour of a grouping: its lightness is moved from
 * the input's range into this one, so that steps of lightness stay steps; then
 * away from the background until the contrast holds. */
typedef struct
{
  double low;
  double high;
  double max_chroma;
  double min_contrast;
} Tone;

typedef struct
{
  const char *id;
  guint32     fixed[ENT_COLOR_GROUPING_FILL]; /* 0xRRGGBB by role */
  gboolean    is_grey;
  double      rim_alpha;
  double      line_factor;
  double      min_line_alpha;
  guint32     pill_text;
  Tone        fill;
  Tone        line;
  Tone        pill;
} Theme;

static const Theme themes[ENT_N_THEMES] = {
  [ENT_THEME_LIGHT] = {
    .id = "light",
    .fixed = {
      [ENT_COLOR_BACKGROUND] = 0xfdfdfb,
      [ENT_COLOR_TITLE] = 0x1d1b2b,
      [ENT_COLOR_CAPTION] = 0x60616d,
      [ENT_COLOR_LABEL] = 0x1d1b2b,
      [ENT_COLOR_LABEL_QUIET] = 0x666772,
      [ENT_COLOR_HALO] = 0xffffff,
      [ENT_COLOR_DISC_RIM] = 0x1d1b2b,
      [ENT_COLOR_DISC] = 0x5f6370,
      [ENT_COLOR_ACCENT] = 0x1c6fd6,
      [ENT_COLOR_JOINING] = 0x1a7a3a,
      [ENT_COLOR_LEAVING] = 0xb3261e,
    },
    .rim_alpha = 0.45,
    .line_factor = 1,
    .pill_text = 0xffffff,
    .fill = { 0.42, 0.74, 0.20, 1 },
    .line = { 0.42, 0.70, 0.20, 3 },
    .pill = { 0.40, 0.62, 0.20, 3 },
  },
  [ENT_THEME_DARK] = {
    .id = "dark",
    .fixed = {
      [ENT_COLOR_BACKGROUND] = 0x1e1e20,
      [ENT_COLOR_TITLE] = 0xffffff,
      [ENT_COLOR_CAPTION] = 0xb4b4bd,
      [ENT_COLOR_LABEL] = 0xf4f4f6,
      [ENT_COLOR_LABEL_QUIET] = 0xacacb6,
      [ENT_COLOR_HALO] = 0x1e1e20,
      [ENT_COLOR_DISC_RIM] = 0xffffff,
      [ENT_COLOR_DISC] = 0x5a5e6b,
      [ENT_COLOR_ACCENT] = 0x78aeed,
      [ENT_COLOR_JOINING] = 0x5fd37f,
      [ENT_COLOR_LEAVING] = 0xff8b7d,
    },
    .rim_alpha = 0.40,
    .line_factor = 1,
    .pill_text = 0x000000,
    .fill = { 0.60, 0.84, 0.17, 1 },
    .line = { 0.60, 0.84, 0.17, 4 },
    .pill = { 0.60, 0.84, 0.17, 4 },
  },
  [ENT_THEME_PRINT] = {
    .id = "print",
    .fixed = {
      [ENT_COLOR_BACKGROUND] = 0xffffff,
      [ENT_COLOR_TITLE] = 0x000000,
      [ENT_COLOR_CAPTION] = 0x3c3c40,
      [ENT_COLOR_LABEL] = 0x000000,
      [ENT_COLOR_LABEL_QUIET] = 0x3c3c40,
      [ENT_COLOR_HALO] = 0xffffff,
      [ENT_COLOR_DISC_RIM] = 0x000000,
      [ENT_COLOR_DISC] = 0x4a4d57,
      [ENT_COLOR_ACCENT] = 0x0b4fa8,
      [ENT_COLOR_JOINING] = 0x0c5a28,
      [ENT_COLOR_LEAVING] = 0x8f1913,
    },
    .rim_alpha = 0.70,
    .line_factor = 1.3,
    .min_line_alpha = 0.8,
    .pill_text = 0xffffff,
    .fill = { 0.42, 0.74, 0.20, 1 },
    .line = { 0.34, 0.58, 0.19, 4.5 },
    .pill = { 0.34, 0.58, 0.19, 4.5 },
  },
  [ENT_THEME_BLACK_AND_WHITE] = {
    .id = "black-and-white",
    .fixed = {
      [ENT_COLOR_BACKGROUND] = 0xffffff,
      [ENT_COLOR_TITLE] = 0x000000,
      [ENT_COLOR_CAPTION] = 0x3d3d3d,
      [ENT_COLOR_LABEL] = 0x000000,
      [ENT_COLOR_LABEL_QUIET] = 0x3d3d3d,
      [ENT_COLOR_HALO] = 0xffffff,
      [ENT_COLOR_DISC_RIM] = 0x000000,
      [ENT_COLOR_DISC] = 0x4d4d4d,
      [ENT_COLOR_ACCENT] = 0x000000,
      [ENT_COLOR_JOINING] = 0x000000,
      [ENT_COLOR_LEAVING] = 0x595959,
    },
    .is_grey = TRUE,
    .rim_alpha = 0.70,
    .line_factor = 1.3,
    .min_line_alpha = 0.8,
    .pill_text = 0xffffff,
    .fill = { 0.42, 0.74, 0, 1 },
    .line = { 0.10, 0.56, 0, 4.5 },
    .pill = { 0.10, 0.56, 0, 4.5 },
  },
  [ENT_THEME_HIGH_CONTRAST] = {
    .id = "high-contrast",
    .fixed = {
      [ENT_COLOR_BACKGROUND] = 0xffffff,
      [ENT_COLOR_TITLE] = 0x000000,
      [ENT_COLOR_CAPTION] = 0x1c1c20,
      [ENT_COLOR_LABEL] = 0x000000,
      [ENT_COLOR_LABEL_QUIET] = 0x1c1c20,
      [ENT_COLOR_HALO] = 0xffffff,
      [ENT_COLOR_DISC_RIM] = 0x000000,
      [ENT_COLOR_DISC] = 0x2e3038,
      [ENT_COLOR_ACCENT] = 0x003c94,
      [ENT_COLOR_JOINING] = 0x064a1e,
      [ENT_COLOR_LEAVING] = 0x7a100b,
    },
    .rim_alpha = 1,
    .line_factor = 1.4,
    .min_line_alpha = 1,
    .pill_text = 0xffffff,
    .fill = { 0.42, 0.74, 0.20, 1 },
    .line = { 0.28, 0.48, 0.19, 7 },
    .pill = { 0.28, 0.48, 0.19, 7 },
  },
  [ENT_THEME_HIGH_CONTRAST_DARK] = {
    .id = "high-contrast-dark",
    .fixed = {
      [ENT_COLOR_BACKGROUND] = 0x000000,
      [ENT_COLOR_TITLE] = 0xffffff,
      [ENT_COLOR_CAPTION] = 0xe8e8ee,
      [ENT_COLOR_LABEL] = 0xffffff,
      [ENT_COLOR_LABEL_QUIET] = 0xe8e8ee,
      [ENT_COLOR_HALO] = 0x000000,
      [ENT_COLOR_DISC_RIM] = 0xffffff,
      [ENT_COLOR_DISC] = 0x3c3f4a,
      [ENT_COLOR_ACCENT] = 0x99c7ff,
      [ENT_COLOR_JOINING] = 0x86efa5,
      [ENT_COLOR_LEAVING] = 0xffb0a6,
    },
    .rim_alpha = 1,
    .line_factor = 1.4,
    .min_line_alpha = 1,
    .pill_text = 0x000000,
    .fill = { 0.64, 0.88, 0.17, 1 },
    .line = { 0.70, 0.90, 0.15, 7 },
    .pill = { 0.70, 0.90, 0.15, 7 },
  },
};

static const EntColor black = { 0, 0, 0, 1 };

/* The colour of that lightness, chroma and hue, moved away from @other until the contrast holds. */
static EntColor
move_away (double   lightness,
           double   chroma,
           double   hue,
           EntColor other,
           double   min_contrast)
{
  double step = ent_color_to_oklab (other).lightness > 0.5 ? -0.005 : 0.005;
  EntColor color = ent_color_from_oklch (lightness, chroma, hue);

  while (ent_color_contrast (color, other) < min_contrast && lightness > 0 && lightness < 1)
    {
      lightness += step;
      color = ent_color_from_oklch (lightness, chroma, hue);
    }
  return color;
}

/* After Björn Ottosson's Oklab (2020), in its polar form: the hue is kept,
 * lightness and chroma are the tone's. */
static EntColor
tone_of (guint32  rgb,
         Tone     tone,
         EntColor background)
{
  EntOklab lab = ent_color_to_oklab (ent_color_from_rgb (rgb));
  double chroma = MIN (hypot (lab.a, lab.b), tone.max_chroma);
  double along = (CLAMP (lab.lightness, INPUT_LOW, INPUT_HIGH) - INPUT_LOW) / (INPUT_HIGH - INPUT_LOW);

  return move_away (tone.low + along * (tone.high - tone.low), chroma, atan2 (lab.b, lab.a), background, tone.min_contrast);
}

/* As translucent as it may be, whatever its hue: a yellow needs more opacity
 * for a body than a blue. */
static EntColor
fill_of (const Theme *theme,
         guint32      rgb)
{
  EntColor background = ent_color_from_rgb (theme->fixed[ENT_COLOR_BACKGROUND]);
  EntColor color = tone_of (rgb, theme->fill, background);
  double low = 0, high = 1;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      color.alpha = (low + high) / 2;
      if (ent_color_contrast (ent_color_over (color, background), background) < FILL_CONTRAST)
        low = color.alpha;
      else
        high = color.alpha;
    }
  color.alpha = high;
  return color;
}

/* The texts on all pills are of one kind, as the eye expects of signs that say
 * the same; so the tone gives way until its text can be read. */
static EntColor
pill_of (const Theme *theme,
         guint32      rgb)
{
  EntColor color = tone_of (rgb, theme->pill, ent_color_from_rgb (theme->fixed[ENT_COLOR_BACKGROUND]));
  EntOklab lab = ent_color_to_oklab (color);

  return move_away (lab.lightness, hypot (lab.a, lab.b), atan2 (lab.b, lab.a), ent_color_from_rgb (theme->pill_text), PILL_TEXT_CONTRAST);
}

/* As the line is, but read as words are. */
static EntColor
text_of (const Theme *theme,
         guint32      rgb)
{
  Tone tone = theme->line;

  tone.min_contrast = MAX (tone.min_contrast, TEXT_CONTRAST);
  return tone_of (rgb, tone, ent_color_from_rgb (theme->fixed[ENT_COLOR_BACKGROUND]));
}

/**
 * ent_theme_get_color:
 * @theme: which table
 * @role: what the colour is for
 * @grouping_rgb: 0xRRGGBB of a grouping; read by the roles of groupings only
 *
 * The roles of groupings keep the hue of @grouping_rgb and take lightness and
 * chroma from the theme, in Oklab (Björn Ottosson, 2020): lines and pills have
 * a contrast of 3 or more against the background (on paper 4.5, high contrast 7),
 * words in the colour of a grouping have 4.5 or more, and so has a pill's text, white or black on all pills of a theme. A fill
 * lets as much through as it may to have 1.15. These roles cost some
 * microseconds; a painter keeps what it got.
 *
 * Returns: the colour; wholly transparent for %ENT_COLOR_NONE
 */
EntColor
ent_theme_get_color (EntThemeKind theme,
                     EntColorRole role,
                     guint32      grouping_rgb)
{
  const Theme *table;
  EntColor color;

  g_return_val_if_fail (theme < ENT_N_THEMES, black);
  g_return_val_if_fail (role < ENT_N_COLOR_ROLES, black);

  table = &themes[theme];
  switch (role)
    {
    case ENT_COLOR_NONE:
      return (EntColor) { 0, 0, 0, 0 };
    case ENT_COLOR_GROUPING_FILL:
      return fill_of (table, grouping_rgb);
    case ENT_COLOR_GROUPING_LINE:
      return tone_of (grouping_rgb, table->line, ent_color_from_rgb (table->fixed[ENT_COLOR_BACKGROUND]));
    case ENT_COLOR_GROUPING_TEXT:
      return text_of (table, grouping_rgb);
    case ENT_COLOR_GROUPING_PILL:
      return pill_of (table, grouping_rgb);
    case ENT_COLOR_GROUPING_PILL_TEXT:
      return ent_color_from_rgb (table->pill_text);
    default:
      color = ent_color_from_rgb (table->fixed[role]);
      if (role == ENT_COLOR_DISC_RIM)
        color.alpha = table->rim_alpha;
      return color;
    }
}

/**
 * ent_theme_get_line_factor:
 * @theme: which table
 *
 * Returns: what widths of lines are multiplied by, 1 or more
 */
double
ent_theme_get_line_factor (EntThemeKind theme)
{
  g_return_val_if_fail (theme < ENT_N_THEMES, 1);

  return themes[theme].line_factor;
}

/**
 * ent_theme_get_min_line_alpha:
 * @theme: which table
 *
 * Quiet lines are let through the background; not where the theme promises
 * contrast.
 *
 * Returns: the least opacity of a line, 0 … 1
 */
double
ent_theme_get_min_line_alpha (EntThemeKind theme)
{
  g_return_val_if_fail (theme < ENT_N_THEMES, 1);

  return themes[theme].min_line_alpha;
}

/**
 * ent_theme_is_grey:
 * @theme: which table
 *
 * Returns: whether all is drawn in greys, flags too
 */
gboolean
ent_theme_is_grey (EntThemeKind theme)
{
  g_return_val_if_fail (theme < ENT_N_THEMES, FALSE);

  return themes[theme].is_grey;
}

/**
 * ent_theme_is_for_paper:
 * @theme: which table
 *
 * Returns: whether pictures are meant to be printed, who knows by what
 */
gboolean
ent_theme_is_for_paper (EntThemeKind theme)
{
  return theme == ENT_THEME_PRINT || theme == ENT_THEME_BLACK_AND_WHITE;
}

/**
 * ent_theme_get_fonts:
 *
 * The same for all themes: changing the colours must not move a box.
 *
 * Returns: font families as Pango reads them, best first, separated by commas
 */
const char *
ent_theme_get_fonts (void)
{
  return "Cantarell, Noto Sans, DejaVu Sans, sans-serif";
}

/**
 * ent_theme_to_id:
 * @theme: which table
 *
 * Returns: the name options and saved views use, such as `dark`
 */
const char *
ent_theme_to_id (EntThemeKind theme)
{
  g_return_val_if_fail (theme < ENT_N_THEMES, NULL);

  return themes[theme].id;
}
