/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-time-axis.h"

/* A hundred days on two hundred px. */
static const EntTimeAxis axis = { { 1000, 1100 }, 200 + 2 * ENT_TIME_AXIS_MARGIN };

static void
test_places (void)
{
  g_assert_cmpfloat (ent_time_axis_get_x (&axis, 1000), ==, ENT_TIME_AXIS_MARGIN);
  g_assert_cmpfloat (ent_time_axis_get_x (&axis, 1025), ==, ENT_TIME_AXIS_MARGIN + 50);
  g_assert_cmpfloat (ent_time_axis_get_x (&axis, 1100), ==, ENT_TIME_AXIS_MARGIN + 200);
  /* What is not on the axis stands at its nearer end. */
  g_assert_cmpfloat (ent_time_axis_get_x (&axis, 900), ==, ENT_TIME_AXIS_MARGIN);
  g_assert_cmpfloat (ent_time_axis_get_x (&axis, 9000), ==, ENT_TIME_AXIS_MARGIN + 200);
}

static void
test_days (void)
{
  for (EntDay day = axis.period.first; day <= axis.period.last; day++)
    g_assert_cmpint (ent_time_axis_get_day (&axis, ent_time_axis_get_x (&axis, day)), ==, day);
  g_assert_cmpint (ent_time_axis_get_day (&axis, 0), ==, 1000);
  g_assert_cmpint (ent_time_axis_get_day (&axis, 1000), ==, 1100);
}

/* A single day, and a widget that has no size yet. */
static void
test_narrow (void)
{
  const EntTimeAxis day = { { 1000, 1000 }, 220 };
  const EntTimeAxis unsized = { { 1000, 1100 }, 0 };

  g_assert_cmpint (ent_time_axis_get_day (&day, 200), ==, 1000);
  g_assert_cmpfloat (ent_time_axis_get_x (&day, 1000), ==, ENT_TIME_AXIS_MARGIN);
  g_assert_cmpint (ent_time_axis_get_day (&unsized, 0), ==, 1000);
}

/* The day under the pointer stays there, as long as there are days on both sides. */
static void
test_zoom (void)
{
  const EntPeriod whole = { 0, 10000 };
  EntTimeAxis part = { whole, 1000 + 2 * ENT_TIME_AXIS_MARGIN };
  double x = ENT_TIME_AXIS_MARGIN + 250;

  part.period = ent_time_axis_zoom (&part, whole, x, 0.5);
  g_assert_cmpint (part.period.first, ==, 1250);
  g_assert_cmpint (part.period.last, ==, 6250);
  g_assert_cmpint (ent_time_axis_get_day (&part, x), ==, 2500);
  for (guint i = 0; i < 20; i++)
    part.period = ent_time_axis_zoom (&part, whole, x, 0.5);
  g_assert_cmpint (part.period.last - part.period.first, ==, ENT_TIME_AXIS_SHORTEST);
  g_assert_cmpint (ABS (ent_time_axis_get_day (&part, x) - 2500), <=, 10);
  for (guint i = 0; i < 20; i++)
    part.period = ent_time_axis_zoom (&part, whole, x, 2);
  g_assert_cmpint (part.period.first, ==, 0);
  g_assert_cmpint (part.period.last, ==, 10000);
  /* What is shorter than the shortest part stays whole. */
  part.period = ent_time_axis_zoom (&axis, (EntPeriod) { 1000, 1030 }, x, 0.5);
  g_assert_cmpint (part.period.first, ==, 1000);
  g_assert_cmpint (part.period.last, ==, 1030);
}

static void
test_move (void)
{
  const EntPeriod whole = { 0, 1000 };
  EntPeriod part = ent_time_axis_move ((EntPeriod) { 100, 300 }, whole, 50);

  g_assert_cmpint (part.first, ==, 150);
  g_assert_cmpint (part.last, ==, 350);
  part = ent_time_axis_move (part, whole, 5000);
  g_assert_cmpint (part.first, ==, 800);
  g_assert_cmpint (part.last, ==, 1000);
  part = ent_time_axis_move (part, whole, -5000);
  g_assert_cmpint (part.first, ==, 0);
  g_assert_cmpint (part.last, ==, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/time-axis/places", test_places);
  g_test_add_func ("/state/time-axis/days", test_days);
  g_test_add_func ("/state/time-axis/narrow", test_narrow);
  g_test_add_func ("/state/time-axis/zoom", test_zoom);
  g_test_add_func ("/state/time-axis/move", test_move);
  return g_test_run ();
}
