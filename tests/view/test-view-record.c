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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/view-record/groupings-and-what-concerns-them", test_groupings_and_what_concerns_them);
  g_test_add_func ("/view/view-record/nations", test_nations);
  g_test_add_func ("/view/view-record/hidden", test_hidden);

  return g_test_run ();
}
