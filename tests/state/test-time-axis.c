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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/time-axis/places", test_places);
  g_test_add_func ("/state/time-axis/days", test_days);
  g_test_add_func ("/state/time-axis/narrow", test_narrow);
  return g_test_run ();
}
