/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "layout/ent-layout.h"
#include "tests/model/fixture.h"

#define RADIUS 20.0

static void
add_tie (Fixture *fixture,
         guint    a,
         guint    b)
{
  g_autofree char *first = g_strdup_printf ("N%03u", a);
  g_autofree char *second = g_strdup_printf ("N%03u", b);
  const char *const nations[] = { first, second, NULL };

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = nations, .from = "2000-01-01" });
}

/* A network of ties alone, which are added by @add. */
static EntGraph *
new_graph (guint n_nations,
           void  (*add) (Fixture *fixture, guint n_nations))
{
  g_autoptr (Fixture) fixture = fixture_new ();
  EntPeriod period = { fixture_day ("2010-01-01"), fixture_day ("2010-01-01") };
  g_autoptr (EntQuery) plain = ent_query_new (NULL, 0, ENT_ROLES_ALL, NULL, 0, period);
  g_autoptr (EntQuery) query = ent_query_with_ties (plain, ENT_TIE_KINDS_ALL);
  g_autoptr (EntDataset) dataset = NULL;

  for (guint i = 0; i < n_nations; i++)
    {
      g_autofree char *id = g_strdup_printf ("N%03u", i);

      fixture_add_nation (fixture, id);
    }
  add (fixture, n_nations);
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);
  return ent_graph_new (dataset, query);
}

static EntExtents *
new_extents (EntGraph *graph)
{
  EntExtents *extents = ent_extents_new (ent_graph_get_n_nodes (graph));

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    ent_extents_set (extents, node, (EntExtent) { .radius = RADIUS, .half_width = 30, .up = 22, .down = 38 });
  return extents;
}

static EntPositions *
run (EntGraph        *graph,
     EntLayoutEffort  effort,
     EntPositions    *start,
     double           width,
     double           height)
{
  g_autoptr (EntExtents) extents = new_extents (graph);
  g_autoptr (GError) error = NULL;
  EntPositions *positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, { .width = width, .height = height }, effort, start, 1 },
                                            NULL, &error);

  g_assert_no_error (error);
  return positions;
}

static guint
count_overlaps (EntPositions *positions)
{
  guint n = ent_positions_get_n_nodes (positions), n_overlaps = 0;

  for (guint a = 0; a < n; a++)
    for (guint b = a + 1; b < n; b++)
      n_overlaps += fabs (ent_positions_get (positions, a).x - ent_positions_get (positions, b).x) < 59
                    && fabs (ent_positions_get (positions, a).y - ent_positions_get (positions, b).y) < 59;
  return n_overlaps;
}

static void
add_path (Fixture *fixture,
          guint    n_nations)
{
  for (guint i = 1; i < n_nations; i++)
    add_tie (fixture, i - 1, i);
}

/* Two groups in which all know each other, joined by one tie. */
static void
add_two_groups (Fixture *fixture,
                guint    n_nations)
{
  for (guint a = 0; a < n_nations; a++)
    for (guint b = a + 1; b < n_nations; b++)
      if ((a < n_nations / 2) == (b < n_nations / 2))
        add_tie (fixture, a, b);
  add_tie (fixture, 0, n_nations - 1);
}

/* Likewise, but everybody has ties with five of the other group as well. */
static void
add_mixed_groups (Fixture *fixture,
                  guint    n_nations)
{
  guint half = n_nations / 2;

  for (guint a = 0; a < n_nations; a++)
    for (guint b = a + 1; b < n_nations; b++)
      if ((a < half) == (b < half) || (b - a) % half < 5)
        add_tie (fixture, a, b);
}

static void
add_pairs (Fixture *fixture,
           guint    n_nations)
{
  for (guint i = 0; i + 1 < n_nations; i += 2)
    add_tie (fixture, i, i + 1);
}

static void
add_many (Fixture *fixture,
          guint    n_nations)
{
  for (guint i = 0; i < n_nations * 4; i++)
    if (i % n_nations != (i * 7 + 3) % n_nations)
      add_tie (fixture, i % n_nations, (i * 7 + 3) % n_nations);
}

