/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Points, rectangles and convex polygons, in world units (a pixel at zoom 1,
 * y down). Small values, passed and returned by value. */

typedef struct
{
  double x, y;
} EntPoint;

typedef struct
{
  double x0, y0, x1, y1;
} EntRect;

#define ENT_RECT_EMPTY ((EntRect) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

double   ent_point_distance      (EntPoint        a,
                                  EntPoint        b);
double   ent_segment_distance    (EntPoint        from,
                                  EntPoint        to,
                                  EntPoint        point,
                                  double         *along);
guint    ent_convex_hull         (const EntPoint *points,
                                  guint           n_points,
                                  guint          *hull);
guint    ent_convex_hull_of      (const EntPoint *points,
                                  guint          *order,
                                  guint           n_order,
                                  guint          *hull);
double   ent_polygon_distance    (const EntPoint *polygon,
                                  guint           n_points,
                                  EntPoint        point,
                                  guint          *edge,
                                  double         *along);
gboolean ent_polygon_contains    (const EntPoint *polygon,
                                  guint           n_points,
                                  EntPoint        point);
double   ent_polygon_area        (const EntPoint *polygon,
                                  guint           n_points);
double   ent_polygons_gap        (const EntPoint *a,
                                  guint           n_a,
                                  const EntPoint *b,
                                  guint           n_b,
                                  EntPoint        axis);
double   ent_polygons_separation (const EntPoint *a,
                                  guint           n_a,
                                  const EntPoint *b,
                                  guint           n_b,
                                  EntPoint       *axis);
EntPoint ent_curve_at            (EntPoint        from,
                                  EntPoint        control,
                                  EntPoint        to,
                                  double          t);

/* Small enough to have no call of their own: layouts ask them again and again. */

/**
 * ent_rect_is_empty:
 * @rect: a rectangle
 *
 * Returns: %TRUE if it holds no point at all, as %ENT_RECT_EMPTY does; one that is a point is not empty
 */
static inline gboolean
ent_rect_is_empty (EntRect rect)
{
  return !(rect.x0 <= rect.x1 && rect.y0 <= rect.y1);
}

/**
 * ent_rect_contains:
 * @rect: a rectangle
 * @point: a point
 *
 * Returns: %TRUE if the point lies inside or on the rim
 */
static inline gboolean
ent_rect_contains (EntRect  rect,
                   EntPoint point)
{
  return point.x >= rect.x0 && point.x <= rect.x1 && point.y >= rect.y0 && point.y <= rect.y1;
}

/**
 * ent_rect_intersects:
 * @a: a rectangle
 * @b: another
 *
 * Returns: %TRUE if they have a point in common; touching counts
 */
static inline gboolean
ent_rect_intersects (EntRect a,
                     EntRect b)
{
  return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

/**
 * ent_rect_union:
 * @a: a rectangle, perhaps empty
 * @b: another
 *
 * Returns: the smallest rectangle that holds both
 */
static inline EntRect
ent_rect_union (EntRect a,
                EntRect b)
{
  return (EntRect) { MIN (a.x0, b.x0), MIN (a.y0, b.y0), MAX (a.x1, b.x1), MAX (a.y1, b.y1) };
}

/**
 * ent_rect_include:
 * @rect: a rectangle, perhaps empty
 * @point: a point
 *
 * Returns: the smallest rectangle that holds both
 */
static inline EntRect
ent_rect_include (EntRect  rect,
                  EntPoint point)
{
  return ent_rect_union (rect, (EntRect) { point.x, point.y, point.x, point.y });
}

/**
 * ent_rect_grow:
 * @rect: a rectangle
 * @by: how far each side moves outwards; inwards when negative
 *
 * Returns: the larger rectangle; an empty one stays empty
 */
static inline EntRect
ent_rect_grow (EntRect rect,
               double  by)
{
  if (ent_rect_is_empty (rect))
    return rect;

  return (EntRect) { rect.x0 - by, rect.y0 - by, rect.x1 + by, rect.y1 + by };
}

G_END_DECLS
