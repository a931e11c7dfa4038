/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-overlap.h"

static EntPeriod
on (const char *day)
{
  return (EntPeriod) { fixture_day (day), fixture_day (day) };
}

static void
overlap_on_a_day (void)
{
  static const struct
  {
    guint32     groupings[3];
    guint       n_groupings;
    const char *day;
    EntRoles    roles;
    const char *expected;
  } cases[] = {
    { { 0 }, 0, "2010-01-01", ENT_ROLES_ALL, "" },
    { { 0 }, 1, "2004-04-15", ENT_ROLES_ALL, "A B C D" },
    { { 0 }, 1, "2004-04-15", 1u << ENT_ROLE_MEMBER, "A B D" },
    { { 0 }, 1, "2004-04-15", 0, "" },
    { { 0, 1 }, 2, "2004-04-15", ENT_ROLES_ALL, "A" },
    { { 1, 0 }, 2, "2004-04-15", ENT_ROLES_ALL, "A" },
    { { 0, 0 }, 2, "2004-04-15", 1u << ENT_ROLE_MEMBER, "A B D" },
    /* y is not there yet, and later is no more although B's row is open. */
    { { 0, 1 }, 2, "2003-03-02", ENT_ROLES_ALL, "" },
    { { 1 }, 1, "2016-01-01", ENT_ROLES_ALL, "" },
    { { 0, 1, 2 }, 3, "2010-01-01", ENT_ROLES_ALL, "" },
  };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) nations = ent_overlap_in (dataset, cases[i].groupings, cases[i].n_groupings, on (cases[i].day), ENT_RANGE_NONE,
                                                   cases[i].roles);
      g_autofree char *ids = fixture_list_ids (dataset, ENT_KIND_NATION, (const guint32 *) nations->data, nations->len);

      g_assert_cmpstr (ids, ==, cases[i].expected);
    }
}

/* Who holds several roles in one grouping is not in two. */
static void
roles_of_one_grouping_count_once (void)
{
  static const guint32 both[] = { 0, 1 };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GArray) nations = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add_grouping (fixture, "x", "2000", NULL);
  fixture_add_grouping (fixture, "y", "2000", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2001", NULL);
  fixture_add_membership (fixture, "A", "x", "suspended", "2002", NULL);
  dataset = fixture_freeze (fixture);
  nations = ent_overlap_in (dataset, both, 2, on ("2005-01-01"), ENT_RANGE_NONE, ENT_ROLES_ALL);
  g_assert_cmpuint (nations->len, ==, 0);
}

/* B was in x and then in y; A was in both until y ended. */
static void
of_a_range (void)
{
  static const struct
  {
    EntRange    range;
    const char *first;
    const char *last;
    const char *expected;
  } cases[] = {
    { ENT_RANGE_ANY_TIME, "2004-01-01", "2006-06-05", "A" },
    { ENT_RANGE_ANY_TIME, "2004-01-01", "2006-06-06", "A B" },
    { ENT_RANGE_ANY_TIME, "2007-01-01", "2010-01-01", "A" },
    { ENT_RANGE_THROUGHOUT, "2004-01-01", "2015-12-31", "A" },
    { ENT_RANGE_THROUGHOUT, "2004-01-01", "2016-01-01", "" },
  };
  static const guint32 both[] = { 0, 1 };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntPeriod days = { fixture_day (cases[i].first), fixture_day (cases[i].last) };
      g_autoptr (GArray) nations = ent_overlap_in (dataset, both, 2, days, cases[i].range, ENT_ROLES_ALL);
      g_autofree char *ids = fixture_list_ids (dataset, ENT_KIND_NATION, (const guint32 *) nations->data, nations->len);

      g_assert_cmpstr (ids, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/overlap/on-a-day", overlap_on_a_day);
  g_test_add_func ("/graph/overlap/roles-of-one-grouping-count-once", roles_of_one_grouping_count_once);
  g_test_add_func ("/graph/overlap/of-a-range", of_a_range);

  return g_test_run ();
}
