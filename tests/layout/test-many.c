/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What takes the place of looking at all pairs where there are many nations. */
#include <math.h>

#include "layout/ent-boxes.h"
#include "layout/ent-fan.h"
#include "layout/ent-neighbours.h"
#include "layout/ent-targets.h"
#include "layout-fixture.h"

#define SIDE 1500.0

typedef struct
{
  EntGraph   *graph;
  EntExtents *extents;
  EntWork    *work;
  EntRandom   random;
} Fixture;

static void
scatter (Fixture *fixture,
         double   within)
{
  for (guint i = 0; i < ent_work_first_outer (fixture->work); i++)
    {
      fixture->work->places[i].x += (ent_random_double (&fixture->random) - 0.5) * within;
      fixture->work->places[i].y += (ent_random_double (&fixture->random) - 0.5) * within;
    }
}

/* Nations of one grouping, strewn over a square. */
static void
set_up (Fixture *fixture,
        guint    n_nations)
{
  g_autofree FixtureRow *rows = g_new (FixtureRow, n_nations);

  for (guint i = 0; i < n_nations; i++)
    rows[i] = (FixtureRow) { 0, i, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN };
  fixture->graph = fixture_graph_new (1, rows, n_nations, ENT_ROLES_ALL, 2020, 2020);
  fixture->extents = fixture_measure (fixture->graph);
  fixture->work = ent_work_new (fixture->graph, fixture->extents, FIXTURE_PAGE, NULL, NULL);
  ent_random_init (&fixture->random, n_nations);
  scatter (fixture, SIDE);
}

static void
tear_down (Fixture *fixture)
{
  ent_work_free (fixture->work);
  ent_extents_unref (fixture->extents);
  ent_graph_unref (fixture->graph);
}

static gboolean
is_listed (EntNeighbours *neighbours,
           guint          a,
           guint          b)
{
  for (guint k = neighbours->first[a]; k < neighbours->first[a + 1]; k++)
    if (g_array_index (neighbours->partners, guint, k) == b)
      return TRUE;
  return FALSE;
}

static void
assert_all_near_are_listed (Fixture       *fixture,
                            EntNeighbours *neighbours)
{
  guint n_near = 0;

  for (guint a = 0; a < neighbours->n; a++)
    for (guint b = a + 1; b < neighbours->n; b++)
      if (ent_boxes_overlap (fixture->work, a, b, ENT_BOX_GAP))
        {
          g_assert_true (is_listed (neighbours, a, b));
          n_near++;
        }
  g_assert_cmpuint (n_near, >, 100);
}

static void
test_neighbours (void)
{
  EntNeighbours *neighbours = NULL;
  Fixture fixture;

  set_up (&fixture, 300);
  neighbours = ent_neighbours_update (neighbours, fixture.work, ENT_BOX_GAP);
  assert_all_near_are_listed (&fixture, neighbours);
  g_assert_cmpuint (neighbours->partners->len, <, 300 * 300 / 20);
  for (guint i = 0; i < 5; i++)
    {
      scatter (&fixture, 8); /* too little, then enough for another list */
      neighbours = ent_neighbours_update (neighbours, fixture.work, ENT_BOX_GAP);
      assert_all_near_are_listed (&fixture, neighbours);
    }
  scatter (&fixture, SIDE);
  neighbours = ent_neighbours_update (neighbours, fixture.work, ENT_BOX_GAP);
  assert_all_near_are_listed (&fixture, neighbours);
  ent_neighbours_free (neighbours);
  tear_down (&fixture);
}

/* The distance of a disc's middle to the straight spoke, not near its ends. */
static gboolean
is_hit (Fixture  *fixture,
        EntPoint  middle,
        guint     nation,
        guint     other,
        double    room)
{
  double along;
  double distance = ent_segment_distance (middle, fixture->work->places[nation], fixture->work->places[other], &along);

  return other != nation && along > 0.02 && along < 0.98 && distance < fixture->work->extents[other].radius + room;
}

static void
test_fan (void)
{
  static const EntPoint middles[] = { { 0, 0 }, { 300, -700 }, { -900, 20 }, { 0.5, 4000 } };
  guint n_hits = 0;
  Fixture fixture;

  set_up (&fixture, 150);
  {
    g_autoptr (EntFan) fan = ent_fan_new (fixture.work);

    for (guint m = 0; m <= G_N_ELEMENTS (middles); m++)
      {
        EntPoint middle = m < G_N_ELEMENTS (middles) ? middles[m] : fixture.work->places[7];

        ent_fan_spread (fan, middle, 2);
        for (guint nation = 0; nation < fixture.work->n_inner; nation++)
          {
            guint n = 0;

            for (guint other = 0; other < fixture.work->n_inner; other++)
              n += is_hit (&fixture, middle, nation, other, 2);
            g_assert_cmpuint (ent_fan_count_hits (fan, nation), ==, n);
            n_hits += n;
          }
      }
  }
  g_assert_cmpuint (n_hits, >, 500);
  tear_down (&fixture);
}

/* The pairs looked at grow with the nations, not with their square. */
static void
test_pairs (void)
{
  guint lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntTargets) targets = NULL;
      Fixture fixture;

      set_up (&fixture, i == 0 ? 200 : 400);
      targets = ent_targets_new (fixture.work);
      lengths[i] = targets->pairs->len;
      tear_down (&fixture);
    }
  g_assert_cmpfloat (lengths[1], <, 2.1 * lengths[0]);
}

