/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/ent-decimal.h"
#include "base/ent-random.h"

static void
assert_same (double number)
{
  g_autoptr (GString) text = g_string_new ("<");
  g_autofree char *expected = NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  ent_decimal_append (text, number);
  expected = g_strconcat ("<", g_ascii_dtostr (digits, sizeof digits, number), NULL);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_some (void)
{
  static const double numbers[] = {
    0, 1, 10, 100, 0.5, 0.1, 0.01, 0.001, 0.0001, 0.25, 1.0 / 3, 2.0 / 3, 999.99999999999989, 1e-5, 1e-300, 1e14, 1e15, 1e17, 1e300,
    0.99999999999999989, 0.09999999999999999, 123456.5, 1e22, 4503599627370496.5, 1125899906842624.125, 5e-324, 1048576, 1e6, 123456789012345,
    INFINITY, NAN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      assert_same (numbers[i]);
      assert_same (-numbers[i]);
    }
}

/* Around each power of ten the place of the first digit changes, and rounding may carry into it. */
static void
test_near_powers (void)
{
  for (int exponent = -6; exponent < 18; exponent++)
    {
      double below = pow (10, exponent), above = below;

      for (guint i = 0; i < 100; i++)
        {
          assert_same (below);
          assert_same (above);
          below = nextafter (below, 0);
          above = nextafter (above, INFINITY);
        }
    }
}

/* Halves of the last digit, which go to the even one, are among numbers with few bits. */
static void
test_many (void)
{
  EntRandom random;

  ent_random_init (&random, 17);
  for (guint i = 0; i < 100000; i++)
    {
      double whole = ent_random_double (&random) * 2 - 1;

      assert_same (whole * pow (10, (int) (i % 24) - 6));
      assert_same (floor (whole * (1 << 30)) / (1 << (i % 31)));
      assert_same (floor (whole * G_GINT64_CONSTANT (9007199254740992)) / (G_GINT64_CONSTANT (1) << (i % 60)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/decimal/some", test_some);
  g_test_add_func ("/base/decimal/near-powers", test_near_powers);
  g_test_add_func ("/base/decimal/many", test_many);

  return g_test_run ();
}
