/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-guards.h"

#include "layout/ent-for-processors.h"

#define WORTHWHILE 12 /* the hull of fewer points is found at once */
#define WITHIN 1e-6   /* times the length of a side: far more than that is rounded by */

/* What lies beyond the line has a sum of across · x + down · y that is less than @least. */
typedef struct
{
  double across, down, least;
} Side;

/**
 * ent_guards_init:
 * @guards: room for them
 * @n_points: how many points there will be
 *
 * Begins without guards.
 */
void
ent_guards_init (EntGuards *guards,
                 guint      n_points)
{
  *guards = (EntGuards) {
    .n_points = n_points,
    .order = g_new (guint, n_points),
    .outer = g_new (guint, n_points + 1),
    .slots = g_new (guint, n_points + 1),
    .depths = g_new (double, n_points),
  };
  for (guint i = 0; i < n_points; i++)
    guards->order[i] = i;
}

/**
 * ent_guards_clear:
 * @guards: guards
 *
 * Frees what they hold.
 */
void
ent_guards_clear (EntGuards *guards)
{
  g_free (guards->order);
  g_free (guards->outer);
  g_free (guards->slots);
  g_free (guards->depths);
}

/* How far within the side that it lies least within each point is, times the length of that side. */
ENT_FOR_PROCESSORS
static void
measure_depths (const EntPoint *points,
                guint           n_points,
                const Side     *sides,
                double         *depths)
{
  for (guint i = 0; i < n_points; i++)
    {
      EntPoint point = points[i];
      double depth = sides[0].across * point.x + sides[0].down * point.y - sides[0].least;

      for (guint k = 1; k < ENT_N_GUARDS; k++)
        {
          double other = sides[k].across * point.x + sides[k].down * point.y - sides[k].least;

          depth = other < depth ? other : depth;
        }
      depths[i] = depth;
    }
}

/* Lists the points that do not lie between the guards. What lies within each side of
 * a closed line is wound around by it, so it lies within the hull. */
static guint
list_outer (EntGuards      *guards,
            const EntPoint *points)
{
  Side sides[ENT_N_GUARDS];
  guint n = 0;

  for (guint k = 0; k < ENT_N_GUARDS; k++)
    {
      EntPoint from = points[guards->from[k]];
      EntPoint to = points[guards->to[k]];
      double dx = to.x - from.x;
      double dy = to.y - from.y;

      sides[k] = (Side) { -dy, dx, dx * from.y - dy * from.x };
    }
  measure_depths (points, guards->n_points, sides, guards->depths);
  for (guint i = 0; i < guards->n_points; i++)
    {
      guint point = guards->order[i];

      guards->outer[n] = point;
      guards->slots[n] = i;
      n += !(guards->depths[point] > WITHIN);
    }

  return n;
}

/* Corners at even steps around the hull; where there are few, some sides count twice. */
static void
post (EntGuards   *guards,
      const guint *hull,
      guint        n_corners)
{
  guint n = MIN (n_corners, ENT_N_GUARDS);

  guards->has_any = n_corners > 2 && guards->n_points >= WORTHWHILE;
  for (guint k = 0; k < ENT_N_GUARDS && guards->has_any; k++)
    {
      guards->from[k] = hull[k % n * n_corners / n];
      guards->to[k] = hull[(k + 1) % n * n_corners / n];
    }
}

/**
 * ent_guards_find_hull:
 * @guards: the guards, from the last call for the same points
 * @points: where they are now
 * @hull: (array) (out caller-allocates): room for one more than there are points
 *
 * Finds the same corners as ent_convex_hull(), soon where points have moved a little.
 *
 * Time: O(points + corners²).
 *
 * Returns: the number of corners
 */
guint
ent_guards_find_hull (EntGuards      *guards,
                      const EntPoint *points,
                      guint          *hull)
{
  guint n_corners;

  if (!guards->has_any)
    n_corners = ent_convex_hull_of (points, guards->order, guards->n_points, hull);
  else
    {
      guint n_outer = list_outer (guards, points);

      n_corners = ent_convex_hull_of (points, guards->outer, n_outer, hull);
      for (guint i = 0; i < n_outer; i++)
        guards->order[guards->slots[i]] = guards->outer[i];
    }
  post (guards, hull, n_corners);

  return n_corners;
}
