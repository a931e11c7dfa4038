/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

#include "graph/ent-role-changes.h"

/* What @nation was and is, such as “x member→- left”, a grouping after the other. */
static char *
write_changes (EntGraph   *graph,
               const char *nation,
               const char *since,
               const char *day,
               gboolean    inner_only)
{
  static const char *const steps[] = { "same", "new", "left", "joined" };
  g_autoptr (GArray) changes = ent_role_changes_of (graph, graph_fixture_get_node (graph, ENT_KIND_NATION, nation), fixture_day (since),
                                                    fixture_day (day), inner_only);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const EntRoleChange *change = &g_array_index (changes, EntRoleChange, i);
      EntRole before = ent_role_change_get_role (graph, change->before);
      EntRole after = ent_role_change_get_role (graph, change->after);

      g_string_append_printf (text, "%s%s %s>%s %s", i > 0 ? ", " : "",
                              ent_dataset_get_record (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, change->grouping))->id,
                              before != ENT_N_ROLES ? ent_role_to_id (before) : "-", after != ENT_N_ROLES ? ent_role_to_id (after) : "-",
                              steps[ent_role_change_get_step (graph, change)]);
    }
  return g_string_free (text, FALSE);
}

static void
two_days (void)
{
  static const struct
  {
    const char *nation;
    const char *since;
    const char *day;
    const char *expected;
  } cases[] = {
    { "A", "2001-01-01", "2020-01-01", "x member>member same" },
    { "A", "2004-01-01", "2020-01-01", "y member>- left, x member>member same" },
    { "B", "2001-01-01", "2010-01-01", "y ->member joined, x member>- left" },
    { "C", "2001-01-01", "2005-01-01", "x ->observer new" },
    { "C", "2005-01-01", "2010-01-01", "x observer>member new" },
    { "C", "2001-01-01", "2010-01-01", "x ->member joined" },
    { "D", "2001-01-01", "2004-04-15", "x ->member joined" },
    { "D", "2001-01-01", "2010-01-01", "" },
  };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  g_autoptr (EntGraph) graph = graph_fixture_ask (dataset, 2, ENT_ROLES_ALL, "2000-01-01", "2020-01-01");
  g_autofree char *inner = write_changes (graph, "C", "2005-01-01", "2010-01-01", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_changes (graph, cases[i].nation, cases[i].since, cases[i].day, FALSE);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
  g_assert_cmpstr (inner, ==, "x ->member joined");
}

/* A nation counts once, and who is nowhere then and now does not. */
static void
counts_sum_to_all (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  g_autoptr (EntGraph) graph = graph_fixture_ask (dataset, 2, ENT_ROLES_ALL, "2000-01-01", "2020-01-01");
  guint n_steps[ENT_N_ROLE_STEPS] = { 0 };

  for (guint node = ent_graph_get_n_groupings (graph); node < ent_graph_get_n_nodes (graph); node++)
    {
      g_autoptr (GArray) changes = ent_role_changes_of (graph, node, fixture_day ("2005-01-01"), fixture_day ("2010-01-01"), FALSE);

      ent_role_changes_count (graph, changes, n_steps);
    }
  g_assert_cmpuint (n_steps[ENT_ROLE_STEP_NONE], ==, 1);     /* A */
  g_assert_cmpuint (n_steps[ENT_ROLE_STEP_JOINED], ==, 1);   /* B, who left the other one */
  g_assert_cmpuint (n_steps[ENT_ROLE_STEP_NEW_ROLE], ==, 1); /* C */
  g_assert_cmpuint (n_steps[ENT_ROLE_STEP_LEFT], ==, 0);
}

/* A suspension is no other role, but it is something else. */
static void
suspensions (void)
{
  static const guint32 groupings[] = { 0 };
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;
  g_autofree char *begins = NULL;
  g_autofree char *goes_on = NULL;

  fixture_add_nation (fixture, "A");
  fixture_add_grouping (fixture, "x", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "2000-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "suspended", "2002-02-02", "2005-05-05");
  dataset = fixture_freeze (fixture);
  query = ent_query_new (groupings, 1, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { fixture_day ("2000-01-01"), fixture_day ("2010-01-01") });
  graph = ent_graph_new (dataset, query);
  begins = write_changes (graph, "A", "2001-01-01", "2003-03-03", FALSE);
  goes_on = write_changes (graph, "A", "2003-01-01", "2004-03-03", FALSE);
  g_assert_cmpstr (begins, ==, "x member>member new");
  g_assert_cmpstr (goes_on, ==, "x member>member same");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/role-changes/two-days", two_days);
  g_test_add_func ("/graph/role-changes/counts-sum-to-all", counts_sum_to_all);
  g_test_add_func ("/graph/role-changes/suspensions", suspensions);
  return g_test_run ();
}
