/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-targets.h"

#include <math.h>

#include "layout-fixture.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }

typedef struct
{
  EntGraph   *graph;
  EntExtents *extents;
  EntWork    *work;
  EntTargets *targets;
} Fixture;

static void
set_up (Fixture          *fixture,
        guint             n_groupings,
        const FixtureRow *rows,
        guint             n_rows)
{
  fixture->graph = fixture_graph_new (n_groupings, rows, n_rows, ENT_ROLES_ALL, 2020, 2020);
  fixture->extents = fixture_measure (fixture->graph);
  fixture->work = ent_work_new (fixture->graph, fixture->extents, FIXTURE_PAGE, NULL, NULL);
  fixture->targets = ent_targets_new (fixture->work);
}

static void
tear_down (Fixture *fixture)
{
  ent_targets_free (fixture->targets);
  ent_work_free (fixture->work);
  ent_extents_unref (fixture->extents);
  ent_graph_unref (fixture->graph);
}

static void
test_nothing (void)
{
  Fixture fixture;

  set_up (&fixture, 0, NULL, 0);
  g_assert_cmpuint (fixture.targets->n, ==, 0);
  tear_down (&fixture);
}

static void
test_chain (void)
{
  /* G0: 0 1, G1: 1 2, G2: 2 3: a line */
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 1), MEMBER (1, 2), MEMBER (2, 2), MEMBER (2, 3) };
  Fixture fixture;
  double near, farther, farthest;

  set_up (&fixture, 3, rows, G_N_ELEMENTS (rows));
  near = ent_targets_get (fixture.targets, 0, 1);
  farther = ent_targets_get (fixture.targets, 0, 2);
  farthest = ent_targets_get (fixture.targets, 0, 3);
  g_assert_cmpfloat (near, >=, fixture.work->spacing);
  g_assert_cmpfloat (farther, >, near);
  g_assert_cmpfloat (farthest, >, farther);
  g_assert_cmpfloat (ent_targets_get (fixture.targets, 3, 0), ==, farthest);
  tear_down (&fixture);
}

static void
test_pills (void)
{
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 1), MEMBER (1, 2) };
  Fixture fixture;
  guint first, second;

  set_up (&fixture, 2, rows, G_N_ELEMENTS (rows));
  first = ent_work_pill (fixture.work, 0);
  second = ent_work_pill (fixture.work, 1);
  g_assert_cmpfloat (ent_targets_get (fixture.targets, first, 0), <, ent_targets_get (fixture.targets, first, 2));
  g_assert_cmpfloat (ent_targets_get (fixture.targets, first, second), ==, 0);
  tear_down (&fixture);
}

static void
test_components (void)
{
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 2), MEMBER (1, 3), MEMBER (2, 0), MEMBER (2, 4) };
  Fixture fixture;
  double spacing, strange;

  set_up (&fixture, 3, rows, G_N_ELEMENTS (rows));
  spacing = fixture.work->spacing;
  g_assert_cmpuint (fixture.targets->components[0], ==, fixture.targets->components[4]);
  g_assert_cmpuint (fixture.targets->components[0], !=, fixture.targets->components[2]);
  strange = 0.8 * spacing * (sqrt (3 / G_PI) + sqrt (2 / G_PI)) + spacing;
  g_assert_cmpfloat_with_epsilon (ent_targets_get (fixture.targets, 0, 2), strange, 1e-9);
  tear_down (&fixture);
}

static void
test_outer_nations_stand_apart (void)
{
  FixtureRow rows[] = { MEMBER (0, 0), { 0, 1, ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN } };
  FixtureRow only_outer[] = { { 0, 0, ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN } };
  Fixture fixture;

  set_up (&fixture, 1, rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (fixture.work->n_inner, ==, 1);
  g_assert_cmpuint (fixture.work->n_outer, ==, 1);
  tear_down (&fixture);

  /* a grouping without members gathers who there is */
  set_up (&fixture, 1, only_outer, G_N_ELEMENTS (only_outer));
  g_assert_cmpuint (fixture.work->n_inner, ==, 1);
  g_assert_cmpuint (fixture.work->n_outer, ==, 0);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/targets/nothing", test_nothing);
  g_test_add_func ("/layout/targets/chain", test_chain);
  g_test_add_func ("/layout/targets/pills", test_pills);
  g_test_add_func ("/layout/targets/components", test_components);
  g_test_add_func ("/layout/targets/outer-nations-stand-apart", test_outer_nations_stand_apart);
  return g_test_run ();
}
