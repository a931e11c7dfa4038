/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-outlines.h"

#include "base/ent-random.h"

#define OFFSET 30.0

/* What is found at little cost is what the distance says, wherever the place and whatever the limit. */
static void
what_is_beyond (void)
{
  static const double limits[] = { -40, -6, 0, 12 };
  EntPoint corners[] = { { 0, 0 }, { 100, -20 }, { 180, 60 }, { 90, 140 }, { -30, 70 } };
  EntRandom random;

  ent_random_init (&random, 3);
  for (guint n_corners = 0; n_corners <= G_N_ELEMENTS (corners); n_corners++)
    {
      EntOutline outline = { .offset = OFFSET, .corners = corners, .n_corners = n_corners, .bounds = ENT_RECT_EMPTY };

      for (guint i = 0; i < n_corners; i++)
        outline.bounds = ent_rect_include (outline.bounds, corners[i]);
      for (guint draw = 0; draw < 4000; draw++)
        {
          EntPoint point = { 400 * ent_random_double (&random) - 120, 300 * ent_random_double (&random) - 80 };
          double limit = limits[draw % G_N_ELEMENTS (limits)];

          g_assert_cmpint (ent_outline_is_beyond (&outline, point, limit), ==, ent_outline_distance (&outline, point) > limit);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/outlines/what-is-beyond", what_is_beyond);

  return g_test_run ();
}
