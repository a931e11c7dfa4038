/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-layout.h"

#include <math.h>

#include "layout/ent-reorder.h"
#include "layout-fixture.h"

/* Less than the distance of two neighbours: in a picture that is stretched to
 * its page things move farther than in one that is not. */
#define LITTLE 84.0

#define MEMBER(g, n) { g, n, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN }
#define OBSERVER(g, n) { g, n, ENT_ROLE_OBSERVER, 2000, FIXTURE_OPEN }

/* Three groupings as RIC, BRICS and SCO are: a core, two around it, joiners and observers. */
static const FixtureRow three[] = {
  MEMBER (0, 0), MEMBER (0, 1), MEMBER (0, 2),
  MEMBER (1, 0), MEMBER (1, 1), MEMBER (1, 2), MEMBER (1, 3), { 1, 4, ENT_ROLE_MEMBER, 2011, FIXTURE_OPEN },
  { 1, 5, ENT_ROLE_MEMBER, 2017, FIXTURE_OPEN },
  MEMBER (2, 0), MEMBER (2, 1), { 2, 2, ENT_ROLE_OBSERVER, 2005, 2017 }, { 2, 2, ENT_ROLE_MEMBER, 2017, FIXTURE_OPEN },
  MEMBER (2, 6), MEMBER (2, 7), MEMBER (2, 8), { 2, 5, ENT_ROLE_OBSERVER, 2005, 2018 },
  { 2, 5, ENT_ROLE_MEMBER, 2018, FIXTURE_OPEN },
  OBSERVER (1, 9), OBSERVER (1, 10), OBSERVER (2, 11), OBSERVER (2, 12), OBSERVER (2, 10),
};

/* The same and a fourth, of new nations but for three. */
static const FixtureRow fourth[] = {
  MEMBER (3, 0), MEMBER (3, 1), MEMBER (3, 3), MEMBER (3, 13), MEMBER (3, 14), MEMBER (3, 15), MEMBER (3, 16),
};

static EntGraph *
three_groupings (void)
{
  return fixture_graph_new (3, three, G_N_ELEMENTS (three), ENT_ROLES_ALL, 2001, 2026);
}

static EntGraph *
four_groupings (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FixtureRow));

  g_array_append_vals (rows, three, G_N_ELEMENTS (three));
  g_array_append_vals (rows, fourth, G_N_ELEMENTS (fourth));

  return fixture_graph_new (4, (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, 2001, 2026);
}

static EntPositions *
lay_out (EntGraph        *graph,
         EntLayoutEffort  effort,
         EntPositions    *start)
{
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (GError) error = NULL;
  EntPositions *positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, FIXTURE_PAGE, effort, start, 1 }, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (positions);
  fixture_assert_sane (graph, positions);

  return positions;
}

static void
assert_clean (EntGraph     *graph,
              EntPositions *positions)
{
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  EntLayoutReport report;

  ent_layout_check (graph, extents, positions, &report);
  g_assert_cmpuint (report.strangers, ==, 0);
  g_assert_cmpuint (report.crossings, ==, 0);
  g_assert_cmpuint (report.overlaps, ==, 0);
}

/* ------------------------------------------------------------------------ */

