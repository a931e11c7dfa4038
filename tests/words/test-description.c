/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-description.h"

#include "tests/state/fixture.h"

typedef struct
{
  EntDataset *dataset;
  EntSlice   *slice;
} Fixture;

static EntSlice *
new_slice (EntDataset *dataset,
           EntView    *view)
{
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);

  return ent_slice_new (graph, ent_view_get_day (view), NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));

  fixture->dataset = fixture_new_dataset ("One", NULL);
  fixture->slice = new_slice (fixture->dataset, view);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_slice_free (fixture->slice);
  ent_dataset_unref (fixture->dataset);
}

typedef char *(*DescribeFunc) (EntSlice *slice, EntRef ref);

static void
assert_text (Fixture      *fixture,
             DescribeFunc  describe,
             EntRef        ref,
             const char   *expected)
{
  g_autofree char *text = describe (fixture->slice, ref);

  g_assert_cmpstr (text, ==, expected);
}

static EntRef
nation (Fixture    *fixture,
        const char *id)
{
  return fixture_ref (fixture->dataset, ENT_KIND_NATION, id);
}

static EntRef
grouping (Fixture    *fixture,
          const char *id)
{
  return fixture_ref (fixture->dataset, ENT_KIND_GROUPING, id);
}

static void
test_network (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = ent_description_new_network (fixture->slice, NULL);
  g_autofree char *own = ent_description_new_network (fixture->slice, "Two are few.");

  g_assert_cmpstr (text, ==, "Network of 5 nations and 2 groupings, as of 1 January 2006. Beland and Celand are in both.");
  g_assert_cmpstr (own, ==, "Network of 5 nations and 2 groupings, as of 1 January 2006. Two are few.");
}

/* Two days that are compared are both heard. */
static void
test_network_of_two_days (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (EntView) alone = ent_view_new ((const char *const[]) { "beta", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntView) view = ent_view_with_since (alone, ent_day_new (2006, 1, 1));
  g_autoptr (EntQuery) query = ent_view_get_query (view, fixture->dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (fixture->dataset, query);
  g_autoptr (EntSlice) before = ent_slice_new (graph, ent_day_new (2006, 1, 1), NULL);
  g_autoptr (EntSlice) slice = ent_slice_new (graph, ent_day_new (2012, 6, 1), before);
  g_autofree char *text = ent_description_new_network (slice, "");

  g_assert_cmpstr (text, ==, "Network of 4 nations and 1 grouping, 1 January 2006 against 1 June 2012");
}

static void
test_network_of_nothing (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (1990, 1, 1));
  g_autoptr (EntSlice) slice = new_slice (fixture->dataset, view);
  g_autofree char *text = ent_description_new_network (slice, NULL);

  g_assert_cmpstr (text, ==, "Network of 0 nations and 0 groupings, as of 1 January 1990");
}

static void
test_roles_of_nations (Fixture       *fixture,
                       gconstpointer  data)
{
  assert_text (fixture, ent_description_new_roles, nation (fixture, "AAA"), "Member of Alpha");
  assert_text (fixture, ent_description_new_roles, nation (fixture, "BBB"), "Member of Alpha and Beta");
  assert_text (fixture, ent_description_new_roles, nation (fixture, "EEE"), "Observer at Beta");
  /* Not in this network. */
  assert_text (fixture, ent_description_new_roles, nation (fixture, "FFF"), NULL);
  assert_text (fixture, ent_description_new_roles, ENT_REF_NONE, NULL);
}

static void
test_several_roles_and_groupings (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntDatasetBuilder *builder = ent_dataset_builder_new (fixture_problem, NULL);
  const char *ids[] = { "g1", "g2", "g3", "g4", NULL };
  g_autoptr (EntView) view = ent_view_new (ids, ent_day_new (2010, 1, 1));
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntSlice) slice = NULL;
  g_autofree char *text = NULL;
  EntRef ref;

  ent_dataset_builder_set_title (builder, "Many");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  for (guint i = 0; ids[i]; i++)
    {
      fixture_add_grouping (builder, i, ids[i], ids[i], "2000-01-01");
      fixture_add_membership (builder, i, "AAA", ids[i], i == 1 ? "candidate" : "member", "2001-01-01", NULL);
    }
  dataset = ent_dataset_builder_freeze (builder);
  ent_dataset_builder_free (builder);
  slice = new_slice (dataset, view);
  ref = fixture_ref (dataset, ENT_KIND_NATION, "AAA");
  text = ent_description_new_roles (slice, ref);
  g_assert_cmpstr (text, ==, "Member of g1, g3 and g4\nCandidate for g2");
}

