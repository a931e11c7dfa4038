/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-offsets.h"

#include "layout-fixture.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }

static void
test_nothing (void)
{
  g_autoptr (EntGraph) graph = fixture_graph_new (0, NULL, 0, ENT_ROLES_ALL, 2020, 2020);
  g_autofree double *offsets = ent_offsets_new (graph);

  g_assert_nonnull (offsets);
}

static void
test_nested (void)
{
  /* G2 within G1 within G0 */
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2), MEMBER (0, 3), MEMBER (1, 0),
                        MEMBER (1, 1), MEMBER (1, 2), MEMBER (2, 0), MEMBER (2, 1) };
  g_autoptr (EntGraph) graph = fixture_graph_new (3, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2020, 2020);
  g_autofree double *offsets = ent_offsets_new (graph);

  g_assert_cmpfloat (offsets[2], ==, 30);
  g_assert_cmpfloat (offsets[1], ==, 37);
  g_assert_cmpfloat (offsets[0], ==, 44);
}

static void
test_crossing_differ_and_strange_may_be_equal (void)
{
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 1), MEMBER (1, 2), MEMBER (2, 3), MEMBER (2, 4) };
  g_autoptr (EntGraph) graph = fixture_graph_new (3, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2020, 2020);
  g_autofree double *offsets = ent_offsets_new (graph);

  g_assert_cmpfloat (offsets[0], ==, 30); /* equal sizes: by id */
  g_assert_cmpfloat (offsets[1], ==, 37);
  g_assert_cmpfloat (offsets[2], ==, 30);
}

static void
test_order_of_groupings_does_not_count (void)
{
  static const guint32 turned[] = { 1, 0 };
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 1), MEMBER (1, 2) };
  g_autoptr (EntGraph) graph = fixture_graph_new (2, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntQuery) query = ent_query_new (turned, 2, ENT_ROLES_ALL, NULL, 0, ent_query_get_period (ent_graph_get_query (graph)));
  g_autoptr (EntGraph) other = ent_graph_new (ent_graph_get_dataset (graph), query);
  g_autofree double *offsets = ent_offsets_new (graph);
  g_autofree double *others = ent_offsets_new (other);

  g_assert_cmpfloat (others[0], ==, offsets[1]);
  g_assert_cmpfloat (others[1], ==, offsets[0]);
}

static void
test_same_members (void)
{
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 0), MEMBER (1, 1) };
  g_autoptr (EntGraph) graph = fixture_graph_new (2, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2020, 2020);
  g_autofree double *offsets = ent_offsets_new (graph);

  g_assert_cmpfloat (offsets[0], <, offsets[1]);
}

static void
test_no_breathing (void)
{
  /* on the last day they have no common member any more */
  FixtureRow rows[] = { { 0, 0, ENT_ROLE_MEMBER, 2000, 2010 }, MEMBER (0, 1), MEMBER (1, 0), MEMBER (1, 2) };
  g_autoptr (EntGraph) graph = fixture_graph_new (2, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2005, 2020);
  g_autofree double *offsets = ent_offsets_new (graph);

  g_assert_cmpfloat (offsets[0], !=, offsets[1]);
}

static void
test_without_members (void)
{
  FixtureRow rows[] = { { 0, 0, ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN }, MEMBER (1, 0) };
  g_autoptr (EntGraph) graph = fixture_graph_new (2, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2020, 2020);
  g_autofree double *offsets = ent_offsets_new (graph);

  g_assert_cmpfloat (offsets[0], ==, 30);
  g_assert_cmpfloat (offsets[1], ==, 30);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/offsets/nothing", test_nothing);
  g_test_add_func ("/layout/offsets/nested", test_nested);
  g_test_add_func ("/layout/offsets/crossing-differ", test_crossing_differ_and_strange_may_be_equal);
  g_test_add_func ("/layout/offsets/order-of-groupings-does-not-count", test_order_of_groupings_does_not_count);
  g_test_add_func ("/layout/offsets/same-members", test_same_members);
  g_test_add_func ("/layout/offsets/no-breathing", test_no_breathing);
  g_test_add_func ("/layout/offsets/without-members", test_without_members);
  return g_test_run ();
}
