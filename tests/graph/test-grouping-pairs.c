/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-grouping-pairs.h"

#define MEMBER (1u << ENT_ROLE_MEMBER)

static EntGroupingPair
compare (EntDataset *dataset,
         guint32     a,
         guint32     b,
         const char *day)
{
  const guint32 groupings[] = { a, b };
  EntPeriod days = { fixture_day (day), fixture_day (day) };
  g_autoptr (GArray) pairs = ent_grouping_pairs_new (dataset, (EntRows) { groupings, 2 }, days, ENT_RANGE_NONE, MEMBER);

  g_assert_cmpuint (pairs->len, ==, 1);
  return g_array_index (pairs, EntGroupingPair, 0);
}

/* x has A, B until 2006 and C since 2008; y has A since 2003 and B since 2006. */
static void
by_hand (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  EntGroupingPair pair = compare (dataset, 0, 1, "2010-03-03");
  g_autofree char *first = ent_date_to_edtf (pair.time.first);

  /* x: A C; y: A B */
  g_assert_cmpuint (pair.n_members[0], ==, 2);
  g_assert_cmpuint (pair.n_members[1], ==, 2);
  g_assert_cmpuint (pair.n_shared, ==, 1);
  g_assert_cmpfloat (pair.share_of_smaller, ==, 1.0 / 2);
  g_assert_cmpfloat (pair.jaccard, ==, 1.0 / 3);
  g_assert_cmpint (pair.time.days, ==, 7 * 365 + 2);
  g_assert_cmpstr (first, ==, "2003-03-03");
  g_assert_true (ent_grouping_pair_is_certain (&pair));

  /* x: A B and perhaps D; y: A */
  pair = compare (dataset, 0, 1, "2004-04-15");
  g_assert_cmpuint (pair.n_members[0], ==, 2);
  g_assert_cmpuint (pair.n_at_most[0], ==, 3);
  g_assert_cmpfloat (pair.share_of_smaller, ==, 1);
  g_assert_cmpfloat (pair.jaccard, ==, 1.0 / 2);
  g_assert_false (ent_grouping_pair_is_certain (&pair));

  /* Nobody is in the third one, and y is not yet there. */
  pair = compare (dataset, 0, 2, "2010-03-03");
  g_assert_cmpuint (pair.n_shared, ==, 0);
  g_assert_true (isnan (pair.share_of_smaller));
  g_assert_cmpfloat (pair.jaccard, ==, 0);
  g_assert_false (ent_date_is_set (pair.time.first));
  pair = compare (dataset, 1, 2, "2002-01-01");
  g_assert_true (isnan (pair.jaccard));
}

/* They were together by a nation that has left and by another one that came. */
static void
time_of_several_nations (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  EntGroupingPair pair;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_grouping (fixture, "y", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "y", "member", "2001-01-01", "2003-01-01");
  fixture_add_membership (fixture, "B", "x", "member", "2002-01-01", NULL);
  fixture_add_membership (fixture, "B", "y", "member", "2000-01-01", "2005-01-01");
  dataset = fixture_freeze (fixture);
  pair = compare (dataset, 1, 0, "2010-01-01");
  /* 2001 to 2004, of which 2004 is a leap year; 2002 counts once. */
  g_assert_cmpint (pair.time.days, ==, 4 * 365 + 1);
  g_assert_cmpuint (pair.n_shared, ==, 0);
  g_assert_cmpuint (pair.groupings[0], ==, 1);
}

static void
each_with_each (void)
{
  static const guint32 groupings[] = { 2, 0, 1 };
  static const guint32 expected[][2] = { { 2, 0 }, { 2, 1 }, { 0, 1 } };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  EntPeriod days = { fixture_day ("2010-01-01"), fixture_day ("2010-01-01") };
  g_autoptr (GArray) pairs = ent_grouping_pairs_new (dataset, (EntRows) { groupings, 3 }, days, ENT_RANGE_NONE, MEMBER);
  g_autoptr (GArray) none = ent_grouping_pairs_new (dataset, (EntRows) { groupings, 1 }, days, ENT_RANGE_NONE, MEMBER);

  g_assert_cmpuint (pairs->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 2; j++)
      g_assert_cmpuint (g_array_index (pairs, EntGroupingPair, i).groupings[j], ==, expected[i][j]);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Of all pairs those that share most, as they are among all; what shares nobody comes last. */
static void
most (void)
{
  static const guint32 groupings[] = { 2, 0, 1, 3 };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GArray) all = NULL;
  EntPeriod days = { fixture_day ("2010-01-01"), fixture_day ("2010-01-01") };

  for (guint i = 0; i < 6; i++)
    {
      const char id[] = { (char) ('A' + i), '\0' };

      fixture_add_nation (fixture, id);
    }
  for (guint g = 0; g < 4; g++)
    {
      const char id[] = { (char) ('w' + g), '\0' };

      fixture_add_grouping (fixture, id, "2000-01-01", NULL);
      for (guint i = g == 3 ? 6 : g; i < 6 - g; i++)
        {
          const char nation[] = { (char) ('A' + i), '\0' };

          fixture_add_membership (fixture, nation, id, "member", g == 1 ? "2003" : "2001-01-01", i == 2 ? "2012" : NULL);
        }
    }
  dataset = fixture_freeze (fixture);
  all = ent_grouping_pairs_new (dataset, (EntRows) { groupings, 4 }, days, ENT_RANGE_NONE, MEMBER);
  g_assert_cmpuint (all->len, ==, 6);
  for (guint n_pairs = 1; n_pairs <= 7; n_pairs++)
    {
      g_autoptr (GArray) pairs = ent_grouping_pairs_new_most (dataset, (EntRows) { groupings, 4 }, days, ENT_RANGE_NONE, MEMBER, n_pairs);

      g_assert_cmpuint (pairs->len, ==, MIN (n_pairs, 6));
      for (guint i = 0; i < pairs->len; i++)
        {
          static const guint expected[][2] = { { 0, 1 }, { 2, 1 }, { 2, 0 }, { 2, 3 }, { 0, 3 }, { 1, 3 } };
          const EntGroupingPair *pair = &g_array_index (pairs, EntGroupingPair, i);

          g_assert_cmpuint (pair->groupings[0], ==, expected[i][0]);
          g_assert_cmpuint (pair->groupings[1], ==, expected[i][1]);
          for (guint j = 0; j < all->len; j++)
            {
              const EntGroupingPair *same = &g_array_index (all, EntGroupingPair, j);

              if (same->groupings[0] == pair->groupings[0] && same->groupings[1] == pair->groupings[1])
                g_assert_true (same->n_shared == pair->n_shared && same->n_members[0] == pair->n_members[0]
                               && same->n_at_most[2] == pair->n_at_most[2] && same->time.days == pair->time.days
                               && (same->jaccard == pair->jaccard || isnan (same->jaccard)));
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/grouping-pairs/by-hand", by_hand);
  g_test_add_func ("/graph/grouping-pairs/time-of-several-nations", time_of_several_nations);
  g_test_add_func ("/graph/grouping-pairs/each-with-each", each_with_each);
  g_test_add_func ("/graph/grouping-pairs/most", most);

  return g_test_run ();
}
