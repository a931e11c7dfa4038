/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-between.h"
#include "graph/ent-chain.h"

#define LIST(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* A and B are in x, and were in y and z; C is in w with B alone; D came into y later. */
static EntDataset *
make_dataset (void)
{
  static const char *const rows[][4] = {
    { "A", "x", "2001-01-01" }, { "B", "x", "2011-01-01" }, { "A", "y", "2001-01-01", "2004-01-01" }, { "B", "y", "2001-01-01" },
    { "A", "z", "2000-01-01", "2019" }, { "B", "z", "2000-01-01" }, { "C", "w", "2001-01-01" }, { "B", "w", "2001-01-01" },
    { "D", "y", "2008-01-01" },
  };
  g_autoptr (Fixture) fixture = fixture_new ();

  for (char id = 'A'; id <= 'D'; id++)
    fixture_add_nation (fixture, (const char[]) { id, '\0' });
  for (char id = 'w'; id <= 'z'; id++)
    fixture_add_grouping (fixture, (const char[]) { id, '\0' }, "1990-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    fixture_add_membership (fixture, rows[i][0], rows[i][1], "member", rows[i][2], rows[i][3]);
  fixture_add_membership (fixture, "C", "x", "observer", "2001-01-01", NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = LIST ("B", "A"), .title = "Pact", .from = "1999" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = LIST ("C", "A"), .title = "Other", .from = "1999" });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "old", .from = "2001", .nations = LIST ("A", "B") });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "new", .from = "2002", .nations = LIST ("C", "B", "A") });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "alone", .from = "2002", .nations = LIST ("A") });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "a-on-b", .text = "…", .speaker = "S", .nation = "A", .date = "2003",
                                           .nations = LIST ("B") });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "b-on-a", .text = "…", .speaker = "S", .nation = "B", .date = "2004",
                                           .nations = LIST ("C", "A") });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "c-on-both", .text = "…", .speaker = "S", .nation = "C",
                                           .date = "2005", .nations = LIST ("A", "B") });
  return fixture_freeze (fixture);
}

/* “x 3652 2011-01-01, not y 1095 2001-01-01–2004-01-01” */
static char *
write_groupings (EntDataset *dataset,
                 EntBetween *between)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < between->groupings->len; i++)
    {
      const EntSharedGrouping *shared = &g_array_index (between->groupings, EntSharedGrouping, i);
      g_autofree char *first = ent_date_is_set (shared->time.first) ? ent_date_to_edtf (shared->time.first) : g_strdup ("never");
      g_autofree char *until = ent_date_is_set (shared->until) ? ent_date_to_edtf (shared->until) : NULL;

      g_string_append_printf (text, "%s%s%s %" G_GINT64_FORMAT " %s%s%s%s", i > 0 ? ", " : "",
                              shared->presence == ENT_PRESENCE_ABSENT ? "not " : "", ent_dataset_get_grouping (dataset, shared->grouping)->record.id, shared->time.days, first,
                              until != NULL ? "–" : "", until != NULL ? until : "", shared->presence == ENT_PRESENCE_POSSIBLY ? "?" : "");
    }
  return g_string_free (text, FALSE);
}

static void
shared_groupings (void)
{
  static const struct
  {
    guint32     nations[2];
    const char *day;
    const char *expected;
    guint       n_links;
  } cases[] = {
    { { 0, 1 }, "2021-01-01", "x 3653 2011-01-01, not z 6940 2000-01-01–2019, not y 1095 2001-01-01–2004-01-01", 0 },
    { { 1, 0 }, "2012-01-01", "z 4383 2000-01-01, x 365 2011-01-01, not y 1095 2001-01-01–2004-01-01", 0 },
    { { 1, 0 }, "2002-01-01", "z 731 2000-01-01, y 365 2001-01-01", 0 },
    { { 0, 1 }, "1999-01-01", "", 0 },
    /* An observer shares nothing. */
    { { 0, 2 }, "2012-01-01", "", 2 },
    { { 0, 2 }, "1995-01-01", "", 0 },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntBetween) between = ent_between_new (dataset, cases[i].nations[0], cases[i].nations[1], fixture_days (cases[i].day), ENT_RANGE_NONE);
      g_autofree char *text = write_groupings (dataset, between);

      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpuint (between->chain->len, ==, cases[i].n_links);
    }
}

