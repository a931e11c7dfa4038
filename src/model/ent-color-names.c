/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-color-names.h"

#include <string.h>

/* The names a data file may use for the colour of a grouping. How the values
 * were chosen is told where they are used: scene/ent-palette. */
static const struct
{
  const char *name;
  guint32     rgb;
} colors[] = {
  { "crimson", 0xb8124f },
  { "orange", 0xdc870c },
  { "teal", 0x1a918a },
  { "blue", 0x3c53cc },
  { "purple", 0x6b2281 },
  { "brown", 0x793302 },
  { "olive", 0x56872f },
  { "pink", 0xac409e },
  { "sky", 0x36b0dc },
  { "slate", 0x5c6371 },
};

/**
 * ent_color_names_get_n:
 *
 * Returns: how many colours have a name
 */
guint
ent_color_names_get_n (void)
{
  return G_N_ELEMENTS (colors);
}

/**
 * ent_color_names_get_name:
 * @index: of a colour
 *
 * Returns: its name in a data file
 */
const char *
ent_color_names_get_name (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (colors), NULL);

  return colors[index].name;
}

/**
 * ent_color_names_get_rgb:
 * @index: of a colour
 *
 * Returns: 0xRRGGBB
 */
guint32
ent_color_names_get_rgb (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (colors), 0);

  return colors[index].rgb;
}

/**
 * ent_color_names_parse:
 * @text: a colour's name, or `#rrggbb`
 * @rgb: (out): 0xRRGGBB; untouched if there is no such colour
 *
 * Returns: whether @text names a colour
 */
gboolean
ent_color_names_parse (const char *text,
                       guint32    *rgb)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (rgb != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (strcmp (colors[i].name, text) == 0)
      {
        *rgb = colors[i].rgb;
        return TRUE;
      }

  if (text[0] != '#' || strlen (text) != 7 || strspn (text + 1, "0123456789abcdefABCDEF") != 6)
    return FALSE;
  *rgb = (guint32) g_ascii_strtoull (text + 1, NULL, 16);
  return TRUE;
}
