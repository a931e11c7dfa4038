/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-flat-path.h"

#include <math.h>

/* A curve is as many pieces as keep so near to it, but no more than so many. */
#define TOLERANCE 0.02
#define MAX_PIECES 16

/* Ends a run of points. */
#define RUN_END ((EntPoint) { G_MAXDOUBLE, G_MAXDOUBLE })

static EntPoint
cubic_at (EntPoint        from,
          const EntPoint *points,
          double          t)
{
  double u = 1 - t;
  double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

  return (EntPoint) {
    a * from.x + b * points[0].x + c * points[1].x + d * points[2].x,
    a * from.y + b * points[0].y + c * points[1].y + d * points[2].y,
  };
}

/* From how far the curve bends (after Wang): short and gentle ones, of which an
 * outline with bays has hundreds, are a piece or two. */
static guint
count_pieces (EntPoint        from,
              const EntPoint *points)
{
  double first = hypot (from.x - 2 * points[0].x + points[1].x, from.y - 2 * points[0].y + points[1].y);
  double second = hypot (points[0].x - 2 * points[1].x + points[2].x, points[0].y - 2 * points[1].y + points[2].y);

  return (guint) CLAMP (ceil (sqrt (0.75 * MAX (first, second) / TOLERANCE)), 1, MAX_PIECES);
}

/**
 * ent_flat_path_new:
 * @segments: (array length=n_segments): a path
 * @n_segments: how many
 *
 * Returns: (transfer full) (element-type EntPoint): the path in straight lines
 */
GArray *
ent_flat_path_new (const EntSegment *segments,
                   guint             n_segments)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  EntPoint start = { 0, 0 }, at = { 0, 0 };
  EntPoint end = RUN_END;
  guint n_pieces;

  for (guint i = 0; i < n_segments; i++)
    switch (segments[i].kind)
      {
      case ENT_SEGMENT_MOVE:
        if (points->len > 0)
          g_array_append_val (points, end);
        start = at = segments[i].points[0];
        g_array_append_val (points, at);
        break;
      case ENT_SEGMENT_LINE:
        at = segments[i].points[0];
        g_array_append_val (points, at);
        break;
      case ENT_SEGMENT_CURVE:
        n_pieces = count_pieces (at, segments[i].points);
        for (guint piece = 1; piece <= n_pieces; piece++)
          {
            EntPoint point = cubic_at (at, segments[i].points, (double) piece / n_pieces);

            g_array_append_val (points, point);
          }
        at = segments[i].points[2];
        break;
      case ENT_SEGMENT_CLOSE:
        at = start;
        g_array_append_val (points, at);
        break;
      default:
        g_assert_not_reached ();
      }
  if (points->len > 0)
    g_array_append_val (points, end);
  return points;
}

/* The @i-th straight line of the path; FALSE between two runs. */
static gboolean
get_line (GArray   *path,
          guint     i,
          EntPoint *a,
          EntPoint *b)
{
  *a = g_array_index (path, EntPoint, i);
  *b = g_array_index (path, EntPoint, i + 1);
  return a->x != G_MAXDOUBLE && b->x != G_MAXDOUBLE;
}

/**
 * ent_flat_path_contains:
 * @path: a closed path
 * @point: a point
 *
 * Returns: whether @point lies inside, by the even–odd rule
 */
