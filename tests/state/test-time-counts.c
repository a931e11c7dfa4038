/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-time-counts.h"
#include "state/ent-time-words.h"

#include "tests/state/fixture.h"

static EntPeriod
years (int first,
       int last)
{
  return (EntPeriod) { ent_day_new (first, 1, 1), ent_day_new (last, 12, 31) };
}

static guint
get_total (EntTimeCounts *counts)
{
  guint of_groupings, between_nations;

  ent_time_counts_get_totals (counts, &of_groupings, &between_nations);
  return of_groupings + between_nations;
}

static void
test_nothing_shown (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { NULL }, 0);
  g_autoptr (EntTimeCounts) counts = ent_time_counts_new (dataset, view, ENT_THING_NOTHING, years (2006, 2006));

  g_assert_cmpuint (ent_time_counts_get_n (counts), ==, 1);
  g_assert_cmpuint (ent_time_counts_get_n_series (counts), ==, 1);
  g_assert_cmpuint (ent_time_counts_get_grouping (counts, 0), ==, ENT_ROW_NONE);
  g_assert_cmpuint (get_total (counts), ==, 0);
  g_assert_cmpuint (ent_time_counts_get_highest (counts), ==, 0);
}

static void
test_year_and_series (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "beta", "alpha", "unknown", NULL }, 0);
  g_autoptr (EntTimeCounts) counts = ent_time_counts_new (dataset, view, ENT_THING_NOTHING, years (2000, 2012));

  g_assert_cmpint (ent_day_get_year (ent_time_counts_get_days (counts, 0).first), ==, 2000);
  g_assert_cmpuint (ent_time_counts_get_n (counts), ==, 13);
  g_assert_cmpuint (ent_time_counts_get_n_series (counts), ==, 3);
  g_assert_cmpuint (ent_time_counts_get_grouping (counts, 1), ==, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "alpha"));
  g_assert_cmpuint (ent_time_counts_get (counts, 6, 0), ==, 0);
  g_assert_cmpuint (ent_time_counts_get (counts, 6, 1), ==, 1);
  g_assert_cmpuint (ent_time_counts_get_bar_total (counts, 6), ==, 1);
  g_assert_cmpuint (ent_time_counts_get_bar_total (counts, 5), ==, 0);
  g_assert_cmpuint (get_total (counts), ==, 1);
}

static void
test_outside (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (0);
  g_autoptr (EntTimeCounts) before = ent_time_counts_new (dataset, view, ENT_THING_NOTHING, years (2000, 2005));
  g_autoptr (EntTimeCounts) after = ent_time_counts_new (dataset, view, ENT_THING_NOTHING, years (2007, 2012));

  for (guint year = 0; year < 6; year++)
    {
      g_assert_cmpuint (ent_time_counts_get_bar_total (before, year), ==, 0);
      g_assert_cmpuint (ent_time_counts_get_bar_total (after, year), ==, 0);
    }
  g_assert_cmpuint (get_total (before), ==, 1);
  g_assert_cmpuint (get_total (after), ==, 1);
}

static void
add_event (EntDatasetBuilder *builder,
           const char        *id,
           const char *const *nations)
{
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT,
                                                        .id = id,
                                                        .title = id,
                                                        .kind_id = "agreement",
                                                        .from = "2006",
                                                        .nations = nations,
                                                        .latitude_deg = NAN,
                                                        .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
}

/* What nations do among themselves counts when all of them are shown. */
static void
test_between_nations (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntTimeCounts) counts = NULL;
  guint of_groupings, between_nations;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  fixture_add_nation (builder, 1, "BBB", "Beland");
  fixture_add_nation (builder, 2, "CCC", "Celand");
  fixture_add_grouping (builder, 0, "alpha", "Alpha", "2000-01-01");
  fixture_add_membership (builder, 0, "AAA", "alpha", "member", "2000-01-01", NULL);
  fixture_add_membership (builder, 1, "BBB", "alpha", "member", "2000-01-01", NULL);
  add_event (builder, "two-members", (const char *const[]) { "AAA", "BBB", NULL });
  add_event (builder, "one-alone", (const char *const[]) { "AAA", NULL });
  add_event (builder, "with-a-stranger", (const char *const[]) { "AAA", "CCC", NULL });
  dataset = ent_dataset_builder_freeze (builder);
  view = ent_view_new ((const char *const[]) { "alpha", NULL }, 0);
  counts = ent_time_counts_new (dataset, view, ENT_THING_NOTHING, years (2006, 2006));

  g_assert_cmpuint (ent_time_counts_get (counts, 0, 0), ==, 0);
  g_assert_cmpuint (ent_time_counts_get (counts, 0, 1), ==, 1);
  ent_time_counts_get_totals (counts, &of_groupings, &between_nations);
  g_assert_cmpuint (of_groupings, ==, 0);
  g_assert_cmpuint (between_nations, ==, 1);
}

