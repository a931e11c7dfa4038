/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-flag-drawing.h"

#include <librsvg/rsvg.h>

/**
 * ent_flag_drawing_draw:
 * @svg: an SVG document
 * @cr: where
 * @x: left rim of the square, in user space
 * @y: upper rim of the square
 * @size: side of the square
 *
 * Any thread.
 *
 * Returns: whether it could be drawn
 */
gboolean
ent_flag_drawing_draw (GBytes  *svg,
                       cairo_t *cr,
                       double   x,
                       double   y,
                       double   size)
{
  RsvgHandle *handle = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), NULL);
  gboolean drawn;

  if (handle == NULL)
    return FALSE;
  drawn = rsvg_handle_render_document (handle, cr, &(RsvgRectangle) { x, y, size, size }, NULL);
  g_object_unref (handle);
  return drawn;
}
