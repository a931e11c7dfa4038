/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/fixture.h"

#include "model/ent-history.h"

static void
add_event (Fixture           *fixture,
           const char        *id,
           const char        *from,
           const char        *until,
           const char *const *groupings,
           const char *const *nations)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = id, .from = from, .until = until, .groupings = groupings,
                                           .nations = nations });
}

static void
add_quote (Fixture           *fixture,
           const char        *id,
           const char        *date,
           const char        *nation,
           const char        *event,
           const char *const *groupings,
           const char *const *nations)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = id, .date = date, .nation = nation, .event = event,
                                           .groupings = groupings, .nations = nations, .text = "T", .speaker = "S" });
}

/* Two groupings, three nations; India is a member of sco from 2017 to 2020. */
static EntDataset *
new_dataset (void)
{
  static const char *const sco[] = { "sco", NULL };
  static const char *const both[] = { "ric", "sco", NULL };
  static const char *const all[] = { "CHN", "IND", "RUS", NULL };
  static const char *const chn_ind[] = { "CHN", "IND", NULL };
  static const char *const ind_rus[] = { "IND", "RUS", NULL };
  static const char *const chn[] = { "CHN", NULL };
  g_autoptr (Fixture) fixture = fixture_new ();

  fixture_add_nation (fixture, "CHN");
  fixture_add_nation (fixture, "IND");
  fixture_add_nation (fixture, "RUS");
  fixture_add_nation (fixture, "USA");
  fixture_add_grouping (fixture, "ric", "2002", NULL);
  fixture_add_grouping (fixture, "sco", "2001-06-15", NULL);
  fixture_add_membership (fixture, "IND", "sco", "member", "2017-06-09", "2020-01-01");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = ind_rus, .from = "1971-08-09" });

  add_event (fixture, "old", "2001-06-15", NULL, sco, chn);
  add_event (fixture, "b-same-day", "2018-06-09", "2018-06-10", sco, all);
  add_event (fixture, "a-same-day", "2018-06-09", NULL, both, all);
  add_event (fixture, "month", "2018-06", NULL, sco, all);
  add_event (fixture, "leaving", "2020-01-01", NULL, sco, chn_ind);
  add_event (fixture, "later", "2021", NULL, sco, chn_ind);
  add_event (fixture, "before", "2017-06-08", NULL, sco, chn_ind);
  add_event (fixture, "spanning", "2017-06-08", "2017-06-09", sco, chn_ind);
  add_event (fixture, "bilateral", "2019", NULL, NULL, ind_rus);
  add_event (fixture, "fringe", "2019-06-13", NULL, sco, ind_rus);

  add_quote (fixture, "q-about", "2022-01-14", "RUS", "later", both, chn_ind);
  add_quote (fixture, "q-by", "2019-01-01", "IND", NULL, sco, NULL);
  add_quote (fixture, "q-twice", "2018", "IND", "later", NULL, ind_rus);
  add_quote (fixture, "q-none", "2018", NULL, NULL, NULL, NULL);

  return fixture_freeze (fixture);
}

static void
assert_history (EntDataset *dataset,
                EntRef      ref,
                const char *events,
                const char *quotes)
{
  g_autoptr (GArray) found_events = ent_history_get_events (dataset, ref);
  g_autoptr (GArray) found_quotes = ent_history_get_quotes (dataset, ref);
  g_autofree char *event_ids = fixture_list_ids (dataset, ENT_KIND_EVENT, (const guint32 *) found_events->data, found_events->len);
  g_autofree char *quote_ids = fixture_list_ids (dataset, ENT_KIND_QUOTE, (const guint32 *) found_quotes->data, found_quotes->len);

  g_assert_cmpstr (event_ids, ==, events);
  g_assert_cmpstr (quote_ids, ==, quotes);
}

static EntRef
look_up (EntDataset *dataset,
         EntKind     kind,
         const char *id)
{
  return ent_ref (kind, ent_dataset_lookup (dataset, kind, id));
}

