/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-record.h"

#include "tests/state/fixture.h"

/* The groupings of @view with @ref in the picture, with blanks between them. */
static void
check (EntView    *view,
       EntDataset *dataset,
       EntRef      ref,
       const char *expected)
{
  g_autoptr (EntView) with_it = ent_view_with_record (view, dataset, ref);
  g_autofree char *groupings = g_strjoinv (" ", (char **) ent_view_get_groupings (with_it));

  g_assert_cmpstr (groupings, ==, expected);
  g_assert_cmpint (ent_view_lacks_record (view, dataset, ref), ==, with_it != view);
}

static void
test_groupings_and_what_concerns_them (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) gamma = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (2012, 6, 1));

  check (view, dataset, fixture_ref (dataset, ENT_KIND_GROUPING, "gamma"), "alpha beta gamma");
  check (view, dataset, fixture_ref (dataset, ENT_KIND_GROUPING, "beta"), "alpha beta");
  check (view, dataset, ent_ref (ENT_KIND_MEMBERSHIP, 8), "alpha beta gamma");
  check (view, dataset, fixture_ref (dataset, ENT_KIND_EVENT, "meeting"), "alpha beta");
  check (gamma, dataset, fixture_ref (dataset, ENT_KIND_EVENT, "meeting"), "gamma alpha");
  check (view, dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "saying"), "alpha beta");
  check (view, dataset, fixture_ref (dataset, ENT_KIND_SOURCE, "source"), "alpha beta");
}

/* The one that brings the fewest others, if the nation is anywhere on the day. */
static void
test_nations (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", "ZZZ");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) early = fixture_new_view (ent_day_new (2001, 6, 1));
  g_autoptr (EntView) gamma = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntView) alpha = ent_view_new ((const char *const[]) { "alpha", NULL }, ent_day_new (2004, 6, 1));

  check (view, dataset, fixture_ref (dataset, ENT_KIND_NATION, "FFF"), "alpha beta gamma");
  check (view, dataset, fixture_ref (dataset, ENT_KIND_NATION, "BBB"), "alpha beta");
  check (early, dataset, fixture_ref (dataset, ENT_KIND_NATION, "FFF"), "alpha beta");  /* not there yet */
  check (view, dataset, fixture_ref (dataset, ENT_KIND_NATION, "ZZZ"), "alpha beta");   /* nowhere */
  check (gamma, dataset, fixture_ref (dataset, ENT_KIND_NATION, "BBB"), "gamma alpha"); /* beta is larger by one */
  check (alpha, dataset, fixture_ref (dataset, ENT_KIND_NATION, "EEE"), "alpha");       /* not yet observer */
}

/* Who is in the picture already is no other: the larger grouping may bring fewer. */
static void
test_nations_there (void)
{
  static const char *const of_large[] = { "AAA", "BBB", "CCC" };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) shown = ent_view_new ((const char *const[]) { "shown", NULL }, ent_day_new (2012, 6, 1));
  guint n_memberships = 0;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  for (guint i = 0; i < G_N_ELEMENTS (of_large); i++)
    fixture_add_nation (builder, i, of_large[i], of_large[i]);
  fixture_add_nation (builder, 3, "DDD", "Deland");
  fixture_add_grouping (builder, 0, "small", "Small", "2000");
  fixture_add_grouping (builder, 1, "large", "Large", "2000");
  fixture_add_grouping (builder, 2, "shown", "Shown", "2000");
  for (guint i = 0; i < G_N_ELEMENTS (of_large); i++)
    {
      fixture_add_membership (builder, n_memberships++, of_large[i], "large", "member", "2000", NULL);
      if (i > 0)
        fixture_add_membership (builder, n_memberships++, of_large[i], "shown", "member", "2000", NULL);
    }
  fixture_add_membership (builder, n_memberships++, "AAA", "small", "member", "2000", NULL);
  fixture_add_membership (builder, n_memberships++, "DDD", "small", "member", "2000", NULL);
  dataset = ent_dataset_builder_freeze (builder);

  check (shown, dataset, fixture_ref (dataset, ENT_KIND_NATION, "AAA"), "shown large");
}