static void
test_edges (gconstpointer data)
{
  static const FixtureRow one[] = { MEMBER (0, 0) };
  static const FixtureRow twins[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 0), MEMBER (1, 1) };
  static const FixtureRow strange[] = { MEMBER (0, 0), MEMBER (1, 1), MEMBER (2, 2), MEMBER (2, 3) };
  static const FixtureRow outer[] = { OBSERVER (0, 0), OBSERVER (0, 1), OBSERVER (1, 1), OBSERVER (1, 2) };
  static const FixtureRow mixed[] = { MEMBER (0, 0), MEMBER (0, 1), OBSERVER (1, 1), OBSERVER (1, 2) };
  static const FixtureRow ended[] = { { 0, 0, ENT_ROLE_MEMBER, 2000, 2010 }, MEMBER (1, 1), MEMBER (1, 2) };
  static const struct
  {
    guint             n_groupings;
    const FixtureRow *rows;
    guint             n_rows;
    int               first, last;
  } cases[] = {
    { 0, NULL, 0, 2020, 2020 },
    { 1, NULL, 0, 2020, 2020 },
    { 5, NULL, 0, 2000, 2020 },
    { 1, one, 1, 2020, 2020 },
    { 1, one, 1, 1990, 2020 },
    { 2, one, 1, 2020, 2020 },
    { 2, twins, 4, 2020, 2020 },
    { 3, strange, 4, 2020, 2020 },
    { 2, outer, 4, 2020, 2020 },
    { 2, mixed, 4, 2020, 2020 },
    { 2, ended, 3, 2005, 2020 },
  };
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EntGraph) graph
      = fixture_graph_new (cases[i].n_groupings, cases[i].rows, cases[i].n_rows, ENT_ROLES_ALL, cases[i].first, cases[i].last);
  g_autoptr (EntPositions) positions = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) warm = lay_out (graph, ENT_LAYOUT_WARM, positions);
  g_autoptr (EntPositions) settled = lay_out (graph, ENT_LAYOUT_SETTLE, positions);
  g_autoptr (EntPositions) refitted = lay_out (graph, ENT_LAYOUT_REFIT, positions);

  assert_clean (graph, positions);
  assert_clean (graph, warm);
  assert_clean (graph, settled);
  assert_clean (graph, refitted);
}

static void
test_roles_without_members (void)
{
  g_autoptr (EntGraph) graph = fixture_graph_new (3, three, G_N_ELEMENTS (three), 1u << ENT_ROLE_OBSERVER, 2001, 2026);
  g_autoptr (EntPositions) positions = lay_out (graph, ENT_LAYOUT_COLD, NULL);

  assert_clean (graph, positions);
}

