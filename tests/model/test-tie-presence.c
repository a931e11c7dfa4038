/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-history-changes.h"
#include "model/ent-history.h"
#include "model/ent-tie-presence.h"
#include "tests/model/fixture.h"

/* Nations A, B and C, of which C lived from 1955 to 1990; ties by row. */
static EntDataset *
new_dataset (void)
{
  static const char *const ends[][4] = {
    { "A", "B", "1960-03-01", "1970-06" },
    { "A", "C", "1950-01-01", NULL },
    { "B", "A", "1975~", "1980-01-01" },
  };
  g_autoptr (Fixture) fixture = fixture_new ();
  EntDataset *dataset;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "C", .from = "1955-01-01", .until = "1990-01-01" });
  fixture_add_grouping (fixture, "x", "1940-01-01", "1999-01-01");
  fixture_add_membership (fixture, "A", "x", "observer", "1941-01-01", "1945-01-01");
  fixture_add_membership (fixture, "A", "x", "member", "1945-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *const nations[] = { ends[i][0], ends[i][1], NULL };

      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = nations, .from = ends[i][2], .until = ends[i][3] });
    }
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);
  return dataset;
}

static void
test_presence (void)
{
  static const struct
  {
    guint32     tie;
    const char *day;
    EntPresence presence;
  } cases[] = {
    { 0, "1960-02-29", ENT_PRESENCE_ABSENT },
    { 0, "1960-03-01", ENT_PRESENCE_CERTAINLY },
    { 0, "1970-06-15", ENT_PRESENCE_POSSIBLY },
    { 0, "1970-07-01", ENT_PRESENCE_ABSENT },
    /* No tie before and after the life of a nation. */
    { 1, "1954-12-31", ENT_PRESENCE_ABSENT },
    { 1, "1955-01-01", ENT_PRESENCE_CERTAINLY },
    { 1, "1989-12-31", ENT_PRESENCE_CERTAINLY },
    { 1, "1990-01-01", ENT_PRESENCE_ABSENT },
  };
  g_autoptr (EntDataset) dataset = new_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ent_tie_presence_at (dataset, cases[i].tie, fixture_day (cases[i].day)), ==, cases[i].presence);
}

static void
test_touches (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  g_assert_true (ent_tie_presence_touches (dataset, 0, (EntPeriod) { fixture_day ("1900-01-01"), fixture_day ("1960-03-01") }));
  g_assert_false (ent_tie_presence_touches (dataset, 0, (EntPeriod) { fixture_day ("1900-01-01"), fixture_day ("1960-02-29") }));
  g_assert_false (ent_tie_presence_touches (dataset, 1, (EntPeriod) { fixture_day ("1950-01-01"), fixture_day ("1954-12-31") }));
  g_assert_false (ent_tie_presence_touches (dataset, 1, (EntPeriod) { fixture_day ("1990-01-01"), fixture_day ("2020-01-01") }));
}

static void
test_dates_of_change (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDay));
  EntPeriod period = { fixture_day ("1940-01-01"), fixture_day ("2030-01-01") };

  ent_tie_presence_add_dates_of_change (dataset, 1, period, days);
  ent_history_sort_dates (days);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_cmpint (g_array_index (days, EntDay, 0), ==, fixture_day ("1955-01-01"));
  g_assert_cmpint (g_array_index (days, EntDay, 1), ==, fixture_day ("1990-01-01"));
}

/* A role that gives way to another does not end, and nothing goes on after its grouping or nation. */
static void
test_changes (void)
{
  static const char *const with_memberships[] = {
    "1999-01-01 membership ends", "1990-01-01 tie ends", "1980-01-01 tie ends", "1975~ tie begins", "1970-06 tie ends", "1960-03-01 tie begins",
    "1950-01-01 tie begins", "1945-01-01 membership begins", "1941-01-01 membership begins",
  };
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (GArray) all = ent_history_list_changes (dataset, 0, TRUE);
  g_autoptr (GArray) ties = ent_history_list_changes (dataset, 0, FALSE);

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (with_memberships));
  for (guint i = 0; i < all->len; i++)
    {
      const EntHistoryChange *change = &g_array_index (all, EntHistoryChange, i);
      g_autofree char *date = ent_date_to_edtf (change->date);
      g_autofree char *text = g_strdup_printf ("%s %s %s", date, change->ref.kind == ENT_KIND_TIE ? "tie" : "membership",
                                               change->ends ? "ends" : "begins");

      g_assert_cmpstr (text, ==, with_memberships[i]);
    }
  g_assert_cmpuint (ties->len, ==, 6);
  for (guint i = 0; i < ties->len; i++)
    g_assert_cmpint (g_array_index (ties, EntHistoryChange, i).ref.kind, ==, ENT_KIND_TIE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/tie-presence/presence", test_presence);
  g_test_add_func ("/model/tie-presence/touches", test_touches);
  g_test_add_func ("/model/tie-presence/dates-of-change", test_dates_of_change);
  g_test_add_func ("/model/history-changes/order-and-ends", test_changes);
  return g_test_run ();
}
