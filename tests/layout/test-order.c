/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/ent-random.h"
#include "layout/ent-leaf-order.h"
#include "layout/ent-order-many.h"
#include "layout/ent-order.h"

static guint
draw_below (EntRandom *random,
            guint      n)
{
  return (guint) (ent_random_double (random) * n);
}

static void
assert_is_order (const guint *order,
                 guint        n)
{
  g_autofree gboolean *seen = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (order[i], <, n);
      g_assert_false (seen[order[i]]);
      seen[order[i]] = TRUE;
    }
}

static void
shuffle (EntRandom *random,
         guint     *order,
         guint      n)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = draw_below (random, i), moved = order[other];

      order[other] = order[i - 1];
      order[i - 1] = moved;
    }
}

/* Points of a line come in the order of the line, from whichever end. */
static void
test_leaves_of_a_line (void)
{
  EntRandom random;

  ent_random_init (&random, 7);
  for (guint n = 2; n < 30; n++)
    {
      g_autofree double *places = g_new (double, n);
      g_autofree double *distances = g_new (double, n *n);
      g_autofree guint *order = NULL;
      double length = 0;

      for (guint i = 0; i < n; i++)
        places[i] = draw_below (&random, 100000) / 7.0;
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          distances[i * n + j] = fabs (places[i] - places[j]);
      order = ent_leaf_order_new (distances, n);
      assert_is_order (order, n);
      for (guint i = 1; i < n; i++)
        length += places[order[i]] - places[order[i - 1]];
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat ((places[order[i]] - places[order[i - 1]]) * length, >=, 0);
    }
}

/* The fewest runs there can be, by trying all orders. */
static guint
find_fewest (const guint8 *cells,
             guint         n_items,
             guint         n_features,
             guint        *order,
             guint         n_placed)
{
  guint fewest = G_MAXUINT;

  if (n_placed == n_items)
    return ent_order_count_runs (cells, n_items, n_features, order);
  for (guint i = n_placed; i < n_items; i++)
    {
      guint item = order[i];

      order[i] = order[n_placed];
      order[n_placed] = item;
      fewest = MIN (fewest, find_fewest (cells, n_items, n_features, order, n_placed + 1));
      order[n_placed] = order[i];
      order[i] = item;
    }
  return fewest;
}

/* Of small tables the order is nearly always the best there is. */
static void
test_small_tables (void)
{
  EntRandom random;
  guint n_best = 0, n_tables = 0;

  ent_random_init (&random, 3);
  for (guint n_items = 1; n_items <= 7; n_items++)
    for (guint draw = 0; draw < 20; draw++)
      {
        guint n_features = 1 + draw_below (&random, 6), fewest, found;
        g_autofree guint8 *cells = g_new0 (guint8, n_items * n_features);
        g_autofree guint *order = NULL;
        g_autofree guint *all = g_new (guint, n_items);

        for (guint i = 0; i < n_items * n_features; i++)
          cells[i] = draw_below (&random, 5) < 2;
        order = ent_order_new (cells, n_items, n_features, NULL);
        assert_is_order (order, n_items);
        shuffle (&random, all, n_items);
        fewest = find_fewest (cells, n_items, n_features, all, 0);
        found = ent_order_count_runs (cells, n_items, n_features, order);
        g_assert_cmpuint (found, >=, fewest);
        g_assert_cmpuint (found, <=, fewest + 1);
        n_best += found == fewest;
        n_tables++;
      }
  g_test_message ("%u of %u are the best there is", n_best, n_tables);
  g_assert_cmpuint (n_best * 100, >=, n_tables * 95);
}