/* Two groupings side by side, with common members. */
static EntRect
lay_out_pair (EntLayoutPage page)
{
  FixtureRow rows[12];
  EntRect extent = ENT_RECT_EMPTY;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  g_autoptr (EntPositions) positions = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (FixtureRow) { i / 6, i - (i / 6) * 2, ENT_ROLE_MEMBER, 2000, FIXTURE_OPEN };
  graph = fixture_graph_new (2, rows, G_N_ELEMENTS (rows), ENT_ROLES_ALL, 2000, 2020);
  extents = fixture_measure (graph);
  positions = ent_layout_run (&(EntLayoutOrder) { graph, extents, page, ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    extent = ent_rect_include (extent, ent_positions_get (positions, node));
  return extent;
}

static void
test_picture_lies_as_its_room_does (void)
{
  /* Higher than wide, but wider than high between title and legend. */
  EntRect wide = lay_out_pair ((EntLayoutPage) { 600, 620, 120, 120 });
  EntRect high = lay_out_pair ((EntLayoutPage) { 400, 900, 60, 60 });
  EntRect small = lay_out_pair ((EntLayoutPage) { 300, 200, 30, 30 });

  g_assert_cmpfloat (wide.x1 - wide.x0, >, 1.2 * (wide.y1 - wide.y0));
  g_assert_cmpfloat (high.y1 - high.y0, >, 1.2 * (high.x1 - high.x0));
  g_assert_cmpfloat (small.x1 - small.x0, >, 1.2 * (small.y1 - small.y0));
}

static void
test_page_without_size (void)
{
  g_autoptr (EntGraph) graph = three_groupings ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  EntLayoutPage pages[] = { { 0, 0, 0, 0, 0 }, { NAN, 100, 0, 0, 0 }, { 10, 10, 500, 500, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (EntPositions) positions
          = ent_layout_run (&(EntLayoutOrder) { graph, extents, pages[i], ENT_LAYOUT_COLD, NULL, 1 }, NULL, NULL);

      fixture_assert_sane (graph, positions);
      assert_clean (graph, positions);
    }
}

static void
test_clean_over_time (void)
{
  g_autoptr (EntGraph) graph = three_groupings ();
  g_autoptr (EntPositions) positions = lay_out (graph, ENT_LAYOUT_COLD, NULL);

  assert_clean (graph, positions);
}

static void
test_check_finds_what_is_wrong (void)
{
  static const FixtureRow rows[] = { MEMBER (0, 0), MEMBER (0, 1), MEMBER (1, 2), MEMBER (1, 3) };
  g_autoptr (EntGraph) graph = fixture_graph_new (2, rows, 4, ENT_ROLES_ALL, 2020, 2020);
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) positions = ent_positions_new (6, 4);
  EntLayoutReport report;

  /* a cross of two lines, with the pills one upon the other */
  ent_positions_set (positions, 2, (EntPoint) { -200, 0 });
  ent_positions_set (positions, 3, (EntPoint) { 200, 0 });
  ent_positions_set (positions, 4, (EntPoint) { 0, -200 });
  ent_positions_set (positions, 5, (EntPoint) { 0, 200 });
  ent_layout_check (graph, extents, positions, &report);
  g_assert_cmpuint (report.crossings, ==, 1);
  g_assert_cmpuint (report.strangers, ==, 0);
  g_assert_cmpuint (report.overlaps, ==, 1);

  ent_positions_set (positions, 4, (EntPoint) { 0, 20 });
  ent_layout_check (graph, extents, positions, &report);
  g_assert_cmpuint (report.strangers, ==, 1);
  g_assert_cmpuint (report.overlaps, ==, 3);
}

static gpointer
lay_out_in_thread (gpointer data)
{
  return lay_out (data, ENT_LAYOUT_COLD, NULL);
}

static void
test_same_bytes (void)
{
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntPositions) first = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) second = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) threaded = g_thread_join (g_thread_new ("layout", lay_out_in_thread, graph));
  g_autoptr (EntPositions) warm = lay_out (graph, ENT_LAYOUT_WARM, first);
  g_autoptr (EntPositions) warm_again = lay_out (graph, ENT_LAYOUT_WARM, first);

  g_assert_true (fixture_same_bytes (first, second));
  g_assert_true (fixture_same_bytes (first, threaded));
  g_assert_true (fixture_same_bytes (warm, warm_again));
}

static void
test_other_seed (void)
{
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) first = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) second = ent_layout_run (&(EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 2 }, NULL, NULL);

  g_assert_false (fixture_same_bytes (first, second));
}

/* The same network with its groupings in another order. */
static EntGraph *
reordered (EntGraph      *graph,
           const guint32 *groupings)
{
  EntQuery *query = ent_graph_get_query (graph);
  g_autoptr (EntQuery) other = ent_query_new (groupings, ent_graph_get_n_groupings (graph), ENT_ROLES_ALL, NULL, 0,
                                              ent_query_get_period (query));

  return ent_graph_new (ent_graph_get_dataset (graph), other);
}

static void
assert_same_places (EntGraph     *graph,
                    EntPositions *positions,
                    EntGraph     *other_graph,
                    EntPositions *other_positions)
{
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntPoint place = ent_positions_get (positions, node);
      guint other;

      g_assert_true (ent_graph_lookup_node (other_graph, ent_graph_get_ref (graph, node), &other));
      g_assert_cmpfloat (ent_positions_get (other_positions, other).x, ==, place.x);
      g_assert_cmpfloat (ent_positions_get (other_positions, other).y, ==, place.y);
    }
  for (guint edge = 0; edge < ent_graph_get_n_edges (graph); edge++)
    for (guint other = 0; other < ent_graph_get_n_edges (other_graph); other++)
      if (ent_graph_get_edges (graph)[edge].membership == ent_graph_get_edges (other_graph)[other].membership)
        g_assert_cmpfloat (ent_positions_get_bow (other_positions, other), ==, ent_positions_get_bow (positions, edge));
}

