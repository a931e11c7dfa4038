/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-export.h"

#include <glib/gi18n.h>

#include "charts/ent-advice.h"
#include "scene/ent-theme.h"

/* What small words need to be read. */
#define MIN_CONTRAST 4.5

/* Of the words that have no ground of their own, those that are hardest to read. */
static double
get_contrast (EntThemeKind theme,
              EntColor     background)
{
  static const EntColorRole roles[] = { ENT_COLOR_TITLE, ENT_COLOR_CAPTION, ENT_COLOR_LABEL, ENT_COLOR_LABEL_QUIET };
  double contrast = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    contrast = MIN (contrast, ent_color_contrast (ent_theme_get_color (theme, roles[i], 0), background));
  return contrast;
}

/* A theme's colours are made for its own background. */
static void
add_background (GPtrArray    *advice,
                EntThemeKind  theme,
                EntColor      background)
{
  static const struct
  {
    EntThemeKind theme;
    const char  *text;
  } others[] = {
    { ENT_THEME_LIGHT, N_("The words are hard to read on this background; the light theme suits it better.") },
    { ENT_THEME_DARK, N_("The words are hard to read on this background; the dark theme suits it better.") },
    { ENT_THEME_PRINT, N_("The words are hard to read on this background; the theme for print suits it better.") },
  };

  if (get_contrast (theme, background) >= MIN_CONTRAST)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (get_contrast (others[i].theme, background) >= MIN_CONTRAST)
      {
        g_ptr_array_add (advice, g_strdup (_(others[i].text)));
        return;
      }
  g_ptr_array_add (advice, g_strdup (_("The words are hard to read on this background; a lighter or a darker colour suits them better.")));
}

/**
 * ent_export_list_advice:
 * @picture: a picture
 * @options: as what it is to be saved
 *
 * Returns: (transfer full) (element-type utf8): as of ent_advice_list(), and what could be better about its background
 */
GPtrArray *
ent_export_list_advice (EntPicture             *picture,
                        const EntExportOptions *options)
{
  EntView *view;
  GPtrArray *advice;

  g_return_val_if_fail (picture != NULL && options != NULL, NULL);

  view = ent_picture_get_view (picture);
  advice = ent_advice_list (ent_picture_get_dataset (picture), view, ent_picture_get_scene (picture), ent_picture_get_camera (picture).zoom);
  if (options->background == ENT_BACKGROUND_COLOR)
    add_background (advice, ent_view_get_theme (view), ent_color_from_rgb (options->background_rgb));
  return advice;
}
