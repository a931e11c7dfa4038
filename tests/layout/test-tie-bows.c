/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "layout/ent-tie-bows.h"
#include "tests/model/fixture.h"

#define RADIUS 20.0
#define N_SAMPLES 200

/* Nations A, B, C … with ties between the first two, of so many kinds; with a
 * grouping that has these two as its members, or none. */
static EntGraph *
new_graph (guint    n_nations,
           guint    n_ties,
           gboolean beside)
{
  static const char *const kinds[] = { "dialogue", "cooperation", "treaty-alliance" };
  static const char *const ends[] = { "A", "B", NULL };
  static const guint32 first = 0;
  g_autoptr (Fixture) fixture = fixture_new ();
  EntPeriod period = { fixture_day ("2010-01-01"), fixture_day ("2010-01-01") };
  g_autoptr (EntQuery) plain = ent_query_new (beside ? &first : NULL, beside, ENT_ROLES_ALL, NULL, 0, period);
  g_autoptr (EntQuery) query = ent_query_with_ties (plain, ENT_TIE_KINDS_ALL);
  g_autoptr (EntDataset) dataset = NULL;

  for (guint i = 0; i < n_nations; i++)
    fixture_add_nation (fixture, (char[]) { (char) ('A' + i), '\0' });
  if (beside)
    {
      fixture_add_grouping (fixture, "x", "1990-01-01", NULL);
      fixture_add_membership (fixture, "A", "x", "member", "1990-01-01", NULL);
      fixture_add_membership (fixture, "B", "x", "member", "1990-01-01", NULL);
    }
  for (guint i = 0; i < n_ties; i++)
    fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .kind_id = kinds[i], .nations = ends, .from = "2000-01-01" });
  /* Those in between have ties with each other, or they would not be there. */
  for (guint i = 2; i + 1 < n_nations; i++)
    fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .from = "2000-01-01",
                                             .nations = (const char *const[]) { (char[]) { (char) ('A' + i), '\0' },
                                                                                (char[]) { (char) ('B' + i), '\0' }, NULL } });
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);
  return ent_graph_new (dataset, query);
}

/* Labels are left out: they may be crossed, if need be. */
static EntWork *
new_work (EntGraph     *graph,
          EntPositions *positions)
{
  g_autoptr (EntExtents) extents = ent_extents_new (ent_graph_get_n_nodes (graph));

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    ent_extents_set (extents, node,
                     node < ent_graph_get_n_groupings (graph) ? (EntExtent) { 0, 30, 16, 16 } : (EntExtent) { RADIUS, RADIUS, RADIUS, RADIUS });
  return ent_work_new (graph, extents, (EntLayoutPage) { 1200, 750 }, positions, NULL);
}

static double
distance_from_line (EntPositions *positions,
                    EntPoint      from,
                    EntPoint      to,
                    guint         tie,
                    EntPoint      point)
{
  double bow = ent_positions_get_tie_bows (positions)[tie], least = INFINITY;
  EntPoint control = { (from.x + to.x) / 2 - bow * (to.y - from.y), (from.y + to.y) / 2 + bow * (to.x - from.x) };

  for (guint i = 0; i <= N_SAMPLES; i++)
    least = MIN (least, ent_point_distance (point, ent_curve_at (from, control, to, (double) i / N_SAMPLES)));
  return least;
}

static void
choose (EntGraph     *graph,
        EntPositions *positions)
{
  g_autoptr (EntWork) work = new_work (graph, positions);

  ent_tie_bows_choose (work, NULL, NULL, positions);
  g_assert_cmpuint (ent_positions_get_n_ties (positions), ==, ent_graph_get_n_ties (graph));
}

/* A line in no one's way is straight, one that would run through a disc goes
 * around it, the nearer way, whichever way it lies. */
static void
test_around_a_disc (void)
{
  g_autoptr (EntGraph) graph = new_graph (4, 1, FALSE);

  for (guint turn = 0; turn < 12; turn++)
    for (int off = -300; off <= 300; off += 10)
      {
        g_autoptr (EntPositions) positions = ent_positions_new (4, 0);
        double c = cos (turn * G_PI / 6), s = sin (turn * G_PI / 6);
        EntPoint to = { 400 * c, 400 * s }, between = { 150 * c - off * s, 150 * s + off * c };
        double bow;

        ent_positions_set (positions, 1, to);
        ent_positions_set (positions, 2, between);
        ent_positions_set (positions, 3, (EntPoint) { 3000, 3000 });
        choose (graph, positions);
        bow = ent_positions_get_tie_bows (positions)[0];
        g_assert_cmpfloat (distance_from_line (positions, (EntPoint) { 0, 0 }, to, 0, between), >, RADIUS + 3);
        if (ABS (off) > RADIUS + 4)
          g_assert_cmpfloat (fabs (bow), <, 1e-9);
        else if (off != 0)
          g_assert_cmpfloat (bow * off, <, 0);
      }
}

