/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-change-words.h"

#include <string.h>

#include "io/ent-json-reader.h"
#include "tests/graph/fixture.h"

/* What the groupings of @dataset, all or one, say of a day, with the first nations hidden. */
static char *
tell_without (EntDataset *dataset,
              const char *grouping,
              const char *day,
              guint       n_hidden)
{
  const guint32 hidden[] = { 0, 1, 2 };
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) on = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    if (grouping == NULL || ent_dataset_lookup (dataset, ENT_KIND_GROUPING, grouping) == row)
      g_array_append_val (groupings, row);
  query = ent_query_new ((const guint32 *) groupings->data, groupings->len, ENT_ROLES_ALL, hidden, n_hidden,
                         (EntPeriod) { ENT_DAY_MIN, ENT_DAY_MAX });
  graph = ent_graph_new (dataset, query);
  all = ent_graph_list_changes (graph);
  on = ent_graph_changes_on (all, fixture_day (day));
  return ent_change_words_dup_sentence (dataset, on);
}

#define assert_told_without(dataset, grouping, day, n_hidden, expected)                  \
  G_STMT_START                                                                          \
  {                                                                                     \
    g_autofree char *told = tell_without (dataset, grouping, day, n_hidden);            \
    g_assert_cmpstr (told, ==, expected);                                               \
  }                                                                                     \
  G_STMT_END

#define assert_told(dataset, grouping, day, expected) assert_told_without (dataset, grouping, day, 0, expected)

static void
small_world (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  assert_told (dataset, NULL, "2000-01-01", "1 January 2000: x is founded; A and B join x");
  assert_told (dataset, NULL, "2002-02-02", "2 February 2002: C becomes an observer of x");
  assert_told (dataset, NULL, "2004-04-01", "April 2004: D joins x");
  assert_told (dataset, NULL, "2004-04-30", "April 2004: D joins x");
  assert_told (dataset, NULL, "2004-04-15", NULL);
  assert_told (dataset, NULL, "2006-06-06", "6 June 2006: B joins y; B leaves x");
  assert_told (dataset, NULL, "2008-08-08", "8 August 2008: C joins x (observer before)");
  assert_told (dataset, NULL, "2016-01-01", "1 January 2016: y ends");
}

static void
all_kinds_of_news (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "C", .kind_id = "former-state", .until = "2009-09-09" });
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_grouping (fixture, "y", "2000-01-01", NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "A", .grouping = "x", .role = "member",
                                           .from = "2000-01-01", .founding = TRUE });
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "B", .grouping = "x", .role = "member",
                                           .from = "2000-01-01", .disputed = "B says no.", .founding = TRUE });
  fixture_add_membership (fixture, "A", "x", "suspended", "2002-02-02", "2003-03-03");
  fixture_add_membership (fixture, "A", "y", "candidate", "2004-04-04", "2005-05-05");
  fixture_add_membership (fixture, "A", "y", "partner", "2005-05-05", "2006-06-06");
  fixture_add_membership (fixture, "B", "y", "invited", "2005-05-05", "2006-06-06");
  fixture_add_membership (fixture, "C", "x", "member", "2007-07-07", "2009-09-09");
  fixture_add_membership (fixture, "C", "y", "observer", "2007-07-07", "2009-09-09");
  dataset = fixture_freeze (fixture);

  assert_told (dataset, "x", "2000-01-01", "1 January 2000: x is founded by A; B joins x (disputed)");
  assert_told (dataset, NULL, "2002-02-02", "2 February 2002: A is suspended from x");
  assert_told (dataset, NULL, "2003-03-03", "3 March 2003: A is no longer suspended from x");
  assert_told (dataset, NULL, "2005-05-05", "5 May 2005: A becomes a partner of y (candidate before); B is invited to y");
  assert_told (dataset, NULL, "2006-06-06", "6 June 2006: A is no longer a partner of y; B is no longer invited to y");
  assert_told (dataset, NULL, "2009-09-09", "9 September 2009: C ceases to exist");
}