/* Who has a tie is nearer than who has none, and a path is longest the way the page is. */
static void
test_path (void)
{
  g_autoptr (EntGraph) graph = new_graph (8, add_path);
  g_autoptr (EntPositions) wide = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);
  g_autoptr (EntPositions) high = run (graph, ENT_LAYOUT_COLD, NULL, 700, 1200);
  EntPoint first = ent_positions_get (wide, 0), last = ent_positions_get (wide, 7);

  for (guint i = 1; i < 7; i++)
    g_assert_cmpfloat (ent_point_distance (ent_positions_get (wide, i), ent_positions_get (wide, i + 1)), <,
                       ent_point_distance (ent_positions_get (wide, i - 1), ent_positions_get (wide, i + 1)));
  g_assert_cmpfloat (fabs (first.x - last.x), >, fabs (first.y - last.y));
  first = ent_positions_get (high, 0);
  last = ent_positions_get (high, 7);
  g_assert_cmpfloat (fabs (first.x - last.x), <, fabs (first.y - last.y));
  g_assert_cmpuint (count_overlaps (wide) + count_overlaps (high), ==, 0);
}

static EntPoint
get_middle (EntPositions *positions,
            guint         from,
            guint         to)
{
  EntPoint sum = { 0, 0 };

  for (guint i = from; i < to; i++)
    {
      sum.x += ent_positions_get (positions, i).x / (to - from);
      sum.y += ent_positions_get (positions, i).y / (to - from);
    }
  return sum;
}

/* Groups can be seen: everybody stands nearer to the middle of the own one. */
static void
test_groups (void)
{
  g_autoptr (EntGraph) graph = new_graph (16, add_two_groups);
  g_autoptr (EntPositions) positions = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);
  EntPoint left = get_middle (positions, 0, 8), right = get_middle (positions, 8, 16);

  for (guint i = 0; i < 16; i++)
    {
      double own = ent_point_distance (ent_positions_get (positions, i), i < 8 ? left : right);
      double other = ent_point_distance (ent_positions_get (positions, i), i < 8 ? right : left);

      g_assert_cmpfloat (own, <, other);
    }
  g_assert_cmpuint (count_overlaps (positions), ==, 0);
}

/* They can be seen where many ties run between them, too: lines between strangers are the longer ones. */
static void
test_mixed_groups (void)
{
  g_autoptr (EntGraph) graph = new_graph (24, add_mixed_groups);
  g_autoptr (EntPositions) positions = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);
  const EntTieLine *ties = ent_graph_get_ties (graph);
  double within = 0, between = 0;
  guint n_within = 0, n_between = 0;

  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    {
      double length = ent_point_distance (ent_positions_get (positions, ties[i].nations[0]), ent_positions_get (positions, ties[i].nations[1]));

      if ((ties[i].nations[0] < 12) == (ties[i].nations[1] < 12))
        {
          within += length;
          n_within++;
        }
      else
        {
          between += length;
          n_between++;
        }
    }
  g_assert_cmpuint (n_between, >, 40);
  g_assert_cmpfloat (between / n_between, >, 1.3 * within / n_within);
}

static EntRect
get_box_of_pair (EntPositions *positions,
                 guint         first)
{
  EntRect box = ent_rect_include (ENT_RECT_EMPTY, ent_positions_get (positions, first));

  return ent_rect_include (box, ent_positions_get (positions, first + 1));
}

/* What nothing joins is put side by side, in the shape of the page; no part runs through another. */
static void
test_parts (void)
{
  g_autoptr (EntGraph) graph = new_graph (60, add_pairs);
  g_autoptr (EntPositions) positions = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);
  g_autoptr (EntExtents) extents = new_extents (graph);
  EntRect bounds = ent_positions_get_bounds (positions, extents);
  double aspect = (bounds.x1 - bounds.x0) / (bounds.y1 - bounds.y0);

  g_assert_cmpuint (count_overlaps (positions), ==, 0);
  g_assert_cmpfloat (aspect, >, 1.2);
  g_assert_cmpfloat (aspect, <, 2.4);
  for (guint i = 0; i < 60; i += 2)
    {
      g_assert_cmpfloat (ent_point_distance (ent_positions_get (positions, i), ent_positions_get (positions, i + 1)), <, 260);
      for (guint k = 0; k < i; k += 2)
        g_assert_false (ent_rect_intersects (ent_rect_grow (get_box_of_pair (positions, i), 20), get_box_of_pair (positions, k)));
    }
}

