/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-hull-private.h"

/* How far the line may leave the points it was traced through. */
#define TOLERANCE 0.15

/* What is longer than this after thinning is a straight stretch of the hull. */
#define STRAIGHT 14.0

static double
distance_to_line (EntPoint point,
                  EntPoint a,
                  EntPoint b)
{
  double length = hypot (b.x - a.x, b.y - a.y);

  if (length == 0)
    return hypot (point.x - a.x, point.y - a.y);
  return fabs ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)) / length;
}

/* Marks the points between @first and @last that must stay (Ramer 1972;
 * Douglas and Peucker 1973). */
static void
mark_needed (const EntPoint *points,
             guint           first,
             guint           last,
             gboolean       *needed)
{
  double most = 0;
  guint farthest = first;

  for (guint i = first + 1; i < last; i++)
    {
      double distance = distance_to_line (points[i], points[first], points[last]);

      if (distance > most)
        {
          most = distance;
          farthest = i;
        }
    }
  if (most <= TOLERANCE)
    return;
  needed[farthest] = TRUE;
  mark_needed (points, first, farthest, needed);
  mark_needed (points, farthest, last, needed);
}

/* The loop without the points a straight line or a gentle curve can do without. */
static GArray *
thin_loop (GArray *loop)
{
  GArray *thinned = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  const EntPoint *points = (const EntPoint *) loop->data;
  g_autofree gboolean *needed = g_new0 (gboolean, loop->len);
  guint opposite = loop->len / 2;

  needed[0] = needed[opposite] = needed[loop->len - 1] = TRUE;
  mark_needed (points, 0, opposite, needed);
  mark_needed (points, opposite, loop->len - 1, needed);
  for (guint i = 0; i < loop->len; i++)
    {
      const EntPoint *last = thinned->len > 0 ? &g_array_index (thinned, EntPoint, thinned->len - 1) : NULL;

      if (needed[i] && (!last || hypot (points[i].x - last->x, points[i].y - last->y) > 1))
        g_array_append_val (thinned, points[i]);
    }
  return thinned;
}

static EntPoint
unit_vector (EntPoint from,
             EntPoint to)
{
  double length = MAX (hypot (to.x - from.x, to.y - from.y), 1e-9);

  return (EntPoint) { (to.x - from.x) / length, (to.y - from.y) / length };
}

/* The direction of the line in its middle one of three points: along a straight
 * stretch where one ends here, else parallel to the chord of its neighbours. */
static EntPoint
tangent_at (EntPoint before,
            EntPoint at,
            EntPoint after)
{
  double in = hypot (at.x - before.x, at.y - before.y);
  double out = hypot (after.x - at.x, after.y - at.y);

  if (in > STRAIGHT && in >= out)
    return unit_vector (before, at);
  if (out > STRAIGHT)
    return unit_vector (at, after);
  return unit_vector (before, after);
}

/* Appends a closed loop of points as straight lines, where it is straight, and
 * as curves that meet without corners elsewhere. */
void
ent_hull_smooth_loop (GArray *loop,
                      GArray *segments)
{
  g_autoptr (GArray) thinned = NULL;
  const EntPoint *points;
  EntSegment segment = { ENT_SEGMENT_MOVE };
  guint n;

  if (loop->len < 4)
    return;
  thinned = thin_loop (loop);
  points = (const EntPoint *) thinned->data;
  n = thinned->len;
  if (n < 3)
    return;

  segment.points[0] = points[0];
  g_array_append_val (segments, segment);
  for (guint i = 0; i < n; i++)
    {
      EntPoint before = points[(i + n - 1) % n], from = points[i];
      EntPoint to = points[(i + 1) % n], after = points[(i + 2) % n];
      double length = hypot (to.x - from.x, to.y - from.y);
      EntPoint out = tangent_at (before, from, to), in = tangent_at (from, to, after);

      segment.kind = length > STRAIGHT ? ENT_SEGMENT_LINE : ENT_SEGMENT_CURVE;
      segment.points[0] = segment.kind == ENT_SEGMENT_LINE
                              ? to
                              : (EntPoint) { from.x + out.x * length / 3, from.y + out.y * length / 3 };
      segment.points[1] = (EntPoint) { to.x - in.x * length / 3, to.y - in.y * length / 3 };
      segment.points[2] = to;
      g_array_append_val (segments, segment);
    }
  segment.kind = ENT_SEGMENT_CLOSE;
  g_array_append_val (segments, segment);
}
