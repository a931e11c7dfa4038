/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-guards.h"

#include "base/ent-random.h"

#define MOST_POINTS 90
#define N_STEPS 300

/* The same corners, in the same order, as from all points. */
static void
assert_same_hull (EntGuards      *guards,
                  const EntPoint *points)
{
  guint found[MOST_POINTS + 1], wanted[MOST_POINTS + 1];
  guint n_found = ent_guards_find_hull (guards, points, found);
  guint n_wanted = ent_convex_hull (points, guards->n_points, wanted);

  g_assert_cmpmem (found, n_found * sizeof (guint), wanted, n_wanted * sizeof (guint));
}

/* Points that wander, each step as far as @stride at most. */
static void
wander (guint  n_points,
        double stride)
{
  EntPoint points[MOST_POINTS];
  EntGuards guards;
  EntRandom random;

  ent_random_init (&random, n_points);
  ent_guards_init (&guards, n_points);
  for (guint i = 0; i < n_points; i++)
    points[i] = (EntPoint) { 500 * ent_random_double (&random), 300 * ent_random_double (&random) };
  for (guint step = 0; step < N_STEPS; step++)
    {
      assert_same_hull (&guards, points);
      for (guint i = 0; i < n_points; i++)
        {
          points[i].x += stride * (2 * ent_random_double (&random) - 1);
          points[i].y += stride * (2 * ent_random_double (&random) - 1);
        }
    }
  ent_guards_clear (&guards);
}

static void
wandering_points (void)
{
  static const guint numbers[] = { 1, 2, 3, 9, 12, 30, MOST_POINTS };
  static const double strides[] = { 0.01, 2, 30, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint k = 0; k < G_N_ELEMENTS (strides); k++)
      wander (numbers[i], strides[k]);
}

/* Guards that stand in a line, in one place or the wrong way round guard nothing. */
static void
disordered_guards (void)
{
  EntPoint wide[MOST_POINTS], points[MOST_POINTS];
  EntGuards guards;
  EntRandom random;

  ent_random_init (&random, 1);
  ent_guards_init (&guards, MOST_POINTS);
  for (guint i = 0; i < MOST_POINTS; i++)
    wide[i] = (EntPoint) { 400 * ent_random_double (&random), 400 * ent_random_double (&random) };

  assert_same_hull (&guards, wide);
  for (guint i = 0; i < MOST_POINTS; i++)
    points[i] = (EntPoint) { i % 10, 2 * (i % 10) };
  assert_same_hull (&guards, points);
  assert_same_hull (&guards, wide);
  for (guint i = 0; i < MOST_POINTS; i++)
    points[i] = (EntPoint) { 7, 7 };
  assert_same_hull (&guards, points);
  assert_same_hull (&guards, wide);
  for (guint i = 0; i < MOST_POINTS; i++)
    points[i] = (EntPoint) { -wide[i].x, wide[i].y };
  assert_same_hull (&guards, points);
  assert_same_hull (&guards, wide);
  for (guint i = 0; i < MOST_POINTS; i++)
    points[i] = wide[MOST_POINTS - 1 - i];
  assert_same_hull (&guards, points);
  ent_guards_clear (&guards);
}

/* What stands on the line between two guards may be a corner as soon as one of them has moved. */
static void
points_on_a_side (void)
{
  EntPoint points[MOST_POINTS];
  EntGuards guards;

  ent_guards_init (&guards, 40);
  for (guint i = 0; i < 40; i++)
    points[i] = (EntPoint) { i < 20 ? 10 * i : 190, i < 20 ? 0 : 10 * (i - 20) };
  assert_same_hull (&guards, points);
  points[10].y = -1e-3;
  assert_same_hull (&guards, points);
  points[0].y = -5;
  assert_same_hull (&guards, points);
  ent_guards_clear (&guards);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/guards/wandering-points", wandering_points);
  g_test_add_func ("/layout/guards/disordered-guards", disordered_guards);
  g_test_add_func ("/layout/guards/points-on-a-side", points_on_a_side);

  return g_test_run ();
}