/* The same to the bit, and nothing overlaps where only some pairs are looked at, too. */
static void
test_many (void)
{
  static const guint sizes[] = { 180, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntGraph) graph = new_graph (sizes[i], add_many);
      g_autoptr (EntPositions) positions = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);
      g_autoptr (EntPositions) again = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);

      for (guint node = 0; node < sizes[i]; node++)
        {
          EntPoint point = ent_positions_get (positions, node), same = ent_positions_get (again, node);

          g_assert_true (isfinite (point.x) && isfinite (point.y));
          g_assert_true (point.x == same.x && point.y == same.y);
        }
      g_assert_cmpuint (count_overlaps (positions), <=, sizes[i] / 100);
    }
}

/* Groups of twenty, each around its first; the first ones have ties with many everywhere, so that all ways are short. */
static void
add_short_ways (Fixture *fixture,
                guint    n_nations)
{
  for (guint a = 0; a < n_nations; a++)
    {
      for (guint b = a + 1; b < n_nations && b / 20 == a / 20; b++)
        if (a % 20 == 0 || b % 5 == a % 5)
          add_tie (fixture, a, b);
      if (a % 20 != 0)
        add_tie (fixture, a, (a * 7 + 3) % (n_nations / 20) * 20);
    }
}

/* Of many nations only some pairs are looked at, and yet nobody is driven far from all others. */
static void
test_many_in_short_ways (void)
{
  g_autoptr (EntGraph) graph = new_graph (1000, add_short_ways);
  g_autoptr (EntPositions) positions = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);
  g_autoptr (EntExtents) extents = new_extents (graph);
  EntRect bounds = ent_positions_get_bounds (positions, extents);

  g_assert_cmpfloat (1000.0 * 60 * 60 / ((bounds.x1 - bounds.x0) * (bounds.y1 - bounds.y0)), >, 0.15);
  g_assert_cmpuint (count_overlaps (positions), ==, 0);
}

#define SIDE 20

static void
add_grid (Fixture *fixture,
          guint    n_nations)
{
  for (guint i = 0; i < n_nations; i++)
    {
      if (i % SIDE + 1 < SIDE)
        add_tie (fixture, i, i + 1);
      if (i + SIDE < n_nations)
        add_tie (fixture, i, i + SIDE);
    }
}

/* A crowd tells how many steps lie between its nations: a square grid is as long as it is
 * wide on a page that is not, and steps are alike. */
static void
test_crowd_tells_steps (void)
{
  g_autoptr (EntGraph) graph = new_graph (SIDE * SIDE, add_grid);
  g_autoptr (EntPositions) positions = run (graph, ENT_LAYOUT_COLD, NULL, 1600, 500);
  double one = ent_point_distance (ent_positions_get (positions, 0), ent_positions_get (positions, SIDE * SIDE - 1));
  double other = ent_point_distance (ent_positions_get (positions, SIDE - 1), ent_positions_get (positions, SIDE * (SIDE - 1)));
  double shortest = G_MAXDOUBLE, longest = 0;

  g_assert_cmpfloat (MAX (one, other) / MIN (one, other), <, 1.1);
  for (guint i = 0; i + SIDE < SIDE * SIDE; i++)
    {
      double step = ent_point_distance (ent_positions_get (positions, i), ent_positions_get (positions, i + SIDE));

      shortest = MIN (shortest, step);
      longest = MAX (longest, step);
    }
  g_assert_cmpfloat (longest, <, 1.6 * shortest);
}

/* Keeps the first; how far the layout has come may be shown again later. */
static void
take_sketch (EntPositions *sketch,
             gpointer      data)
{
  EntPositions **taken = data;

  if (*taken == NULL)
    *taken = sketch;
  else
    ent_positions_unref (sketch);
}

