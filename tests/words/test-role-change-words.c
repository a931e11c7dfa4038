/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-role-change-words.h"

#include "tests/graph/fixture.h"

static void
beside_a_nation (void)
{
  static const struct
  {
    const char *nation;
    const char *since;
    const char *day;
    const char *expected; /* of all groupings, one after the other */
  } cases[] = {
    { "A", "2001-01-01", "2010-01-01", "(same)" },
    { "A", "2001-01-01", "2004-01-01", "suspended, x 2002" },
    { "A", "2004-01-01", "2010-01-01", "no longer suspended, x 2005" },
    { "B", "2001-01-01", "2004-01-01", "now candidate, x 2003" },
    { "B", "2004-01-01", "2006-01-01", "candidate → dialogue partner, x 2005" },
    { "B", "2006-01-01", "2008-01-01", "no longer dialogue partner, x 2007" },
    { "C", "1999-01-01", "2006-01-01", "+ x" }, /* in one of two years */
    { "D", "1999-01-01", "2004-01-01", "+ x 2001" },
    { "D", "2002-01-01", "2016-01-01", "− x 2015" }, /* after it had left and come back */
  };
  static const guint32 groupings[] = { 0 };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;

  for (guint i = 0; i < 4; i++)
    fixture_add_nation (fixture, (const char[]) { (char) ('A' + i), 0 });
  fixture_add_grouping (fixture, "x", "1990-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "suspended", "2002-02-02", "2005-05-05");
  fixture_add_membership (fixture, "B", "x", "candidate", "2003-03-03", "2005-05-05");
  fixture_add_membership (fixture, "B", "x", "dialogue-partner", "2005-05-05", "2007-07-07");
  fixture_add_membership (fixture, "C", "x", "member", "2001/2005", NULL);
  fixture_add_membership (fixture, "D", "x", "member", "2001-01-01", "2005-05-05");
  fixture_add_membership (fixture, "D", "x", "member", "2010-01-01", "2015-05-05");
  dataset = fixture_freeze (fixture);
  query = ent_query_new (groupings, 1, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { fixture_day ("1990-01-01"), fixture_day ("2020-01-01") });
  graph = ent_graph_new (dataset, query);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntDay day = fixture_day (cases[i].day);
      g_autoptr (GArray) changes = ent_role_changes_of (graph, graph_fixture_get_node (graph, ENT_KIND_NATION, cases[i].nation),
                                                        fixture_day (cases[i].since), day, FALSE);
      g_autofree char *text = NULL;

      g_assert_cmpuint (changes->len, ==, 1);
      text = ent_role_change_words_new (graph, &g_array_index (changes, EntRoleChange, 0), day);
      g_assert_cmpstr (text != NULL ? text : "(same)", ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/role-change-words/beside-a-nation", beside_a_nation);
  return g_test_run ();
}
