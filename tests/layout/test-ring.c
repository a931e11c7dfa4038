/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-ring.h"

#include <math.h>

#include "layout-fixture.h"
#include "layout/ent-faults.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }

typedef struct
{
  EntGraph    *graph;
  EntExtents  *extents;
  EntWork     *work;
  EntOutlines *outlines;
} Fixture;

/* Members of G0 to the left, of G1 to the right, @n_observers of G1. */
static void
set_up (Fixture *fixture,
        guint    n_members,
        guint    n_observers)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FixtureRow));

  for (guint i = 0; i < 2 * n_members; i++)
    {
      FixtureRow row = MEMBER (i < n_members ? 0 : 1, i);

      g_array_append_val (rows, row);
    }
  for (guint i = 0; i < n_observers; i++)
    {
      FixtureRow row = { 1, 2 * n_members + i, ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN };

      g_array_append_val (rows, row);
    }
  fixture->graph = fixture_graph_new (2, (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, 2020, 2020);
  fixture->extents = fixture_measure (fixture->graph);
  fixture->work = ent_work_new (fixture->graph, fixture->extents, FIXTURE_PAGE, NULL, NULL);
  fixture->outlines = ent_outlines_new (fixture->work);

  for (guint i = 0; i < 2 * n_members; i++)
    fixture->work->places[i] = (EntPoint) { (i < n_members ? -400 : 400) + 90.0 * (i % 2), 80.0 * (i / 2 % 4) };
  fixture->work->places[2 * n_members] = (EntPoint) { -355, 120 };
  fixture->work->places[2 * n_members + 1] = (EntPoint) { 445, 120 };
  ent_outlines_update (fixture->outlines);
  ent_work_update_means (fixture->work);
}

static void
tear_down (Fixture *fixture)
{
  ent_outlines_free (fixture->outlines);
  ent_work_free (fixture->work);
  ent_extents_unref (fixture->extents);
  ent_graph_unref (fixture->graph);
}

static guint
count_overlaps (Fixture *fixture)
{
  guint n = 0;

  for (guint a = 0; a < fixture->work->n_bodies; a++)
    for (guint b = MAX (a + 1, ent_work_first_outer (fixture->work)); b < fixture->work->n_bodies; b++)
      n += ent_rect_intersects (ent_work_box (fixture->work, a), ent_work_box (fixture->work, b));

  return n;
}

static void
test_numbers (gconstpointer data)
{
  Fixture fixture;

  set_up (&fixture, 8, GPOINTER_TO_UINT (data));
  ent_ring_arrange (fixture.outlines, FALSE);
  g_assert_cmpuint (count_overlaps (&fixture), ==, 0);
  g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, 0);
  tear_down (&fixture);
}

static void
test_around_one_member (void)
{
  FixtureRow rows[] = { MEMBER (0, 0), { 0, 1, ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN },
                        { 0, 2, ENT_ROLE_INVITED, 2000, FIXTURE_OPEN }, { 0, 3, ENT_ROLE_PARTNER, 2000, FIXTURE_OPEN } };
  g_autoptr (EntGraph) graph = fixture_graph_new (1, rows, 4, ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntWork) work = ent_work_new (graph, extents, FIXTURE_PAGE, NULL, NULL);
  g_autoptr (EntOutlines) outlines = ent_outlines_new (work);

  ent_outlines_update (outlines);
  ent_work_update_means (work);
  ent_ring_arrange (outlines, FALSE);
  for (guint body = ent_work_first_outer (work); body < work->n_bodies; body++)
    {
      double distance = ent_point_distance (work->places[body], work->places[0]);

      g_assert_cmpfloat (distance, >=, 63.9);
      g_assert_cmpfloat (distance, <, 100); /* farther than the line only as far as labels need */
    }
}

static void
test_near_their_grouping (void)
{
  Fixture fixture;

  set_up (&fixture, 8, 5);
  ent_ring_arrange (fixture.outlines, FALSE);
  for (guint body = ent_work_first_outer (fixture.work); body < fixture.work->n_bodies; body++)
    g_assert_cmpfloat (fixture.work->places[body].x, >, 400);
  tear_down (&fixture);
}

static void
test_ordered_by_name (void)
{
  Fixture fixture;
  guint first;
  double before = -G_MAXDOUBLE;

  /* all wish for the same place to the right; the ring turns as hulls do, there downwards */
  set_up (&fixture, 8, 6);
  ent_ring_arrange (fixture.outlines, FALSE);
  first = ent_work_first_outer (fixture.work);
  for (guint i = 0; i < 6; i++)
    {
      double down = atan2 (fixture.work->places[first + i].y - 120, fixture.work->places[first + i].x);

      g_assert_cmpfloat (down, >, before);
      before = down;
    }
  tear_down (&fixture);
}

static void
test_pinned_stays (void)
{
  Fixture fixture;
  guint pinned;

  set_up (&fixture, 8, 12);
  pinned = ent_work_first_outer (fixture.work) + 3;
  fixture.work->pinned[pinned] = TRUE;
  fixture.work->places[pinned] = (EntPoint) { 620, 100 };
  ent_ring_arrange (fixture.outlines, FALSE);
  g_assert_cmpfloat (fixture.work->places[pinned].x, ==, 620);
  g_assert_cmpuint (count_overlaps (&fixture), ==, 0);
  tear_down (&fixture);
}

static void
test_clear_moves_only_who_is_in_the_way (void)
{
  Fixture fixture;
  g_autofree EntPoint *before = NULL;
  guint first;

  set_up (&fixture, 8, 6);
  ent_ring_arrange (fixture.outlines, FALSE);
  first = ent_work_first_outer (fixture.work);
  fixture.work->places[first] = fixture.work->places[3];
  before = ent_work_save (fixture.work);
  ent_ring_clear (fixture.outlines);

  g_assert_cmpuint (count_overlaps (&fixture), ==, 0);
  g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, 0);
  for (guint body = 0; body < fixture.work->n_bodies; body++)
    g_assert_true ((body == first) == (ent_point_distance (before[body], fixture.work->places[body]) > 0));
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/layout/ring/none", GUINT_TO_POINTER (0), test_numbers);
  g_test_add_data_func ("/layout/ring/one", GUINT_TO_POINTER (1), test_numbers);
  g_test_add_data_func ("/layout/ring/two", GUINT_TO_POINTER (2), test_numbers);
  g_test_add_data_func ("/layout/ring/many", GUINT_TO_POINTER (40), test_numbers);
  g_test_add_data_func ("/layout/ring/more-than-fit", GUINT_TO_POINTER (150), test_numbers);
  g_test_add_func ("/layout/ring/around-one-member", test_around_one_member);
  g_test_add_func ("/layout/ring/near-their-grouping", test_near_their_grouping);
  g_test_add_func ("/layout/ring/ordered-by-name", test_ordered_by_name);
  g_test_add_func ("/layout/ring/pinned-stays", test_pinned_stays);
  g_test_add_func ("/layout/ring/clear", test_clear_moves_only_who_is_in_the_way);
  return g_test_run ();
}