/* How long the ways between nations that have a tie are, beside those between nations far apart in the grid. */
static double
measure_tangle (EntPositions *positions,
                guint         n_nations)
{
  double near = 0, far = 0;

  for (guint i = 0; i + n_nations / 2 < n_nations; i++)
    {
      near += ent_point_distance (ent_positions_get (positions, i), ent_positions_get (positions, i + SIDE));
      far += ent_point_distance (ent_positions_get (positions, i), ent_positions_get (positions, i + n_nations / 2));
    }
  return near / far;
}

/* Of a large network there is something to see soon, in which neighbours stand near each other; what
 * is found in the end does not depend on whether anybody looks. */
static void
test_sketch (void)
{
  const guint n_nations = 250 * SIDE;
  g_autoptr (EntGraph) graph = new_graph (n_nations, add_grid);
  g_autoptr (EntExtents) extents = new_extents (graph);
  g_autoptr (EntPositions) plain = run (graph, ENT_LAYOUT_COLD, NULL, 1200, 700);
  g_autoptr (EntPositions) sketch = NULL;
  EntLayoutOrder order = {
    .graph = graph, .extents = extents, .page = { .width = 1200, .height = 700 }, .effort = ENT_LAYOUT_COLD, .seed = 1,
    .sketch = take_sketch, .sketch_data = &sketch,
  };
  g_autoptr (EntPositions) positions = ent_layout_run (&order, NULL, NULL);

  g_assert_nonnull (sketch);
  g_assert_cmpfloat (measure_tangle (sketch, n_nations), <, 0.05);
  for (guint node = 0; node < n_nations; node++)
    {
      EntPoint point = ent_positions_get (positions, node), same = ent_positions_get (plain, node);

      g_assert_true (point.x == same.x && point.y == same.y);
    }
}

/* What is known stays where it is, pinned nations do so always, and what is new stands by its neighbours. */
static void
test_keep (void)
{
  g_autoptr (EntGraph) graph = new_graph (6, add_path);
  g_autoptr (EntPositions) start = ent_positions_new (6, 0);
  g_autoptr (EntPositions) grown = NULL;
  g_autoptr (EntPositions) pinned = NULL;

  for (guint i = 0; i < 5; i++)
    ent_positions_set (start, i, (EntPoint) { 300.0 * i, 10 });
  ent_positions_set (start, 5, (EntPoint) { NAN, NAN });
  grown = run (graph, ENT_LAYOUT_WARM, start, 1200, 700);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (ent_point_distance (ent_positions_get (grown, i), ent_positions_get (start, i)), <, 1e-9);
  g_assert_cmpfloat (ent_point_distance (ent_positions_get (grown, 5), ent_positions_get (grown, 4)), <, 120);
  g_assert_cmpuint (count_overlaps (grown), ==, 0);

  ent_positions_set_pinned (start, 2, TRUE);
  pinned = run (graph, ENT_LAYOUT_COLD, start, 1200, 700);
  g_assert_cmpfloat (ent_positions_get (pinned, 2).x, ==, 600);
  g_assert_true (ent_positions_is_pinned (pinned, 2));
}

static void
test_cancel (void)
{
  g_autoptr (EntGraph) graph = new_graph (180, add_many);
  g_autoptr (EntExtents) extents = new_extents (graph);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_layout_run (&(EntLayoutOrder) { graph, extents, (EntLayoutPage) { 1200, 700 }, ENT_LAYOUT_COLD, NULL, 1 }, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/tie-layout/path", test_path);
  g_test_add_func ("/layout/tie-layout/groups", test_groups);
  g_test_add_func ("/layout/tie-layout/mixed-groups", test_mixed_groups);
  g_test_add_func ("/layout/tie-layout/parts", test_parts);
  g_test_add_func ("/layout/tie-layout/many", test_many);
  g_test_add_func ("/layout/tie-layout/many-in-short-ways", test_many_in_short_ways);
  g_test_add_func ("/layout/tie-layout/crowd-tells-steps", test_crowd_tells_steps);
  g_test_add_func ("/layout/tie-layout/sketch", test_sketch);
  g_test_add_func ("/layout/tie-layout/keep", test_keep);
  g_test_add_func ("/layout/tie-layout/cancel", test_cancel);
  return g_test_run ();
}