/* What several groupings did together counts once, for the first of them that
 * is shown, in its year. */
static void
test_together (void)
{
  static const struct
  {
    const char *id;
    const char *from;
    const char *groupings[3];
  } events[] = {
    { "one", "2006-01-01", { "beta", "alpha" } },
    { "two", "2006-12-31", { "beta", "alpha" } },
    { "three", "2008", { "beta", "alpha" } },
    { "four", "2006", { "alpha" } },
    { "five", "2006", { "gamma" } },
  };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) both = ent_view_new ((const char *const[]) { "alpha", "beta", NULL }, 0);
  g_autoptr (EntView) one = ent_view_new ((const char *const[]) { "beta", NULL }, 0);
  g_autoptr (EntTimeCounts) of_both = NULL;
  g_autoptr (EntTimeCounts) of_one = NULL;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_grouping (builder, 0, "alpha", "Alpha", "2000-01-01");
  fixture_add_grouping (builder, 1, "beta", "Beta", "2000-01-01");
  fixture_add_grouping (builder, 2, "gamma", "Gamma", "2000-01-01");
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = events[i].id, .title = events[i].id,
                                                          .kind_id = "agreement", .from = events[i].from,
                                                          .groupings = events[i].groupings, .latitude_deg = NAN, .longitude_deg = NAN,
                                                          .sources = (const char *const[]) { "source", NULL } });
  dataset = ent_dataset_builder_freeze (builder);

  of_both = ent_time_counts_new (dataset, both, ENT_THING_NOTHING, years (2006, 2008));
  g_assert_cmpuint (ent_time_counts_get (of_both, 0, 0), ==, 3);
  g_assert_cmpuint (ent_time_counts_get (of_both, 0, 1), ==, 0);
  g_assert_cmpuint (ent_time_counts_get (of_both, 1, 0), ==, 0);
  g_assert_cmpuint (ent_time_counts_get (of_both, 2, 0), ==, 1);
  g_assert_cmpuint (get_total (of_both), ==, 4);

  of_one = ent_time_counts_new (dataset, one, ENT_THING_NOTHING, years (2006, 2008));
  g_assert_cmpuint (ent_time_counts_get (of_one, 0, 0), ==, 2);
  g_assert_cmpuint (ent_time_counts_get (of_one, 2, 0), ==, 1);
  g_assert_cmpuint (get_total (of_one), ==, 3);
}

/* That a membership outlives its grouping is a warning. */
static void
expect_warning (EntProblemLevel  level,
                const char      *path,
                const char      *message,
                gpointer         data)
{
  g_assert_cmpint (level, ==, ENT_PROBLEM_WARNING);
}

/* Data without events. Of EEE's roles in beta one ends when the other begins, GGG
 * ends with its grouping, which HHH joins too late, and since when HHH and III
 * were in beta nobody knows. */
static EntDataset *
new_eventless (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (expect_warning, NULL);

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "EEE", "Eland");
  fixture_add_nation (builder, 1, "GGG", "Geland");
  fixture_add_nation (builder, 2, "HHH", "Heland");
  fixture_add_nation (builder, 3, "III", "Iland");
  fixture_add_grouping (builder, 0, "beta", "Beta", "2001-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_GROUPING,
                                                        .index = 1,
                                                        .id = "gamma",
                                                        .name = "Gamma",
                                                        .kind_id = "organisation",
                                                        .from = "2002-01-01",
                                                        .until = "2008-07-01",
                                                        .latitude_deg = NAN,
                                                        .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
  fixture_add_membership (builder, 0, "EEE", "beta", "observer", "2005-01-01", "2010-01-01");
  fixture_add_membership (builder, 1, "EEE", "beta", "member", "2010-01-01", NULL);
  fixture_add_membership (builder, 2, "GGG", "gamma", "member", "2003", NULL);
  fixture_add_membership (builder, 3, "HHH", "beta", "member", "[..2020-01-01]", NULL);
  fixture_add_membership (builder, 4, "III", "beta", "member", NULL, NULL);
  fixture_add_membership (builder, 5, "HHH", "gamma", "member", "2012", NULL);
  return ent_dataset_builder_freeze (builder);
}

