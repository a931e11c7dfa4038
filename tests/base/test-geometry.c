/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-geometry.h"

#include <math.h>

#include "base/ent-random.h"

#define NEAR 1e-9

static void
test_rect_empty (void)
{
  EntRect rect = ENT_RECT_EMPTY;

  g_assert_true (ent_rect_is_empty (rect));
  g_assert_true (ent_rect_is_empty (ent_rect_grow (rect, 10)));
  g_assert_false (ent_rect_contains (rect, (EntPoint) { 0, 0 }));
  g_assert_false (ent_rect_intersects (rect, (EntRect) { -1, -1, 1, 1 }));

  rect = ent_rect_include (rect, (EntPoint) { 3, 4 });
  g_assert_false (ent_rect_is_empty (rect));
  g_assert_true (ent_rect_contains (rect, (EntPoint) { 3, 4 }));
  rect = ent_rect_union (rect, ENT_RECT_EMPTY);
  g_assert_cmpfloat (rect.x0, ==, 3);
  g_assert_cmpfloat (rect.x1, ==, 3);
}

static void
test_rect_touching (void)
{
  EntRect rect = { 0, 0, 10, 5 };

  g_assert_true (ent_rect_intersects (rect, (EntRect) { 10, 5, 20, 20 }));
  g_assert_false (ent_rect_intersects (rect, (EntRect) { 10.1, 0, 20, 20 }));
  g_assert_true (ent_rect_intersects (ent_rect_grow (rect, 1), (EntRect) { 10.1, 0, 20, 20 }));
}

static void
test_hull_few (void)
{
  EntPoint points[] = { { 1, 1 }, { 1, 1 }, { 1, 1 } };
  EntPoint line[] = { { 2, 2 }, { 0, 0 }, { 1, 1 }, { 3, 3 } };
  guint hull[5];

  g_assert_cmpuint (ent_convex_hull (NULL, 0, hull), ==, 0);
  g_assert_cmpuint (ent_convex_hull (points, 1, hull), ==, 1);
  g_assert_cmpuint (ent_convex_hull (points, 2, hull), ==, 1);
  g_assert_cmpuint (ent_convex_hull (points, 3, hull), ==, 1);
  g_assert_cmpuint (ent_convex_hull (line, 2, hull), ==, 2);
  g_assert_cmpuint (ent_convex_hull (line, 4, hull), ==, 2);
  g_assert_cmpuint (hull[0], ==, 1);
  g_assert_cmpuint (hull[1], ==, 3);
}

static void
test_hull_square (void)
{
  EntPoint points[] = { { 5, 5 }, { 10, 0 }, { 0, 10 }, { 5, 0 }, { 0, 0 }, { 10, 10 } };
  EntPoint corners[4];
  guint hull[7];

  g_assert_cmpuint (ent_convex_hull (points, G_N_ELEMENTS (points), hull), ==, 4);
  for (guint i = 0; i < 4; i++)
    corners[i] = points[hull[i]];
  g_assert_cmpuint (hull[0], ==, 4);
  g_assert_cmpfloat_with_epsilon (ent_polygon_area (corners, 4), 100, NEAR);
  g_assert_cmpfloat_with_epsilon (ent_polygon_distance (corners, 4, (EntPoint) { 5, 2 }, NULL, NULL), -2, NEAR);
  g_assert_cmpfloat_with_epsilon (ent_polygon_distance (corners, 4, (EntPoint) { 13, 14 }, NULL, NULL), 5, NEAR);
}

static void
test_hull_of_moved_points (void)
{
  EntPoint points[40];
  guint order[40];
  EntRandom random;

  ent_random_init (&random, 7);
  for (guint i = 0; i < 40; i++)
    {
      points[i] = (EntPoint) { ent_random_double (&random), ent_random_double (&random) };
      order[i] = i;
    }
  for (guint round = 0; round < 20; round++)
    {
      guint fresh[41];
      guint again[41];
      guint n = ent_convex_hull_of (points, order, 40, again);

      g_assert_cmpuint (ent_convex_hull (points, 40, fresh), ==, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (fresh[i], ==, again[i]);
      for (guint i = 0; i < 40; i++)
        points[i].x += 0.1 * ent_random_double (&random);
    }
}

/* Whether @point lies in a line with two corners or turns outwards from none of the sides. */
static gboolean
is_held (const EntPoint *corners,
         guint           n_corners,
         EntPoint        point)
{
  for (guint i = 0; i < n_corners; i++)
    {
      EntPoint a = corners[i], b = corners[(i + 1) % n_corners];

      if ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) < -NEAR)
        return FALSE;
    }

  return TRUE;
}

