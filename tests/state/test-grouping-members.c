/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-grouping-members.h"

#include "tests/state/fixture.h"

/* Beta has BBB, CCC and DDD from 2001 on and EEE from 2010 on, and loses DDD in
 * 2015; Delta has ten members from 1990 until it ends in 1995, when all leave. */
static EntDataset *
new_dataset (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Comings");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c%c%c", 'A' + i, 'A' + i, 'A' + i);
      g_autofree char *name = g_strdup_printf ("%cland", 'A' + i);

      fixture_add_nation (builder, i, id, name);
    }
  fixture_add_grouping (builder, 0, "beta", "Beta", "2001-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_GROUPING, .index = 1, .id = "delta", .name = "Delta",
                                                        .kind_id = "organisation", .from = "1990-01-01", .until = "1995-01-01",
                                                        .latitude_deg = NAN, .longitude_deg = NAN,
                                                        .sources = (const char *const[]) { "source", NULL } });
  fixture_add_membership (builder, 0, "BBB", "beta", "member", "2001-01-01", NULL);
  fixture_add_membership (builder, 1, "CCC", "beta", "member", "2001-01-01", NULL);
  fixture_add_membership (builder, 2, "DDD", "beta", "member", "2001-01-01", "2015-01-01");
  fixture_add_membership (builder, 3, "EEE", "beta", "observer", "2005-01-01", "2010-01-01");
  fixture_add_membership (builder, 4, "EEE", "beta", "member", "2010-01-01", NULL);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c%c%c", 'A' + i, 'A' + i, 'A' + i);

      fixture_add_membership (builder, 5 + i, id, "delta", "member", "1990-01-01", "1995-01-01");
    }
  return ent_dataset_builder_freeze (builder);
}

static EntView *
new_view (EntDay   day,
          EntDay   since,
          EntRange range)
{
  g_autoptr (EntView) one = fixture_new_view (day);
  g_autoptr (EntView) two = ent_view_with_since (one, since);

  return ent_view_with_range (two, range);
}

static void
check (const char *id,
       EntDay      day,
       EntDay      since,
       EntRange    range,
       const char *changes,
       const char *text)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntView) view = new_view (day, since, range);
  g_autoptr (EntGroupingMembers) members = ent_grouping_members_new (dataset, view, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, id));
  g_autofree char *found = ent_grouping_members_dup_changes (members);
  g_autofree char *said = ent_grouping_members_dup_text (members);

  g_assert_cmpstr (found, ==, changes);
  g_assert_cmpstr (said, ==, text);
}

/* The day of a change says who came and went on it, from wherever one comes. */
static void
test_day (void)
{
  check ("beta", ent_day_new (2010, 1, 1), ENT_DAY_MIN, ENT_RANGE_NONE, "+1", "4 members\nJoined on 1 January 2010: Eland");
  check ("beta", ent_day_new (2010, 1, 2), ENT_DAY_MIN, ENT_RANGE_NONE, NULL, "4 members");
  check ("beta", ent_day_new (2015, 1, 1), ENT_DAY_MIN, ENT_RANGE_NONE, "−1", "3 members\nLeft on 1 January 2015: Dland");
}

/* What another role was and is does not count; neither does a day that is not before. */
static void
test_two_days (void)
{
  check ("beta", ent_day_new (2016, 6, 1), ent_day_new (2004, 6, 1), ENT_RANGE_NONE, "+1 −1",
         "3 members\nJoined since 1 June 2004: Eland\nLeft since 1 June 2004: Dland");
  check ("beta", ent_day_new (2008, 6, 1), ent_day_new (2004, 6, 1), ENT_RANGE_NONE, NULL, "3 members");
  check ("beta", ent_day_new (2008, 6, 1), ent_day_new (2012, 6, 1), ENT_RANGE_NONE, NULL, "3 members");
}

static void
test_range (void)
{
  check ("beta", ent_day_new (2016, 6, 1), ent_day_new (2004, 6, 1), ENT_RANGE_ANY_TIME, NULL, "4 members at any time since 1 June 2004");
  check ("beta", ent_day_new (2016, 6, 1), ent_day_new (2004, 6, 1), ENT_RANGE_THROUGHOUT, NULL, "2 members throughout since 1 June 2004");
  /* A range that begins after the day shown is that day. */
  check ("beta", ent_day_new (2008, 6, 1), ent_day_new (2012, 6, 1), ENT_RANGE_ANY_TIME, NULL, "3 members");
}

static void
test_many (void)
{
  check ("delta", ent_day_new (1990, 1, 1), ENT_DAY_MIN, ENT_RANGE_NONE, "+10",
         "10 members\nJoined on 1 January 1990: Aland, Bland, Cland, Dland, Eland, Fland, Gland, Hland and 2 more");
}

static void
check_absent (EntDay   day,
              EntDay   since,
              EntRange range,
              EntDay   expected)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntView) view = new_view (day, since, range);
  g_autoptr (EntGroupingMembers) members = ent_grouping_members_new (dataset, view, ent_dataset_lookup (dataset, ENT_KIND_GROUPING, "delta"));
  EntDay found;

  g_assert_cmpint (ent_grouping_members_get_absent (members, &found), ==, expected != 0);
  if (expected != 0)
    g_assert_cmpint (found, ==, expected);
}

/* A grouping that has ended was there at some time; one that was founded in the
 * range was not throughout, which the first day tells. */
static void
test_absent (void)
{
  EntDay before = ent_day_new (1988, 1, 1), within = ent_day_new (1992, 1, 1), after = ent_day_new (2000, 1, 1);

  check_absent (within, ENT_DAY_MIN, ENT_RANGE_NONE, 0);
  check_absent (after, ENT_DAY_MIN, ENT_RANGE_NONE, after);
  check_absent (after, within, ENT_RANGE_NONE, after);
  check_absent (after, within, ENT_RANGE_ANY_TIME, 0);
  check_absent (after, within, ENT_RANGE_THROUGHOUT, after);
  check_absent (within, before, ENT_RANGE_THROUGHOUT, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grouping-members/day", test_day);
  g_test_add_func ("/grouping-members/two-days", test_two_days);
  g_test_add_func ("/grouping-members/range", test_range);
  g_test_add_func ("/grouping-members/many", test_many);
  g_test_add_func ("/grouping-members/absent", test_absent);
  return g_test_run ();
}
