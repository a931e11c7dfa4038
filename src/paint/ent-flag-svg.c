/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-flag-svg.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "paint/ent-flag-drawing.h"
#include "paint/ent-flags-resource.h"

#define FOLDER "/io/github/entente/Entente/flags"
#define SUFFIX ".svg"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
get_path (const char *name)
{
  return g_strconcat (FOLDER "/", name, SUFFIX, NULL);
}

/**
 * ent_flag_svg_list_names:
 *
 * Returns: (transfer full): the names of all flags, sorted
 */
char **
ent_flag_svg_list_names (void)
{
  char **names = g_resource_enumerate_children (ent_flags_resource_get_resource (), FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    names[i][strlen (names[i]) - strlen (SUFFIX)] = '\0';
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}

/**
 * ent_flag_svg_has:
 * @name: lower-case letters, digits and hyphens
 *
 * Any thread, like all of these.
 *
 * Returns: whether there is a flag of that name
 */
gboolean
ent_flag_svg_has (const char *name)
{
  g_autofree char *path = get_path (name);

  return g_resource_get_info (ent_flags_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

/**
 * ent_flag_svg_get:
 * @name: as for ent_flag_svg_has()
 *
 * Returns: (transfer full) (nullable): the flag as an SVG document, or %NULL if there is no such flag
 */
GBytes *
ent_flag_svg_get (const char *name)
{
  g_autofree char *path = get_path (name);

  return g_resource_lookup_data (ent_flags_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * ent_flag_svg_draw:
 * @name: as for ent_flag_svg_has()
 * @cr: where
 * @x: left rim of the square, in user space
 * @y: upper rim of the square
 * @size: side of the square
 *
 * Draws the paths of a flag, in some milliseconds.
 *
 * Returns: whether there is such a flag and it was drawn
 */
gboolean
ent_flag_svg_draw (const char *name,
                   cairo_t    *cr,
                   double      x,
                   double      y,
                   double      size)
{
  g_autoptr (GBytes) svg = ent_flag_svg_get (name);

  return svg != NULL && ent_flag_drawing_draw (svg, cr, x, y, size);
}

/**
 * ent_flag_svg_rasterise:
 * @name: as for ent_flag_svg_has()
 * @size_px: side of the square
 *
 * Returns: (transfer full) (nullable): rows of premultiplied ARGB32 without anything between them, or
 *   %NULL if there is no such flag or it cannot be drawn
 */
GBytes *
ent_flag_svg_rasterise (const char *name,
                        int         size_px)
{
  gsize stride = (gsize) size_px * 4;
  guchar *pixels = g_malloc0 (stride * size_px);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_ARGB32, size_px, size_px, (int) stride);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = ent_flag_svg_draw (name, cr, 0, 0, size_px);

  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  if (drawn)
    return g_bytes_new_take (pixels, stride * size_px);
  g_free (pixels);
  return NULL;
}
