/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-projection.h"

#include "layout-fixture.h"
#include "layout/ent-boxes.h"
#include "layout/ent-cost.h"
#include "layout/ent-faults.h"

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }

typedef struct
{
  EntGraph     *graph;
  EntExtents   *extents;
  EntWork      *work;
  EntOutlines  *outlines;
  EntProjection projection;
} Fixture;

static void
set_up (Fixture          *fixture,
        guint             n_groupings,
        const FixtureRow *rows,
        guint             n_rows,
        int               first_year,
        int               last_year)
{
  fixture->graph = fixture_graph_new (n_groupings, rows, n_rows, ENT_ROLES_ALL, first_year, last_year);
  fixture->extents = fixture_measure (fixture->graph);
  fixture->work = ent_work_new (fixture->graph, fixture->extents, FIXTURE_PAGE, NULL, NULL);
  fixture->outlines = ent_outlines_new (fixture->work);
  fixture->projection = (EntProjection) { .work = fixture->work, .outlines = fixture->outlines };
}

static void
tear_down (Fixture *fixture)
{
  ent_outlines_free (fixture->outlines);
  ent_work_free (fixture->work);
  ent_extents_unref (fixture->extents);
  ent_graph_unref (fixture->graph);
}

/* A triangle of members with a stranger in its midst, who belongs elsewhere. */
static const FixtureRow triangle[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2), MEMBER (1, 3), MEMBER (1, 4) };

static void
place_triangle (EntWork *work)
{
  work->places[0] = (EntPoint) { 0, 0 };
  work->places[1] = (EntPoint) { 400, 0 };
  work->places[2] = (EntPoint) { 200, 350 };
  work->places[3] = (EntPoint) { 200, 120 };
  work->places[4] = (EntPoint) { 700, 120 };
  work->places[5] = (EntPoint) { 190, 60 };
  work->places[6] = (EntPoint) { 600, 120 };
}

static void
test_stranger_leaves (void)
{
  Fixture fixture;

  set_up (&fixture, 2, triangle, G_N_ELEMENTS (triangle), 2020, 2020);
  place_triangle (fixture.work);
  ent_outlines_update (fixture.outlines);
  g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, 1);
  g_assert_cmpuint (ent_faults_count_crossings (fixture.outlines), ==, 1);

  g_assert_true (ent_projection_finish (&fixture.projection, 0, 500));
  ent_outlines_update (fixture.outlines);
  g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, 0);
  g_assert_cmpuint (ent_faults_count_crossings (fixture.outlines), ==, 0);
  g_assert_cmpuint (ent_faults_count_overlaps (fixture.work, fixture.work->n_bodies, 0), ==, 0);
  tear_down (&fixture);
}

static void
test_absent_is_no_stranger (void)
{
  /* the one in the midst takes part only before the triangle is there */
  FixtureRow rows[] = { { 0, 0, ENT_ROLE_MEMBER, 2010, FIXTURE_OPEN }, { 0, 1, ENT_ROLE_MEMBER, 2010, FIXTURE_OPEN },
                        { 0, 2, ENT_ROLE_MEMBER, 2010, FIXTURE_OPEN }, { 1, 3, ENT_ROLE_MEMBER, 2000, 2005 },
                        { 1, 4, ENT_ROLE_MEMBER, 2000, 2005 } };
  Fixture fixture;

  set_up (&fixture, 2, rows, G_N_ELEMENTS (rows), 2000, 2020);
  place_triangle (fixture.work);
  ent_outlines_update (fixture.outlines);
  g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, 0);
  g_assert_cmpuint (ent_faults_count_crossings (fixture.outlines), ==, 0);
  tear_down (&fixture);
}

static void
test_member_to_be_is_a_stranger (void)
{
  /* nation 3 observes from 2000 and joins in 2010: two dates outside, one inside */
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2), { 0, 3, ENT_ROLE_OBSERVER, 2000, 2010 },
                        { 0, 3, ENT_ROLE_MEMBER, 2010, FIXTURE_OPEN }, { 1, 4, ENT_ROLE_MEMBER, 2005, FIXTURE_OPEN } };
  Fixture fixture;

  set_up (&fixture, 2, rows, G_N_ELEMENTS (rows), 2002, 2020);
  place_triangle (fixture.work);
  ent_outlines_update (fixture.outlines);
  g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, 2);
  g_assert_true (ent_projection_finish (&fixture.projection, 0, 500));
  ent_outlines_update (fixture.outlines);
  g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, 0);
  tear_down (&fixture);
}

