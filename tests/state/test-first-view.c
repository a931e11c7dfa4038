/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-first-view.h"

#include "tests/state/fixture.h"

static void
check (const char *const *wanted,
       const char        *expected)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = ent_first_view_new (dataset, wanted, "2012-06-01");
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

/* One of many groupings is not a wish to see all of them. */
static void
test_few_first_groupings (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = NULL;
  const char *const none[] = { NULL };

  ent_dataset_builder_set_title (builder, "Many");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i);

      fixture_add_grouping (builder, i, id, id, "2000-01-01");
    }
  dataset = ent_dataset_builder_freeze (builder);
  view = ent_first_view_new (dataset, none, "");
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (view)), ==, 3);
}

static void
check_day (const char *date,
           EntDay      expected)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = ent_first_view_new (dataset, (const char *const[]) { "alpha", NULL }, date);

  g_assert_cmpint (ent_view_get_day (view), ==, expected);
}

static void
test_date_or_else_today (void)
{
  check_day ("2012-06-01", ent_day_new (2012, 6, 1));
  check_day ("", ent_day_today ());
  check_day ("soon", ent_day_today ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/first-view/groupings-it-knows", test_groupings_it_knows);
  g_test_add_func ("/state/first-view/first-groupings-where-it-knows-none", test_first_groupings_where_it_knows_none);
  g_test_add_func ("/state/first-view/few-first-groupings", test_few_first_groupings);
  g_test_add_func ("/state/first-view/date-or-else-today", test_date_or_else_today);

  return g_test_run ();
}