/* One region that fills the page without any fault, as long as names can be read in it. */
static void
test_one_grouping_of_many (void)
{
  static const guint sizes[] = { 120, 250, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntPositions) positions = NULL;
      EntLayoutReport report;
      EntRect bounds;
      Fixture fixture;
      double box = 64 * 60;

      set_up (&fixture, sizes[i]);
      positions = ent_layout_run (&(EntLayoutOrder) { fixture.graph, fixture.extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);
      ent_layout_check (fixture.graph, fixture.extents, positions, &report);
      g_assert_cmpuint (report.strangers + report.overlaps, ==, 0);
      bounds = ent_positions_get_bounds (positions, fixture.extents);
      g_assert_cmpfloat ((bounds.x1 - bounds.x0) * (bounds.y1 - bounds.y0), <, MAX (3 * sizes[i] * box, 1200 * 750));
      tear_down (&fixture);
    }
}

/* Groupings that each hold most nations have no clean picture. What there is then
 * has no box upon another, and names that can be read: the room between outlines
 * is not bought with them. */
static void
test_stays_readable (void)
{
  static const guint n_groupings[] = { 6, 12, 16 };
  const guint n_nations = 110;

  for (guint draw = 0; draw < G_N_ELEMENTS (n_groupings); draw++)
    {
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FixtureRow));
      g_autoptr (EntGraph) graph = NULL;
      g_autoptr (EntExtents) extents = NULL;
      g_autoptr (EntPositions) positions = NULL;
      EntLayoutPage page = { .width = 1600, .height = 1000, .top = 66, .bottom = 58 };
      EntLayoutReport report;
      EntRandom random;
      EntRect bounds;

      ent_random_init (&random, draw);
      for (guint g = 0; g < n_groupings[draw]; g++)
        for (guint i = 0; i < n_nations; i++)
          if (ent_random_double (&random) < 0.6)
            {
              FixtureRow row = { g, i, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN };

              g_array_append_val (rows, row);
            }
      graph = fixture_graph_new (n_groupings[draw], (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, 2020, 2020);
      extents = fixture_measure (graph);
      positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, page, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);
      ent_layout_check (graph, extents, positions, &report);
      bounds = ent_positions_get_bounds (positions, extents);
      g_test_message ("%u groupings: %u strangers, %u overlaps, %.0f × %.0f", n_groupings[draw], report.strangers,
                      report.overlaps, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0);
      g_assert_cmpuint (report.overlaps, ==, 0);
      g_assert_cmpfloat (bounds.x1 - bounds.x0, <, page.width / 0.55);
      g_assert_cmpfloat (bounds.y1 - bounds.y0, <, page.height / 0.55);
    }
}

/* The last one: behind a rough picture one that has grown may come, while another is tried. */
static void
keep_sketch (EntPositions *sketch,
             gpointer      data)
{
  EntPositions **kept = data;

  g_clear_pointer (kept, ent_positions_unref);
  *kept = sketch;
}

/* Lays out with somebody who takes a sketch and without: nothing of what comes depends on it. */
static EntPositions *
sketch_and_lay_out (EntLayoutOrder order)
{
  g_autoptr (EntPositions) sketch = NULL;
  g_autoptr (EntPositions) without = ent_layout_run (&order, NULL, NULL);
  EntPositions *with;

  order.sketch = keep_sketch;
  order.sketch_data = &sketch;
  with = ent_layout_run (&order, NULL, NULL);
  g_assert_nonnull (sketch);
  for (guint node = 0; node < ent_graph_get_n_nodes (order.graph); node++)
    {
      EntPoint rough = ent_positions_get (sketch, node);
      EntPoint point = ent_positions_get (with, node);

      g_assert_true (isfinite (rough.x) && isfinite (rough.y));
      g_assert_cmpfloat (point.x, ==, ent_positions_get (without, node).x);
      g_assert_cmpfloat (point.y, ==, ent_positions_get (without, node).y);
    }
  return with;
}

/* Whoever has to wait sees something first, be it afresh or out of what there was. */
static void
test_many_are_sketched (void)
{
  FixtureRow rows[220];
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  g_autoptr (EntPositions) afresh = NULL;
  g_autoptr (EntPositions) grown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (FixtureRow) { 0, i, i < 200 ? ENT_ROLE_MEMBER : ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN };
  graph = fixture_graph_new (1, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2020, 2020);
  extents = fixture_measure (graph);
  afresh = sketch_and_lay_out ((EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 1 });
  ent_positions_set (afresh, ent_graph_get_n_nodes (graph) - 1, (EntPoint) { NAN, NAN });
  grown = sketch_and_lay_out ((EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_WARM, afresh, 1 });
}

static void
test_few_are_not_sketched (void)
{
  g_autoptr (EntPositions) sketch = NULL;
  g_autoptr (EntPositions) positions = NULL;
  Fixture fixture;

  set_up (&fixture, 30);
  positions = ent_layout_run (&(EntLayoutOrder) { fixture.graph, fixture.extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 1, keep_sketch, &sketch },
                              NULL, NULL);
  g_assert_null (sketch);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/many/neighbours", test_neighbours);
  g_test_add_func ("/layout/many/fan", test_fan);
  g_test_add_func ("/layout/many/pairs", test_pairs);
  g_test_add_func ("/layout/many/one-grouping-of-many", test_one_grouping_of_many);
  g_test_add_func ("/layout/many/stays-readable", test_stays_readable);
  g_test_add_func ("/layout/many/many-are-sketched", test_many_are_sketched);
  g_test_add_func ("/layout/many/few-are-not-sketched", test_few_are_not_sketched);
  return g_test_run ();
}
