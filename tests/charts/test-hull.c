/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-hull-cache.h"
#include "layout/ent-extents.h"
#include "scene/ent-flat-path.h"

static GArray *
trace (const EntHullDisc *members,
       guint              n_members,
       const EntHullDisc *strangers,
       guint              n_strangers,
       EntHullResult     *result)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, TRUE, sizeof (EntSegment));

  *result = ent_hull_trace (NULL, members, n_members, 30, strangers, n_strangers, segments);
  return ent_flat_path_new ((const EntSegment *) segments->data, segments->len);
}

static EntHullDisc
disc (double x,
      double y)
{
  return (EntHullDisc) { { x, y }, 20, ENT_RECT_EMPTY };
}

/* Counts those of 32 points of the disc's rim and its middle that are inside. */
static guint
count_inside (GArray      *path,
              EntHullDisc  d)
{
  guint n = ent_flat_path_contains (path, d.point);

  for (guint i = 0; i < 32; i++)
    n += ent_flat_path_contains (path, (EntPoint) { d.point.x + d.radius * cos (i * G_PI / 16),
                                                    d.point.y + d.radius * sin (i * G_PI / 16) });
  return n;
}

static void
assert_holds (GArray            *segments,
              const EntHullDisc *discs,
              guint              n_discs,
              gboolean           inside)
{
  g_autoptr (GArray) flat = ent_flat_path_new ((const EntSegment *) segments->data, segments->len);

  for (guint i = 0; i < n_discs; i++)
    for (guint step = 0; step < 8; step++)
      g_assert_cmpint (ent_flat_path_contains (flat, (EntPoint) { discs[i].point.x + discs[i].radius * cos (step * G_PI / 4),
                                                                  discs[i].point.y + discs[i].radius * sin (step * G_PI / 4) }),
                       ==, inside);
}

static void
test_one_is_a_disc (void)
{
  EntHullDisc member = disc (5, 7);
  EntHullResult result;
  g_autoptr (GArray) path = trace (&member, 1, NULL, 0, &result);

  g_assert_cmpint (result, ==, ENT_HULL_CONVEX);
  g_assert_cmpfloat_with_epsilon (ent_flat_path_area (path), G_PI * 900, 10);
  for (guint i = 0; i < 12; i++)
    g_assert_cmpfloat_with_epsilon (ent_flat_path_distance (path, (EntPoint) { 5 + 30 * cos (i), 7 + 30 * sin (i) }), 0, 0.1);
}

static void
test_two_are_a_capsule (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (60, 80) };
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 2, NULL, 0, &result);

  g_assert_cmpint (result, ==, ENT_HULL_CONVEX);
  g_assert_cmpfloat_with_epsilon (ent_flat_path_area (path), G_PI * 900 + 100 * 60, 15);
}

static void
test_equal_places (void)
{
  EntHullDisc members[] = { disc (10, 10), disc (10, 10) };
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 2, NULL, 0, &result);

  g_assert_cmpint (result, ==, ENT_HULL_CONVEX);
  g_assert_cmpfloat_with_epsilon (ent_flat_path_area (path), G_PI * 900, 10);
}

static void
test_in_a_line (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (50, 0), disc (100, 0) };
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 3, NULL, 0, &result);

  g_assert_cmpint (result, ==, ENT_HULL_CONVEX);
  g_assert_cmpfloat_with_epsilon (ent_flat_path_area (path), G_PI * 900 + 100 * 60, 15);
}

static void
test_many_are_rounded (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (200, 0), disc (200, 100), disc (0, 100), disc (100, 50) };
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 5, NULL, 0, &result);

  g_assert_cmpint (result, ==, ENT_HULL_CONVEX);
  g_assert_cmpfloat_with_epsilon (ent_flat_path_area (path), 200 * 100 + 600 * 30 + G_PI * 900, 15);
  g_assert_false (ent_flat_path_contains (path, (EntPoint) { -28, -28 }));
}

static void
test_stranger_beside_is_no_matter (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (200, 0) };
  EntHullDisc stranger = disc (100, 53);
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 2, &stranger, 1, &result);

  g_assert_cmpint (result, ==, ENT_HULL_CONVEX);
  g_assert_cmpuint (count_inside (path, stranger), ==, 0);
}

static void
test_stranger_at_the_rim_makes_a_bay (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (300, 0), disc (150, 200) };
  EntHullDisc stranger = disc (150, -20);
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 3, &stranger, 1, &result);

  g_assert_cmpint (result, ==, ENT_HULL_BITTEN);
  g_assert_cmpuint (count_inside (path, stranger), ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (count_inside (path, members[i]), ==, 33);
  /* Far from the bay, the line is the old one. */
  g_assert_cmpfloat_with_epsilon (ent_flat_path_distance (path, (EntPoint) { -30, 0 }), 0, 0.3);
}