/* A feature of neighbours, as a stretch of time is, becomes one run again. */
static void
test_stretches (void)
{
  enum
  {
    N_ITEMS = 40,
    N_FEATURES = 60
  };
  EntRandom random;
  g_autofree guint8 *cells = g_new0 (guint8, N_ITEMS * N_FEATURES);
  guint places[N_ITEMS];
  g_autofree guint *order = NULL;

  ent_random_init (&random, 11);
  shuffle (&random, places, N_ITEMS);
  for (guint f = 0; f < N_FEATURES; f++)
    {
      guint begin = draw_below (&random, N_ITEMS - 8), end = begin + 2 + draw_below (&random, 6);

      for (guint i = begin; i < end; i++)
        cells[places[i] * N_FEATURES + f] = 1;
    }
  order = ent_order_new (cells, N_ITEMS, N_FEATURES, NULL);
  assert_is_order (order, N_ITEMS);
  g_assert_cmpuint (ent_order_count_runs (cells, N_ITEMS, N_FEATURES, order), ==, N_FEATURES);
}

/* As in tables of real memberships: each feature has a middle, and items near it have it more often. */
static guint8 *
draw_table (EntRandom *random,
            guint      n_items,
            guint      n_features)
{
  guint8 *cells = g_new0 (guint8, n_items * n_features);
  g_autofree guint *places = g_new (guint, n_items);

  shuffle (random, places, n_items);
  for (guint f = 0; f < n_features; f++)
    {
      guint middle = draw_below (random, n_items), reach = 2 + draw_below (random, n_items / 4);

      for (guint i = middle > reach ? middle - reach : 0; i < MIN (middle + reach, n_items); i++)
        cells[places[i] * n_features + f] = draw_below (random, 10) < 8;
    }
  return cells;
}

/* What thousands of items get, for which nobody looks at each pair, is hardly worse than what is best for hundreds. */
static void
test_many (void)
{
  EntRandom random;

  ent_random_init (&random, 7);
  for (guint n_items = 20; n_items <= 320; n_items *= 2)
    {
      g_autofree guint8 *cells = draw_table (&random, n_items, 70);
      g_autofree guint *best = ent_order_new (cells, n_items, 70, NULL);
      g_autofree guint *order = ent_order_many_new (cells, n_items, 70, NULL);
      guint least = ent_order_count_runs (cells, n_items, 70, best), found = ent_order_count_runs (cells, n_items, 70, order);

      assert_is_order (order, n_items);
      g_test_message ("%u items: %u runs, %u", n_items, least, found);
      g_assert_cmpuint (found * 100, <=, least * 112);
    }
}

/* And each stretch of thousands becomes one run again, those without any going last. */
static void
test_thousands (void)
{
  enum
  {
    N_ITEMS = 3000,
    N_EMPTY = 10,
    N_FEATURES = 3 * (N_ITEMS - N_EMPTY)
  };
  EntRandom random;
  g_autofree guint8 *cells = g_new0 (guint8, (gsize) N_ITEMS * N_FEATURES);
  g_autofree guint *places = g_new (guint, N_ITEMS);
  g_autofree guint *order = NULL;

  ent_random_init (&random, 5);
  shuffle (&random, places, N_ITEMS);
  for (guint f = 0; f < N_FEATURES; f++)
    for (guint i = f / 3; i < MIN (f / 3 + 4, N_ITEMS - N_EMPTY); i++)
      cells[(gsize) places[i] * N_FEATURES + f] = 1;
  order = ent_order_new (cells, N_ITEMS, N_FEATURES, NULL);
  assert_is_order (order, N_ITEMS);
  g_test_message ("%u runs of %u features", ent_order_count_runs (cells, N_ITEMS, N_FEATURES, order), (guint) N_FEATURES);
  g_assert_cmpuint (ent_order_count_runs (cells, N_ITEMS, N_FEATURES, order) * 100, <=, N_FEATURES * 105);
  for (guint i = 0; i < N_FEATURES; i++)
    g_assert_false (cells[(gsize) order[N_ITEMS - 1] * N_FEATURES + i] || cells[(gsize) order[N_ITEMS - N_EMPTY] * N_FEATURES + i]);
}

