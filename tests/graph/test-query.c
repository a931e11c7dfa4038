/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-query.h"

static const EntPeriod period = { 0, 1000 };

static void
keeps_order_and_drops_doubles (void)
{
  static const guint32 groupings[] = { 3, 1, 3, 2, 1 };
  static const guint32 hidden[] = { 9, 4, 9 };
  g_autoptr (EntQuery) query = ent_query_new (groupings, 5, ENT_ROLES_ALL, hidden, 3, period);
  EntRows rows = ent_query_get_groupings (query);

  g_assert_cmpmem (rows.rows, rows.n_rows * sizeof (guint32), ((guint32[]) { 3, 1, 2 }), 3 * sizeof (guint32));
  rows = ent_query_get_hidden (query);
  g_assert_cmpmem (rows.rows, rows.n_rows * sizeof (guint32), ((guint32[]) { 4, 9 }), 2 * sizeof (guint32));
  g_assert_cmpuint (ent_query_get_roles (query), ==, ENT_ROLES_ALL);
  g_assert_cmpint (ent_query_get_period (query).last, ==, 1000);
}

static void
may_ask_for_nothing (void)
{
  g_autoptr (EntQuery) query = ent_query_new (NULL, 0, 0, NULL, 0, period);
  g_autoptr (EntQuery) same = ent_query_new (NULL, 0, 0, NULL, 0, period);

  g_assert_cmpuint (ent_query_get_groupings (query).n_rows, ==, 0);
  g_assert_cmpuint (ent_query_get_hidden (query).n_rows, ==, 0);
  g_assert_true (ent_query_equal (query, same));
}

static void
equal_by_what_is_asked (void)
{
  static const guint32 rows[] = { 1, 2 };
  static const guint32 turned[] = { 2, 1 };
  g_autoptr (EntQuery) query = ent_query_new (rows, 2, 1, rows, 2, period);
  g_autoptr (EntQuery) same = ent_query_new (rows, 2, 1, turned, 2, period);
  g_autoptr (EntQuery) other_order = ent_query_new (turned, 2, 1, rows, 2, period);
  g_autoptr (EntQuery) other_roles = ent_query_new (rows, 2, 3, rows, 2, period);
  g_autoptr (EntQuery) less_hidden = ent_query_new (rows, 2, 1, rows, 1, period);
  g_autoptr (EntQuery) other_period = ent_query_new (rows, 2, 1, rows, 2, (EntPeriod) { 0, 999 });

  g_assert_true (ent_query_equal (query, query));
  g_assert_true (ent_query_equal (query, same));
  g_assert_false (ent_query_equal (query, other_order));
  g_assert_false (ent_query_equal (query, other_roles));
  g_assert_false (ent_query_equal (query, less_hidden));
  g_assert_false (ent_query_equal (query, other_period));
}

static void
sorted_by_row (void)
{
  static const guint32 rows[] = { 3, 1, 2 };
  static const guint32 turned[] = { 2, 3, 1 };
  g_autoptr (EntQuery) query = ent_query_new (rows, 3, 1, rows, 2, period);
  g_autoptr (EntQuery) other = ent_query_new (turned, 3, 1, rows, 2, period);
  g_autoptr (EntQuery) sorted = ent_query_sort (query);
  g_autoptr (EntQuery) other_sorted = ent_query_sort (other);
  g_autoptr (EntQuery) again = ent_query_sort (sorted);
  EntRows groupings = ent_query_get_groupings (sorted);

  g_assert_cmpmem (groupings.rows, groupings.n_rows * sizeof (guint32), ((guint32[]) { 1, 2, 3 }), 3 * sizeof (guint32));
  g_assert_true (ent_query_equal (sorted, other_sorted));
  g_assert_true (again == sorted);
  /* The one that was asked for stays as it is. */
  g_assert_false (ent_query_equal (query, sorted));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/query/keeps-order-and-drops-doubles", keeps_order_and_drops_doubles);
  g_test_add_func ("/graph/query/may-ask-for-nothing", may_ask_for_nothing);
  g_test_add_func ("/graph/query/equal-by-what-is-asked", equal_by_what_is_asked);
  g_test_add_func ("/graph/query/sorted-by-row", sorted_by_row);

  return g_test_run ();
}
