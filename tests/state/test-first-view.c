/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-first-view.h"

#include "io/ent-json-reader.h"
#include "tests/state/fixture.h"
#include "view/ent-first-choice.h"

static void
check (const char *const *wanted,
       const char        *expected)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = ent_first_view_new (dataset, wanted, ent_day_new (2012, 6, 1));
  g_autofree char *groupings = g_strjoinv (" ", (char **) ent_view_get_groupings (view));

  g_assert_cmpstr (groupings, ==, expected);
}

static void
test_groupings_it_knows (void)
{
  check ((const char *const[]) { "gamma", "unknown", "alpha", NULL }, "gamma alpha");
}

static void
test_first_groupings_where_it_knows_none (void)
{
  check ((const char *const[]) { "unknown", NULL }, "alpha beta gamma");
  check ((const char *const[]) { NULL }, "alpha beta gamma");
}

static EntDataset *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "accept", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntDataset *dataset = ent_json_reader_read_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
check_file (const char *name,
            const char *day,
            const char *groupings)
{
  g_autoptr (EntDataset) dataset = load (name);
  EntDay first = ent_first_choice_get_day (dataset);
  g_autoptr (EntView) view = ent_first_view_new (dataset, (const char *const[]) { "a", NULL }, first);
  g_autofree char *shown = g_strjoinv (" ", (char **) ent_view_get_groupings (view));
  g_autofree char *iso = ent_day_to_iso (first);

  g_assert_cmpstr (iso, ==, day);
  g_assert_cmpstr (shown, ==, groupings);
}

/* Data of another time is seen on a day of its own, and with what there was. */
static void
test_day_of_the_data (void)
{
  check_file ("data-of-long-ago.json", "1100-01-01", "p");
  check_file ("bc-dates.json", "-0404-12-31", "l");
  check_file ("first-three-have-ended.json", "2026-01-01", "d e");
}

/* Of many groupings those that have the most nations in common. */
static void
test_best_connected (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = NULL;
  g_autofree char *shown = NULL;

  ent_dataset_builder_set_title (builder, "Many");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%02u", i);
      g_autofree char *lonely = g_strdup_printf ("N%02u", i);

      fixture_add_grouping (builder, i, id, id, "2000-01-01");
      fixture_add_nation (builder, i, lonely, lonely);
      fixture_add_membership (builder, 3 * i, lonely, id, "member", "2000-01-01", NULL);
    }
  fixture_add_nation (builder, 20, "ALL", "Everywhere");
  for (guint i = 5; i < 20; i += 3)
    {
      g_autofree char *id = g_strdup_printf ("g%02u", i);

      fixture_add_membership (builder, 3 * i + 1, "ALL", id, "member", "2000-01-01", NULL);
    }
  dataset = ent_dataset_builder_freeze (builder);
  view = ent_first_view_new (dataset, (const char *const[]) { NULL }, ent_day_new (2020, 1, 1));
  shown = g_strjoinv (" ", (char **) ent_view_get_groupings (view));
  g_assert_cmpstr (shown, ==, "g00 g05 g08 g11 g14 g17");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/first-view/groupings-it-knows", test_groupings_it_knows);
  g_test_add_func ("/state/first-view/first-groupings-where-it-knows-none", test_first_groupings_where_it_knows_none);
  g_test_add_func ("/state/first-view/day-of-the-data", test_day_of_the_data);
  g_test_add_func ("/state/first-view/best-connected", test_best_connected);

  return g_test_run ();
}
