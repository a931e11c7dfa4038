/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-geometry.h"

#include <math.h>

/* Twice the area of the triangle, positive when it turns as hulls do. */
static double
turn (EntPoint a,
      EntPoint b,
      EntPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * ent_rect_union:
 * @a: a rectangle, perhaps empty
 * @b: another
 *
 * Returns: the smallest rectangle that holds both
 */
EntRect
ent_rect_union (EntRect a,
                EntRect b)
{
  return (EntRect) { MIN (a.x0, b.x0), MIN (a.y0, b.y0), MAX (a.x1, b.x1), MAX (a.y1, b.y1) };
}

/**
 * ent_rect_grow:
 * @rect: a rectangle
 * @by: how far each side moves outwards; inwards when negative
 *
 * Returns: the larger rectangle; an empty one stays empty
 */
EntRect
ent_rect_grow (EntRect rect,
               double  by)
{
  if (ent_rect_is_empty (rect))
    return rect;

  return (EntRect) { rect.x0 - by, rect.y0 - by, rect.x1 + by, rect.y1 + by };
}

/**
 * ent_rect_include:
 * @rect: a rectangle, perhaps empty
 * @point: a point
 *
 * Returns: the smallest rectangle that holds both
 */
EntRect
ent_rect_include (EntRect  rect,
                  EntPoint point)
{
  return ent_rect_union (rect, (EntRect) { point.x, point.y, point.x, point.y });
}

/**
 * ent_rect_intersects:
 * @a: a rectangle
 * @b: another
 *
 * Returns: %TRUE if they have a point in common; touching counts
 */
gboolean
ent_rect_intersects (EntRect a,
                     EntRect b)
{
  return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

/**
 * ent_rect_contains:
 * @rect: a rectangle
 * @point: a point
 *
 * Returns: %TRUE if the point lies inside or on the rim
 */
gboolean
ent_rect_contains (EntRect  rect,
                   EntPoint point)
{
  return point.x >= rect.x0 && point.x <= rect.x1 && point.y >= rect.y0 && point.y <= rect.y1;
}

/**
 * ent_rect_is_empty:
 * @rect: a rectangle
 *
 * Returns: %TRUE if it holds no point at all, as %ENT_RECT_EMPTY does; one that is a point is not empty
 */
gboolean
ent_rect_is_empty (EntRect rect)
{
  return !(rect.x0 <= rect.x1 && rect.y0 <= rect.y1);
}

/**
 * ent_point_distance:
 * @a: a point
 * @b: another
 *
 * Returns: how far they are apart
 */
double
ent_point_distance (EntPoint a,
                    EntPoint b)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;

  return sqrt (dx * dx + dy * dy);
}

/**
 * ent_segment_distance:
 * @from: one end
 * @to: the other
 * @point: a point
 * @along: (out) (optional): where on the segment the nearest place is, from 0 to 1
 *
 * Returns: the distance of @point to the segment
 */
double
ent_segment_distance (EntPoint  from,
                      EntPoint  to,
                      EntPoint  point,
                      double   *along)
{
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);
  if (along != NULL)
    *along = t;

  return ent_point_distance (point, (EntPoint) { from.x + t * dx, from.y + t * dy });
}

static gboolean
is_before (const EntPoint *points,
           guint           a,
           guint           b)
{
  if (points[a].x != points[b].x)
    return points[a].x < points[b].x;
  if (points[a].y != points[b].y)
    return points[a].y < points[b].y;
  return a < b;
}

/**
 * ent_convex_hull_of:
 * @points: points
 * @order: (array length=n_order): which of them the hull is of; left sorted from left to right
 * @n_order: how many
 * @hull: (array) (out caller-allocates): room for @n_order + 1 indices of @points
 *
 * As ent_convex_hull(), for some of the points. With the @order of an earlier
 * call for points that have moved a little since, sorting costs one pass.
 *
 * Literature: A. M. Andrew, “Another efficient algorithm for convex hulls in
 * two dimensions” (1979).
 *
 * Returns: the number of corners
 */