static void
test_changes (void)
{
  g_autoptr (EntDataset) dataset = new_eventless ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "beta", "gamma", NULL }, 0);
  g_autoptr (EntView) members = ent_view_with_roles (view, 1u << ENT_ROLE_MEMBER);
  g_autoptr (EntTimeCounts) counts = ent_time_counts_new (dataset, view, ENT_THING_NOTHING, years (2001, 2020));
  g_autoptr (EntTimeCounts) of_members = ent_time_counts_new (dataset, members, ENT_THING_NOTHING, years (2009, 2009));
  guint of_groupings, between_nations, in_bars = 0;

  g_assert_true (ent_time_counts_get_of_changes (counts));
  g_assert_cmpuint (ent_time_counts_get (counts, 2003 - 2001, 1), ==, 1);
  g_assert_cmpuint (ent_time_counts_get (counts, 2005 - 2001, 0), ==, 1);
  g_assert_cmpuint (ent_time_counts_get (counts, 2008 - 2001, 1), ==, 1);
  g_assert_cmpuint (ent_time_counts_get (counts, 2010 - 2001, 0), ==, 2);
  for (guint year = 0; year < ent_time_counts_get_n (counts); year++)
    in_bars += ent_time_counts_get_bar_total (counts, year);
  g_assert_cmpuint (in_bars, ==, 5);
  ent_time_counts_get_totals (counts, &of_groupings, &between_nations);
  g_assert_cmpuint (of_groupings, ==, 5);
  g_assert_cmpuint (between_nations, ==, 0);

  /* Outside the years they count, too; in a role that is not shown they do not. */
  g_assert_cmpuint (ent_time_counts_get_bar_total (of_members, 0), ==, 0);
  g_assert_cmpuint (get_total (of_members), ==, 3);
}

/* Of what is selected all events count, of nothing that has no history any. */
static void
test_selection (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) alpha = ent_view_new ((const char *const[]) { "gamma", "alpha", NULL }, 0);
  g_autoptr (EntView) beta = ent_view_new ((const char *const[]) { "beta", NULL }, 0);
  EntThing nation = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "BBB"));
  EntThing other = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "AAA"));
  EntThing event = ent_thing_of (fixture_ref (dataset, ENT_KIND_EVENT, "meeting"));
  g_autoptr (EntTimeCounts) of_nation = ent_time_counts_new (dataset, alpha, nation, years (2000, 2012));
  g_autoptr (EntTimeCounts) elsewhere = ent_time_counts_new (dataset, beta, nation, years (2000, 2012));
  g_autoptr (EntTimeCounts) of_other = ent_time_counts_new (dataset, alpha, other, years (2000, 2012));
  g_autoptr (EntTimeCounts) of_event = ent_time_counts_new (dataset, alpha, event, years (2000, 2012));
  guint of_groupings, others;

  g_assert_true (ent_time_counts_get_of_thing (of_nation));
  g_assert_cmpuint (ent_time_counts_get (of_nation, 6, 1), ==, 1);
  g_assert_cmpuint (get_total (of_other), ==, 0);
  g_assert_cmpuint (ent_time_counts_get (elsewhere, 6, 1), ==, 1);
  ent_time_counts_get_totals (elsewhere, &of_groupings, &others);
  g_assert_cmpuint (of_groupings, ==, 0);
  g_assert_cmpuint (others, ==, 1);
  g_assert_false (ent_time_counts_get_of_thing (of_event));
  g_assert_cmpuint (get_total (of_event), ==, 1);
}

/* In want of events, the changes of the selection in the groupings shown. */
static void
test_changes_of_selection (void)
{
  g_autoptr (EntDataset) dataset = new_eventless ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "beta", "gamma", NULL }, 0);
  EntThing nation = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "EEE"));
  EntThing pair = ent_thing_of_pair (fixture_ref (dataset, ENT_KIND_NATION, "GGG").row, fixture_ref (dataset, ENT_KIND_GROUPING, "beta").row);
  g_autoptr (EntTimeCounts) of_nation = ent_time_counts_new (dataset, view, nation, years (2001, 2020));
  g_autoptr (EntTimeCounts) of_pair = ent_time_counts_new (dataset, view, pair, years (2001, 2020));

  g_assert_true (ent_time_counts_get_of_thing (of_nation));
  g_assert_cmpuint (get_total (of_nation), ==, 3);
  g_assert_cmpuint (get_total (of_pair), ==, 0);
}