/* Points by lot, scattered, or on a grid, where many are equal or in a line: the hull holds
 * all of them, and no corner lies in the hull of the others. */
static void
test_hull_holds_all (void)
{
  EntRandom random;

  ent_random_init (&random, 11);
  for (guint draw = 0; draw < 2000; draw++)
    {
      guint n_points = 1 + (guint) (ent_random_double (&random) * 40);
      guint side = draw % 2 == 0 ? 1 + (guint) (ent_random_double (&random) * 6) : 0;
      EntPoint points[40], corners[41];
      guint hull[41];
      guint n;

      for (guint i = 0; i < n_points; i++)
        {
          points[i] = (EntPoint) { ent_random_double (&random) * 100, ent_random_double (&random) * 100 };
          if (side > 0)
            points[i] = (EntPoint) { floor (points[i].x * side / 100), floor (points[i].y * side / 100) };
        }
      n = ent_convex_hull (points, n_points, hull);
      g_assert_cmpuint (n, >=, 1);
      for (guint i = 0; i < n; i++)
        corners[i] = points[hull[i]];
      for (guint i = 0; i < n_points; i++)
        g_assert_true (n < 3 ? ent_polygon_distance (corners, n, points[i], NULL, NULL) < NEAR : is_held (corners, n, points[i]));
      for (guint i = 0; i < n && n >= 3; i++)
        {
          EntPoint a = corners[i], b = corners[(i + 1) % n], c = corners[(i + 2) % n];

          g_assert_cmpfloat ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x), >, 0);
        }
    }
}

static void
test_distance_few (void)
{
  EntPoint points[] = { { 0, 0 }, { 10, 0 } };
  guint edge;
  double along;

  g_assert_cmpfloat (ent_polygon_distance (points, 0, (EntPoint) { 1, 1 }, NULL, NULL), ==, G_MAXDOUBLE);
  g_assert_cmpfloat_with_epsilon (ent_polygon_distance (points, 1, (EntPoint) { 3, 4 }, &edge, &along), 5, NEAR);
  g_assert_cmpuint (edge, ==, 0);
  g_assert_cmpfloat_with_epsilon (ent_polygon_distance (points, 2, (EntPoint) { 5, 2 }, &edge, &along), 2, NEAR);
  g_assert_cmpfloat_with_epsilon (along, 0.5, NEAR);
  g_assert_cmpfloat (ent_polygon_distance (points, 2, (EntPoint) { 5, 0 }, NULL, NULL), >=, 0);
}

static void
test_separation (void)
{
  EntPoint a[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 } };
  EntPoint b[] = { { 13, 14 }, { 20, 14 }, { 20, 20 } };
  EntPoint c[] = { { 8, 5 } };
  EntPoint axis;

  g_assert_cmpfloat_with_epsilon (ent_polygons_separation (a, 4, b, 3, &axis), 5, NEAR);
  g_assert_cmpfloat_with_epsilon (axis.x, 0.6, NEAR);
  g_assert_cmpfloat_with_epsilon (ent_polygons_separation (b, 3, a, 4, &axis), 5, NEAR);
  g_assert_cmpfloat_with_epsilon (axis.x, -0.6, NEAR);
  g_assert_cmpfloat_with_epsilon (ent_polygons_separation (a, 4, c, 1, NULL), -2, NEAR);
  g_assert_cmpfloat_with_epsilon (ent_polygons_separation (c, 1, c, 1, NULL), 0, NEAR);
}

