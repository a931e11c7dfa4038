/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-stays.h"

#define MEMBER (1u << ENT_ROLE_MEMBER)

/* Four nations in x and y: A plainly, B with a gap, C at dates of which little is
 * known, D in two rows that follow each other, of which the second is disputed. */
static EntDataset *
make_dataset (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_nation (fixture, "C");
  fixture_add_nation (fixture, "D");
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_grouping (fixture, "y", "2003-03-03", "2016-01-01");
  fixture_add_membership (fixture, "A", "x", "member", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "y", "member", "2003-03-03", NULL);
  fixture_add_membership (fixture, "B", "x", "member", "2001-01-01", "2004-01-01");
  fixture_add_membership (fixture, "B", "x", "member", "2008-05-05", NULL);
  fixture_add_membership (fixture, "B", "y", "member", "2003-07-01", "2009");
  fixture_add_membership (fixture, "B", "y", "observer", "2010", NULL);
  fixture_add_membership (fixture, "C", "x", "member", "2001", "2007-05");
  fixture_add_membership (fixture, "C", "y", "member", NULL, NULL);
  fixture_add_membership (fixture, "D", "x", "member", "2002-02-02", "2004-04-04");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "D", .grouping = "x", .role = "member",
                                           .from = "2004-04-04", .disputed = "Somebody says no." });
  fixture_add_membership (fixture, "D", "y", "member", "2003-03-03", "2005-05-05");
  return ent_dataset_builder_freeze (fixture->builder);
}

/* “2000-01-01/2004-01-01 2004-01-01/…?”: a mark where it is only possible. */
static char *
write_stays (GArray *stays)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < stays->len; i++)
    {
      const EntStay *stay = &g_array_index (stays, EntStay, i);
      g_autofree char *first = ent_day_to_iso (stay->first);
      g_autofree char *until = stay->until < ENT_DAY_MAX ? ent_day_to_iso (stay->until) : g_strdup ("");

      g_string_append_printf (text, "%s%s/%s%s", i > 0 ? " " : "", first, until, stay->certain ? "" : "?");
    }
  return g_string_free (text, FALSE);
}

