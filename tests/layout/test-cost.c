/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-cost.h"

#include "layout-fixture.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }

/* Two groupings of three side by side, with one common member: pills, then nations. */
static const FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2), MEMBER (1, 2), MEMBER (1, 3), MEMBER (1, 4) };
static const EntPoint places[] = { { -150, 20 }, { 150, 20 }, { -250, -60 }, { -250, 60 }, { 0, 0 }, { 250, -60 }, { 250, 60 } };

static double
get_cost (EntLayoutPage   page,
          const EntPoint *points)
{
  g_autoptr (EntGraph) graph = fixture_graph_new (2, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) positions = ent_positions_new (7, 6);
  g_autoptr (EntWork) work = NULL;
  g_autoptr (EntOutlines) outlines = NULL;

  for (guint node = 0; node < 7; node++)
    ent_positions_set (positions, node, points[node]);
  work = ent_work_new (graph, extents, page, positions, NULL);
  outlines = ent_outlines_new (work);
  return ent_cost_of_picture (outlines);
}

static double
get_cost_with (guint    node,
               EntPoint point)
{
  EntPoint points[7];

  for (guint i = 0; i < 7; i++)
    points[i] = i == node ? point : places[i];
  return get_cost (FIXTURE_PAGE, points);
}

/* The same picture on pages of the same area: it is larger on the one that lies as it does. */
static void
test_size_on_the_page_counts (void)
{
  double lying = get_cost ((EntLayoutPage) { 1200, 750, 16, 16, 0 }, places);
  double standing = get_cost ((EntLayoutPage) { 750, 1200, 16, 16, 0 }, places);

  g_assert_cmpfloat (standing, >, lying + 2);
}

static void
test_what_is_wrong_costs_most (void)
{
  double plain = get_cost (FIXTURE_PAGE, places);

  /* a member of the second only, within the first */
  g_assert_cmpfloat (get_cost_with (5, (EntPoint) { -200, 0 }), >, plain + 30);
  /* one box upon another */
  g_assert_cmpfloat (get_cost_with (6, (EntPoint) { 250, -50 }), >, plain + 10);
}

static void
test_spokes_count (void)
{
  double plain = get_cost (FIXTURE_PAGE, places);

  /* long ones */
  g_assert_cmpfloat (get_cost_with (0, (EntPoint) { -600, 20 }), >, plain + 1);
  /* one that runs through the disc of another member, beside longer ones that do not */
  g_assert_cmpfloat (get_cost_with (1, (EntPoint) { 250, 140 }), >, get_cost_with (1, (EntPoint) { 350, 0 }) + 0.3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/cost/size-on-the-page-counts", test_size_on_the_page_counts);
  g_test_add_func ("/layout/cost/what-is-wrong-costs-most", test_what_is_wrong_costs_most);
  g_test_add_func ("/layout/cost/spokes-count", test_spokes_count);
  return g_test_run ();
}
