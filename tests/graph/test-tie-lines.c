/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-slice.h"
#include "tests/model/fixture.h"

static void
add_tie (Fixture    *fixture,
         const char *a,
         const char *b,
         const char *kind,
         const char *from,
         const char *until)
{
  const char *const nations[] = { a, b, NULL };

  fixture_add (fixture, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = nations, .kind_id = kind, .from = from, .until = until });
}

/* A is a member of x. Ties: 0 and 3 of A and B one after another, 1 beside them,
 * 2 of B and C, 4 of D and E. */
static EntDataset *
new_dataset (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  EntDataset *dataset;

  for (const char *const *id = (const char *const[]) { "A", "B", "C", "D", "E", NULL }; *id != NULL; id++)
    fixture_add_nation (fixture, *id);
  fixture_add_grouping (fixture, "x", "1950-01-01", NULL);
  fixture_add_membership (fixture, "A", "x", "member", "1950-01-01", NULL);
  add_tie (fixture, "A", "B", "treaty-alliance", "1960-01-01", "1970-01-01");
  add_tie (fixture, "B", "A", "dialogue", "1965-01-01", "1975-01-01");
  add_tie (fixture, "B", "C", "dialogue", "1960-01-01", NULL);
  add_tie (fixture, "A", "B", "treaty-alliance", "1970-01-01", "1980-01-01");
  add_tie (fixture, "E", "D", "cooperation", "1960-01-01", NULL);
  dataset = ent_dataset_builder_freeze (fixture->builder);
  g_assert_nonnull (dataset);
  return dataset;
}

static EntGraph *
ask (EntDataset  *dataset,
     guint        n_groupings,
     EntTieKinds  ties,
     const char  *hidden,
     const char  *first,
     const char  *last)
{
  guint32 grouping = 0;
  guint32 row = hidden != NULL ? ent_dataset_lookup (dataset, ENT_KIND_NATION, hidden) : 0;
  g_autoptr (EntQuery) plain = ent_query_new (&grouping, n_groupings, ENT_ROLES_ALL, &row, hidden != NULL,
                                              (EntPeriod) { fixture_day (first), fixture_day (last) });
  g_autoptr (EntQuery) query = ent_query_with_ties (plain, ties);

  return ent_graph_new (dataset, query);
}

/* The nodes as ids, then the rows of the ties. */
static void
assert_graph (EntGraph   *graph,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    g_string_append_printf (text, "%s ", ent_dataset_get_record (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, node))->id);
  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    g_string_append_printf (text, "%u ", ent_graph_get_ties (graph)[i].tie);
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

/* Beside groupings only what has to do with those who take part. */
static void
test_which (void)
{
  static const struct
  {
    guint       n_groupings;
    EntTieKinds ties;
    const char *hidden;
    const char *first, *last;
    const char *expected;
  } cases[] = {
    { 1, 0, NULL, "1950-01-01", "2020-01-01", "x A" },
    { 1, ENT_TIE_KINDS_ALL, NULL, "1950-01-01", "2020-01-01", "x A B 0 1 3" },
    { 1, 1u << ENT_TIE_DIALOGUE, NULL, "1950-01-01", "2020-01-01", "x A B 1" },
    { 1, ENT_TIE_KINDS_ALL, "B", "1950-01-01", "2020-01-01", "x A" },
    { 1, ENT_TIE_KINDS_ALL, NULL, "1976-01-01", "2020-01-01", "x A B 3" },
    { 0, 0, NULL, "1950-01-01", "2020-01-01", "" },
    { 0, ENT_TIE_KINDS_ALL, NULL, "1950-01-01", "2020-01-01", "A B C D E 0 1 3 2 4" },
    { 0, ENT_TIE_KINDS_ALL, "B", "1950-01-01", "2020-01-01", "D E 4" },
    { 0, ENT_TIE_KINDS_ALL, NULL, "1950-01-01", "1959-12-31", "" },
  };
  g_autoptr (EntDataset) dataset = new_dataset ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntGraph) graph = ask (dataset, cases[i].n_groupings, cases[i].ties, cases[i].hidden, cases[i].first, cases[i].last);

      assert_graph (graph, cases[i].expected);
    }
}

