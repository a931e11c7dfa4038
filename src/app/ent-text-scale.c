/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-text-scale.h"

/* The usual size of texts in a window: that of GNOME. */
#define USUAL_PT 11.0
#define USUAL_DPI 96.0

/* What gtk-xft-dpi counts in. */
#define DPI_UNIT 1024.0

#define MAX_SCALE 3.0

/**
 * ent_text_scale_get:
 * @settings: of the display
 *
 * Large text is set by a larger font or by a finer resolution; what counts is
 * how large letters come out. Smaller ones than usual leave pictures alone.
 *
 * Returns: how much larger than usual texts are, from 1 to 3
 */
double
ent_text_scale_get (GtkSettings *settings)
{
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  double size_pt;
  int dpi;

  g_return_val_if_fail (GTK_IS_SETTINGS (settings), 1);

  g_object_get (settings, "gtk-font-name", &name, "gtk-xft-dpi", &dpi, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "");
  size_pt = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  pango_font_description_free (font);
  if (size_pt <= 0)
    size_pt = USUAL_PT;
  return CLAMP (size_pt / USUAL_PT * (dpi > 0 ? dpi / DPI_UNIT / USUAL_DPI : 1), 1, MAX_SCALE);
}
