/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-widget-colors.h"

#include "scene/ent-palette.h"

/**
 * ent_widget_colors_get_grouping_rgb:
 * @state: the state of the window
 * @grouping: row of a grouping of its dataset
 *
 * The colour a grouping has in the picture: its own, or where it clashes with
 * an earlier one that is shown, the one it was given instead. A grouping that
 * is not shown is coloured as if it were added last.
 *
 * Returns: 0xRRGGBB, before the theme
 */
guint32
ent_widget_colors_get_grouping_rgb (EntState *state,
                                    guint32   grouping)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const char *const *ids = ent_view_get_groupings (ent_state_get_view (state));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint32 *assigned = NULL;
  guint place = G_MAXUINT;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row == ENT_ROW_NONE)
        continue;
      if (row == grouping)
        place = wanted->len;
      g_array_append_val (wanted, ent_dataset_get_grouping (dataset, row)->color);
    }

  if (place == G_MAXUINT)
    {
      place = wanted->len;
      g_array_append_val (wanted, ent_dataset_get_grouping (dataset, grouping)->color);
    }

  assigned = g_new (guint32, wanted->len);
  ent_palette_assign ((const guint32 *) wanted->data, wanted->len, assigned);
  return assigned[place];
}

/**
 * ent_widget_colors_get:
 * @state: the state of the window
 * @role: what the colour is for
 * @grouping_rgb: the colour of the grouping, for roles derived from one
 *
 * Returns: the colour in the theme the window has
 */
GdkRGBA
ent_widget_colors_get (EntState     *state,
                       EntColorRole  role,
                       guint32       grouping_rgb)
{
  EntColor color = ent_theme_get_color (ent_view_get_theme (ent_state_get_view (state)), role, grouping_rgb);

  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, (float) color.alpha };
}