/* With every effort, whatever the order in which the groupings were chosen. */
static void
test_order_of_groupings_does_not_count (void)
{
  static const guint32 orders[][4] = { { 3, 2, 1, 0 }, { 1, 0, 2, 3 }, { 2, 3, 0, 1 } };
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntPositions) cold = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) moved = ent_positions_copy (cold);
  g_autoptr (EntPositions) warm = NULL;

  ent_positions_set (moved, 4, (EntPoint) { NAN, NAN });
  warm = lay_out (graph, ENT_LAYOUT_WARM, moved);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (EntGraph) other = reordered (graph, orders[i]);
      g_autoptr (EntPositions) other_cold = lay_out (other, ENT_LAYOUT_COLD, NULL);
      g_autoptr (EntPositions) start = ent_reorder_positions (moved, graph, other);
      g_autoptr (EntPositions) other_warm = lay_out (other, ENT_LAYOUT_WARM, start);

      assert_same_places (graph, cold, other, other_cold);
      assert_same_places (graph, warm, other, other_warm);
    }
}

static void
test_pins (gconstpointer data)
{
  EntLayoutEffort effort = GPOINTER_TO_UINT (data);
  g_autoptr (EntGraph) graph = three_groupings ();
  g_autoptr (EntPositions) positions = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) start = ent_positions_copy (positions);
  g_autoptr (EntPositions) pinned = NULL;

  /* a pill, a member and an observer, some way off */
  for (guint i = 0; i < 3; i++)
    {
      guint node = i == 0 ? 0 : i == 1 ? 9 : 14;
      EntPoint place = ent_positions_get (positions, node);

      ent_positions_set (start, node, (EntPoint) { place.x + 31, place.y - 17 });
      ent_positions_set_pinned (start, node, TRUE);
    }
  pinned = lay_out (graph, effort, start);
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntPoint wanted = ent_positions_get (start, node);
      EntPoint place = ent_positions_get (pinned, node);

      g_assert_cmpint (ent_positions_is_pinned (start, node), ==, ent_positions_is_pinned (pinned, node));
      if (!ent_positions_is_pinned (start, node))
        continue;
      g_assert_cmpfloat (place.x, ==, wanted.x);
      g_assert_cmpfloat (place.y, ==, wanted.y);
    }
}

/* ------------------------------------------------------------------------ */

/* Carries places over to a larger graph; what is new has none. */
static EntPositions *
carry_over (EntGraph     *from,
            EntPositions *places,
            EntGraph     *to)
{
  EntPositions *start = ent_positions_new (ent_graph_get_n_nodes (to), ent_graph_get_n_edges (to));

  for (guint node = 0; node < ent_graph_get_n_nodes (to); node++)
    {
      EntRef ref = ent_graph_get_ref (to, node);
      guint old = 0;
      gboolean known = FALSE;

      /* datasets differ, but their rows do not */
      for (old = 0; old < ent_graph_get_n_nodes (from) && !known; old++)
        known = ent_ref_equal (ent_graph_get_ref (from, old), ref);
      ent_positions_set (start, node, known ? ent_positions_get (places, old - 1) : (EntPoint) { NAN, NAN });
    }

  return start;
}

static void
test_warm_moves_little (void)
{
  g_autoptr (EntGraph) before = three_groupings ();
  g_autoptr (EntGraph) after = four_groupings ();
  g_autoptr (EntPositions) old = lay_out (before, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) start = carry_over (before, old, after);
  g_autoptr (EntPositions) new = lay_out (after, ENT_LAYOUT_WARM, start);
  double sum = 0;
  guint n = 0;

  assert_clean (after, new);
  for (guint node = ent_graph_get_n_groupings (after); node < ent_graph_get_n_nodes (after); node++)
    {
      EntPoint place = ent_positions_get (start, node);

      if (isnan (place.x))
        continue;
      sum += ent_point_distance (place, ent_positions_get (new, node));
      n++;
    }
  g_test_message ("mean move of those that stay: %.1f", sum / n);
  g_assert_cmpfloat (sum / n, <, LITTLE);
}