static void
test_boxes_part (void)
{
  FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2), MEMBER (0, 3) };
  Fixture fixture;
  guint n_rounds = 0;

  set_up (&fixture, 1, rows, G_N_ELEMENTS (rows), 2020, 2020);
  for (guint i = 0; i < 4; i++)
    fixture.work->places[i] = (EntPoint) { 3.0 * i, 2.0 * i };
  while (ent_boxes_separate (fixture.work, 0.9, ENT_BOX_GAP, TRUE) > 0)
    g_assert_cmpuint (n_rounds++, <, 200);
  g_assert_cmpuint (ent_faults_count_overlaps (fixture.work, fixture.work->n_bodies, 5.9), ==, 0);
  tear_down (&fixture);
}

static void
test_clean_settles_without_a_move (void)
{
  Fixture fixture;
  g_autofree EntPoint *before = NULL;

  set_up (&fixture, 2, triangle, G_N_ELEMENTS (triangle), 2020, 2020);
  place_triangle (fixture.work);
  ent_projection_finish (&fixture.projection, 0, 500);
  before = ent_work_save (fixture.work);
  g_assert_true (ent_projection_settle (&fixture.projection, 100));
  for (guint body = 0; body < fixture.work->n_bodies; body++)
    {
      g_assert_cmpfloat (before[body].x, ==, fixture.work->places[body].x);
      g_assert_cmpfloat (before[body].y, ==, fixture.work->places[body].y);
    }
  tear_down (&fixture);
}

/* What was known of the places before, which spares work, must not show: two outlines that
 * stood apart, and a stranger that stood beyond a side, are looked at anew. */
static void
test_sees_what_has_moved (void)
{
  Fixture fixture;

  set_up (&fixture, 2, triangle, G_N_ELEMENTS (triangle), 2020, 2020);
  place_triangle (fixture.work);
  ent_projection_finish (&fixture.projection, 0, 500);
  ent_outlines_update (fixture.outlines);
  g_assert_true (ent_faults_are_none (fixture.outlines));
  for (guint round = 0; round < 4; round++)
    {
      EntPoint middle = round % 2 == 0 ? (EntPoint) { 200, 120 } : (EntPoint) { 200, 1000 };

      fixture.work->places[0] = (EntPoint) { middle.x - 200, middle.y - 120 };
      fixture.work->places[1] = (EntPoint) { middle.x + 200, middle.y - 120 };
      fixture.work->places[2] = (EntPoint) { middle.x, middle.y + 230 };
      fixture.work->places[3] = (EntPoint) { 200, 120 };
      ent_outlines_update (fixture.outlines);
      g_assert_cmpuint (ent_faults_count_strangers (fixture.outlines, fixture.work->n_bodies, NULL), ==, round % 2 == 0);
      g_assert_cmpuint (ent_faults_count_crossings (fixture.outlines), ==, round % 2 == 0);
    }
  tear_down (&fixture);
}

/* Where there is a better picture, one that is broken is not mended. */
static void
test_gives_up_what_looks_worse (void)
{
  Fixture fixture;
  double looks;

  set_up (&fixture, 2, triangle, G_N_ELEMENTS (triangle), 2020, 2020);
  place_triangle (fixture.work);
  ent_outlines_update (fixture.outlines);
  looks = ent_cost_of_looks (fixture.outlines);
  fixture.projection.bound = 0.5 * looks;
  g_assert_false (ent_projection_mend (&fixture.projection, 0, 500));
  g_assert_cmpuint (fixture.projection.turn, <, 5);
  fixture.projection.bound = 2 * looks;
  g_assert_true (ent_projection_mend (&fixture.projection, 0, 500));
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/projection/stranger-leaves", test_stranger_leaves);
  g_test_add_func ("/layout/projection/absent-is-no-stranger", test_absent_is_no_stranger);
  g_test_add_func ("/layout/projection/member-to-be-is-a-stranger", test_member_to_be_is_a_stranger);
  g_test_add_func ("/layout/projection/boxes-part", test_boxes_part);
  g_test_add_func ("/layout/projection/clean-settles-without-a-move", test_clean_settles_without_a_move);
  g_test_add_func ("/layout/projection/sees-what-has-moved", test_sees_what_has_moved);
  g_test_add_func ("/layout/projection/gives-up-what-looks-worse", test_gives_up_what_looks_worse);
  return g_test_run ();
}
