/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-combination-counts.h"
#include "graph/ent-combinations.h"
#include "layout/ent-order.h"
#include "tests/charts/stage.h"

#define TEN "g20,brics,sco,g7,asean,quad,ibsa,ric,eaeu,csto"
#define EUROPE "nato,eu,council-of-europe,osce,nordic-council,v4,b9,weimar-triangle,three-seas"

static void
open_bundled (Stage      *stage,
              const char *list)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (EntView) view = NULL;

  for (guint32 row = 0; list == NULL && row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    g_strv_builder_add (all, ent_dataset_get_grouping (dataset, row)->record.id);
  ids = list != NULL ? g_strsplit (list, ",", -1) : g_strv_builder_end (all);
  view = ent_view_new ((const char *const *) ids, stage_day ("2026-01-01"));
  stage_init (stage, dataset, view);
  stage->slice = ent_slice_new (stage->graph, stage_day ("2026-01-01"), NULL);
}

/* Each nation is in the combination of exactly the groupings of which the tables say that it is a member. */
static void
test_as_in_the_tables (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntCombinations) combinations = NULL;
  guint n_nations = 0;

  open_bundled (&stage, TEN);
  combinations = ent_combinations_new (stage.slice);
  g_assert_cmpuint (ent_combinations_get_n (combinations), ==, 16);
  g_assert_cmpuint (ent_combinations_get_n_nations (combinations), ==, 42);
  for (guint i = 0; i < ent_combinations_get_n (combinations); i++)
    {
      const EntCombination *combination = ent_combinations_get (combinations, i);

      g_assert_cmpuint (ent_combinations_find_groupings (combinations, combination->groupings, combination->n_groupings), ==, i);
      g_assert_cmpuint (ent_combinations_count_with (combinations, i), >=, combination->n_nations);
      for (guint j = 0; j < combination->n_nations; j++)
        g_assert_cmpuint (ent_combinations_find_nation (combinations, combination->nations[j]), ==, i);
      n_nations += combination->n_nations;
    }
  g_assert_cmpuint (n_nations, ==, 42);

  for (guint g = 0; g < ent_graph_get_n_groupings (stage.graph); g++)
    {
      g_autoptr (GArray) members = ent_dataset_get_members_at (stage.dataset, ent_graph_get_ref (stage.graph, g).row,
                                                               stage_day ("2026-01-01"), 1u << ENT_ROLE_MEMBER);

      g_assert_cmpuint (ent_combinations_count_members (combinations, g), ==, members->len);
      for (guint i = 0; i < members->len; i++)
        {
          guint32 nation = ent_dataset_get_membership (stage.dataset, g_array_index (members, guint32, i))->nation;
          guint node, in;

          g_assert_true (ent_graph_lookup_node (stage.graph, ent_ref (ENT_KIND_NATION, nation), &node));
          in = ent_combinations_find_nation (combinations, node);
          g_assert_cmpuint (ent_combinations_get_cells (combinations)[in * ent_graph_get_n_groupings (stage.graph) + g], ==, 1);
        }
    }
}

static guint8 *
turn_table (const guint8 *cells,
            guint         n_rows,
            guint         n_columns)
{
  guint8 *turned = g_new0 (guint8, n_rows * n_columns + 1);

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      turned[column * n_rows + row] = cells[row * n_columns + column];
  return turned;
}

static guint
count_ordered (const guint8 *cells,
               guint         n_items,
               guint         n_features)
{
  g_autofree guint *order = ent_order_new (cells, n_items, n_features, NULL);

  return ent_order_count_runs (cells, n_items, n_features, order);
}

typedef struct
{
  const char *groupings; /* NULL for all */
  guint       n_bars;
} Figure;

static const Figure figures[] = { { TEN, 15 }, { EUROPE, 9 }, { NULL, 339 } };

/* How few bars a chart of combinations has. */
static void
test_bars (gconstpointer data)
{
  const Figure *figure = data;
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntCombinations) combinations = NULL;
  guint n, n_groupings, n_bars;

  open_bundled (&stage, figure->groupings);
  combinations = ent_combinations_new (stage.slice);
  n = ent_combinations_get_n (combinations);
  n_groupings = ent_graph_get_n_groupings (stage.graph);
  n_bars = count_ordered (ent_combinations_get_cells (combinations), n, n_groupings);
  g_test_message ("%u groupings, %u combinations: %u bars", n_groupings, n, n_bars);
  g_assert_cmpuint (n_bars, <=, figure->n_bars);
}

