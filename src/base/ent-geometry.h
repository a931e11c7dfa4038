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

EntRect  ent_rect_union          (EntRect         a,
                                  EntRect         b);
EntRect  ent_rect_grow           (EntRect         rect,
                                  double          by);
EntRect  ent_rect_include        (EntRect         rect,
                                  EntPoint        point);
gboolean ent_rect_intersects     (EntRect         a,
                                  EntRect         b);
gboolean ent_rect_contains       (EntRect         rect,
                                  EntPoint        point);
gboolean ent_rect_is_empty       (EntRect         rect);

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
double   ent_polygon_area        (const EntPoint *polygon,
                                  guint           n_points);
double   ent_polygons_separation (const EntPoint *a,
                                  guint           n_a,
                                  const EntPoint *b,
                                  guint           n_b,
                                  EntPoint       *axis);
EntPoint ent_curve_at            (EntPoint        from,
                                  EntPoint        control,
                                  EntPoint        to,
                                  double          t);

G_END_DECLS
