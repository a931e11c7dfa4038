/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-geometry.h"

#include <math.h>

#define TOUCHING 1e-6
#define SHORTEST 1e-9

/* Twice the area of the triangle, positive when it turns as hulls do. */
static double
turn (EntPoint a,
      EntPoint b,
      EntPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
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

/* By insertion, which costs one pass where the order is nearly right already. */
static void
sort_order (const EntPoint *points,
            guint          *order,
            guint           n_order)
{
  for (guint i = 1; i < n_order; i++)
    {
      guint moved = order[i];
      guint j = i;

      if (points[order[i - 1]].x < points[moved].x)
        continue;
      for (; j > 0 && is_before (points, moved, order[j - 1]); j--)
        order[j] = order[j - 1];
      order[j] = moved;
    }
}

/* The farthest of sorted points to either side of the line from the first to the last, by place in the order; 0 for none. */
static void
find_farthest (const EntPoint *points,
               const guint    *order,
               guint           n_order,
               guint          *below,
               guint          *above)
{
  EntPoint first = points[order[0]];
  EntPoint last = points[order[n_order - 1]];
  double least = 0;
  double most = 0;

  *below = *above = 0;
  for (guint i = 1; i + 1 < n_order; i++)
    {
      double side = turn (first, last, points[order[i]]);

      if (side < least)
        {
          least = side;
          *below = i;
        }
      else if (side > most)
        {
          most = side;
          *above = i;
        }
    }
}

/* Sorts out, of sorted points, those that cannot be corners since they lie between the
 * four outermost ones. Of the others, those to one side of the line from the first to
 * the last come behind the first in @hull, those to the other at its end, from right to
 * left. Nothing depends on a branch, since no processor could foretell it. */
static void
sort_out (const EntPoint *points,
          const guint    *order,
          guint           n_order,
          guint          *hull,
          guint          *n_below,
          guint          *n_above)
{
  guint below, above;
  EntPoint first = points[order[0]];
  EntPoint last = points[order[n_order - 1]];
  EntPoint sides[4][2];
  guint n_low = 0;
  guint n_high = 0;

  find_farthest (points, order, n_order, &below, &above);
  sides[0][0] = sides[2][0] = first;
  sides[0][1] = sides[1][0] = points[order[below]];
  sides[2][1] = sides[3][0] = points[order[above]];
  sides[1][1] = sides[3][1] = last;

  for (guint i = 1; i + 1 < n_order; i++)
    {
      EntPoint point = points[order[i]];
      double side = turn (first, last, point);
      guint half = side < 0 ? 0 : 2;
      const EntPoint *over = sides[half + (i > (half == 0 ? below : above))];
      double beyond = turn (over[0], over[1], point);

      hull[1 + n_low] = order[i];
      n_low += (side < 0) & (beyond <= 0);
      hull[n_order - n_high] = order[i];
      n_high += (side > 0) & (beyond >= 0);
    }
  hull[0] = order[0];
  *n_below = n_low;
  *n_above = n_high;
}

/* Puts a corner behind @n others and takes back those before it that lie within, but leaves @n_least - 1 of them. */
static inline guint
add_corner (const EntPoint *points,
            guint          *hull,
            guint           n,
            guint           n_least,
            guint           corner)
{
  while (n >= n_least && turn (points[hull[n - 2]], points[hull[n - 1]], points[corner]) <= 0)
    n--;
  hull[n++] = corner;

  return n;
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
 * two dimensions” (1979); S. G. Akl, G. T. Toussaint, “A fast convex hull
 * algorithm” (1978), for leaving out what lies between four outermost points.
 *
 * Returns: the number of corners
 */
guint
ent_convex_hull_of (const EntPoint *points,
                    guint          *order,
                    guint           n_order,
                    guint          *hull)
{
  guint n_below, n_above, n, lower;

  sort_order (points, order, n_order);
  if (n_order < 2)
    {
      if (n_order == 1)
        hull[0] = order[0];
      return n_order;
    }

  sort_out (points, order, n_order, hull, &n_below, &n_above);
  n = 1;
  for (guint i = 1; i <= n_below; i++)
    n = add_corner (points, hull, n, 2, hull[i]);
  n = add_corner (points, hull, n, 2, order[n_order - 1]);
  lower = n + 1;
  for (guint i = n_order + 1 - n_above; i <= n_order; i++)
    n = add_corner (points, hull, n, lower, hull[i]);
  n = add_corner (points, hull, n, lower, order[0]);
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
 * ent_polygon_contains:
 * @polygon: (array length=n_points): corners in the order of ent_convex_hull()
 * @n_points: how many
 * @point: a point
 *
 * Takes much less time than ent_polygon_distance().
 *
 * Returns: whether the point is within the polygon or on its line, as far as it has three corners or more
 */
gboolean
ent_polygon_contains (const EntPoint *polygon,
                      guint           n_points,
                      EntPoint        point)
{
  for (guint i = 0; i < n_points; i++)
    {
      EntPoint from = polygon[i];
      EntPoint to = polygon[i + 1 < n_points ? i + 1 : 0];

      if (!((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) >= 0))
        return FALSE;
    }

  return n_points > 2;
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

/* How far @b begins beyond the end of @a along an axis, or something that is no more than @least if that is no more. */
static inline double
gap_along (const EntPoint *a,
           guint           n_a,
           const EntPoint *b,
           guint           n_b,
           EntPoint        axis,
           double          least)
{
  double end_of_a = -G_MAXDOUBLE;
  double start_of_b = G_MAXDOUBLE;

  for (guint i = 0; i < n_a; i++)
    end_of_a = MAX (end_of_a, a[i].x * axis.x + a[i].y * axis.y);
  for (guint i = 0; i < n_b && start_of_b - end_of_a > least; i++)
    start_of_b = MIN (start_of_b, b[i].x * axis.x + b[i].y * axis.y);

  return start_of_b - end_of_a;
}

/**
 * ent_polygons_gap:
 * @a: (array length=n_a): a polygon
 * @n_a: its corners
 * @b: (array length=n_b): another
 * @n_b: its corners
 * @axis: a direction, of length 1
 *
 * Returns: how far all of @b lies beyond all of @a in that direction, negative where it does not;
 *   the two are at least that far apart
 */
double
ent_polygons_gap (const EntPoint *a,
                  guint           n_a,
                  const EntPoint *b,
                  guint           n_b,
                  EntPoint        axis)
{
  return gap_along (a, n_a, b, n_b, axis, -G_MAXDOUBLE);
}

typedef struct
{
  double   best; /* the widest gap along a way out of a side, and then along any */
  EntPoint axis;
  double   nearest; /* from a corner of one to the other */
  EntPoint way;
} Separation;

/* The sides of a polygon, beyond which all of the other may lie. Along the way out of a side
 * nothing of its own polygon lies farther out than the side. */
static void
try_sides (Separation     *separation,
           const EntPoint *polygon,
           guint           n_points,
           const EntPoint *other,
           guint           n_other,
           double          sign)
{
  guint n_sides = n_points > 1 ? n_points : 0; /* a segment has two, one each way */

  for (guint i = 0; i < n_sides; i++)
    {
      EntPoint from = polygon[i];
      EntPoint to = polygon[i + 1 < n_points ? i + 1 : 0];
      double length = ent_point_distance (from, to);
      EntPoint way;
      double gap;

      if (length < SHORTEST)
        continue;
      way = (EntPoint) { (to.y - from.y) / length, (from.x - to.x) / length };
      gap = gap_along (&from, 1, other, n_other, way, separation->best);
      if (gap > separation->best)
        {
          separation->best = gap;
          separation->axis = (EntPoint) { sign * way.x, sign * way.y };
        }
    }
}

/* The corner of a polygon that is nearest to the other, which it does not overlap. No corner
 * is nearer than it lies before all of the other along the axis, so most need not be measured. */
static void
try_corners (Separation     *separation,
             const EntPoint *polygon,
             guint           n_points,
             const EntPoint *other,
             guint           n_other,
             double          sign)
{
  EntPoint axis = { sign * separation->axis.x, sign * separation->axis.y };
  double start = gap_along (&(EntPoint) { 0, 0 }, 1, other, n_other, axis, -G_MAXDOUBLE);

  for (guint i = 0; i < n_points; i++)
    {
      guint edge;
      double along, distance;
      EntPoint from, to;

      if (start - polygon[i].x * axis.x - polygon[i].y * axis.y > separation->nearest + TOUCHING)
        continue;
      distance = ent_polygon_distance (other, n_other, polygon[i], &edge, &along);
      if (distance >= separation->nearest || distance < SHORTEST)
        continue;
      from = other[edge];
      to = other[edge + 1 < n_other ? edge + 1 : 0];
      separation->nearest = distance;
      separation->way = (EntPoint) {
        sign * (from.x + along * (to.x - from.x) - polygon[i].x) / distance,
        sign * (from.y + along * (to.y - from.y) - polygon[i].y) / distance,
      };
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
  Separation separation = { .best = -G_MAXDOUBLE, .axis = { 1, 0 }, .nearest = G_MAXDOUBLE };

  g_return_val_if_fail (n_a > 0 && n_b > 0, G_MAXDOUBLE);

  try_sides (&separation, a, n_a, b, n_b, 1);
  try_sides (&separation, b, n_b, a, n_a, -1);
  /* Where they overlap, the way out is across a side. Else they may be nearest from corner to corner. */
  if (separation.best > -TOUCHING || separation.best == -G_MAXDOUBLE)
    {
      try_corners (&separation, a, n_a, b, n_b, 1);
      try_corners (&separation, b, n_b, a, n_a, -1);
      if (separation.nearest < G_MAXDOUBLE && separation.nearest > separation.best)
        {
          separation.best = separation.nearest;
          separation.axis = separation.way;
        }
    }
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
