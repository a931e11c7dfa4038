/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-comparison.h"

#include "tests/state/state-fixture.h"

/* Alpha begins in 2000, Beta in 2001, with an observer from 2005 who joins in 2010. */

typedef struct
{
  EntState    *state;
  EntPipeline *pipeline;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  fixture->state = fixture_new_state (dataset, view);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->pipeline);
  g_assert_finalize_object (fixture->state);
}

static void
check (Fixture       *fixture,
       EntComparison  which,
       EntDay         expected)
{
  EntDay since = 0;

  g_assert_true (ent_comparison_find (which, fixture->pipeline, &since));
  g_assert_cmpint (since, ==, expected);
}

static void
check_none (Fixture       *fixture,
            EntComparison  which)
{
  EntDay since;

  g_assert_false (ent_comparison_find (which, fixture->pipeline, &since));
}

static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  check (fixture, ENT_COMPARISON_YEAR, ent_day_new (2011, 6, 1));
  check (fixture, ENT_COMPARISON_FIVE_YEARS, ent_day_new (2007, 6, 1));
  check (fixture, ENT_COMPARISON_LAST_CHANGE, ent_day_new (2009, 12, 31));
  check (fixture, ENT_COMPARISON_START, ent_day_new (2000, 1, 1));

  /* A change of the day itself is the last one. */
  ent_state_set_day (fixture->state, ent_day_new (2005, 1, 1));
  check (fixture, ENT_COMPARISON_LAST_CHANGE, ent_day_new (2004, 12, 31));
}

/* None lies before the time line, and none is the day itself. */
static void
test_beginning (Fixture       *fixture,
                gconstpointer  data)
{
  ent_state_set_day (fixture->state, ent_day_new (2000, 6, 1));
  check_none (fixture, ENT_COMPARISON_YEAR);
  check_none (fixture, ENT_COMPARISON_LAST_CHANGE);
  check (fixture, ENT_COMPARISON_START, ent_day_new (2000, 1, 1));
  ent_state_set_day (fixture->state, ent_day_new (2000, 1, 1));
  check_none (fixture, ENT_COMPARISON_START);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpint (ent_comparison_get (fixture->state), ==, ENT_DAY_MIN);
  ent_comparison_set (fixture->state, ent_day_new (2008, 1, 1));
  g_assert_cmpint (ent_comparison_get (fixture->state), ==, ent_day_new (2008, 1, 1));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Compare with 1 January 2008");
  ent_comparison_stop (fixture->state);
  g_assert_cmpint (ent_comparison_get (fixture->state), ==, ENT_DAY_MIN);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Stop Comparing");
  ent_state_undo (fixture->state);
  g_assert_cmpint (ent_comparison_get (fixture->state), ==, ent_day_new (2008, 1, 1));
  ent_state_undo (fixture->state);
  g_assert_cmpint (ent_comparison_get (fixture->state), ==, ENT_DAY_MIN);
  g_assert_false (ent_state_get_can_undo (fixture->state));
}

/* The second day can be for a range as well, whose days stay when it is for something else. */
static void
test_range (Fixture       *fixture,
            gconstpointer  data)
{
  EntDay since = ent_day_new (2008, 1, 1);
  g_autofree char *any = NULL;
  g_autofree char *all = NULL;
  g_autofree char *not_earlier = NULL;

  ent_comparison_set_range (fixture->state, ENT_RANGE_ANY_TIME, since);
  any = ent_comparison_dup_text (fixture->state);
  g_assert_cmpstr (any, ==, "At any time since 1 January 2008");
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show Any Time Since 1 January 2008");
  g_assert_cmpint (ent_view_get_compared (ent_state_get_view (fixture->state)), ==, ENT_DAY_MIN);
  g_assert_false (ent_view_compares (ent_state_get_view (fixture->state)));

  ent_comparison_set_range (fixture->state, ENT_RANGE_THROUGHOUT, since);
  all = ent_comparison_dup_text (fixture->state);
  g_assert_cmpstr (all, ==, "Throughout since 1 January 2008");
  ent_comparison_set (fixture->state, ent_day_new (2009, 1, 1));
  g_assert_cmpint (ent_comparison_get_range (fixture->state), ==, ENT_RANGE_THROUGHOUT);
  ent_comparison_set (fixture->state, ent_day_new (2013, 1, 1));
  not_earlier = ent_comparison_dup_text (fixture->state);
  g_assert_cmpstr (not_earlier, ==, "One day alone: 1 January 2013 is not before the date shown");

  ent_comparison_stop (fixture->state);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show One Day");
  ent_comparison_set (fixture->state, since);
  g_assert_cmpint (ent_comparison_get_range (fixture->state), ==, ENT_RANGE_NONE);
  g_assert_true (ent_view_compares (ent_state_get_view (fixture->state)));
  for (guint i = 0; i < 3; i++)
    ent_state_undo (fixture->state);
  g_assert_cmpint (ent_comparison_get_range (fixture->state), ==, ENT_RANGE_THROUGHOUT);
}

/* From change to change, each of which is seen from the day before it. */
static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  EntDay since = 0;

  ent_comparison_set (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_true (ent_comparison_find_next (fixture->pipeline, 1, &since));
  g_assert_cmpint (since, ==, ent_day_new (2009, 12, 31));
  g_assert_true (ent_comparison_find_next (fixture->pipeline, -1, &since));
  g_assert_cmpint (since, ==, ent_day_new (2004, 12, 31));
  ent_comparison_set (fixture->state, ent_day_new (2009, 12, 31));
  g_assert_false (ent_comparison_find_next (fixture->pipeline, 1, &since));
  g_assert_true (ent_comparison_find_next (fixture->pipeline, -1, &since));
  g_assert_cmpint (since, ==, ent_day_new (2004, 12, 31));
}

/* What was opened with marks alone is compared in full by whoever asks for a comparison. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntView) since = ent_view_with_since (ent_state_get_view (fixture->state), ent_day_new (2008, 1, 1));
  g_autoptr (EntView) marks = ent_view_with_difference (since, ENT_DIFFERENCE_MARKS);

  ent_state_set_view (fixture->state, marks, "Open");
  ent_comparison_set (fixture->state, ent_day_new (2009, 1, 1));
  g_assert_cmpint (ent_view_get_compared (ent_state_get_view (fixture->state)), ==, ent_day_new (2009, 1, 1));
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *none = ent_comparison_dup_text (fixture->state);
  g_autofree char *compared = NULL;
  g_autofree char *same_day = NULL;

  g_assert_null (none);
  ent_comparison_set (fixture->state, ent_day_new (2008, 1, 1));
  compared = ent_comparison_dup_text (fixture->state);
  g_assert_cmpstr (compared, ==, "Compared with 1 January 2008");
  ent_state_set_day (fixture->state, ent_day_new (2008, 1, 1));
  same_day = ent_comparison_dup_text (fixture->state);
  g_assert_cmpstr (same_day, ==, "Nothing to compare: 1 January 2008 is not before the date shown");
}

#define ADD(path, func) g_test_add ("/state/comparison/" path, Fixture, NULL, set_up, func, tear_down);

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("days", test_days)
  ADD ("beginning", test_beginning)
  ADD ("next", test_next)
  ADD ("range", test_range)
  ADD ("steps", test_steps)
  ADD ("marks", test_marks)
  ADD ("words", test_words)
  return g_test_run ();
}