/* Where there are events somewhere, a grouping without any has none. */
static void
test_no_changes_beside_events (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, 0);
  g_autoptr (EntTimeCounts) counts = ent_time_counts_new (dataset, view, ENT_THING_NOTHING, years (2000, 2012));

  g_assert_false (ent_time_counts_get_of_changes (counts));
  g_assert_cmpuint (get_total (counts), ==, 0);
}

/* The events of some years by months; what is known to the year alone is in none of them, and said. */
static void
test_months (void)
{
  static const char *const dates[] = { "2005-12-31", "2006-01-01", "2006-02", "2006-02-28", "2006", "2007-12-31", "2008-01-01" };
  static const guint expected[24] = { 1, 2, [23] = 1 };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "alpha", NULL }, 0);
  g_autoptr (EntTimeCounts) counts = NULL;
  g_autofree char *february = NULL;
  guint of_groupings, others;
  int bar;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_grouping (builder, 0, "alpha", "Alpha", "2000-01-01");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_EVENT, .index = i, .id = dates[i], .title = "Event", .kind_id = "summit",
                                                          .from = dates[i], .groupings = (const char *const[]) { "alpha", NULL },
                                                          .latitude_deg = NAN, .longitude_deg = NAN,
                                                          .sources = (const char *const[]) { "source", NULL } });
  dataset = ent_dataset_builder_freeze (builder);
  counts = ent_time_counts_new_of_months (dataset, view, ENT_THING_NOTHING, years (2006, 2007));

  g_assert_true (ent_time_counts_get_of_months (counts));
  g_assert_cmpuint (ent_time_counts_get_n (counts), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpuint (ent_time_counts_get_bar_total (counts, i), ==, expected[i]);
      g_assert_cmpuint (ent_time_counts_get_vague (counts, i), ==, i < 12 ? 1 : 0);
    }
  g_assert_cmpuint (ent_time_counts_get_highest (counts), ==, 2);
  ent_time_counts_get_totals (counts, &of_groupings, &others);
  g_assert_cmpuint (of_groupings, ==, 5);

  g_assert_true (ent_time_counts_find (counts, ent_day_new (2006, 2, 14), &bar));
  g_assert_cmpint (bar, ==, 1);
  g_assert_cmpint (ent_time_counts_get_days (counts, bar).first, ==, ent_day_new (2006, 2, 1));
  g_assert_cmpint (ent_time_counts_get_days (counts, bar).last, ==, ent_day_new (2006, 2, 28));
  g_assert_false (ent_time_counts_find (counts, ent_day_new (2008, 1, 1), &bar));
  february = ent_time_words_dup (counts, dataset, ent_day_new (2006, 2, 14));
  g_assert_cmpstr (february, ==, "February 2006: 2 events\n1 more of 2006, its month is not known");
}

/* Before our era months go on in the same way. */
static void
test_old_months (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (0);
  g_autoptr (EntTimeCounts) counts = ent_time_counts_new_of_months (dataset, view, ENT_THING_NOTHING, years (-2, 1));
  int bar;

  g_assert_cmpuint (ent_time_counts_get_n (counts), ==, 48);
  for (int i = 0; i < 48; i++)
    {
      EntPeriod days = ent_time_counts_get_days (counts, i);

      g_assert_cmpint (days.first, ==, ent_day_new (-2 + i / 12, i % 12 + 1, 1));
      g_assert_true (ent_time_counts_find (counts, days.last, &bar));
      g_assert_cmpint (bar, ==, i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/time-counts/nothing-shown", test_nothing_shown);
  g_test_add_func ("/state/time-counts/year-and-series", test_year_and_series);
  g_test_add_func ("/state/time-counts/outside-the-period", test_outside);
  g_test_add_func ("/state/time-counts/between-nations", test_between_nations);
  g_test_add_func ("/state/time-counts/together", test_together);
  g_test_add_func ("/state/time-counts/changes", test_changes);
  g_test_add_func ("/state/time-counts/selection", test_selection);
  g_test_add_func ("/state/time-counts/changes-of-selection", test_changes_of_selection);
  g_test_add_func ("/state/time-counts/no-changes-beside-events", test_no_changes_beside_events);
  g_test_add_func ("/state/time-counts/months", test_months);
  g_test_add_func ("/state/time-counts/old-months", test_old_months);
  return g_test_run ();
}