/* Lines side by side keep apart, and all of them go around. */
static void
test_lanes (void)
{
  g_autoptr (EntGraph) graph = new_graph (5, 3, FALSE);

  for (int off = -60; off <= 60; off += 5)
    {
      g_autoptr (EntPositions) positions = ent_positions_new (5, 0);
      EntPoint to = { 600, 0 }, between[] = { { 250, off }, { 350, 60 - off }, { 450, -off } };
      const double *bows;

      ent_positions_set (positions, 1, to);
      for (guint i = 0; i < 3; i++)
        ent_positions_set (positions, 2 + i, between[i]);
      choose (graph, positions);
      bows = ent_positions_get_tie_bows (positions);
      for (guint a = 0; a < 3; a++)
        {
          for (guint b = 0; b < a; b++)
            g_assert_cmpfloat (fabs (bows[a] - bows[b]), >, 0.099);
          for (guint i = 0; i < 3; i++)
            g_assert_cmpfloat (distance_from_line (positions, (EntPoint) { 0, 0 }, to, a, between[i]), >, RADIUS + 3);
        }
    }
}

/* Beside groupings a line keeps off the pill between its ends, and so off the spokes that lie there. */
static void
test_beside_a_grouping (void)
{
  g_autoptr (EntGraph) graph = new_graph (2, 1, TRUE);
  g_autoptr (EntPositions) positions = ent_positions_new (3, 2);

  ent_positions_set (positions, 0, (EntPoint) { 200, 0 });
  ent_positions_set (positions, 1, (EntPoint) { 0, 0 });
  ent_positions_set (positions, 2, (EntPoint) { 400, 0 });
  choose (graph, positions);
  g_assert_cmpfloat (distance_from_line (positions, (EntPoint) { 0, 0 }, (EntPoint) { 400, 0 }, 0, (EntPoint) { 200, 0 }), >, 17);

  /* Where the plain line would run. */
  ent_positions_set (positions, 0, (EntPoint) { 200, 29 });
  choose (graph, positions);
  g_assert_cmpfloat (fabs (ent_positions_get_tie_bows (positions)[0]), >, 0.069);
  g_assert_cmpfloat (distance_from_line (positions, (EntPoint) { 0, 0 }, (EntPoint) { 400, 0 }, 0, (EntPoint) { 200, 29 }), >, 17);
}

/* After a drag a line changes only where one of its ends has moved. */
static void
test_what_stayed_keeps_its_bow (void)
{
  g_autoptr (EntGraph) graph = new_graph (4, 1, FALSE);
  g_autoptr (EntPositions) start = ent_positions_new (4, 0);
  g_autoptr (EntPositions) positions = NULL;
  g_autoptr (EntWork) work = NULL;
  gboolean stayed[] = { TRUE, TRUE, TRUE, FALSE };

  for (guint node = 0; node < 4; node++)
    ent_positions_set (start, node, (EntPoint) { 200.0 * node, 0 });
  ent_positions_set_tie_bows (start, (const double[]) { 0.3, 0.3 }, 2);
  positions = ent_positions_copy (start);
  work = new_work (graph, start);
  ent_tie_bows_choose (work, start, stayed, positions);
  g_assert_cmpfloat (ent_positions_get_tie_bows (positions)[0], ==, 0.3);
  g_assert_cmpfloat (ent_positions_get_tie_bows (positions)[1], ==, 0);
}

/* Where lines run everywhere, few of them still run through a disc. */
static void
test_dense (void)
{
  g_autoptr (EntGraph) graph = new_graph (26, 1, FALSE);
  g_autoptr (EntPositions) positions = ent_positions_new (26, 0);
  const EntTieLine *ties = ent_graph_get_ties (graph);
  guint n_plain = 0, n_bent = 0;

  for (guint node = 0; node < 26; node++)
    ent_positions_set (positions, node, (EntPoint) { 110.0 * (node * 15 % 26 % 5), 110.0 * (node * 15 % 26 / 5) });
  choose (graph, positions);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint tie = 0; tie < ent_graph_get_n_ties (graph); tie++)
        for (guint node = 0; node < 26; node++)
          if (node != ties[tie].nations[0] && node != ties[tie].nations[1]
              && distance_from_line (positions, ent_positions_get (positions, ties[tie].nations[0]),
                                     ent_positions_get (positions, ties[tie].nations[1]), tie, ent_positions_get (positions, node))
                     < RADIUS)
            *(pass == 0 ? &n_bent : &n_plain) += 1;
      ent_positions_set_tie_bows (positions, (const double[26]) { 0 }, ent_graph_get_n_ties (graph));
    }
  g_assert_cmpuint (n_plain, >, 10);
  g_assert_cmpuint (n_bent, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/tie-bows/around-a-disc", test_around_a_disc);
  g_test_add_func ("/layout/tie-bows/lanes", test_lanes);
  g_test_add_func ("/layout/tie-bows/beside-a-grouping", test_beside_a_grouping);
  g_test_add_func ("/layout/tie-bows/what-stayed-keeps-its-bow", test_what_stayed_keeps_its_bow);
  g_test_add_func ("/layout/tie-bows/dense", test_dense);
  return g_test_run ();
}