/* Draws the hull of up to @n_most points around a middle. */
static guint
draw_polygon (EntRandom *random,
              EntPoint   middle,
              guint      n_most,
              EntPoint  *corners)
{
  guint n_points = 1 + (guint) (ent_random_double (random) * n_most);
  EntPoint points[12];
  guint hull[13];
  guint n;

  for (guint i = 0; i < n_points; i++)
    points[i] = (EntPoint) { middle.x + ent_random_double (random) * 10, middle.y + ent_random_double (random) * 10 };
  n = ent_convex_hull (points, n_points, hull);
  for (guint i = 0; i < n; i++)
    corners[i] = points[hull[i]];

  return n;
}

/* Of all directions around, none has a wider gap than the one that is found. */
static void
test_separation_is_the_widest_gap (void)
{
  guint n_apart = 0;
  EntRandom random;

  ent_random_init (&random, 13);
  for (guint draw = 0; draw < 500; draw++)
    {
      EntPoint a[12], b[12], axis;
      guint n_a = draw_polygon (&random, (EntPoint) { 0, 0 }, 12, a);
      guint n_b = draw_polygon (&random, (EntPoint) { 16 * ent_random_double (&random), 12 * ent_random_double (&random) }, 12, b);
      double separation = ent_polygons_separation (a, n_a, b, n_b, &axis);
      double widest = -G_MAXDOUBLE;

      for (guint i = 0; i < 720; i++)
        widest = MAX (widest, ent_polygons_gap (a, n_a, b, n_b, (EntPoint) { cos (i * G_PI / 360), sin (i * G_PI / 360) }));
      g_assert_cmpfloat (separation, >=, widest - NEAR);
      g_assert_cmpfloat (separation, <=, widest + 0.1);
      g_assert_cmpfloat_with_epsilon (ent_polygons_gap (a, n_a, b, n_b, axis), separation, 1e-6);
      n_apart += separation > 0;
    }
  g_assert_cmpuint (n_apart, >, 100);
  g_assert_cmpuint (n_apart, <, 450);
}

/* Whatever the polygon, what it contains is what has no distance to it. */
static void
test_contains (void)
{
  guint n_within = 0;
  EntRandom random;

  ent_random_init (&random, 17);
  for (guint draw = 0; draw < 1000; draw++)
    {
      EntPoint corners[12];
      guint n = draw_polygon (&random, (EntPoint) { 0, 0 }, 12, corners);
      EntPoint point = { 14 * ent_random_double (&random) - 2, 14 * ent_random_double (&random) - 2 };
      gboolean within = ent_polygon_contains (corners, n, point);

      g_assert_cmpint (within, ==, ent_polygon_distance (corners, n, point, NULL, NULL) < 0);
      n_within += within;
      g_assert_cmpint (ent_polygon_contains (corners, n, corners[0]), ==, n > 2);
    }
  g_assert_cmpuint (n_within, >, 100);
  g_assert_cmpuint (n_within, <, 900);
}

static void
test_curve (void)
{
  EntPoint middle = ent_curve_at ((EntPoint) { 0, 0 }, (EntPoint) { 5, 10 }, (EntPoint) { 10, 0 }, 0.5);

  g_assert_cmpfloat_with_epsilon (middle.x, 5, NEAR);
  g_assert_cmpfloat_with_epsilon (middle.y, 5, NEAR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/geometry/rect/empty", test_rect_empty);
  g_test_add_func ("/base/geometry/rect/touching", test_rect_touching);
  g_test_add_func ("/base/geometry/hull/few", test_hull_few);
  g_test_add_func ("/base/geometry/hull/square", test_hull_square);
  g_test_add_func ("/base/geometry/hull/moved-points", test_hull_of_moved_points);
  g_test_add_func ("/base/geometry/hull/holds-all", test_hull_holds_all);
  g_test_add_func ("/base/geometry/distance/few", test_distance_few);
  g_test_add_func ("/base/geometry/contains", test_contains);
  g_test_add_func ("/base/geometry/separation", test_separation);
  g_test_add_func ("/base/geometry/separation/is-the-widest-gap", test_separation_is_the_widest_gap);
  g_test_add_func ("/base/geometry/curve", test_curve);
  return g_test_run ();
}