/* In how few runs the squares of a matrix of all lie, along its rows and its columns. */
static void
test_runs (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntCombinations) combinations = NULL;
  g_autofree guint8 *cells = NULL;
  g_autofree guint8 *turned = NULL;
  guint n_nations = 0, n_groupings, along_rows, along_columns;

  open_bundled (&stage, NULL);
  combinations = ent_combinations_new (stage.slice);
  n_groupings = ent_graph_get_n_groupings (stage.graph);
  cells = g_new0 (guint8, ent_combinations_get_n_nations (combinations) * n_groupings);
  for (guint i = 0; i < ent_combinations_get_n (combinations); i++)
    for (guint j = 0; j < ent_combinations_get (combinations, i)->n_nations; j++, n_nations++)
      for (guint g = 0; g < n_groupings; g++)
        cells[n_nations * n_groupings + g] = ent_combinations_get_cells (combinations)[i * n_groupings + g];
  turned = turn_table (cells, n_nations, n_groupings);
  along_columns = count_ordered (cells, n_nations, n_groupings);
  along_rows = count_ordered (turned, n_groupings, n_nations);
  g_test_message ("%u nations, %u groupings: %u runs along rows, %u along columns", n_nations, n_groupings, along_rows, along_columns);
  g_assert_cmpuint (along_rows, <=, 671);
  g_assert_cmpuint (along_columns, <=, 341);
}

/* Found once for a day, however many ask. */
static void
test_once (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntCombinations) apart = NULL;

  open_bundled (&stage, TEN);
  apart = ent_combinations_new (stage.slice);
  g_assert_true (ent_combinations_of (stage.slice) == ent_combinations_of (stage.slice));
  g_assert_cmpuint (ent_combinations_get_n (ent_combinations_of (stage.slice)), ==, ent_combinations_get_n (apart));
}

/* Counted without being found, on every day on which something changes. */
static void
test_counts (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntCombinationCounter) counter = NULL;
  const EntDay *dates;
  guint n_dates, most = 0;

  open_bundled (&stage, NULL);
  counter = ent_combination_counter_new (stage.graph);
  dates = ent_graph_get_dates_of_change (stage.graph, &n_dates);
  for (guint i = 0; i < n_dates; i += 3)
    {
      g_autoptr (EntSlice) slice = ent_slice_new (stage.graph, dates[i], NULL);
      g_autoptr (EntCombinations) combinations = ent_combinations_new (slice);
      EntCombinationCounts counts = ent_combination_counter_count (counter, dates[i]);
      guint largest = 0, members = 0;

      for (guint c = 0; c < ent_combinations_get_n (combinations); c++)
        largest = MAX (largest, ent_combinations_get (combinations, c)->n_nations);
      for (guint g = 0; g < ent_graph_get_n_groupings (stage.graph); g++)
        members = MAX (members, ent_combinations_count_members (combinations, g));
      g_assert_cmpuint (counts.combinations, ==, ent_combinations_get_n (combinations));
      g_assert_cmpuint (counts.nations, ==, ent_combinations_get_n_nations (combinations));
      g_assert_cmpuint (counts.largest, ==, largest);
      g_assert_cmpuint (counts.members, ==, members);
      most = MAX (most, counts.combinations);
    }
  g_assert_cmpuint (most, >, 150);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/combinations/as-in-the-tables", test_as_in_the_tables);
  g_test_add_data_func ("/charts/combinations/bars/ten", &figures[0], test_bars);
  g_test_add_data_func ("/charts/combinations/bars/europe", &figures[1], test_bars);
  g_test_add_data_func ("/charts/combinations/bars/all", &figures[2], test_bars);
  g_test_add_func ("/charts/combinations/once", test_once);
  g_test_add_func ("/charts/combinations/counts", test_counts);
  g_test_add_func ("/charts/combinations/runs", test_runs);
  return g_test_run ();
}
