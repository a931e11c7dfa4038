/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-details-roles.h"

#include "tests/state/fixture.h"

static EntDataset *
new_dataset (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Roles");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "ZZZ", "Atoll");
  fixture_add_nation (builder, 1, "AAA", "Zealand");
  fixture_add_nation (builder, 2, "BBB", "Middle");
  fixture_add_nation (builder, 3, "CCC", "Gone");
  fixture_add_grouping (builder, 0, "west", "West", "1990");
  fixture_add_grouping (builder, 1, "east", "East", "1990");
  /* Left and came back, written in the wrong order. */
  fixture_add_membership (builder, 0, "AAA", "west", "member", "2010-01-01", NULL);
  fixture_add_membership (builder, 1, "AAA", "west", "member", "1990", "2000-01-01");
  fixture_add_membership (builder, 2, "ZZZ", "west", "observer", "1995-01-01", NULL);
  fixture_add_membership (builder, 3, "BBB", "west", "member", "1990", NULL);
  fixture_add_membership (builder, 4, "CCC", "west", "member", "1990", "1999-01-01");
  fixture_add_membership (builder, 5, "AAA", "east", "member", "1991-01-01", NULL);
  return ent_dataset_builder_freeze (builder);
}

static void
assert_list (EntDataset *dataset,
             EntKind     kind,
             const char *id,
             EntDay      day,
             const char *expected)
{
  g_autoptr (GArray) roles = ent_details_roles_list (dataset, fixture_ref (dataset, kind, id), (EntPeriod) { day, day }, ENT_RANGE_NONE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      EntDetailsRole *row = &g_array_index (roles, EntDetailsRole, i);
      const EntMembership *membership = ent_dataset_get_membership (dataset, row->membership);
      int year;

      ent_day_get_ymd (membership->span.from.earliest, &year, NULL, NULL);
      g_string_append_printf (text, "%s%s%d%s ",
                              ent_dataset_get_nation (dataset, membership->nation)->name,
                              ent_dataset_get_grouping (dataset, membership->grouping)->name, year,
                              row->presence == ENT_PRESENCE_ABSENT ? "-" : "");
    }
  g_strchomp (text->str);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_grouping (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_list (dataset, ENT_KIND_GROUPING, "west", ent_day_new (2015, 1, 1),
               "MiddleWest1990 ZealandWest1990- ZealandWest2010 AtollWest1995 GoneWest1990-");
  /* While it was out, it stands behind with the others. */
  assert_list (dataset, ENT_KIND_GROUPING, "west", ent_day_new (2005, 1, 1),
               "MiddleWest1990 AtollWest1995 GoneWest1990- ZealandWest1990- ZealandWest2010-");
}

static void
test_nation (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();

  assert_list (dataset, ENT_KIND_NATION, "AAA", ent_day_new (2015, 1, 1), "ZealandEast1991 ZealandWest1990- ZealandWest2010");
  assert_list (dataset, ENT_KIND_NATION, "CCC", ent_day_new (2015, 1, 1), "GoneWest1990-");
}

/* What somebody is stands before what somebody is to become, whatever the names. */
static void
test_ranks (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;

  ent_dataset_builder_set_title (builder, "Ranks");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "A");
  fixture_add_nation (builder, 1, "BBB", "B");
  fixture_add_nation (builder, 2, "CCC", "C");
  fixture_add_nation (builder, 3, "DDD", "D");
  fixture_add_grouping (builder, 0, "west", "West", "1990");
  fixture_add_membership (builder, 0, "AAA", "west", "member", "1990", "1995");
  fixture_add_membership (builder, 1, "BBB", "west", "candidate", "2000", NULL);
  fixture_add_membership (builder, 2, "CCC", "west", "partner", "2000", NULL);
  fixture_add_membership (builder, 3, "DDD", "west", "member", "2000", NULL);
  dataset = ent_dataset_builder_freeze (builder);

  assert_list (dataset, ENT_KIND_GROUPING, "west", ent_day_new (2015, 1, 1), "DWest2000 CWest2000 BWest2000 AWest1990-");
}

static void
test_nothing (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", "ZZZ");

  assert_list (dataset, ENT_KIND_NATION, "ZZZ", 0, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/details-roles/grouping", test_grouping);
  g_test_add_func ("/state/details-roles/nation", test_nation);
  g_test_add_func ("/state/details-roles/ranks", test_ranks);
  g_test_add_func ("/state/details-roles/nothing", test_nothing);

  return g_test_run ();
}
