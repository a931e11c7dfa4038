/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-fling.h"

#include <math.h>

#define MS 1000

static void
test_speed (void)
{
  EntFling fling = { 0 };
  EntPoint speed;

  g_assert_cmpfloat (ent_fling_get_speed (&fling, 0).x, ==, 0);
  ent_fling_add (&fling, (EntPoint) { 0, 0 }, 0);
  g_assert_cmpfloat (ent_fling_get_speed (&fling, 0).x, ==, 0);
  /* Slowly at first, which is forgotten; then 10 px to the right and 5 up every 10 ms. */
  ent_fling_add (&fling, (EntPoint) { 1, 0 }, 500 * MS);
  for (guint i = 0; i < 40; i++)
    ent_fling_add (&fling, (EntPoint) { 10.0 * i, -5.0 * i }, 1000 * MS + 10 * MS * i);
  speed = ent_fling_get_speed (&fling, 1392 * MS);
  g_assert_cmpfloat_with_epsilon (speed.x, 1000, 1e-6);
  g_assert_cmpfloat_with_epsilon (speed.y, -500, 1e-6);
  /* Whoever rests wants to stop. */
  g_assert_cmpfloat (ent_fling_get_speed (&fling, 1450 * MS).x, ==, 0);
}

/* A jump is no throw out of the picture. */
static void
test_limit (void)
{
  EntFling fling = { 0 };
  EntPoint speed;

  ent_fling_add (&fling, (EntPoint) { 0, 0 }, 0);
  ent_fling_add (&fling, (EntPoint) { 300, 400 }, 1 * MS);
  speed = ent_fling_get_speed (&fling, 1 * MS);
  g_assert_cmpfloat (hypot (speed.x, speed.y), <, 10000);
  g_assert_cmpfloat_with_epsilon (speed.y / speed.x, 4.0 / 3, 1e-6);
}

static void
test_travel (void)
{
  EntPoint speed = { 1000, -200 };
  double last = 0;

  g_assert_cmpfloat (ent_fling_travel (speed, 0).x, ==, 0);
  for (double seconds = 0.05; !ent_fling_is_over (speed, seconds); seconds += 0.05)
    {
      EntPoint way = ent_fling_travel (speed, seconds);

      g_assert_cmpfloat (way.x, >, last);
      g_assert_cmpfloat_with_epsilon (way.y, -way.x / 5, 1e-6);
      last = way.x;
    }
  g_assert_cmpfloat (last, >, 100);
  g_assert_cmpfloat (last, <, 1000);
  g_assert_true (ent_fling_is_over (speed, 3));
  g_assert_true (ent_fling_is_over ((EntPoint) { 3, 4 }, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/fling/speed", test_speed);
  g_test_add_func ("/state/fling/limit", test_limit);
  g_test_add_func ("/state/fling/travel", test_travel);
  return g_test_run ();
}