guint
ent_convex_hull_of (const EntPoint *points,
                    guint          *order,
                    guint           n_order,
                    guint          *hull)
{
  guint n = 0;
  guint lower;

  for (guint i = 1; i < n_order; i++)
    {
      guint moved = order[i];
      guint j = i;

      for (; j > 0 && is_before (points, moved, order[j - 1]); j--)
        order[j] = order[j - 1];
      order[j] = moved;
    }

  if (n_order < 2)
    {
      if (n_order == 1)
        hull[0] = order[0];
      return n_order;
    }

  for (guint i = 0; i < n_order; i++)
    {
      while (n >= 2 && turn (points[hull[n - 2]], points[hull[n - 1]], points[order[i]]) <= 0)
        n--;
      hull[n++] = order[i];
    }
  lower = n + 1;
  for (guint i = n_order - 1; i-- > 0;)
    {
      while (n >= lower && turn (points[hull[n - 2]], points[hull[n - 1]], points[order[i]]) <= 0)
        n--;
      hull[n++] = order[i];
    }
  n--; /* the first corner came up again */

  if (n == 2 && points[hull[0]].x == points[hull[1]].x && points[hull[0]].y == points[hull[1]].y)
    n = 1;

  return n;
}

/**
 * ent_convex_hull:
 * @points: (array length=n_points): points, in any order, some perhaps equal or in a line
 * @n_points: how many
 * @hull: (array) (out caller-allocates): room for @n_points + 1 indices of @points
 *
 * Finds the corners of the convex hull, from the leftmost (of those the
 * uppermost) on, such that the inside lies to the right of the direction of
 * travel on the screen (y down). Points inside a side are no corners: points in
 * a line have two, equal points one.
 *
 * Time: O(n²) for points in disorder; hulls here are of tens of points.
 *
 * Returns: the number of corners
 */
guint
ent_convex_hull (const EntPoint *points,
                 guint           n_points,
                 guint          *hull)
{
  g_autofree guint *order = g_new (guint, n_points);

  for (guint i = 0; i < n_points; i++)
    order[i] = i;

  return ent_convex_hull_of (points, order, n_points, hull);
}

/**
 * ent_polygon_distance:
 * @polygon: (array length=n_points): corners in the order of ent_convex_hull()
 * @n_points: how many; one stands for a point, two for a segment
 * @point: a point
 * @edge: (out) (optional): the nearest side, from corner @edge to the next
 * @along: (out) (optional): where on that side the nearest place is, from 0 to 1
 *
 * Returns: the distance of @point to the polygon, negative inside it;
 *   %G_MAXDOUBLE when there is no polygon
 */
double
ent_polygon_distance (const EntPoint *polygon,
                      guint           n_points,
                      EntPoint        point,
                      guint          *edge,
                      double         *along)
{
  double nearest = G_MAXDOUBLE; /* squared */
  double nearest_along = 0;
  guint nearest_edge = 0;
  gboolean inside = n_points > 2;
  guint n_edges = n_points > 2 ? n_points : MIN (n_points, 1);

  /* Layouts live in this loop, so it takes no root and calls nothing. */
  for (guint i = 0; i < n_edges; i++)
    {
      EntPoint from = polygon[i];
      EntPoint to = polygon[i + 1 < n_points ? i + 1 : 0];
      double dx = to.x - from.x;
      double dy = to.y - from.y;
      double x = point.x - from.x;
      double y = point.y - from.y;
      double square = dx * dx + dy * dy;
      double t = x * dx + y * dy;
      double off_x, off_y;

      inside = inside && dx * y - dy * x >= 0;
      t = t <= 0 ? 0 : t >= square ? 1 : t / square;
      off_x = x - t * dx;
      off_y = y - t * dy;
      if (off_x * off_x + off_y * off_y < nearest)
        {
          nearest = off_x * off_x + off_y * off_y;
          nearest_along = t;
          nearest_edge = i;
        }
    }

  if (edge != NULL)
    *edge = nearest_edge;
  if (along != NULL)
    *along = nearest_along;
  if (n_edges == 0)
    return G_MAXDOUBLE;

  return inside ? -sqrt (nearest) : sqrt (nearest);
}

