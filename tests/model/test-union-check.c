/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/fixture.h"

/* Groupings inner, middle and outer, and a union of each: U, V and W. */
static Fixture *
new_unions (void)
{
  static const char *const groupings[] = { "inner", "middle", "outer" };
  static const char *const nations[] = { "U", "V", "W" };
  Fixture *fixture = fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      fixture_add_grouping (fixture, groupings[i], "1950", NULL);
      fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = nations[i], .kind_id = "union", .grouping = groupings[i] });
    }
  return fixture;
}

static void
add_member (Fixture    *fixture,
            const char *nation,
            const char *grouping,
            const char *from,
            const char *until)
{
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = nation, .grouping = grouping, .role = "member",
                                           .from = from, .until = until });
}

static void
unions_in_unions_pass (void)
{
  g_autoptr (Fixture) fixture = new_unions ();
  g_autoptr (EntDataset) dataset = NULL;

  add_member (fixture, "U", "middle", "1990", NULL);
  add_member (fixture, "V", "outer", "1990", NULL);
  add_member (fixture, "U", "outer", "1990", NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "W", .grouping = "inner", .role = "observer",
                                           .from = "1990" });
  dataset = fixture_freeze (fixture);
  g_assert_nonnull (dataset);
}

static void
one_after_the_other_passes (void)
{
  g_autoptr (Fixture) fixture = new_unions ();
  g_autoptr (EntDataset) dataset = NULL;

  add_member (fixture, "U", "middle", "1960", "1970");
  add_member (fixture, "V", "inner", "1970", NULL);
  dataset = fixture_freeze (fixture);
  g_assert_nonnull (dataset);
}

static void
member_of_itself (void)
{
  g_autoptr (Fixture) fixture = new_unions ();

  add_member (fixture, "V", "middle", "1990", NULL);
  fixture_assert_error (fixture, "memberships[0].nation: “V” would be a member of the grouping that it is");
}

static void
circle (void)
{
  g_autoptr (Fixture) fixture = new_unions ();

  add_member (fixture, "U", "middle", "1960", "1980");
  add_member (fixture, "V", "outer", "1970", NULL);
  add_member (fixture, "W", "inner", "1975", NULL);
  fixture_assert_error (fixture, "memberships[0].nation: “U” would be a member of itself: U → W → V → U");
}

static void
no_union (void)
{
  g_autoptr (Fixture) fixture = new_unions ();

  fixture_add_grouping (fixture, "p", "1950", NULL);
  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "X", .grouping = "p" });
  fixture_assert_error (fixture, "nations[3].grouping: only a union is a grouping; write \"kind\": \"union\"");
}

static void
two_of_one_grouping (void)
{
  g_autoptr (Fixture) fixture = new_unions ();

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "X", .kind_id = "union", .grouping = "Middle" });
  fixture_assert_error (fixture, "nations[3].grouping: “Middle” is the grouping of V in nations[1] already; a grouping is one union");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/union-check/unions-in-unions-pass", unions_in_unions_pass);
  g_test_add_func ("/model/union-check/one-after-the-other-passes", one_after_the_other_passes);
  g_test_add_func ("/model/union-check/member-of-itself", member_of_itself);
  g_test_add_func ("/model/union-check/circle", circle);
  g_test_add_func ("/model/union-check/no-union", no_union);
  g_test_add_func ("/model/union-check/two-of-one-grouping", two_of_one_grouping);

  return g_test_run ();
}
