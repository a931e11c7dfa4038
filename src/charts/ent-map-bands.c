/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-map-projection.h"

/* What of a polygon has x + y at @limit or more, or, the other way round, at most that. */
static void
clip_diagonally (GArray *polygon,
                 GArray *clipped,
                 double  limit,
                 double  sign)
{
  g_array_set_size (clipped, 0);
  for (guint i = 0; i < polygon->len; i++)
    {
      EntPoint a = g_array_index (polygon, EntPoint, (i + polygon->len - 1) % polygon->len), b = g_array_index (polygon, EntPoint, i);
      double a_over = (a.x + a.y - limit) * sign, b_over = (b.x + b.y - limit) * sign;

      if ((a_over >= 0) != (b_over >= 0))
        {
          double along = a_over / (a_over - b_over);
          EntPoint cut = { a.x + along * (b.x - a.x), a.y + along * (b.y - a.y) };

          g_array_append_val (clipped, cut);
        }
      if (b_over >= 0)
        g_array_append_val (clipped, b);
    }
}

static void
add_polygon (GArray *path,
             GArray *polygon)
{
  const EntSegment close = { ENT_SEGMENT_CLOSE, { { 0, 0 } } };

  if (polygon->len < 3)
    return;
  for (guint i = 0; i < polygon->len; i++)
    {
      const EntSegment segment = { i == 0 ? ENT_SEGMENT_MOVE : ENT_SEGMENT_LINE, { g_array_index (polygon, EntPoint, i) } };

      g_array_append_val (path, segment);
    }
  g_array_append_val (path, close);
}

static void
add_bands_of_ring (GArray *bands,
                   GArray *ring,
                   double  width,
                   double  step,
                   double  offset)
{
  g_autoptr (GArray) half = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  g_autoptr (GArray) band = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  double least = G_MAXDOUBLE, most = -G_MAXDOUBLE;

  for (guint i = 0; i < ring->len; i++)
    {
      EntPoint point = g_array_index (ring, EntPoint, i);

      least = MIN (least, point.x + point.y);
      most = MAX (most, point.x + point.y);
    }
  for (double at = floor ((least - offset - width) / step) * step + offset; at < most; at += step)
    {
      clip_diagonally (ring, half, at, 1);
      clip_diagonally (half, band, at + width, -1);
      add_polygon (bands, band);
    }
}

/**
 * ent_map_add_bands:
 * @bands: (element-type EntSegment): to which they are added
 * @fill: (element-type EntSegment): closed paths of straight lines
 * @width: of a band, along an axis
 * @step: from a band to the next
 * @offset: where the first one is
 *
 * Adds the parts of a path that lie in slanting bands. These are the same all over the
 * map, so that stripes go on across a border. What is cut of a path in several
 * pieces hangs together along the edge of a band, where the even–odd rule
 * lets nothing of it be seen.
 */
void
ent_map_add_bands (GArray *bands,
                   GArray *fill,
                   double  width,
                   double  step,
                   double  offset)
{
  g_autoptr (GArray) ring = g_array_new (FALSE, FALSE, sizeof (EntPoint));

  for (guint i = 0; i < fill->len; i++)
    {
      const EntSegment *segment = &g_array_index (fill, EntSegment, i);

      if (segment->kind != ENT_SEGMENT_CLOSE)
        {
          g_array_append_val (ring, segment->points[0]);
          continue;
        }
      add_bands_of_ring (bands, ring, width, step, offset);
      g_array_set_size (ring, 0);
    }
}