/* Whoever is hidden founded it all the same; whoever joined later did not. */
static void
founders_out_of_sight (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  for (guint i = 0; i < 3; i++)
    fixture_add_nation (fixture, (const char *const[]) { "A", "B", "C" }[i]);
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  for (guint i = 0; i < 3; i++)
    fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = (const char *const[]) { "A", "B", "C" }[i], .grouping = "x",
                                             .role = "member", .from = "2000-01-01", .founding = TRUE });
  fixture_add_nation (fixture, "D");
  fixture_add_membership (fixture, "D", "x", "member", "2000-01-01", NULL);
  dataset = fixture_freeze (fixture);

  assert_told (dataset, "x", "2000-01-01", "1 January 2000: x is founded by A, B and C; D joins x");
  assert_told_without (dataset, "x", "2000-01-01", 1, "1 January 2000: x is founded by B and C, among others; D joins x");
  assert_told_without (dataset, "x", "2000-01-01", 2, "1 January 2000: x is founded by C, among others; D joins x");
  assert_told_without (dataset, "x", "2000-01-01", 3, "1 January 2000: x is founded; D joins x");
}

/* What is written with one date is told together, whatever else stands between. */
static void
dates_that_are_alike (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < 3; i++)
    {
      const char *nation = (const char *const[]) { "A", "B", "C" }[i], *grouping = (const char *const[]) { "x", "y", "z" }[i];

      fixture_add_nation (fixture, nation);
      fixture_add_grouping (fixture, grouping, "2000-01-01", NULL);
      fixture_add_membership (fixture, nation, grouping, "member", i == 1 ? "2004~" : "2004", NULL);
    }
  dataset = fixture_freeze (fixture);
  told = tell_without (dataset, NULL, "2004-12-31", 0);
  g_assert_cmpstr (told, ==, "2004: A joins x; C joins z; about 2004: B joins y");
}

/* A sentence has an end, and says of how much more it does not tell. */
static void
many_at_once (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autofree char *told = NULL;

  fixture_add_nation (fixture, "A");
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%02u", i);

      fixture_add_grouping (fixture, id, "2000-01-01", NULL);
      fixture_add_membership (fixture, "A", id, "member", "2000-01-01", NULL);
    }
  dataset = fixture_freeze (fixture);
  told = tell_without (dataset, NULL, "2000-01-01", 0);
  g_assert_true (g_str_has_prefix (told, "1 January 2000: g00 is founded; g01 is founded; "));
  g_assert_true (g_str_has_suffix (told, "; g23 is founded; 36 more changes"));
}

static EntDataset *
read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  EntDataset *dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);

  g_assert_nonnull (dataset);
  return dataset;
}

static void
bundled_data (void)
{
  g_autoptr (EntDataset) dataset = read_bundled ();

  assert_told (dataset, "brics", "2024-01-01", "1 January 2024: Egypt, Ethiopia, Iran and UAE join BRICS (invited before)");
  assert_told (dataset, "sco", "2017-06-09", "9 June 2017: India and Pakistan join SCO (observer before)");
  assert_told (dataset, "warsaw-pact", "1991-07-01", "1 July 1991: Warsaw Pact ends");
}

/* Whatever changes, there is something to say of it. */
static void
never_silent (void)
{
  g_autoptr (EntDataset) dataset = read_bundled ();
  guint n_told = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    {
      g_autoptr (EntQuery) query = ent_query_new (&row, 1, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { ENT_DAY_MIN, ENT_DAY_MAX });
      g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
      g_autoptr (GArray) all = ent_graph_list_changes (graph);

      for (guint i = 0; i < all->len; i++)
        {
          const EntGraphChange *change = &g_array_index (all, EntGraphChange, i);
          g_autoptr (GArray) on = ent_graph_changes_on (all, change->date.earliest);
          g_autofree char *sentence = ent_change_words_dup_sentence (dataset, on);
          g_autofree char *clause = ent_change_words_dup_clause (dataset, change);

          g_assert_nonnull (sentence);
          g_assert_cmpuint (strlen (clause), >, 4);
          /* Nobody is hidden. */
          g_assert_null (strstr (sentence, "among others"));
          n_told++;
        }
    }
  g_assert_cmpuint (n_told, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/change-words/small-world", small_world);
  g_test_add_func ("/words/change-words/all-kinds-of-news", all_kinds_of_news);
  g_test_add_func ("/words/change-words/founders-out-of-sight", founders_out_of_sight);
  g_test_add_func ("/words/change-words/dates-that-are-alike", dates_that_are_alike);
  g_test_add_func ("/words/change-words/many-at-once", many_at_once);
  g_test_add_func ("/words/change-words/bundled-data", bundled_data);
  g_test_add_func ("/words/change-words/never-silent", never_silent);

  return g_test_run ();
}