/* Whoever shares what few have stands together, however much all have in common. */
static void
test_rare_features_come_first (void)
{
  enum
  {
    N_PAIRS = 300,
    N_ITEMS = 2 * N_PAIRS,
    N_COMMON = 60,
    N_FEATURES = N_COMMON + N_PAIRS
  };
  EntRandom random;
  g_autofree guint8 *cells = g_new0 (guint8, (gsize) N_ITEMS * N_FEATURES);
  g_autofree guint *places = g_new (guint, N_ITEMS);
  g_autofree guint *order = NULL;

  ent_random_init (&random, 9);
  shuffle (&random, places, N_ITEMS);
  for (guint pair = 0; pair < N_PAIRS; pair++)
    {
      guint8 *one = &cells[(gsize) places[2 * pair] * N_FEATURES], *other = &cells[(gsize) places[2 * pair + 1] * N_FEATURES];

      for (guint f = 0; f < N_COMMON; f++)
        one[f] = ent_random_double (&random) < 0.5;
      one[N_COMMON + pair] = 1;
      memcpy (other, one, N_FEATURES);
    }
  order = ent_order_many_new (cells, N_ITEMS, N_FEATURES, NULL);
  assert_is_order (order, N_ITEMS);
  for (guint i = 0; i < N_ITEMS; i += 2)
    g_assert_cmpmem (&cells[(gsize) order[i] * N_FEATURES], N_FEATURES, &cells[(gsize) order[i + 1] * N_FEATURES], N_FEATURES);
}

/* Nobody waits for an order that is not wanted any more: all items are there, but hardly any has been put beside another. */
static void
test_cancelled (void)
{
  enum
  {
    N_ITEMS = 700,
    N_FEATURES = 70
  };
  EntRandom random;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree guint8 *cells = NULL;
  g_autofree guint *found = NULL;
  g_autofree guint *cancelled = NULL;

  ent_random_init (&random, 13);
  cells = draw_table (&random, N_ITEMS, N_FEATURES);
  found = ent_order_new (cells, N_ITEMS, N_FEATURES, cancellable);
  g_cancellable_cancel (cancellable);
  cancelled = ent_order_new (cells, N_ITEMS, N_FEATURES, cancellable);
  assert_is_order (cancelled, N_ITEMS);
  g_assert_cmpuint (ent_order_count_runs (cells, N_ITEMS, N_FEATURES, cancelled), >, 2 * ent_order_count_runs (cells, N_ITEMS, N_FEATURES, found));
}

static void
test_empty_items_go_last (void)
{
  static const guint8 cells[] = { 0, 0, 1, 0, 0, 0, 1, 1, 0, 1 };
  g_autofree guint *order = ent_order_new (cells, 5, 2, NULL);
  g_autofree guint *none = ent_order_new (NULL, 0, 0, NULL);

  assert_is_order (order, 5);
  g_assert_cmpuint (order[3], ==, 0);
  g_assert_cmpuint (order[4], ==, 2);
  g_assert_cmpuint (ent_order_count_runs (cells, 5, 2, order), ==, 2);
}

static void
test_turn (void)
{
  guint order[] = { 2, 0, 1, 3 };
  const double ascending[] = { 2, 3, 1, NAN }, descending[] = { 2, 1, 3, NAN };

  ent_order_turn (order, 4, descending);
  g_assert_cmpuint (order[0], ==, 2);
  ent_order_turn (order, 4, ascending);
  g_assert_cmpuint (order[0], ==, 1);
  g_assert_cmpuint (order[2], ==, 2);
  g_assert_cmpuint (order[3], ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/order/leaves-of-a-line", test_leaves_of_a_line);
  g_test_add_func ("/layout/order/small-tables", test_small_tables);
  g_test_add_func ("/layout/order/stretches", test_stretches);
  g_test_add_func ("/layout/order/many", test_many);
  g_test_add_func ("/layout/order/thousands", test_thousands);
  g_test_add_func ("/layout/order/rare-features-come-first", test_rare_features_come_first);
  g_test_add_func ("/layout/order/cancelled", test_cancelled);
  g_test_add_func ("/layout/order/empty-items-go-last", test_empty_items_go_last);
  g_test_add_func ("/layout/order/turn", test_turn);
  return g_test_run ();
}
