/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-forces.h"

#include "layout-fixture.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }
#define ROUNDS 5

/* One grouping of @n_members on a circle around the origin, its pill at @pill. */
static double
pull_inside (guint    n_members,
             EntPoint pill)
{
  static const FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2), MEMBER (0, 3) };
  static const EntPoint places[] = { { -200, 0 }, { 200, 0 }, { 0, -200 }, { 0, 200 } };
  g_autoptr (EntGraph) graph = fixture_graph_new (1, rows, n_members, ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) positions = ent_positions_new (1 + n_members, n_members);
  g_autoptr (EntWork) work = NULL;
  g_autoptr (EntOutlines) outlines = NULL;
  EntOutline *outline;

  ent_positions_set (positions, 0, pill);
  for (guint i = 0; i < n_members; i++)
    ent_positions_set (positions, 1 + i, places[i]);
  work = ent_work_new (graph, extents, FIXTURE_PAGE, positions, NULL);
  outlines = ent_outlines_new (work);
  ent_outlines_update (outlines);
  outline = ent_outlines_get (outlines, 0);
  for (guint i = 0; i < ROUNDS; i++)
    ent_forces_pull_pill_inside (work, outline);
  return ent_outline_distance (outline, work->places[ent_work_pill (work, 0)]);
}

/* Strangers and boxes push pills out in every round, so what pulls them in has to win in a few. */
static void
test_pill_outside_comes_in_soon (void)
{
  g_assert_cmpfloat (pull_inside (4, (EntPoint) { 300, 300 }), <, 0);
  g_assert_cmpfloat (pull_inside (4, (EntPoint) { 500, -400 }), <, 0);
}

static void
test_pill_inside_stays (void)
{
  /* 30 within the outline of a square, whose sides are 141 from the middle */
  g_assert_cmpfloat_with_epsilon (pull_inside (4, (EntPoint) { 0, 0 }), -141.42 - 30, 0.1);
}

/* Two members have no room between them that a pill could be held in. */
static void
test_pill_of_two_is_let_be (void)
{
  EntPoint foot = ent_extent_get_foot ((EntExtent) { .half_width = 32, .down = 38 });

  g_assert_cmpfloat_with_epsilon (pull_inside (2, (EntPoint) { 0, 130 }), 100 - foot.y, 0.1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/forces/pill-outside-comes-in-soon", test_pill_outside_comes_in_soon);
  g_test_add_func ("/layout/forces/pill-inside-stays", test_pill_inside_stays);
  g_test_add_func ("/layout/forces/pill-of-two-is-let-be", test_pill_of_two_is_let_be);
  return g_test_run ();
}