/**
 * ent_polygon_area:
 * @polygon: (array length=n_points): corners in order
 * @n_points: how many
 *
 * Returns: the area, 0 for fewer than three corners
 */
double
ent_polygon_area (const EntPoint *polygon,
                  guint           n_points)
{
  double twice = 0;

  for (guint i = 0; i < n_points; i++)
    {
      EntPoint a = polygon[i];
      EntPoint b = polygon[i + 1 < n_points ? i + 1 : 0];

      twice += a.x * b.y - b.x * a.y;
    }

  return fabs (twice) / 2;
}

static double
gap_along (const EntPoint *a,
           guint           n_a,
           const EntPoint *b,
           guint           n_b,
           EntPoint        axis)
{
  double end_of_a = -G_MAXDOUBLE;
  double start_of_b = G_MAXDOUBLE;

  for (guint i = 0; i < n_a; i++)
    end_of_a = MAX (end_of_a, a[i].x * axis.x + a[i].y * axis.y);
  for (guint i = 0; i < n_b; i++)
    start_of_b = MIN (start_of_b, b[i].x * axis.x + b[i].y * axis.y);

  return start_of_b - end_of_a;
}

typedef struct
{
  const EntPoint *a, *b;
  guint           n_a, n_b;
  double          best;
  EntPoint        axis;
} Separation;

static void
try_axis (Separation *separation,
          double      x,
          double      y)
{
  double length = sqrt (x * x + y * y);
  EntPoint axis;
  double gap;

  if (length < 1e-9)
    return;

  axis = (EntPoint) { x / length, y / length };
  gap = gap_along (separation->a, separation->n_a, separation->b, separation->n_b, axis);
  if (gap > separation->best)
    {
      separation->best = gap;
      separation->axis = axis;
    }
}

static void
try_sides (Separation     *separation,
           const EntPoint *polygon,
           guint           n_points,
           double          sign)
{
  guint n_sides = n_points > 1 ? n_points : 0; /* a segment has two, one each way */

  for (guint i = 0; i < n_sides; i++)
    {
      EntPoint from = polygon[i];
      EntPoint to = polygon[(i + 1) % n_points];

      try_axis (separation, sign * (to.y - from.y), -sign * (to.x - from.x));
    }
}

/**
 * ent_polygons_separation:
 * @a: (array length=n_a): a convex polygon, as of ent_convex_hull(), at least one corner
 * @n_a: its corners
 * @b: (array length=n_b): another
 * @n_b: its corners
 * @axis: (out) (optional): the direction from @a to @b in which the gap is widest, of length 1
 *
 * Returns: the distance of the two; negative when they overlap, how far they would have to move
 */
double
ent_polygons_separation (const EntPoint *a,
                         guint           n_a,
                         const EntPoint *b,
                         guint           n_b,
                         EntPoint       *axis)
{
  Separation separation = { a, b, n_a, n_b, -G_MAXDOUBLE, { 1, 0 } };

  g_return_val_if_fail (n_a > 0 && n_b > 0, G_MAXDOUBLE);

  try_sides (&separation, a, n_a, 1);
  try_sides (&separation, b, n_b, -1);
  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      if (ent_point_distance (a[i], b[j]) > separation.best)
        try_axis (&separation, b[j].x - a[i].x, b[j].y - a[i].y);

  if (separation.best == -G_MAXDOUBLE) /* one and the same point */
    separation.best = 0;
  if (axis != NULL)
    *axis = separation.axis;

  return separation.best;
}

/**
 * ent_curve_at:
 * @from: where the curve begins
 * @control: its control point
 * @to: where it ends
 * @t: from 0 to 1
 *
 * Returns: the point of the quadratic curve at @t
 */
EntPoint
ent_curve_at (EntPoint from,
              EntPoint control,
              EntPoint to,
              double   t)
{
  double u = 1 - t;

  return (EntPoint) {
    u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}
