/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-changes.h"

#include "tests/state/fixture.h"

static EntChanges *
new_changes (EntChangesScope  scope,
             EntKind          kind,
             const char      *about,
             EntDay           since,
             EntDay           day)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (day);
  EntChanges *changes = ent_changes_new (dataset, view, scope, about != NULL ? fixture_ref (dataset, kind, about) : ENT_REF_NONE);

  ent_changes_set_days (changes, since, day);
  return changes;
}

/* The rows as they stand: dates in brackets, changes in words. */
static void
check (EntChanges *changes,
       const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < ent_changes_get_n_rows (changes); row++)
    {
      g_autofree char *date = ent_date_to_text (ent_changes_get_date (changes, row));
      g_autofree char *words = ent_changes_get (changes, row) != NULL ? ent_changes_dup_words (changes, row) : g_strdup_printf ("[%s]", date);

      g_string_append_printf (text, "%s\n", words);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Alpha and Beta are shown. */
static void
test_shown (void)
{
  g_autoptr (EntChanges) changes = new_changes (ENT_CHANGES_SHOWN, 0, NULL, ent_day_new (2000, 12, 31), ent_day_new (2012, 6, 1));

  g_assert_cmpuint (ent_changes_get_n (changes), ==, 6);
  check (changes,
         "[1 January 2001]\nBeta is founded\nBeland joins Beta\nCeland joins Beta\nDeland joins Beta\n"
         "[1 January 2005]\nEland becomes an observer of Beta\n"
         "[1 January 2010]\nEland joins Beta (observer before)\n");
}

/* A change of the first day is none after it; one of the last day is listed. */
static void
test_days (void)
{
  g_autoptr (EntChanges) changes = new_changes (ENT_CHANGES_SHOWN, 0, NULL, ent_day_new (2005, 1, 1), ent_day_new (2010, 1, 1));

  check (changes, "[1 January 2010]\nEland joins Beta (observer before)\n");
  ent_changes_set_days (changes, ent_day_new (2004, 12, 31), ent_day_new (2009, 12, 31));
  check (changes, "[1 January 2005]\nEland becomes an observer of Beta\n");
  ent_changes_set_days (changes, ent_day_new (2005, 1, 1), ent_day_new (2005, 1, 1));
  check (changes, "");
  ent_changes_set_days (changes, ent_day_new (2020, 1, 1), ent_day_new (2001, 1, 1));
  check (changes, "");
}

static void
test_scopes (void)
{
  EntDay since = ent_day_new (2001, 1, 1), day = ent_day_new (2004, 1, 1);
  g_autoptr (EntChanges) shown = new_changes (ENT_CHANGES_SHOWN, 0, NULL, since, day);
  g_autoptr (EntChanges) all = new_changes (ENT_CHANGES_ALL, 0, NULL, since, day);
  g_autoptr (EntChanges) organisations = new_changes (ENT_GROUPING_ORGANISATION, 0, NULL, since, day);
  g_autoptr (EntChanges) unions = new_changes (ENT_GROUPING_UNION, 0, NULL, since, day);

  check (shown, "");
  check (all, "[1 January 2002]\nGamma is founded\nFeland joins Gamma\n");
  check (organisations, "[1 January 2002]\nGamma is founded\nFeland joins Gamma\n");
  check (unions, "");
}

/* On the page of a nation its own, on that of a grouping those of it, shown or not. */
static void
test_about (void)
{
  EntDay since = ent_day_new (1999, 1, 1), day = ent_day_new (2012, 1, 1);
  g_autoptr (EntChanges) nation = new_changes (ENT_CHANGES_SHOWN, ENT_KIND_NATION, "BBB", since, day);
  g_autoptr (EntChanges) grouping = new_changes (ENT_CHANGES_SHOWN, ENT_KIND_GROUPING, "gamma", since, day);

  check (nation, "[1 January 2000]\nBeland joins Alpha\n[1 January 2001]\nBeland joins Beta\n");
  check (grouping, "[1 January 2002]\nGamma is founded\nFeland joins Gamma\n");
}

static void
test_copies (void)
{
  g_autoptr (EntChanges) changes = new_changes (ENT_CHANGES_SHOWN, 0, NULL, ent_day_new (2004, 1, 1), ent_day_new (2012, 6, 1));
  g_autofree char *text = ent_changes_dup_text (changes);
  g_autofree char *table = ent_changes_dup_table (changes);

  g_assert_cmpstr (text, ==,
                   "Changes after 1 January 2004, up to 1 June 2012\n\n"
                   "1 January 2005: Eland becomes an observer of Beta\n"
                   "1 January 2010: Eland joins Beta (observer before)\n");
  g_assert_cmpstr (table, ==,
                   "Date,What changed,Change,Nation,Code,Grouping,Role before,Role after,Disputed\r\n"
                   "2005-01-01,Eland becomes an observer of Beta,New role,Eland,EEE,Beta,,Observer,\r\n"
                   "2010-01-01,Eland joins Beta (observer before),Joined,Eland,EEE,Beta,Observer,Member,\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/changes/shown", test_shown);
  g_test_add_func ("/state/changes/days", test_days);
  g_test_add_func ("/state/changes/scopes", test_scopes);
  g_test_add_func ("/state/changes/about", test_about);
  g_test_add_func ("/state/changes/copies", test_copies);
  return g_test_run ();
}