/* Ties that follow each other share a lane, those at the same time do not. */
static void
test_lanes (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGraph) graph = ask (dataset, 0, ENT_TIE_KINDS_ALL, NULL, "1950-01-01", "2020-01-01");
  const EntTieLine *ties = ent_graph_get_ties (graph);

  g_assert_cmpuint (ties[0].lane, ==, 0);
  g_assert_cmpuint (ties[1].lane, ==, 1);
  g_assert_cmpuint (ties[2].lane, ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (ties[i].n_lanes, ==, 2);
  g_assert_cmpuint (ties[3].n_lanes, ==, 1);
  g_assert_cmpuint (ties[4].nations[0], <, ties[4].nations[1]);
}

/* Each line at both its ends, in the order of all lines. */
static void
test_of_node (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGraph) graph = ask (dataset, 1, ENT_TIE_KINDS_ALL, NULL, "1950-01-01", "2020-01-01");
  g_autoptr (EntGraph) all = ask (dataset, 0, ENT_TIE_KINDS_ALL, NULL, "1950-01-01", "2020-01-01");
  static const char *const expected[] = { "0 1 2 ", "0 1 2 3 ", "3 ", "4 ", "4 " };

  g_assert_cmpuint (ent_graph_get_tied (graph, 0).n_rows, ==, 0); /* a grouping */
  g_assert_cmpuint (ent_graph_get_tied (graph, 1).n_rows, ==, 3);
  for (guint node = 0; node < G_N_ELEMENTS (expected); node++)
    {
      EntRows tied = ent_graph_get_tied (all, node);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < tied.n_rows; i++)
        g_string_append_printf (text, "%u ", tied.rows[i]);
      g_assert_cmpstr (text->str, ==, expected[node]);
    }
}

static void
test_dates_and_slice (void)
{
  g_autoptr (EntDataset) dataset = new_dataset ();
  g_autoptr (EntGraph) graph = ask (dataset, 1, ENT_TIE_KINDS_ALL, NULL, "1950-01-02", "2020-01-01");
  g_autoptr (EntSlice) before = ent_slice_new (graph, fixture_day ("1959-12-31"), NULL);
  g_autoptr (EntSlice) slice = ent_slice_new (graph, fixture_day ("1960-01-01"), before);
  guint n_dates;
  const EntDay *dates = ent_graph_get_dates_of_change (graph, &n_dates);

  g_assert_cmpuint (n_dates, ==, 5);
  g_assert_cmpint (dates[0], ==, fixture_day ("1960-01-01"));
  g_assert_cmpint (dates[4], ==, fixture_day ("1980-01-01"));

  /* B is there only because of its tie. */
  g_assert_cmpint (ent_slice_get_node (before, 2), ==, ENT_PRESENCE_ABSENT);
  g_assert_cmpint (ent_slice_get_tie (before, 0), ==, ENT_PRESENCE_ABSENT);
  g_assert_cmpint (ent_slice_get_node (slice, 2), ==, ENT_PRESENCE_CERTAINLY);
  g_assert_cmpint (ent_slice_get_tie (slice, 0), ==, ENT_PRESENCE_CERTAINLY);
  g_assert_cmpint (ent_slice_get_tie_change (slice, 0), ==, ENT_CHANGE_JOINING);
  g_assert_cmpint (ent_slice_get_tie_change (slice, 1), ==, ENT_CHANGE_NONE);
  g_assert_cmpint (ent_slice_get_node_change (slice, 2), ==, ENT_CHANGE_JOINING);
}

static void
test_query (void)
{
  guint32 rows[] = { 2, 1 };
  g_autoptr (EntQuery) plain = ent_query_new (rows, 2, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { 1, 2 });
  g_autoptr (EntQuery) tied = ent_query_with_ties (plain, 1u << ENT_TIE_DIALOGUE);
  g_autoptr (EntQuery) sorted = ent_query_sort (tied);

  g_assert_cmpuint (ent_query_get_ties (plain), ==, 0);
  g_assert_false (ent_query_equal (plain, tied));
  g_assert_cmpuint (ent_query_get_ties (sorted), ==, 1u << ENT_TIE_DIALOGUE);
  g_assert_cmpuint (ent_query_get_groupings (sorted).rows[0], ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/tie-lines/which", test_which);
  g_test_add_func ("/graph/tie-lines/lanes", test_lanes);
  g_test_add_func ("/graph/tie-lines/of-node", test_of_node);
  g_test_add_func ("/graph/tie-lines/dates-and-slice", test_dates_and_slice);
  g_test_add_func ("/graph/tie-lines/query", test_query);
  return g_test_run ();
}