static void
test_hidden (void)
{
  static const char *const hidden[] = { "CCC", "bbb", NULL };
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) without = ent_view_with_hidden (view, hidden);
  g_autoptr (EntView) back = ent_view_with_record (without, dataset, fixture_ref (dataset, ENT_KIND_NATION, "BBB"));

  g_assert_true (ent_view_lacks_record (without, dataset, fixture_ref (dataset, ENT_KIND_NATION, "BBB")));
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_hidden (back)), ==, 1);
  g_assert_cmpstr (ent_view_get_hidden (back)[0], ==, "CCC");
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (back)), ==, 2);
}

/* A membership needs its role and its nation, too. */
static void
test_memberships (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) plain = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntView) members = ent_view_with_roles (plain, 1u << ENT_ROLE_MEMBER);
  g_autoptr (EntView) view = ent_view_with_hidden (members, (const char *const[]) { "EEE", "AAA", NULL });
  g_autoptr (EntView) with_it = ent_view_with_record (view, dataset, ent_ref (ENT_KIND_MEMBERSHIP, 6));

  g_assert_true (ent_view_lacks_record (view, dataset, ent_ref (ENT_KIND_MEMBERSHIP, 6)));
  g_assert_cmpuint (ent_view_get_roles (with_it), ==, 1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_OBSERVER);
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_hidden (with_it)), ==, 1);
  g_assert_cmpstr (ent_view_get_hidden (with_it)[0], ==, "AAA");
  g_assert_false (ent_view_lacks_record (with_it, dataset, ent_ref (ENT_KIND_MEMBERSHIP, 6)));
}

/* A quote that concerns no grouping is there with whoever said it. */
static void
test_quote_without_grouping (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) gamma = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (2012, 6, 1));

  check (gamma, dataset, fixture_ref (dataset, ENT_KIND_QUOTE, "saying"), "gamma alpha");
}

static void
test_ties (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) other = ent_view_new ((const char *const[]) { "other", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntView) hidden = ent_view_with_hidden (other, (const char *const[]) { "BBB", NULL });
  g_autoptr (EntView) with_it = NULL;

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  fixture_add_nation (builder, 1, "BBB", "Beland");
  fixture_add_nation (builder, 2, "CCC", "Celand");
  fixture_add_grouping (builder, 0, "one", "One", "2000");
  fixture_add_grouping (builder, 1, "other", "Other", "2000");
  fixture_add_membership (builder, 0, "AAA", "one", "member", "2000", NULL);
  fixture_add_membership (builder, 1, "CCC", "other", "member", "2000", NULL);
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_TIE, .kind_id = "friendship-treaty", .from = "1971",
                                                        .nations = (const char *const[]) { "AAA", "BBB", NULL },
                                                        .sources = (const char *const[]) { "source", NULL } });
  dataset = ent_dataset_builder_freeze (builder);

  check (hidden, dataset, ent_ref (ENT_KIND_TIE, 0), "other one");
  with_it = ent_view_with_record (hidden, dataset, ent_ref (ENT_KIND_TIE, 0));
  g_assert_cmpuint (ent_view_get_ties (with_it), ==, 1u << ent_dataset_get_tie (dataset, 0)->kind);
  g_assert_null (ent_view_get_hidden (with_it)[0]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/view-record/groupings-and-what-concerns-them", test_groupings_and_what_concerns_them);
  g_test_add_func ("/view/view-record/nations", test_nations);
  g_test_add_func ("/view/view-record/nations-there", test_nations_there);
  g_test_add_func ("/view/view-record/hidden", test_hidden);
  g_test_add_func ("/view/view-record/memberships", test_memberships);
  g_test_add_func ("/view/view-record/quote-without-grouping", test_quote_without_grouping);
  g_test_add_func ("/view/view-record/ties", test_ties);

  return g_test_run ();
}
