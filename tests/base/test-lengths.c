/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-lengths.h"

static void
test_equal (void)
{
  g_autoptr (EntLengths) lengths = ent_lengths_new (5, 10);
  double start;

  g_assert_cmpfloat (ent_lengths_get_start (lengths, 0), ==, 0);
  g_assert_cmpfloat (ent_lengths_get_start (lengths, 3), ==, 30);
  g_assert_cmpfloat (ent_lengths_get_start (lengths, 5), ==, 50);
  g_assert_cmpuint (ent_lengths_find (lengths, 29.5, &start), ==, 2);
  g_assert_cmpfloat (start, ==, 20);
  g_assert_cmpuint (ent_lengths_find (lengths, 30, &start), ==, 3);
}

static void
test_ends (void)
{
  g_autoptr (EntLengths) lengths = ent_lengths_new (3, 7);
  g_autoptr (EntLengths) one = ent_lengths_new (1, 7);
  double start;

  g_assert_cmpuint (ent_lengths_find (lengths, -5, &start), ==, 0);
  g_assert_cmpfloat (start, ==, 0);
  g_assert_cmpuint (ent_lengths_find (lengths, 1000, &start), ==, 2);
  g_assert_cmpfloat (start, ==, 14);
  g_assert_cmpuint (ent_lengths_find (one, 7, &start), ==, 0);
}

/* The same as adding up, for lists of all small sizes. */
static void
test_changes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint n = 1; n < 40; n++)
    {
      g_autoptr (EntLengths) lengths = ent_lengths_new (n, 3);
      g_autofree double *plain = g_new (double, n);

      for (guint i = 0; i < n; i++)
        plain[i] = 3;
      for (guint change = 0; change < 60; change++)
        {
          guint index = (guint) g_rand_int_range (rand, 0, (gint32) n);
          double length = g_rand_int_range (rand, 1, 10), sum = 0, start;

          ent_lengths_set (lengths, index, length);
          plain[index] = length;
          for (guint i = 0; i < n; i++)
            {
              g_assert_cmpfloat (ent_lengths_get (lengths, i), ==, plain[i]);
              g_assert_cmpfloat (ent_lengths_get_start (lengths, i), ==, sum);
              g_assert_cmpuint (ent_lengths_find (lengths, sum, &start), ==, i);
              g_assert_cmpuint (ent_lengths_find (lengths, sum + plain[i] - 0.5, &start), ==, i);
              g_assert_cmpfloat (start, ==, sum);
              sum += plain[i];
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/lengths/equal", test_equal);
  g_test_add_func ("/base/lengths/ends", test_ends);
  g_test_add_func ("/base/lengths/changes", test_changes);
  return g_test_run ();
}