/* Each at some time, at once or not, or both on each of the days; time is counted until the last one, since ever. */
static void
shared_over_a_range (void)
{
  static const struct
  {
    guint32     nations[2];
    const char *first, *last;
    EntRange    range;
    const char *expected;
    guint       n_links;
  } cases[] = {
    { { 0, 1 }, "2003-01-01", "2010-06-01", ENT_RANGE_ANY_TIME, "z 3804 2000-01-01, y 1095 2001-01-01–2004-01-01", 0 },
    { { 0, 1 }, "2005-01-01", "2012-01-01", ENT_RANGE_ANY_TIME, "z 4383 2000-01-01, x 365 2011-01-01, not y 1095 2001-01-01–2004-01-01", 0 },
    { { 1, 0 }, "2003-01-01", "2012-01-01", ENT_RANGE_THROUGHOUT, "z 4383 2000-01-01, not y 1095 2001-01-01–2004-01-01, not x 365 2011-01-01", 0 },
    /* A left before D came. */
    { { 0, 3 }, "2002-01-01", "2009-01-01", ENT_RANGE_ANY_TIME, "y 0 never", 0 },
    { { 0, 3 }, "2002-01-01", "2009-01-01", ENT_RANGE_THROUGHOUT, "", 0 },
    /* B was in y with A, and then in w with C. */
    { { 0, 2 }, "2001-06-01", "2004-06-01", ENT_RANGE_ANY_TIME, "", 2 },
    { { 0, 2 }, "2000-01-01", "2000-06-01", ENT_RANGE_ANY_TIME, "", 0 },
    { { 0, 2 }, "2000-01-01", "2004-06-01", ENT_RANGE_THROUGHOUT, "", 0 },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntPeriod days = { fixture_day (cases[i].first), fixture_day (cases[i].last) };
      g_autoptr (EntBetween) between = ent_between_new (dataset, cases[i].nations[0], cases[i].nations[1], days, cases[i].range);
      g_autofree char *text = write_groupings (dataset, between);

      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpuint (between->chain->len, ==, cases[i].n_links);
    }
}

/* Only possibly in one, so a chain is looked for. */
static void
perhaps_in_one (void)
{
  g_autoptr (EntDataset) dataset = make_dataset ();
  g_autoptr (EntBetween) sure = ent_between_new (dataset, 0, 1, fixture_days ("2018-12-31"), ENT_RANGE_NONE);
  g_autoptr (EntBetween) perhaps = NULL;
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) other = NULL;
  g_autofree char *text = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_grouping (fixture, "x", "1990-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "1990-01-01", NULL);
  fixture_add_membership (fixture, "B", "x", "member", "2000", NULL);
  other = fixture_freeze (fixture);
  perhaps = ent_between_new (other, 0, 1, fixture_days ("2000-06-01"), ENT_RANGE_NONE);
  text = write_groupings (other, perhaps);
  g_assert_cmpstr (text, ==, "x 0 2000-01-01/..?");
  g_assert_cmpint (g_array_index (perhaps->groupings, EntSharedGrouping, 0).time.days_at_most, ==, 31 + 29 + 31 + 30 + 31);
  g_assert_cmpuint (perhaps->chain->len, ==, 0);
  g_assert_cmpuint (sure->chain->len, ==, 0);
}

static void
records_of_both (void)
{
  g_autoptr (EntDataset) dataset = make_dataset ();
  g_autoptr (EntBetween) between = ent_between_new (dataset, 0, 1, fixture_days ("2020-01-01"), ENT_RANGE_NONE);
  g_autofree char *events = fixture_list_ids (dataset, ENT_KIND_EVENT, (const guint32 *) between->events->data, between->events->len);
  g_autofree char *quotes = fixture_list_ids (dataset, ENT_KIND_QUOTE, (const guint32 *) between->quotes->data, between->quotes->len);

  g_assert_cmpstr (events, ==, "new old");
  g_assert_cmpstr (quotes, ==, "b-on-a a-on-b");
  g_assert_cmpuint (between->ties->len, ==, 1);
  g_assert_cmpstr (ent_dataset_get_tie (dataset, g_array_index (between->ties, guint32, 0))->title, ==, "Pact");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/between/shared-groupings", shared_groupings);
  g_test_add_func ("/graph/between/shared-over-a-range", shared_over_a_range);
  g_test_add_func ("/graph/between/perhaps-in-one", perhaps_in_one);
  g_test_add_func ("/graph/between/records-of-both", records_of_both);

  return g_test_run ();
}