static void
test_stranger_in_the_middle_makes_a_hole (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (300, 0), disc (300, 300), disc (0, 300) };
  EntHullDisc stranger = disc (150, 150);
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 4, &stranger, 1, &result);

  g_assert_cmpint (result, ==, ENT_HULL_BITTEN);
  g_assert_cmpuint (count_inside (path, stranger), ==, 0);
  g_assert_true (ent_flat_path_contains (path, (EntPoint) { 150, 100 }));
  g_assert_cmpfloat_with_epsilon (ent_flat_path_area (path), 300 * 300 + 1200 * 30 + G_PI * 900 - G_PI * 27 * 27, 120);
}

static void
test_label_is_cut_out_too (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (300, 0), disc (300, 300), disc (0, 300) };
  EntHullDisc stranger = { { 150, 150 }, 20, { 110, 173, 190, 188 } };
  EntHullResult result;
  g_autoptr (GArray) path = trace (members, 4, &stranger, 1, &result);

  g_assert_cmpint (result, ==, ENT_HULL_BITTEN);
  g_assert_false (ent_flat_path_contains (path, (EntPoint) { 111, 180 }));
  g_assert_false (ent_flat_path_contains (path, (EntPoint) { 189, 187 }));
}

static void
test_parted_members_withhold (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (200, 0) };
  EntHullDisc strangers[] = { disc (100, -25), disc (100, 25) };
  g_autoptr (GArray) segments = g_array_new (FALSE, TRUE, sizeof (EntSegment));

  g_assert_cmpint (ent_hull_trace (NULL, members, 2, 30, strangers, 2, segments), ==, ENT_HULL_WITHHELD);
  g_assert_cmpuint (segments->len, ==, 0);
}

/* Around a dozen strangers an outline may be followed, around more it is not tried. */
static void
test_crowd_withholds (void)
{
  EntHullDisc members[] = { disc (0, 0), disc (1300, 0), disc (1300, 400), disc (0, 400) };
  EntHullDisc strangers[13];

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    strangers[i] = disc (50 + 100 * i, 200);

  for (guint n = 12; n <= 13; n++)
    {
      EntHullResult result;
      g_autoptr (GArray) path = trace (members, 4, strangers, n, &result);

      g_assert_cmpint (result, ==, n == 12 ? ENT_HULL_BITTEN : ENT_HULL_WITHHELD);
    }
}

/* Whatever the places, what is drawn holds all members and no stranger. */
/* A grouping of most nations is drawn around the others, wherever they stand. */
static void
test_many_members_hold_many_strangers (void)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (EntSegment));
  EntHullDisc members[80], strangers[20];
  guint n_members = 0, n_strangers = 0;

  for (guint i = 0; i < 100; i++)
    {
      EntHullDisc disc = { { 84.0 * (i % 10), 74.0 * (i / 10) }, 22, ENT_RECT_EMPTY };

      if (i % 5 == 2)
        strangers[n_strangers++] = disc;
      else
        members[n_members++] = disc;
    }
  g_assert_cmpint (ent_hull_trace (NULL, members, n_members, 30, strangers, n_strangers, segments), ==, ENT_HULL_BITTEN);
  assert_holds (segments, members, n_members, TRUE);
  assert_holds (segments, strangers, n_strangers, FALSE);
}

/* Names beneath discs close the way between members that discs leave open. */
static void
test_names_give_way_to_members (void)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (EntSegment));
  const EntHullDisc members[] = { { { 0, 0 }, 20, ENT_RECT_EMPTY }, { { 300, 0 }, 20, ENT_RECT_EMPTY } };
  const EntHullDisc strangers[] = { { { 150, -45 }, 20, { 100, -22, 200, 40 } } };

  g_assert_cmpint (ent_hull_trace (NULL, members, 2, 30, strangers, 1, segments), ==, ENT_HULL_BITTEN);
  assert_holds (segments, members, 2, TRUE);
  assert_holds (segments, strangers, 1, FALSE);
}

static void
test_true_or_withheld (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_results[3] = { 0 };

  for (guint draw = 0; draw < 60; draw++)
    {
      EntHullDisc discs[14];
      guint n = 0;
      EntHullResult result;
      g_autoptr (GArray) path = NULL;

      while (n < 14)
        {
          EntHullDisc candidate = disc (g_rand_double_range (rand, 0, 420), g_rand_double_range (rand, 0, 360));
          gboolean is_free = TRUE;

          for (guint i = 0; i < n; i++)
            is_free = is_free && hypot (discs[i].point.x - candidate.point.x, discs[i].point.y - candidate.point.y) > 46;
          if (is_free)
            discs[n++] = candidate;
        }
      path = trace (discs, 7, discs + 7, draw % 8, &result);
      n_results[result]++;
      if (result == ENT_HULL_WITHHELD)
        continue;
      for (guint i = 0; i < 7; i++)
        g_assert_cmpuint (count_inside (path, discs[i]), ==, 33);
      for (guint i = 7; i < 7 + draw % 8; i++)
        g_assert_cmpuint (count_inside (path, discs[i]), ==, 0);
    }
  g_test_message ("%u convex, %u bitten, %u withheld", n_results[0], n_results[1], n_results[2]);
  g_assert_cmpuint (n_results[ENT_HULL_BITTEN], >, 20);
}

