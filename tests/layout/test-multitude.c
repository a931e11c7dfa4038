/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of so many groupings that none has an outline. */
#include <math.h>

#include "layout/ent-kin.h"
#include "layout-fixture.h"

#define N_REGIONS 4
#define N_IN_REGION 24
#define N_GROUPINGS (ENT_MULTITUDE + 9)
#define N_ALL (N_REGIONS * N_IN_REGION)

static guint
get_region (guint nation)
{
  return nation / N_IN_REGION;
}

/* One grouping of all; the others are of one region each, in turn, and of two in three nations there. */
static EntGraph *
new_world (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FixtureRow));

  for (guint nation = 0; nation < N_ALL; nation++)
    g_array_append_vals (rows, &(FixtureRow) { 0, nation, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }, 1);
  for (guint g = 1; g < N_GROUPINGS; g++)
    for (guint i = 0; i < N_IN_REGION; i++)
      if (i % 3 != g % 3)
        g_array_append_vals (rows, &(FixtureRow) { g, g % N_REGIONS * N_IN_REGION + i, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }, 1);
  return fixture_graph_new (N_GROUPINGS, (const FixtureRow *) (gpointer) rows->data, rows->len, ENT_ROLES_ALL, 2020, 2020);
}

static EntPositions *
run (EntGraph        *graph,
     EntExtents      *extents,
     EntLayoutEffort  effort,
     EntPositions    *start)
{
  g_autoptr (GError) error = NULL;
  EntPositions *positions
      = ent_layout_run (&(EntLayoutOrder) { .graph = graph, .extents = extents, .page = FIXTURE_PAGE, .effort = effort, .start = start, .seed = 1 },
                        NULL, &error);

  g_assert_no_error (error);
  fixture_assert_sane (graph, positions);
  return positions;
}

/* Who shares small groupings is joined; those who share the large one alone are so only where
 * nothing else says how near two regions are. */
static void
test_kin (void)
{
  g_autoptr (EntGraph) graph = new_world ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntWork) work = ent_work_new (graph, extents, FIXTURE_PAGE, NULL, NULL);
  g_autoptr (EntAdjacency) kin = ent_kin_find (work);
  guint n_parts, n_abroad = 0;

  g_free (ent_adjacency_find_components (kin, &n_parts));
  g_assert_cmpuint (n_parts, ==, 1);
  for (guint body = 0; body < work->n_inner; body++)
    {
      guint nation = work->nodes[body] - work->n_groupings;

      g_assert_cmpuint (kin->starts[body + 1] - kin->starts[body], >=, 5);
      for (guint k = kin->starts[body]; k < kin->starts[body + 1]; k++)
        n_abroad += kin->neighbours[k] < work->n_inner
                    && get_region (work->nodes[kin->neighbours[k]] - work->n_groupings) != get_region (nation);
    }
  g_assert_cmpuint (n_abroad, >, 0);
  g_assert_cmpuint (n_abroad, <=, 2 * (N_REGIONS - 1));
  for (guint g = 0; g < work->n_groupings; g++)
    g_assert_cmpuint (kin->starts[ent_work_pill (work, g) + 1] - kin->starts[ent_work_pill (work, g)], ==, 4);
}

/* Three groupings of forty say less than one of two. */
static void
test_small_groupings_say_more (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FixtureRow));
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  g_autoptr (EntWork) work = NULL;
  g_autoptr (EntAdjacency) kin = NULL;
  guint last;

  for (guint g = 0; g < 3; g++)
    for (guint nation = 0; nation < 40; nation++)
      g_array_append_vals (rows, &(FixtureRow) { g, nation, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }, 1);
  for (guint g = 3; g < 8; g++)
    {
      g_array_append_vals (rows, &(FixtureRow) { g, 39, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }, 1);
      g_array_append_vals (rows, &(FixtureRow) { g, 37 + g, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }, 1);
    }
  graph = fixture_graph_new (8, (const FixtureRow *) (gpointer) rows->data, rows->len, ENT_ROLES_ALL, 2020, 2020);
  extents = fixture_measure (graph);
  work = ent_work_new (graph, extents, FIXTURE_PAGE, NULL, NULL);
  kin = ent_kin_find (work);

  last = work->bodies[8 + 39];
  for (guint k = kin->starts[last]; k < kin->starts[last + 1]; k++)
    if (kin->neighbours[k] < work->n_inner && work->nodes[kin->neighbours[k]] < 8 + 40)
      g_assert_cmpuint (k, ==, kin->starts[last]); /* what joins the parts */
}

static EntPoint
find_middle (EntPositions *positions,
             guint         region)
{
  EntPoint sum = { 0, 0 };

  for (guint i = 0; i < N_IN_REGION; i++)
    {
      EntPoint place = ent_positions_get (positions, N_GROUPINGS + region * N_IN_REGION + i);

      sum = (EntPoint) { sum.x + place.x / N_IN_REGION, sum.y + place.y / N_IN_REGION };
    }
  return sum;
}

/* Nearly everybody stands nearest to the middle of those with whom it shares most. */
static void
test_regions_stand_together (void)
{
  g_autoptr (EntGraph) graph = new_world ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) positions = run (graph, extents, ENT_LAYOUT_COLD, NULL);
  guint n_right = 0;

  for (guint nation = 0; nation < N_ALL; nation++)
    {
      EntPoint place = ent_positions_get (positions, N_GROUPINGS + nation);
      guint nearest = 0;

      for (guint region = 1; region < N_REGIONS; region++)
        if (ent_point_distance (place, find_middle (positions, region)) < ent_point_distance (place, find_middle (positions, nearest)))
          nearest = region;
      n_right += nearest == get_region (nation);
    }
  g_assert_cmpuint (n_right, >=, N_ALL * 9 / 10);
}

/* Nothing overlaps, no outline is missed, lines are straight, and twice the same is made. */
static void
test_clean (void)
{
  g_autoptr (EntGraph) graph = new_world ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) positions = run (graph, extents, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) again = run (graph, extents, ENT_LAYOUT_COLD, NULL);
  EntLayoutReport report;

  g_assert_true (fixture_same_bytes (positions, again));
  ent_layout_check (graph, extents, positions, &report);
  g_assert_cmpuint (report.strangers + report.crossings + report.overlaps, ==, 0);
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    g_assert_cmpfloat (ent_positions_get_bow (positions, edge), ==, 0);
}

/* What was dragged stays, and so does everybody else who has room. */
static void
test_settles (void)
{
  g_autoptr (EntGraph) graph = new_world ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) start = run (graph, extents, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) positions = NULL;
  guint n_stayed = 0;

  ent_positions_set (start, N_GROUPINGS, (EntPoint) { 5000, 5000 });
  ent_positions_set_pinned (start, N_GROUPINGS, TRUE);
  positions = run (graph, extents, ENT_LAYOUT_SETTLE, start);
  for (guint node = 0; node < ent_positions_get_n_nodes (positions); node++)
    n_stayed += ent_point_distance (ent_positions_get (positions, node), ent_positions_get (start, node)) < 1e-6;
  g_assert_cmpuint (n_stayed, ==, ent_positions_get_n_nodes (positions));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/multitude/kin", test_kin);
  g_test_add_func ("/multitude/small-groupings-say-more", test_small_groupings_say_more);
  g_test_add_func ("/multitude/regions-stand-together", test_regions_stand_together);
  g_test_add_func ("/multitude/clean", test_clean);
  g_test_add_func ("/multitude/settles", test_settles);

  return g_test_run ();
}
