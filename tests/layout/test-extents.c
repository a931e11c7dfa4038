/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-extents.h"

static void
test_nothing (void)
{
  g_autoptr (EntExtents) extents = ent_extents_new (0);

  g_assert_cmpuint (ent_extents_get_n_nodes (extents), ==, 0);
}

static void
test_set (void)
{
  g_autoptr (EntExtents) extents = ent_extents_new (2);
  g_autoptr (EntExtents) other = ent_extents_ref (extents);

  ent_extents_set (extents, 1, (EntExtent) { 20, 30, 22, 38 });
  g_assert_cmpfloat (ent_extents_get (other, 1).down, ==, 38);
  g_assert_cmpfloat (ent_extents_get (other, 0).radius, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/extents/nothing", test_nothing);
  g_test_add_func ("/layout/extents/set", test_set);
  return g_test_run ();
}
