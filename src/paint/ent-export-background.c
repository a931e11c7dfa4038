/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-export-private.h"

#include "model/ent-color-names.h"
#include "scene/ent-theme.h"

/* Of no opacity where there is none. */
EntColor
ent_export_get_background (EntPicture             *picture,
                           const EntExportOptions *options)
{
  switch (options->background)
    {
    case ENT_BACKGROUND_COLOR:
      return ent_color_from_rgb (options->background_rgb);
    case ENT_BACKGROUND_NONE:
      return (EntColor) { 0, 0, 0, 0 };
    case ENT_BACKGROUND_THEME:
    default:
      return ent_theme_get_color (ent_view_get_theme (ent_picture_get_view (picture)), ENT_COLOR_BACKGROUND, 0);
    }
}

/**
 * ent_export_parse_background:
 * @text: `theme`, `none`, a name of the palette, or a colour as rrggbb; a hash
 *   may stand before it, but a shell takes one for the beginning of a comment
 * @options: (inout): whose background it becomes
 *
 * Returns: whether @text means something; else @options are as they were
 */
gboolean
ent_export_parse_background (const char       *text,
                             EntExportOptions *options)
{
  g_autofree char *with_hash = NULL;
  guint32 rgb;

  g_return_val_if_fail (text != NULL && options != NULL, FALSE);

  with_hash = g_strconcat ("#", text, NULL);
  if (g_ascii_strcasecmp (text, "theme") == 0)
    options->background = ENT_BACKGROUND_THEME;
  else if (g_ascii_strcasecmp (text, "none") == 0)
    options->background = ENT_BACKGROUND_NONE;
  else if (ent_color_names_parse (text, &rgb) || ent_color_names_parse (with_hash, &rgb))
    {
      options->background = ENT_BACKGROUND_COLOR;
      options->background_rgb = rgb;
    }
  else
    return FALSE;
  return TRUE;
}

/**
 * ent_export_dup_background:
 * @options: what a picture is to be
 *
 * Returns: (transfer full): what ent_export_parse_background() reads as their background
 */
char *
ent_export_dup_background (const EntExportOptions *options)
{
  g_return_val_if_fail (options != NULL, NULL);

  if (options->background == ENT_BACKGROUND_COLOR)
    return g_strdup_printf ("#%06x", options->background_rgb & 0xffffff);
  return g_strdup (options->background == ENT_BACKGROUND_NONE ? "none" : "theme");
}
