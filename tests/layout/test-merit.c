/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-merit.h"

#include "layout-fixture.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }

static void
test_what_is_better (void)
{
  const EntMerit good = { 0, 0, 0.9 };
  const EntMerit small = { 0, 0, 0.5 };
  const EntMerit a_little_larger = { 0, 0, 0.6 };
  const EntMerit wrong_on_other_dates = { 0, 3, 0.9 };
  const EntMerit wrong_today = { 1, 1, 0.9 };
  const EntMerit huge = { 0, 0, 1.6 };

  g_assert_true (ent_merit_is_clearly_better (&good, &small));
  g_assert_false (ent_merit_is_clearly_better (&small, &good));
  /* Not worth looking for everything in a new place. */
  g_assert_false (ent_merit_is_clearly_better (&a_little_larger, &small));
  g_assert_false (ent_merit_is_clearly_better (&huge, &good));
  /* What is wrong on the day shown comes first, then other dates, then the size. */
  g_assert_true (ent_merit_is_clearly_better (&small, &wrong_today));
  g_assert_false (ent_merit_is_clearly_better (&wrong_today, &small));
  g_assert_true (ent_merit_is_clearly_better (&small, &wrong_on_other_dates));
  g_assert_false (ent_merit_is_clearly_better (&wrong_on_other_dates, &small));
  g_assert_true (ent_merit_is_clearly_better (&wrong_on_other_dates, &wrong_today));

  g_assert_true (ent_merit_can_hardly_be_better (&good));
  g_assert_false (ent_merit_can_hardly_be_better (&small));
  g_assert_false (ent_merit_can_hardly_be_better (&wrong_on_other_dates));
}

/* Four members in a square with a stranger in its middle, who leaves later. */
static void
test_measure (void)
{
  static const FixtureRow rows[] = {
    MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2), MEMBER (0, 3), { 1, 4, ENT_ROLE_MEMBER, 2000, 2010 },
  };
  static const EntPoint places[] = { { 0, 200 }, { 600, 0 }, { -200, -200 }, { 200, -200 }, { 200, 200 }, { -200, 200 }, { 0, 0 } };
  g_autoptr (EntGraph) graph = fixture_graph_new (2, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2001, 2026);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) positions = ent_positions_new (7, 5);
  EntLayoutPage page = { 832, 432, 16, 16, ent_day_new (2005, 1, 1) };
  EntMerit then, later;

  for (guint node = 0; node < 7; node++)
    ent_positions_set (positions, node, places[node]);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntWork) work = NULL;
      g_autoptr (EntOutlines) outlines = NULL;

      page.day = ent_day_new (i == 0 ? 2005 : 2015, 1, 1);
      work = ent_work_new (graph, extents, page, positions, NULL);
      outlines = ent_outlines_new (work);
      *(i == 0 ? &then : &later) = ent_merit_measure (outlines);
    }
  /* The stranger, and the two outlines that cross. */
  g_assert_cmpuint (then.n_day_faults, ==, 2);
  g_assert_cmpuint (later.n_day_faults, ==, 0);
  g_assert_cmpuint (later.n_faults, >=, 2);
  /* 476 high with the outline, which holds the names below, in a room of 800 × 400. */
  g_assert_cmpfloat_with_epsilon (then.zoom, 400.0 / 476, 0.02);
  g_assert_cmpfloat (then.zoom, ==, later.zoom);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/merit/what-is-better", test_what_is_better);
  g_test_add_func ("/layout/merit/measure", test_measure);
  return g_test_run ();
}
