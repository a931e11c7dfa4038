/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/graph/fixture.h"

/* A graph as a text: its nodes, then its edges as grouping-nation-membership. */
static char *
describe (EntGraph *graph)
{
  GString *text = g_string_new (NULL);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    g_string_append_printf (text, "%s%s", node > 0 ? " " : "",
                            ent_dataset_get_record (dataset, ent_graph_get_ref (graph, node))->id);
  g_string_append (text, " |");
  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    g_string_append_printf (text, " %u-%u-%u", edges[i].grouping, edges[i].nation, edges[i].membership);

  return g_string_free (text, FALSE);
}

static void
assert_graph (guint       n_groupings,
              EntRoles    roles,
              const char *first,
              const char *last,
              const char *expected)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  g_autoptr (EntGraph) graph = graph_fixture_ask (dataset, n_groupings, roles, first, last);
  g_autofree char *text = describe (graph);

  g_assert_cmpuint (ent_graph_get_n_groupings (graph), ==, n_groupings);
  g_assert_cmpstr (text, ==, expected);
}

static void
takes_who_was_there_on_any_day (void)
{
  assert_graph (2, ENT_ROLES_ALL, "2000-01-01", "2026-01-01", "y x A B C D | 0-2-6 0-3-4 1-2-5 1-3-3 1-4-1 1-4-2 1-5-0");
}

static void
leaves_out_other_roles_and_times (void)
{
  assert_graph (2, 1u << ENT_ROLE_MEMBER, "2000-01-01", "2002-12-31", "y x A B | 1-2-5 1-3-3");
  assert_graph (1, ENT_ROLES_ALL, "2000-01-01", "2003-03-02", "y |");
  assert_graph (1, ENT_ROLES_ALL, "2000-01-01", "2003-03-03", "y A | 0-1-6");
  /* The data leave B in y, but there is no y any more. */
  assert_graph (1, ENT_ROLES_ALL, "2016-01-01", "2026-01-01", "y |");
  assert_graph (2, 0, "2000-01-01", "2026-01-01", "y x |");
  /* The end of D's membership is possible until the last day but one of May. */
  assert_graph (2, 1u << ENT_ROLE_MEMBER, "2004-05-30", "2004-05-30", "y x A B D | 0-2-6 1-2-5 1-3-3 1-4-0");
  assert_graph (2, 1u << ENT_ROLE_MEMBER, "2004-05-31", "2004-05-31", "y x A B | 0-2-6 1-2-5 1-3-3");
}

static void
keeps_groupings_without_members (void)
{
  assert_graph (3, 1u << ENT_ROLE_OBSERVER, "2000-01-01", "2026-01-01", "y x empty C | 1-3-2");
  assert_graph (0, ENT_ROLES_ALL, "2000-01-01", "2026-01-01", " |");
  assert_graph (2, ENT_ROLES_ALL, "2026-01-01", "2000-01-01", "y x |");
}

static void
hides_nations_and_their_dates (void)
{
  static const guint32 x = 0;
  static const guint32 hidden[] = { 77, 2, 3 };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  EntPeriod period = { fixture_day ("2000-01-02"), fixture_day ("2026-01-01") };
  g_autoptr (EntQuery) query = ent_query_new (&x, 1, ENT_ROLES_ALL, hidden, 3, period);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autofree char *text = describe (graph);
  g_autofree char *days = NULL;
  const EntDay *dates;
  guint n_dates;

  g_assert_cmpstr (text, ==, "x A B | 0-1-5 0-2-3");
  dates = ent_graph_get_dates_of_change (graph, &n_dates);
  days = fixture_list_days (dates, n_dates);
  g_assert_cmpstr (days, ==, "2006-06-06");
}

static void
nodes_are_found (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  g_autoptr (EntGraph) graph = graph_fixture_ask (dataset, 2, 1u << ENT_ROLE_MEMBER, "2000-01-01", "2002-12-31");
  guint node = 99;

  for (guint i = 0; i < ent_graph_get_n_nodes (graph); i++)
    {
      g_assert_true (ent_graph_lookup_node (graph, ent_graph_get_ref (graph, i), &node));
      g_assert_cmpuint (node, ==, i);
    }
  g_assert_false (ent_graph_lookup_node (graph, ent_ref (ENT_KIND_NATION, 3), &node));
  g_assert_false (ent_graph_lookup_node (graph, ent_ref (ENT_KIND_GROUPING, 2), &node));
  g_assert_false (ent_graph_lookup_node (graph, ent_ref (ENT_KIND_MEMBERSHIP, 0), &node));
  g_assert_false (ent_graph_lookup_node (graph, ENT_REF_NONE, NULL));
}

static void
incident_edges_end_at_the_node (void)
{
  g_autoptr (EntDataset) dataset = graph_fixture_new ();
  g_autoptr (EntGraph) graph = graph_fixture_ask (dataset, 3, ENT_ROLES_ALL, "2000-01-01", "2026-01-01");
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n_incident = 0;

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      EntRows incident = ent_graph_get_incident (graph, node);

      n_incident += incident.n_rows;
      for (guint i = 0; i < incident.n_rows; i++)
        {
          g_assert_true (edges[incident.rows[i]].grouping == node || edges[incident.rows[i]].nation == node);
          if (i > 0)
            g_assert_cmpuint (incident.rows[i - 1], <, incident.rows[i]);
        }
    }
  g_assert_cmpuint (n_incident, ==, 2 * ent_graph_get_n_edges (graph));
  g_assert_cmpuint (ent_graph_get_incident (graph, graph_fixture_get_node (graph, ENT_KIND_GROUPING, "empty")).n_rows, ==, 0);
}

static void
dates_are_those_of_nations_and_groupings (void)
{
  static const struct
  {
    guint       n_groupings;
    const char *first, *last;
    const char *expected;
  } cases[] = {
    { 3, "2000-01-02", "2026-01-01",
      "2002-02-02 2003-03-03 2004-04-01 2004-04-30 2004-05-01 2004-05-31 2005-05-05 2006-06-06 2008-08-08 2016-01-01" },
    { 3, "2000-01-01", "2002-02-01", "2000-01-01" },
    { 3, "2005-05-05", "2006-06-06", "2005-05-05 2006-06-06" },
    { 3, "2009-01-01", "2015-12-31", "" },
    { 0, "2000-01-01", "2026-01-01", "" },
  };
  g_autoptr (EntDataset) dataset = graph_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntGraph) graph = graph_fixture_ask (dataset, cases[i].n_groupings, ENT_ROLES_ALL, cases[i].first, cases[i].last);
      guint n_dates;
      const EntDay *dates = ent_graph_get_dates_of_change (graph, &n_dates);
      g_autofree char *days = fixture_list_days (dates, n_dates);

      g_assert_cmpstr (days, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/graph/takes-who-was-there-on-any-day", takes_who_was_there_on_any_day);
  g_test_add_func ("/graph/graph/leaves-out-other-roles-and-times", leaves_out_other_roles_and_times);
  g_test_add_func ("/graph/graph/keeps-groupings-without-members", keeps_groupings_without_members);
  g_test_add_func ("/graph/graph/hides-nations-and-their-dates", hides_nations_and_their_dates);
  g_test_add_func ("/graph/graph/nodes-are-found", nodes_are_found);
  g_test_add_func ("/graph/graph/incident-edges-end-at-the-node", incident_edges_end_at_the_node);
  g_test_add_func ("/graph/graph/dates-are-those-of-nations-and-groupings", dates_are_those_of_nations_and_groupings);

  return g_test_run ();
}
