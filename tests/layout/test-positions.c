/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-positions.h"

static void
test_nothing (void)
{
  g_autoptr (EntPositions) positions = ent_positions_new (0, 0);
  g_autoptr (EntPositions) copy = ent_positions_copy (positions);

  g_assert_cmpuint (ent_positions_get_n_nodes (copy), ==, 0);
  g_assert_cmpuint (ent_positions_get_n_edges (copy), ==, 0);
}

static void
test_copy_is_its_own (void)
{
  g_autoptr (EntPositions) positions = ent_positions_new (2, 1);
  g_autoptr (EntPositions) copy = NULL;

  ent_positions_set (positions, 1, (EntPoint) { 3, 4 });
  ent_positions_set_pinned (positions, 1, TRUE);
  ent_positions_set_bow (positions, 0, 0.12);
  g_assert_null (ent_positions_get_tie_bows (positions));
  ent_positions_set_tie_bows (positions, (const double[]) { 0.1, 0.2 }, 2);
  copy = ent_positions_copy (positions);
  ent_positions_set (positions, 1, (EntPoint) { 5, 6 });
  ent_positions_set_pinned (positions, 1, FALSE);
  ent_positions_set_bow (positions, 0, 0);
  ent_positions_set_tie_bows (positions, NULL, 0);

  g_assert_cmpfloat (ent_positions_get (copy, 1).x, ==, 3);
  g_assert_cmpfloat (ent_positions_get (copy, 0).y, ==, 0);
  g_assert_true (ent_positions_is_pinned (copy, 1));
  g_assert_false (ent_positions_is_pinned (copy, 0));
  g_assert_cmpfloat (ent_positions_get_bow (copy, 0), ==, 0.12);
  g_assert_cmpuint (ent_positions_get_n_ties (copy), ==, 2);
  g_assert_cmpfloat (ent_positions_get_tie_bows (copy)[1], ==, 0.2);
  g_assert_null (ent_positions_get_tie_bows (positions));
}

static void
test_bounds_hold_labels (void)
{
  g_autoptr (EntPositions) none = ent_positions_new (0, 0);
  g_autoptr (EntPositions) positions = ent_positions_new (2, 0);
  g_autoptr (EntExtents) no_extents = ent_extents_new (0);
  g_autoptr (EntExtents) extents = ent_extents_new (2);
  EntRect bounds = ent_positions_get_bounds (none, no_extents);

  g_assert_cmpfloat (bounds.x0, >, bounds.x1);

  ent_positions_set (positions, 1, (EntPoint) { 100, 50 });
  ent_extents_set (extents, 0, (EntExtent) { 20, 30, 20, 40 });
  ent_extents_set (extents, 1, (EntExtent) { 10, 15, 10, 25 });
  bounds = ent_positions_get_bounds (positions, extents);
  g_assert_cmpfloat (bounds.x0, ==, -30);
  g_assert_cmpfloat (bounds.y0, ==, -20);
  g_assert_cmpfloat (bounds.x1, ==, 115);
  g_assert_cmpfloat (bounds.y1, ==, 75);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/positions/nothing", test_nothing);
  g_test_add_func ("/layout/positions/copy-is-its-own", test_copy_is_its_own);
  g_test_add_func ("/layout/positions/bounds-hold-labels", test_bounds_hold_labels);
  return g_test_run ();
}
