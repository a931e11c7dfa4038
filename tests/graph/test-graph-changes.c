/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-graph-changes.h"
#include "io/ent-json-reader.h"

/* “2001-01-01 joined AAA x observer>member”, one in a line. */
static char *
write_changes (EntDataset *dataset,
               GArray     *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const EntGraphChange *change = &g_array_index (changes, EntGraphChange, i);
      g_autofree char *date = ent_date_to_edtf (change->date);

      g_string_append_printf (text, "%s %s", date, ent_graph_change_kind_to_id (change->kind));
      if (change->nation != ENT_ROW_NONE)
        g_string_append_printf (text, " %s", ent_dataset_get_nation (dataset, change->nation)->record.id);
      if (change->grouping != ENT_ROW_NONE)
        g_string_append_printf (text, " %s", ent_dataset_get_grouping (dataset, change->grouping)->record.id);
      if (change->before != ENT_N_ROLES || change->after != ENT_N_ROLES)
        g_string_append_printf (text, " %s>%s", change->before != ENT_N_ROLES ? ent_role_to_id (change->before) : "",
                                change->after != ENT_N_ROLES ? ent_role_to_id (change->after) : "");
      g_string_append (text, change->nation_ends ? " nation-ends\n" : "\n");
    }
  return g_string_free (text, FALSE);
}

static EntGraph *
ask_all (EntDataset *dataset)
{
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (EntQuery) query = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_array_append_val (groupings, row);
  query = ent_query_new ((const guint32 *) groupings->data, groupings->len, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { ENT_DAY_MIN, ENT_DAY_MAX });
  return ent_graph_new (dataset, query);
}

static void
assert_changes (EntDataset *dataset,
                const char *expected)
{
  g_autoptr (EntGraph) graph = ask_all (dataset);
  g_autoptr (GArray) changes = ent_graph_list_changes (graph);
  g_autofree char *text = write_changes (dataset, changes);

  g_assert_cmpstr (text, ==, expected);
}

static void
beginnings_and_ends (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  assert_changes (dataset,
                  "2000-01-01 founded x\n"
                  "2000-01-01 joined A x >member\n"
                  "2000-01-01 joined B x >member\n"
                  "2002-02-02 new-role C x >observer\n"
                  "2003-03-03 founded y\n"
                  "2003-03-03 joined A y >member\n"
                  "2004-04 joined D x >member\n"
                  "2004-05 left D x member>\n"
                  "2005-05-05 founded empty\n"
                  "2006-06-06 joined B y >member\n"
                  "2006-06-06 left B x member>\n"
                  "2008-08-08 joined C x observer>member\n"
                  "2016-01-01 ended y\n"
                  "2016-01-01 ended A y member>\n"
                  "2016-01-01 ended B y member>\n");
}

/* A suspension lies on top of a membership, and is lifted only if that goes on. */
static void
suspensions (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add_nation (fixture, "B");
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2001-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "suspended", "2002-02-02", "2003-03-03");
  fixture_add_membership (fixture, "B", "x", "member", "2001-01-01", "2009-09-09");
  fixture_add_membership (fixture, "B", "x", "suspended", "2008-08-08", "2009-09-09");
  dataset = fixture_freeze (fixture);
  assert_changes (dataset,
                  "2000-01-01 founded x\n"
                  "2001-01-01 joined A x >member\n"
                  "2001-01-01 joined B x >member\n"
                  "2002-02-02 suspended A x >suspended\n"
                  "2003-03-03 restored A x suspended>\n"
                  "2008-08-08 suspended B x >suspended\n"
                  "2009-09-09 left B x member>\n");
}

static void
choose (void)
{
  static const struct
  {
    const char *first;
    const char *last;
    guint       n_expected;
  } periods[] = {
    { "2004-04-30", "2004-04-30", 1 }, /* some day in April */
    { "2004-04-30", "2004-05-01", 2 },
    { "2004-06-01", "2005-05-04", 0 },
    { "2016-01-01", "2016-01-01", 3 },
  };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  g_autoptr (EntGraph) graph = ask_all (dataset);
  g_autoptr (GArray) all = ent_graph_list_changes (graph);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      EntPeriod period = { fixture_day (periods[i].first), fixture_day (periods[i].last) };
      g_autoptr (GArray) in = ent_graph_changes_in (all, period);

      g_assert_cmpuint (in->len, ==, periods[i].n_expected);
    }
  for (guint day = 1; day <= 30; day++)
    {
      g_autoptr (GArray) on = ent_graph_changes_on (all, ent_day_new (2004, 4, day));

      g_assert_cmpuint (on->len, ==, day == 1 || day == 30);
    }
}

static void
add_days (GHashTable *days,
          EntDate     date)
{
  if (!ent_date_is_set (date))
    return;
  g_hash_table_add (days, g_memdup2 (&date.earliest, sizeof (EntDay)));
  g_hash_table_add (days, g_memdup2 (&date.latest, sizeof (EntDay)));
}

static void
assert_subset (GHashTable *days,
               GHashTable *of)
{
  GHashTableIter iter;
  gpointer day;

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &day, NULL))
    if (!g_hash_table_contains (of, day))
      {
        g_autofree char *text = ent_day_to_iso (*(EntDay *) day);

        g_error ("%s is a date of change on one side only", text);
      }
}

/* Read from the tables of the bundled data, not from the network: each
 * beginning and each end is the date of a change, and nothing else is. */
static void
nothing_more_and_nothing_less (void)
{
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);
  g_autoptr (EntGraph) graph = NULL;
  g_autoptr (GArray) changes = NULL;

  g_assert_nonnull (dataset);
  graph = ask_all (dataset);
  changes = ent_graph_list_changes (graph);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    {
      add_days (written, ent_dataset_get_grouping (dataset, row)->span.from);
      add_days (written, ent_dataset_get_grouping (dataset, row)->span.until);
    }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      add_days (written, ent_dataset_get_membership (dataset, row)->span.from);
      add_days (written, ent_dataset_get_membership (dataset, row)->span.until);
    }
  for (guint i = 0; i < changes->len; i++)
    add_days (told, g_array_index (changes, EntGraphChange, i).date);

  g_assert_cmpuint (g_hash_table_size (written), >, 500);
  assert_subset (written, told);
  assert_subset (told, written);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/graph-changes/beginnings-and-ends", beginnings_and_ends);
  g_test_add_func ("/graph/graph-changes/suspensions", suspensions);
  g_test_add_func ("/graph/graph-changes/choose", choose);
  g_test_add_func ("/graph/graph-changes/nothing-more-and-nothing-less", nothing_more_and_nothing_less);

  return g_test_run ();
}
