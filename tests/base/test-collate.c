/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-collate.h"

#include <locale.h>

static void
assert_order (const char *first,
              const char *second)
{
  g_assert_cmpint (ent_collate (first, second), <, 0);
  g_assert_cmpint (ent_collate (second, first), >, 0);
}

static void
numbers_count (void)
{
  assert_order ("G7", "G20");
  assert_order ("G7", "G77");
  assert_order ("G8", "G8+5");
  assert_order ("Land 2", "Land 10");
  assert_order ("Pact 007", "Pact 8");
  assert_order ("2+2", "10+1");
  assert_order ("Land ٢", "Land ١٠");
  assert_order ("99999999999999999998", "99999999999999999999");
  assert_order ("G", "G7");
  g_assert_cmpint (ent_collate ("G20", "G20"), ==, 0);
}

static void
case_counts_last (void)
{
  assert_order ("alpha", "Beta");
  assert_order ("Alpha", "beta");
  assert_order ("pact 7", "Pact 20");
  g_assert_cmpint (ent_collate ("sco", "SCO"), !=, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/collate/numbers-count", numbers_count);
  g_test_add_func ("/base/collate/case-counts-last", case_counts_last);

  return g_test_run ();
}
