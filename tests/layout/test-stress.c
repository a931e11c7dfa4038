/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-stress.h"

#include "layout-fixture.h"

static void
test_goes_down (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      EntRandom random;
      g_autoptr (GArray) rows = NULL;
      g_autoptr (EntGraph) graph = NULL;
      g_autoptr (EntExtents) extents = NULL;
      g_autoptr (EntWork) work = NULL;
      g_autoptr (EntTargets) targets = NULL;
      g_autoptr (EntStress) stress = NULL;
      double before, after, longest;

      ent_random_init (&random, seed);
      rows = fixture_random_rows (&random, 4, FALSE);
      graph = fixture_graph_new (4, (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, 2020, 2020);
      extents = fixture_measure (graph);
      work = ent_work_new (graph, extents, FIXTURE_PAGE, NULL, NULL);
      targets = ent_targets_new (work);
      stress = ent_stress_new (targets);
      longest = ent_stress_get_longest (stress);
      for (guint body = 0; body < targets->n; body++)
        work->places[body] = (EntPoint) { longest * ent_random_double (&random), longest * ent_random_double (&random) };

      before = ent_stress_measure (stress, work);
      after = ent_stress_descend (stress, work, longest * longest, ent_stress_get_last_step (stress), 30, &random);
      g_assert_cmpfloat (after, <, before / 2);
      g_assert_cmpfloat (after, ==, ent_stress_measure (stress, work));
    }
}

static void
test_two_reach_their_distance (void)
{
  FixtureRow rows[] = { { 0, 0, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN } };
  g_autoptr (EntGraph) graph = fixture_graph_new (1, rows, 1, ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntWork) work = ent_work_new (graph, extents, FIXTURE_PAGE, NULL, NULL);
  g_autoptr (EntTargets) targets = ent_targets_new (work);
  g_autoptr (EntStress) stress = ent_stress_new (targets);
  double wanted = ent_targets_get (targets, 0, 1);
  EntRandom random;

  /* both begin at the same place */
  ent_random_init (&random, 1);
  g_assert_cmpfloat (ent_stress_descend (stress, work, wanted * wanted, 0.1 * wanted * wanted, 30, &random), <, 1e-6);
  g_assert_cmpfloat_with_epsilon (ent_point_distance (work->places[0], work->places[1]), wanted, 0.01 * wanted);
}

static void
test_nothing (void)
{
  g_autoptr (EntGraph) graph = fixture_graph_new (0, NULL, 0, ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntWork) work = ent_work_new (graph, extents, FIXTURE_PAGE, NULL, NULL);
  g_autoptr (EntTargets) targets = ent_targets_new (work);
  g_autoptr (EntStress) stress = ent_stress_new (targets);
  EntRandom random;

  ent_random_init (&random, 1);
  g_assert_cmpfloat (ent_stress_descend (stress, work, 1, 0.1, 30, &random), ==, 0);
}

static void
test_what_cannot_move_stays (void)
{
  FixtureRow rows[] = { { 0, 0, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }, { 0, 1, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN } };
  g_autoptr (EntGraph) graph = fixture_graph_new (1, rows, 2, ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntWork) work = ent_work_new (graph, extents, FIXTURE_PAGE, NULL, NULL);
  g_autoptr (EntTargets) targets = ent_targets_new (work);
  g_autoptr (EntStress) stress = ent_stress_new (targets);
  EntRandom random;

  ent_random_init (&random, 1);
  work->places[0] = (EntPoint) { 17, 4 };
  work->mobility[0] = 0;
  ent_stress_descend (stress, work, 1e5, 100, 30, &random);
  g_assert_cmpfloat (work->places[0].x, ==, 17);
  g_assert_cmpfloat (work->places[0].y, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/stress/nothing", test_nothing);
  g_test_add_func ("/layout/stress/two-reach-their-distance", test_two_reach_their_distance);
  g_test_add_func ("/layout/stress/goes-down", test_goes_down);
  g_test_add_func ("/layout/stress/what-cannot-move-stays", test_what_cannot_move_stays);
  return g_test_run ();
}