static void
of_a_nation (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_history (dataset, look_up (dataset, ENT_KIND_NATION, "IND"),
                  "later leaving fringe bilateral a-same-day b-same-day month before spanning", "q-about q-by q-twice");
  assert_history (dataset, look_up (dataset, ENT_KIND_NATION, "RUS"), "fringe bilateral a-same-day b-same-day month",
                  "q-about q-twice");
  assert_history (dataset, look_up (dataset, ENT_KIND_NATION, "USA"), "", "");
}

/* Many events of few days are put apart by day, few of many days not so far. */
static void
order_does_not_depend_on_how_many (void)
{
  static const char *const chn[] = { "CHN", NULL };
  const guint n_days[] = { 1, 7, 28 * 12 * 40 };

  for (guint i = 0; i < G_N_ELEMENTS (n_days); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ();
      g_autoptr (EntDataset) dataset = NULL;
      g_autoptr (GArray) rows = NULL;

      fixture_add_nation (fixture, "CHN");
      for (guint event = 0; event < 500; event++)
        {
          guint day = event * 7919 % n_days[i];
          g_autofree char *id = g_strdup_printf ("a-long-event-%u", event * 37 % 500);
          g_autofree char *from = g_strdup_printf ("%04u-%02u-%02u", 1980 + day / 28 / 12, 1 + day / 28 % 12, 1 + day % 28);

          add_event (fixture, id, from, NULL, NULL, chn);
        }
      dataset = fixture_freeze (fixture);
      rows = ent_history_get_events (dataset, ent_ref (ENT_KIND_NATION, 0));
      g_assert_cmpuint (rows->len, ==, 500);
      for (guint n = 1; n < rows->len; n++)
        {
          const EntEvent *before = ent_dataset_get_event (dataset, g_array_index (rows, guint32, n - 1));
          const EntEvent *after = ent_dataset_get_event (dataset, g_array_index (rows, guint32, n));

          g_assert_cmpint (before->from.earliest, >=, after->from.earliest);
          if (before->from.earliest == after->from.earliest)
            g_assert_cmpint (strcmp (before->record.id, after->record.id), <, 0);
        }
    }
}

static void
of_a_grouping (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_history (dataset, look_up (dataset, ENT_KIND_GROUPING, "ric"), "a-same-day", "q-about");
  assert_history (dataset, look_up (dataset, ENT_KIND_GROUPING, "sco"),
                  "later leaving fringe a-same-day b-same-day month before spanning old", "q-about q-by");
}

static void
of_a_membership (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_history (dataset, ent_ref (ENT_KIND_MEMBERSHIP, 0), "leaving fringe a-same-day b-same-day month spanning", "q-about q-by");
}

static void
of_a_tie (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  /* Not the summits of three, but the meeting on the fringe of one. */
  assert_history (dataset, ent_ref (ENT_KIND_TIE, 0), "fringe bilateral", "q-about q-twice");
}

static void
of_an_event (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_history (dataset, look_up (dataset, ENT_KIND_EVENT, "later"), "", "q-about q-twice");
  assert_history (dataset, look_up (dataset, ENT_KIND_EVENT, "old"), "", "");
}

static void
of_nothing (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_history (dataset, ENT_REF_NONE, "", "");
  assert_history (dataset, ent_ref (ENT_KIND_SOURCE, 0), "", "");
}

static void
of_several_groupings (void)
{
  static const guint32 both[] = { 0, 1 }, again[] = { 1, 0, 1 };
  static const struct
  {
    EntRows     groupings;
    const char *events, *quotes;
  } cases[] = {
    { { both, 2 }, "later leaving fringe a-same-day b-same-day month before spanning old", "q-about q-by" },
    { { again, 3 }, "later leaving fringe a-same-day b-same-day month before spanning old", "q-about q-by" },
    { { both, 1 }, "a-same-day", "q-about" },
    { { NULL, 0 }, "", "" },
  };
  g_autoptr (EntDataset) dataset = new_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) events = ent_history_merge_events (dataset, cases[i].groupings);
      g_autoptr (GArray) quotes = ent_history_merge_quotes (dataset, cases[i].groupings);
      g_autofree char *event_ids = fixture_list_ids (dataset, ENT_KIND_EVENT, (const guint32 *) events->data, events->len);
      g_autofree char *quote_ids = fixture_list_ids (dataset, ENT_KIND_QUOTE, (const guint32 *) quotes->data, quotes->len);

      g_assert_cmpstr (event_ids, ==, cases[i].events);
      g_assert_cmpstr (quote_ids, ==, cases[i].quotes);
    }
}