gboolean
ent_flat_path_contains (GArray   *path,
                        EntPoint  point)
{
  gboolean inside = FALSE;
  EntPoint a, b;

  g_return_val_if_fail (path, FALSE);

  for (guint i = 0; i + 1 < path->len; i++)
    if (get_line (path, i, &a, &b) && (a.y > point.y) != (b.y > point.y)
        && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
      inside = !inside;
  return inside;
}

static double
distance_to_line (EntPoint point,
                  EntPoint a,
                  EntPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length_squared = dx * dx + dy * dy;
  double t = length_squared > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length_squared : 0;

  t = CLAMP (t, 0, 1);
  return hypot (point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/**
 * ent_flat_path_distance:
 * @path: a path
 * @point: a point
 *
 * Returns: how far @point is from the line; %G_MAXDOUBLE when there is none
 */
double
ent_flat_path_distance (GArray   *path,
                        EntPoint  point)
{
  double least = G_MAXDOUBLE;
  EntPoint a, b;

  g_return_val_if_fail (path, least);

  for (guint i = 0; i + 1 < path->len; i++)
    if (get_line (path, i, &a, &b))
      least = MIN (least, distance_to_line (point, a, b));
  return least;
}

/* Whether the line is not on one side of @rect. */
static gboolean
may_touch (EntPoint a,
           EntPoint b,
           EntRect  rect)
{
  return MAX (a.x, b.x) >= rect.x0 && MIN (a.x, b.x) <= rect.x1 && MAX (a.y, b.y) >= rect.y0 && MIN (a.y, b.y) <= rect.y1;
}

/**
 * ent_flat_path_comes_near:
 * @path: a path
 * @point: a point
 * @distance: how near
 *
 * Returns: whether the line comes so near to @point
 */
gboolean
ent_flat_path_comes_near (GArray   *path,
                          EntPoint  point,
                          double    distance)
{
  EntRect around = { point.x - distance, point.y - distance, point.x + distance, point.y + distance };
  EntPoint a, b;

  g_return_val_if_fail (path, FALSE);

  for (guint i = 0; i + 1 < path->len; i++)
    if (get_line (path, i, &a, &b) && may_touch (a, b, around) && distance_to_line (point, a, b) <= distance)
      return TRUE;
  return FALSE;
}

/**
 * ent_flat_path_area:
 * @path: a closed path whose holes run against its outer line
 *
 * Returns: the area inside
 */
double
ent_flat_path_area (GArray *path)
{
  double sum = 0;
  EntPoint a, b;

  g_return_val_if_fail (path, 0);

  for (guint i = 0; i + 1 < path->len; i++)
    if (get_line (path, i, &a, &b))
      sum += a.x * b.y - b.x * a.y;
  return fabs (sum) / 2;
}

static EntRect
get_bounds (GArray *path)
{
  EntRect bounds = ENT_RECT_EMPTY;

  for (guint i = 0; i < path->len; i++)
    if (g_array_index (path, EntPoint, i).x != G_MAXDOUBLE)
      bounds = ent_rect_include (bounds, g_array_index (path, EntPoint, i));
  return bounds;
}

static double
side_of (EntPoint a,
         EntPoint b,
         EntPoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/* The straight lines of a path that may touch a part of the plane: their ends, in pairs. */
static GArray *
new_lines_in (GArray *path,
              EntRect rect)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  EntPoint a, b;

  for (guint i = 0; i + 1 < path->len; i++)
    if (get_line (path, i, &a, &b) && may_touch (a, b, rect))
      {
        g_array_append_val (ends, a);
        g_array_append_val (ends, b);
      }
  return ends;
}

static gboolean
line_crosses (GArray   *ends,
              EntPoint  a,
              EntPoint  b)
{
  EntRect around = ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, a), b);

  for (guint i = 0; i < ends->len; i += 2)
    {
      EntPoint c = g_array_index (ends, EntPoint, i), d = g_array_index (ends, EntPoint, i + 1);

      if (may_touch (c, d, around) && (side_of (a, b, c) > 0) != (side_of (a, b, d) > 0)
          && (side_of (c, d, a) > 0) != (side_of (c, d, b) > 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * ent_flat_path_intersects:
 * @path: a closed path
 * @other: another
 *
 * Time: O(n · m) of what lies in the bounds of both.
 *
 * Returns: whether some point lies inside both
 */
gboolean
ent_flat_path_intersects (GArray *path,
                          GArray *other)
{
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GArray) others = NULL;
  EntRect bounds, other_bounds;

  g_return_val_if_fail (path && other, FALSE);

  if (path->len == 0 || other->len == 0)
    return FALSE;
  bounds = get_bounds (path);
  other_bounds = get_bounds (other);
  if (!ent_rect_intersects (bounds, other_bounds))
    return FALSE;
  if (ent_flat_path_contains (path, g_array_index (other, EntPoint, 0))
      || ent_flat_path_contains (other, g_array_index (path, EntPoint, 0)))
    return TRUE;
  lines = new_lines_in (path, other_bounds);
  others = new_lines_in (other, bounds);
  for (guint i = 0; i < lines->len; i += 2)
    if (line_crosses (others, g_array_index (lines, EntPoint, i), g_array_index (lines, EntPoint, i + 1)))
      return TRUE;
  return FALSE;
}