static void
test_warm_without_change (void)
{
  g_autoptr (EntGraph) graph = three_groupings ();
  g_autoptr (EntPositions) old = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) new = lay_out (graph, ENT_LAYOUT_WARM, old);
  double sum = 0;

  assert_clean (graph, new);
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    sum += ent_point_distance (ent_positions_get (old, node), ent_positions_get (new, node));
  g_test_message ("mean move: %.1f", sum / ent_graph_get_n_nodes (graph));
  g_assert_cmpfloat (sum / ent_graph_get_n_nodes (graph), <, LITTLE / 2);
}

static void
keep_sketch (EntPositions *sketch,
             gpointer      data)
{
  EntPositions **kept = data;

  g_assert_null (*kept);
  *kept = sketch;
}

/* Of places that cannot be read well a picture grows first, right on all dates, which can be
 * seen while all is laid out afresh. */
static void
test_grown_picture_is_there_before_another_is_tried (void)
{
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) start = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) grown = NULL;
  g_autoptr (EntPositions) new = NULL;
  g_autoptr (EntPositions) unseen = NULL;
  EntRect was, is;

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntPoint place = ent_positions_get (start, node);

      ent_positions_set (start, node, (EntPoint) { 6 * place.x, 6 * place.y });
    }
  new = ent_layout_run (&(EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_WARM, start, 1, keep_sketch, &grown }, NULL, NULL);
  unseen = lay_out (graph, ENT_LAYOUT_WARM, start);

  g_assert_true (fixture_same_bytes (new, unseen));
  g_assert_nonnull (grown);
  g_assert_false (fixture_same_bytes (new, grown));
  fixture_assert_sane (graph, grown);
  assert_clean (graph, grown);
  was = ent_positions_get_bounds (grown, extents);
  is = ent_positions_get_bounds (new, extents);
  g_assert_cmpfloat (was.x1 - was.x0, >, 2 * (is.x1 - is.x0));
}

/* Places that are right, but spread so far that nothing can be read, and mirrored:
 * all is laid out afresh, but left stays left, and the middle where it was. */
static void
test_warm_start_that_cannot_be_read_is_given_up (void)
{
  const EntPoint middle = { 3000, -500 };
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntPositions) cold = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) start = ent_positions_copy (cold);
  g_autoptr (EntPositions) new = NULL;
  guint n_nodes = ent_graph_get_n_nodes (graph);
  EntRect extent = ENT_RECT_EMPTY;
  EntPoint moved = { 0, 0 };
  double along = 0;

  for (guint node = 0; node < n_nodes; node++)
    {
      EntPoint place = ent_positions_get (cold, node);

      ent_positions_set (start, node, (EntPoint) { middle.x - 6 * place.x, middle.y + 6 * place.y });
    }
  new = lay_out (graph, ENT_LAYOUT_WARM, start);
  assert_clean (graph, new);
  for (guint node = 0; node < n_nodes; node++)
    {
      EntPoint was = ent_positions_get (start, node);
      EntPoint is = ent_positions_get (new, node);

      extent = ent_rect_include (extent, is);
      moved.x += (is.x - was.x) / n_nodes;
      moved.y += (is.y - was.y) / n_nodes;
      along += (is.x - middle.x) * (was.x - middle.x);
    }
  g_assert_cmpfloat (extent.x1 - extent.x0, <, FIXTURE_PAGE.width);
  g_assert_cmpfloat (along, >, 0);
  g_assert_cmpfloat (hypot (moved.x, moved.y), <, 1);
}

