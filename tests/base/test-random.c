/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-random.h"

static void
test_same_seed (void)
{
  EntRandom a, b, c;
  gboolean differs = FALSE;

  ent_random_init (&a, 42);
  ent_random_init (&b, 42);
  ent_random_init (&c, 43);
  for (guint i = 0; i < 100; i++)
    {
      double x = ent_random_double (&a);

      g_assert_cmpfloat (x, ==, ent_random_double (&b));
      differs |= x != ent_random_double (&c);
    }
  g_assert_true (differs);
}

static void
test_range (void)
{
  EntRandom random;
  double sum = 0;

  ent_random_init (&random, G_GUINT64_CONSTANT (0) - G_GUINT64_CONSTANT (88172645463325252)); /* a state of zero */
  for (guint i = 0; i < 10000; i++)
    {
      double x = ent_random_double (&random);

      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (x, <, 1);
      sum += x;
    }
  g_assert_cmpfloat_with_epsilon (sum / 10000, 0.5, 0.02);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/random/same-seed", test_same_seed);
  g_test_add_func ("/base/random/range", test_range);
  return g_test_run ();
}