/* A grouping founded in some month, with members of all sorts. */
static EntDataset *
new_dated (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  EntDataset *dataset;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_nation (fixture, "C");
  fixture_add_grouping (fixture, "x", "2000-01-01", "2010-01-01");
  fixture_add_grouping (fixture, "y", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2001-02", "2005-03-04");
  fixture_add_membership (fixture, "B", "x", "member", "2001-02-01", NULL);
  fixture_add_membership (fixture, "C", "x", "observer", "2003-01-01", "2003-01-02");
  fixture_add_membership (fixture, "A", "y", "member", NULL, NULL);
  fixture_add_membership (fixture, "B", "y", "member", "2007-07-07", NULL);
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);

  return dataset;
}

/* The dates of the memberships, as a network puts them together. */
static char *
list_dates_of_change (EntDataset    *dataset,
                      const guint32 *groupings,
                      guint          n_groupings,
                      EntRoles       roles,
                      EntPeriod      period)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDay));

  for (guint g = 0; g < n_groupings; g++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, groupings[g]);

      for (guint i = 0; i < memberships.n_rows; i++)
        if ((roles & (1u << ent_dataset_get_membership (dataset, memberships.rows[i])->role)) != 0)
          ent_history_add_dates_of_change (dataset, ent_ref (ENT_KIND_MEMBERSHIP, memberships.rows[i]), period, days);
    }
  ent_history_sort_dates (days);
  return fixture_list_days ((const EntDay *) days->data, days->len);
}

static void
dates_of_change (void)
{
  static const struct
  {
    guint32     groupings[2];
    guint       n_groupings;
    EntRoles    roles;
    const char *first, *last;
    const char *expected;
  } cases[] = {
    { { 0 }, 1, ENT_ROLES_ALL, "1990-01-01", "2030-01-01",
      "2001-02-01 2001-02-28 2003-01-01 2003-01-02 2005-03-04 2010-01-01" },
    { { 0 }, 1, 1u << ENT_ROLE_MEMBER, "1990-01-01", "2030-01-01", "2001-02-01 2001-02-28 2005-03-04 2010-01-01" },
    { { 1 }, 1, ENT_ROLES_ALL, "1990-01-01", "2030-01-01", "2000-01-01 2007-07-07 2025-06-01" },
    { { 1, 0 }, 2, 1u << ENT_ROLE_MEMBER, "2001-02-28", "2007-07-07", "2001-02-28 2005-03-04 2007-07-07" },
    { { 0 }, 1, ENT_ROLES_ALL, "2001-03-01", "2002-12-31", "" },
    { { 0 }, 1, 0, "1990-01-01", "2030-01-01", "" },
    { { 0 }, 0, ENT_ROLES_ALL, "1990-01-01", "2030-01-01", "" },
    { { 0 }, 1, ENT_ROLES_ALL, "2030-01-01", "1990-01-01", "" },
  };
  g_autoptr (EntDataset) dataset = new_dated ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntPeriod period = { fixture_day (cases[i].first), fixture_day (cases[i].last) };
      g_autofree char *text = list_dates_of_change (dataset, cases[i].groupings, cases[i].n_groupings, cases[i].roles, period);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/history/order-does-not-depend-on-how-many", order_does_not_depend_on_how_many);
  g_test_add_func ("/model/history/of-a-nation", of_a_nation);
  g_test_add_func ("/model/history/of-a-grouping", of_a_grouping);
  g_test_add_func ("/model/history/of-a-membership", of_a_membership);
  g_test_add_func ("/model/history/of-a-tie", of_a_tie);
  g_test_add_func ("/model/history/of-an-event", of_an_event);
  g_test_add_func ("/model/history/of-several-groupings", of_several_groupings);
  g_test_add_func ("/model/history/of-nothing", of_nothing);
  g_test_add_func ("/model/history/dates-of-change", dates_of_change);

  return g_test_run ();
}