static void
stays_of_one (void)
{
  static const struct
  {
    guint32     nation;
    guint32     grouping;
    const char *expected;
  } cases[] = {
    { 0, 0, "2000-01-01/" },
    { 0, 1, "2003-03-03/2016-01-01" }, /* open, but y ended */
    { 1, 0, "2001-01-01/2004-01-01 2008-05-05/" },
    { 1, 1, "2003-07-01/2009-01-01 2009-01-01/2009-12-31?" },
    { 2, 0, "2001-01-01/2001-12-31? 2001-12-31/2007-05-01 2007-05-01/2007-05-31?" },
    { 2, 1, "2003-03-03/2016-01-01?" }, /* nobody knows since when */
    { 3, 0, "2002-02-02/2004-04-04 2004-04-04/?" },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) stays = ent_stays_new (dataset, cases[i].nation, cases[i].grouping, MEMBER);
      g_autofree char *text = write_stays (stays);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
both_or_one_of_two (void)
{
  g_autoptr (EntDataset) dataset = make_dataset ();
  g_autoptr (GArray) x = ent_stays_new (dataset, 1, 0, MEMBER);
  g_autoptr (GArray) y = ent_stays_new (dataset, 1, 1, MEMBER);
  g_autoptr (GArray) none = ent_stays_new (dataset, 1, 1, 1u << ENT_ROLE_PARTNER);
  g_autoptr (GArray) both = ent_stays_intersect (x, y);
  g_autoptr (GArray) one = ent_stays_unite (y, x);
  g_autoptr (GArray) never = ent_stays_intersect (x, none);
  g_autoptr (GArray) same = ent_stays_unite (none, x);
  g_autofree char *in_both = write_stays (both);
  g_autofree char *in_one = write_stays (one);
  g_autofree char *in_same = write_stays (same);

  g_assert_cmpstr (in_both, ==, "2003-07-01/2004-01-01 2008-05-05/2009-01-01 2009-01-01/2009-12-31?");
  g_assert_cmpstr (in_one, ==, "2001-01-01/");
  g_assert_cmpuint (never->len, ==, 0);
  g_assert_cmpstr (in_same, ==, "2001-01-01/2004-01-01 2008-05-05/");
}

static void
by_a_day (void)
{
  static const struct
  {
    guint32     nation;
    const char *day;
    gint64      days;
    gint64      at_most;
    const char *first;
  } cases[] = {
    { 0, "2003-03-02", 0, 0, NULL },
    { 0, "2003-03-03", 0, 0, "2003-03-03" },
    { 0, "2010-03-03", 7 * 365 + 2, 7 * 365 + 2, "2003-03-03" }, /* the leap years 2004 and 2008 */
    { 0, "2020-01-01", 12 * 365 + 3 + 304, 12 * 365 + 3 + 304, "2003-03-03" },
    { 1, "2008-05-06", 184 + 1, 184 + 1, "2003-07-01" }, /* July to December 2003 and a day */
    { 2, "2004-03-03", 0, 366, "2003-03-03/.." },
    { 3, "2004-04-05", 398, 399, "2003-03-03" },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) x = ent_stays_new (dataset, cases[i].nation, 0, MEMBER);
      g_autoptr (GArray) y = ent_stays_new (dataset, cases[i].nation, 1, MEMBER);
      g_autoptr (GArray) both = ent_stays_intersect (x, y);
      EntStayTime time = ent_stays_measure (both, fixture_day (cases[i].day));
      g_autofree char *first = ent_date_is_set (time.first) ? ent_date_to_edtf (time.first) : NULL;

      g_assert_cmpint (time.days, ==, cases[i].days);
      g_assert_cmpint (time.days_at_most, ==, cases[i].at_most);
      g_assert_cmpstr (first, ==, cases[i].first);
    }
  g_assert_cmpfloat_with_epsilon (ent_stays_to_years (146097), 400, 1e-9); /* the days of four centuries */
}

/* What is known of a first day is written as it was. */
static void
first_day_as_precise_as_known (void)
{
  static const char *const dates[] = { "2001", "2001-02", "2001-02-03", "2001-02-03/2001-05-06", "[..2001-05-06]" };
  static const char *const expected[] = { "2001", "2001-02", "2001-02-03", "2001-02-03/2001-05-06", "1990-01-01/2001-05-06" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (EntDataset) dataset = NULL;
      g_autoptr (GArray) stays = NULL;
      g_autofree char *first = NULL;

      fixture_add_nation (fixture, "A");
      fixture_add_grouping (fixture, "x", "1990-01-01", NULL);
      fixture_add_membership (fixture, "A", "x", "member", dates[i], NULL);
      dataset = ent_dataset_builder_freeze (fixture->builder);
      stays = ent_stays_new (dataset, 0, 0, MEMBER);
      first = ent_date_to_edtf (ent_stays_measure (stays, fixture_day ("2020-01-01")).first);
      g_assert_cmpstr (first, ==, expected[i]);
    }
}