static void
test_settle_leaves_all_alone (void)
{
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntPositions) old = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) new = lay_out (graph, ENT_LAYOUT_SETTLE, old);

  g_assert_true (fixture_same_bytes (old, new));
}

static void
test_settle_after_a_drag (void)
{
  g_autoptr (EntGraph) graph = three_groupings ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) old = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) start = ent_positions_copy (old);
  g_autoptr (EntPositions) new = NULL;
  guint dragged = 3 + 3;
  EntPoint upon = ent_positions_get (old, 3 + 4);
  EntLayoutReport report;
  guint n_moved = 0;

  /* a disc dropped upon another of the same grouping */
  ent_positions_set (start, dragged, (EntPoint) { upon.x + 12, upon.y + 5 });
  ent_positions_set_pinned (start, dragged, TRUE);
  new = lay_out (graph, ENT_LAYOUT_SETTLE, start);
  ent_layout_check (graph, extents, new, &report);
  g_assert_cmpuint (report.overlaps, ==, 0);
  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    n_moved += ent_point_distance (ent_positions_get (start, node), ent_positions_get (new, node)) > 0;
  g_assert_cmpuint (n_moved, >=, 1);
  g_assert_cmpuint (n_moved, <=, 6);

  /* spokes between what did not move keep their bows */
  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[i];

      if (edge->nation != dragged
          && ent_point_distance (ent_positions_get (start, edge->nation), ent_positions_get (new, edge->nation)) == 0
          && ent_point_distance (ent_positions_get (start, edge->grouping), ent_positions_get (new, edge->grouping)) == 0)
        g_assert_cmpfloat (ent_positions_get_bow (old, i), ==, ent_positions_get_bow (new, i));
    }
}

static void
test_pinned_stranger_is_let_be (void)
{
  g_autoptr (EntGraph) graph = three_groupings ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) old = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) start = ent_positions_copy (old);
  g_autoptr (EntPositions) new = NULL;
  EntPoint a = ent_positions_get (old, 3 + 6);
  EntPoint b = ent_positions_get (old, 3 + 7);
  EntPoint c = ent_positions_get (old, 3 + 8);
  EntLayoutReport report;

  /* a member of the second only, dragged into the third */
  ent_positions_set (start, 3 + 4, (EntPoint) { (a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3 });
  ent_positions_set_pinned (start, 3 + 4, TRUE);
  new = lay_out (graph, ENT_LAYOUT_SETTLE, start);
  ent_layout_check (graph, extents, new, &report);
  g_assert_cmpuint (report.strangers, >, 0);
  g_assert_cmpuint (report.overlaps, ==, 0);
}

