/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-spokes.h"

#include <math.h>

#include "layout-fixture.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }

typedef struct
{
  EntGraph     *graph;
  EntExtents   *extents;
  EntWork      *work;
  EntPositions *positions;
} Fixture;

static void
set_up (Fixture *fixture)
{
  /* pill – nation 0 – nation 1 in a row; nation 1 was an observer before */
  FixtureRow rows[] = { MEMBER (0, 0), { 0, 1, ENT_ROLE_OBSERVER, 2000, 2010 }, { 0, 1, ENT_ROLE_MEMBER, 2010, FIXTURE_OPEN } };

  fixture->graph = fixture_graph_new (1, rows, 3, ENT_ROLES_ALL, 2000, 2020);
  fixture->extents = fixture_measure (fixture->graph);
  fixture->work = ent_work_new (fixture->graph, fixture->extents, FIXTURE_PAGE, NULL, NULL);
  fixture->positions = ent_positions_new (3, 3);
  fixture->work->places[0] = (EntPoint) { 120, 0 };
  fixture->work->places[1] = (EntPoint) { 300, 0 };
  fixture->work->places[2] = (EntPoint) { 0, 0 };
}

static void
tear_down (Fixture *fixture)
{
  ent_positions_unref (fixture->positions);
  ent_work_free (fixture->work);
  ent_extents_unref (fixture->extents);
  ent_graph_unref (fixture->graph);
}

static void
test_bows_around_discs (void)
{
  Fixture fixture;

  set_up (&fixture);
  ent_spokes_bow (fixture.work, NULL, NULL, fixture.positions);
  g_assert_cmpfloat (ent_positions_get_bow (fixture.positions, 0), ==, 0); /* nothing in its way */
  g_assert_cmpfloat (fabs (ent_positions_get_bow (fixture.positions, 1)), >, 0.1);
  tear_down (&fixture);
}

static void
test_one_bow_for_all_roles (void)
{
  Fixture fixture;

  set_up (&fixture);
  ent_spokes_bow (fixture.work, NULL, NULL, fixture.positions);
  g_assert_cmpfloat (ent_positions_get_bow (fixture.positions, 1), ==, ent_positions_get_bow (fixture.positions, 2));
  tear_down (&fixture);
}

static void
test_bows_of_what_stayed_are_kept (void)
{
  Fixture fixture;
  g_autoptr (EntPositions) start = ent_positions_new (3, 3);
  gboolean stayed[] = { TRUE, TRUE, FALSE };

  set_up (&fixture);
  for (guint edge = 0; edge < 3; edge++)
    ent_positions_set_bow (start, edge, -0.05);
  ent_spokes_bow (fixture.work, start, stayed, fixture.positions);
  g_assert_cmpfloat (ent_positions_get_bow (fixture.positions, 0), ==, -0.05);
  g_assert_cmpfloat (fabs (ent_positions_get_bow (fixture.positions, 1)), >, 0.1);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/spokes/bows-around-discs", test_bows_around_discs);
  g_test_add_func ("/layout/spokes/one-bow-for-all-roles", test_one_bow_for_all_roles);
  g_test_add_func ("/layout/spokes/bows-of-what-stayed-are-kept", test_bows_of_what_stayed_are_kept);
  return g_test_run ();
}