static void
test_groupings (Fixture       *fixture,
                gconstpointer  data)
{
  assert_text (fixture, ent_description_new_name, grouping (fixture, "alpha"), "Alpha");
  assert_text (fixture, ent_description_new_roles, grouping (fixture, "alpha"), "3 members");
  assert_text (fixture, ent_description_new_roles, grouping (fixture, "beta"), "3 members, 1 in another role");
  assert_text (fixture, ent_description_new_roles, grouping (fixture, "gamma"), NULL);
  assert_text (fixture, ent_description_new_since, grouping (fixture, "beta"), "Since 1 January 2001");
}

static void
test_since (Fixture       *fixture,
            gconstpointer  data)
{
  assert_text (fixture, ent_description_new_since, nation (fixture, "BBB"), "Alpha since 1 January 2000\nBeta since 1 January 2001");
  assert_text (fixture, ent_description_new_since, nation (fixture, "EEE"), "Beta since 1 January 2005");
  assert_text (fixture, ent_description_new_since, nation (fixture, "FFF"), NULL);
}

static void
test_membership (Fixture       *fixture,
                 gconstpointer  data)
{
  EntRef ref = ent_ref (ENT_KIND_MEMBERSHIP, 6);

  assert_text (fixture, ent_description_new_name, ref, "Eland");
  assert_text (fixture, ent_description_new_roles, ref, "Observer at Beta");
  assert_text (fixture, ent_description_new_since, ref, "Since 1 January 2005");
}

static void
test_roles_outside_the_network (Fixture       *fixture,
                                gconstpointer  data)
{
  static const char *const all[] = { "gamma", "unheard-of", "beta", "alpha", NULL };
  static const char *const none[] = { NULL };
  EntPeriod day = { ent_day_new (2006, 1, 1), ent_day_new (2006, 1, 1) };
  EntPeriod early = { ent_day_new (1990, 1, 1), ent_day_new (1990, 1, 1) };
  EntPeriod later = { ent_day_new (2006, 1, 1), ent_day_new (2012, 1, 1) };
  g_autofree char *two = ent_description_new_roles_in (fixture->dataset, all, nation (fixture, "BBB").row, day, ENT_RANGE_NONE);
  g_autofree char *outer = ent_description_new_roles_in (fixture->dataset, all, nation (fixture, "EEE").row, day, ENT_RANGE_NONE);
  g_autofree char *hidden = ent_description_new_roles_in (fixture->dataset, all, nation (fixture, "FFF").row, day, ENT_RANGE_NONE);
  /* From observer to member: of a range the higher one, and none that lasted. */
  g_autofree char *highest = ent_description_new_roles_in (fixture->dataset, all, nation (fixture, "EEE").row, later, ENT_RANGE_ANY_TIME);

  g_assert_cmpstr (highest, ==, "Member of Beta");
  g_assert_null (ent_description_new_roles_in (fixture->dataset, all, nation (fixture, "EEE").row, later, ENT_RANGE_THROUGHOUT));
  g_assert_cmpstr (two, ==, "Member of Beta and Alpha");
  g_assert_cmpstr (outer, ==, "Observer at Beta");
  g_assert_cmpstr (hidden, ==, "Member of Gamma");
  g_assert_null (ent_description_new_roles_in (fixture->dataset, none, nation (fixture, "BBB").row, day, ENT_RANGE_NONE));
  g_assert_null (ent_description_new_roles_in (fixture->dataset, all, nation (fixture, "BBB").row, early, ENT_RANGE_NONE));
}

#define ADD(path, func) g_test_add ("/words/description/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("network", test_network);
  ADD ("network-of-nothing", test_network_of_nothing);
  ADD ("network-of-two-days", test_network_of_two_days);
  ADD ("roles-of-nations", test_roles_of_nations);
  ADD ("several-roles-and-groupings", test_several_roles_and_groupings);
  ADD ("groupings", test_groupings);
  ADD ("roles-outside-the-network", test_roles_outside_the_network);
  ADD ("since", test_since);
  ADD ("membership", test_membership);

  return g_test_run ();
}