/* A name below its disc lies inside the outline of its grouping, not across it. */
static void
test_holds_names (void)
{
  EntExtent extent = { .radius = 20, .half_width = 48, .up = 22, .down = 53 };
  EntPoint foot = ent_extent_get_foot (extent);
  EntHullDisc members[] = { disc (0, 0), disc (200, 0), disc (90, 120) };
  g_autoptr (GArray) segments = g_array_new (FALSE, TRUE, sizeof (EntSegment));
  g_autoptr (GArray) flat = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    members[i].foot = foot;
  g_assert_cmpint (ent_hull_trace (NULL, members, G_N_ELEMENTS (members), ENT_LEAST_OFFSET, NULL, 0, segments), ==, ENT_HULL_CONVEX);
  flat = ent_flat_path_new ((const EntSegment *) segments->data, segments->len);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    for (int side = -1; side <= 1; side += 2)
      {
        EntPoint middle = members[i].point;

        /* A letter is never as tall as the line at its very corner. */
        g_assert_true (ent_flat_path_contains (flat, (EntPoint) { middle.x + side * (extent.half_width - 1), middle.y + extent.down - 2 }));
        g_assert_true (ent_flat_path_contains (flat, (EntPoint) { middle.x + side * extent.half_width, middle.y + extent.radius }));
      }
}

/* What was traced before is found again, and only that. */
static void
test_cache_keeps_outlines (void)
{
  EntHullDisc members[] = { { { -100, 0 }, 20, ENT_RECT_EMPTY }, { { 100, 0 }, 20, ENT_RECT_EMPTY }, { { 0, 150 }, 20, ENT_RECT_EMPTY } };
  EntHullDisc stranger = { { 0, 20 }, 14, ENT_RECT_EMPTY };
  g_autoptr (EntHullCache) cache = ent_hull_cache_new ();
  g_autoptr (GArray) segments = g_array_new (FALSE, TRUE, sizeof (EntSegment));
  g_autoptr (GArray) again = g_array_new (FALSE, TRUE, sizeof (EntSegment));
  g_autoptr (GArray) moved = g_array_new (FALSE, TRUE, sizeof (EntSegment));
  g_autoptr (GArray) afresh = g_array_new (FALSE, TRUE, sizeof (EntSegment));
  g_autoptr (GBytes) key = NULL;
  EntHullResult result;

  g_assert_cmpint (ent_hull_trace (cache, members, 3, 30, &stranger, 1, segments), ==, ENT_HULL_BITTEN);
  key = ent_hull_cache_key (members, 3, 30, &stranger, 1);
  g_assert_true (ent_hull_cache_lookup (cache, key, again, &result));
  g_assert_cmpint (result, ==, ENT_HULL_BITTEN);
  g_assert_cmpmem (segments->data, segments->len * sizeof (EntSegment), again->data, again->len * sizeof (EntSegment));
  g_array_set_size (again, 0);
  g_assert_cmpint (ent_hull_trace (cache, members, 3, 30, &stranger, 1, again), ==, ENT_HULL_BITTEN);
  g_assert_cmpmem (segments->data, segments->len * sizeof (EntSegment), again->data, again->len * sizeof (EntSegment));

  stranger.point.y = 40;
  g_assert_cmpint (ent_hull_trace (cache, members, 3, 30, &stranger, 1, moved), ==, ENT_HULL_BITTEN);
  g_assert_cmpint (ent_hull_trace (NULL, members, 3, 30, &stranger, 1, afresh), ==, ENT_HULL_BITTEN);
  g_assert_cmpmem (moved->data, moved->len * sizeof (EntSegment), afresh->data, afresh->len * sizeof (EntSegment));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/hull/one-is-a-disc", test_one_is_a_disc);
  g_test_add_func ("/charts/hull/two-are-a-capsule", test_two_are_a_capsule);
  g_test_add_func ("/charts/hull/equal-places", test_equal_places);
  g_test_add_func ("/charts/hull/in-a-line", test_in_a_line);
  g_test_add_func ("/charts/hull/many-are-rounded", test_many_are_rounded);
  g_test_add_func ("/charts/hull/stranger-beside-is-no-matter", test_stranger_beside_is_no_matter);
  g_test_add_func ("/charts/hull/stranger-at-the-rim-makes-a-bay", test_stranger_at_the_rim_makes_a_bay);
  g_test_add_func ("/charts/hull/stranger-in-the-middle-makes-a-hole", test_stranger_in_the_middle_makes_a_hole);
  g_test_add_func ("/charts/hull/label-is-cut-out-too", test_label_is_cut_out_too);
  g_test_add_func ("/charts/hull/parted-members-withhold", test_parted_members_withhold);
  g_test_add_func ("/charts/hull/crowd-withholds", test_crowd_withholds);
  g_test_add_func ("/charts/hull/many-members-hold-many-strangers", test_many_members_hold_many_strangers);
  g_test_add_func ("/charts/hull/names-give-way-to-members", test_names_give_way_to_members);
  g_test_add_func ("/charts/hull/true-or-withheld", test_true_or_withheld);
  g_test_add_func ("/charts/hull/holds-names", test_holds_names);
  g_test_add_func ("/charts/hull/cache-keeps-outlines", test_cache_keeps_outlines);
  return g_test_run ();
}