/* ------------------------------------------------------------------------ */

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (2000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancelled (void)
{
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_layout_run (&(EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 1 }, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled_midway (void)
{
  EntRandom random;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (EntExtents) extents = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  ent_random_init (&random, 3);
  rows = fixture_random_rows (&random, 20, TRUE);
  graph = fixture_graph_new (20, (FixtureRow *) rows->data, rows->len, ENT_ROLES_ALL, 2001, 2026);
  extents = fixture_measure (graph);
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (ent_layout_run (&(EntLayoutOrder) { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_COLD, NULL, 1 }, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

/* Names that grow make room for themselves, and everyone stays where they were among the others. */
static void
test_refit_keeps_the_picture (void)
{
  g_autoptr (EntGraph) graph = four_groupings ();
  g_autoptr (EntExtents) extents = fixture_measure (graph);
  g_autoptr (EntPositions) old = lay_out (graph, ENT_LAYOUT_COLD, NULL);
  g_autoptr (EntPositions) new = NULL;
  g_autoptr (EntPositions) again = NULL;
  guint n_nodes = ent_graph_get_n_nodes (graph);
  EntLayoutOrder order = { graph, extents, FIXTURE_PAGE, ENT_LAYOUT_REFIT, old, 1 };
  EntLayoutReport report;
  guint n_pairs = 0, n_turned = 0;

  for (guint node = 0; node < n_nodes; node++)
    {
      EntExtent extent = ent_extents_get (extents, node);

      extent.half_width *= 1.7;
      extent.down *= 1.3;
      ent_extents_set (extents, node, extent);
    }
  ent_layout_check (graph, extents, old, &report);
  g_assert_cmpuint (report.overlaps, >, 0);
  new = ent_layout_run (&order, NULL, NULL);
  ent_layout_check (graph, extents, new, &report);
  g_assert_cmpuint (report.strangers + report.crossings + report.overlaps, ==, 0);
  again = ent_layout_run (&order, NULL, NULL);
  g_assert_true (fixture_same_bytes (new, again));

  for (guint a = 4; a < n_nodes; a++)
    for (guint b = a + 1; b < n_nodes; b++)
      {
        EntPoint p = ent_positions_get (old, a), q = ent_positions_get (old, b);
        EntPoint r = ent_positions_get (new, a), s = ent_positions_get (new, b);

        n_pairs++;
        n_turned += (q.x - p.x) * (s.x - r.x) + (q.y - p.y) * (s.y - r.y) < 0;
      }
  g_assert_cmpuint (20 * n_turned, <, n_pairs);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const edges[] = {
    "nothing", "one-empty", "only-empty", "one-nation", "one-nation-over-time", "one-and-an-empty", "twins", "strange",
    "only-outer", "members-and-outer", "ended",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/layout/edges/%s", edges[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_edges);
    }
  g_test_add_func ("/layout/layout/edges/roles-without-members", test_roles_without_members);
  g_test_add_func ("/layout/layout/page/lies-as-its-room-does", test_picture_lies_as_its_room_does);
  g_test_add_func ("/layout/layout/edges/page-without-size", test_page_without_size);
  g_test_add_func ("/layout/layout/clean-over-time", test_clean_over_time);
  g_test_add_func ("/layout/layout/check-finds-what-is-wrong", test_check_finds_what_is_wrong);
  g_test_add_func ("/layout/layout/same-bytes", test_same_bytes);
  g_test_add_func ("/layout/layout/other-seed", test_other_seed);
  g_test_add_func ("/layout/layout/order-of-groupings-does-not-count", test_order_of_groupings_does_not_count);
  g_test_add_data_func ("/layout/layout/pins/cold", GUINT_TO_POINTER (ENT_LAYOUT_COLD), test_pins);
  g_test_add_data_func ("/layout/layout/pins/warm", GUINT_TO_POINTER (ENT_LAYOUT_WARM), test_pins);
  g_test_add_data_func ("/layout/layout/pins/settle", GUINT_TO_POINTER (ENT_LAYOUT_SETTLE), test_pins);
  g_test_add_data_func ("/layout/layout/pins/refit", GUINT_TO_POINTER (ENT_LAYOUT_REFIT), test_pins);
  g_test_add_func ("/layout/layout/warm/moves-little", test_warm_moves_little);
  g_test_add_func ("/layout/layout/warm/without-change", test_warm_without_change);
  g_test_add_func ("/layout/layout/warm/start-that-cannot-be-read-is-given-up", test_warm_start_that_cannot_be_read_is_given_up);
  g_test_add_func ("/layout/layout/warm/grown-before-another", test_grown_picture_is_there_before_another_is_tried);
  g_test_add_func ("/layout/layout/settle/leaves-all-alone", test_settle_leaves_all_alone);
  g_test_add_func ("/layout/layout/settle/after-a-drag", test_settle_after_a_drag);
  g_test_add_func ("/layout/layout/settle/pinned-stranger-is-let-be", test_pinned_stranger_is_let_be);
  g_test_add_func ("/layout/layout/refit/keeps-the-picture", test_refit_keeps_the_picture);
  g_test_add_func ("/layout/layout/cancelled/before", test_cancelled);
  g_test_add_func ("/layout/layout/cancelled/midway", test_cancelled_midway);
  return g_test_run ();
}