static void
when_it_joined (void)
{
  static const struct
  {
    guint32     nation;
    guint32     grouping;
    const char *day;
    const char *expected;
  } cases[] = {
    { 0, 0, "2010-01-01", "2000-01-01" },
    { 0, 0, "1999-12-31", NULL },
    { 1, 0, "2003-01-01", "2001-01-01" },
    { 1, 0, "2004-01-01", NULL },
    { 1, 0, "2010-01-01", "2008-05-05" }, /* the second time */
    { 2, 0, "2003-01-01", "2001" },
    { 2, 1, "2010-01-01", "2003-03-03/.." },
    { 3, 0, "2010-01-01", "2002-02-02" }, /* the row before, of which nobody doubts */
    { 3, 1, "2006-01-01", NULL },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntDay day = fixture_day (cases[i].day);
      EntDate date = ent_stays_find_span (dataset, cases[i].nation, cases[i].grouping, MEMBER, (EntPeriod) { day, day }).from;
      g_autofree char *text = ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* In several days: the last time it was there, with its end if it came within them. */
static void
from_when_until_when (void)
{
  static const struct
  {
    guint32     nation;
    const char *first, *last;
    const char *expected;
  } cases[] = {
    { 0, "2005-01-01", "2010-01-01", "2000-01-01" },
    { 1, "2003-01-01", "2005-01-01", "2001-01-01/2004-01-01" },
    { 1, "2003-01-01", "2010-01-01", "2008-05-05" },
    { 1, "2004-01-01", "2005-01-01", NULL },
    { 1, "1990-01-01", "1999-01-01", NULL },
  };
  g_autoptr (EntDataset) dataset = make_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntPeriod days = { fixture_day (cases[i].first), fixture_day (cases[i].last) };
      EntSpan span = ent_stays_find_span (dataset, cases[i].nation, 0, MEMBER, days);
      g_autofree char *from = ent_date_is_set (span.from) ? ent_date_to_edtf (span.from) : NULL;
      g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_edtf (span.until) : NULL;
      g_autofree char *text = until != NULL ? g_strjoin ("/", from, until, NULL) : g_strdup (from);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Each day looked at by itself. */
static void
same_as_counting_days (void)
{
  g_autoptr (EntDataset) dataset = make_dataset ();
  EntDay begin = fixture_day ("1999-01-01"), end = fixture_day ("2017-01-01");

  for (guint32 nation = 0; nation < 4; nation++)
    {
      g_autoptr (GArray) x = ent_stays_new (dataset, nation, 0, ENT_ROLES_ALL);
      g_autoptr (GArray) y = ent_stays_new (dataset, nation, 1, ENT_ROLES_ALL);
      g_autoptr (GArray) both = ent_stays_intersect (x, y);
      EntStayTime time = ent_stays_measure (both, end);
      gint64 n_certain = 0, n_possible = 0;

      for (EntDay day = begin; day < end; day++)
        {
          EntPresence presences[2] = { ENT_PRESENCE_ABSENT, ENT_PRESENCE_ABSENT };

          for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
            {
              const EntMembership *membership = ent_dataset_get_membership (dataset, row);
              EntPresence presence = ent_dataset_get_membership_presence (dataset, row, day);

              if (membership->nation != nation)
                continue;
              if (membership->record.disputed != NULL && presence == ENT_PRESENCE_CERTAINLY)
                presence = ENT_PRESENCE_POSSIBLY;
              presences[membership->grouping] = MAX (presences[membership->grouping], presence);
            }
          n_certain += presences[0] == ENT_PRESENCE_CERTAINLY && presences[1] == ENT_PRESENCE_CERTAINLY;
          n_possible += presences[0] != ENT_PRESENCE_ABSENT && presences[1] != ENT_PRESENCE_ABSENT;
        }
      g_assert_cmpint (time.days, ==, n_certain);
      g_assert_cmpint (time.days_at_most, ==, n_possible);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/stays/of-one", stays_of_one);
  g_test_add_func ("/graph/stays/both-or-one-of-two", both_or_one_of_two);
  g_test_add_func ("/graph/stays/by-a-day", by_a_day);
  g_test_add_func ("/graph/stays/first-day-as-precise-as-known", first_day_as_precise_as_known);
  g_test_add_func ("/graph/stays/when-it-joined", when_it_joined);
  g_test_add_func ("/graph/stays/from-when-until-when", from_when_until_when);
  g_test_add_func ("/graph/stays/same-as-counting-days", same_as_counting_days);

  return g_test_run ();
}
