/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-decimal.h"

#include <math.h>
#include <string.h>

static void
append_slowly (GString *text,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_dtostr (digits, sizeof digits, number));
}

#ifdef __SIZEOF_INT128__

__extension__ typedef unsigned __int128 Large;

/* So many digits tell each double from all others. */
#define N_DIGITS 17
#define LEAST_DIGITS G_GUINT64_CONSTANT (10000000000000000)

/* Between these a number has all its digits in the product of its mantissa and a power of ten, of 120 bits at most. */
#define LEAST 1e-4
#define MOST 1e15

/* Where the first digit of a number stands: 0 for units, less behind the point. */
static int
find_place (double number)
{
  static const double powers[] = { 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14 };
  int place = -4;

  for (guint i = 0; i < G_N_ELEMENTS (powers) && number >= powers[i]; i++)
    place++;
  return place;
}

/* The first digits of a number, as a whole number; what lies in the middle goes to the even one. */
static guint64
find_digits (double number,
             int    place)
{
  int exponent;
  Large product = (guint64) ldexp (frexp (number, &exponent), 53), rest, half;
  guint64 digits;

  for (int i = place; i < N_DIGITS - 1; i++)
    product *= 10;
  exponent = 53 - exponent;
  digits = (guint64) (product >> exponent);
  rest = product & (((Large) 1 << exponent) - 1);
  half = (Large) 1 << (exponent - 1);
  return digits + (rest > half || (rest == half && digits % 2 == 1));
}

static void
append_quickly (GString *text,
                double   number)
{
  char written[N_DIGITS + 1];
  int place = find_place (number), n_digits = N_DIGITS;
  guint64 digits = find_digits (number, place);

  if (digits == 10 * LEAST_DIGITS)
    {
      digits = LEAST_DIGITS;
      place++;
    }
  for (int i = N_DIGITS; i > 0; i--, digits /= 10)
    written[i - 1] = (char) ('0' + digits % 10);
  while (n_digits > MAX (place + 1, 1) && written[n_digits - 1] == '0')
    n_digits--;
  if (place < 0)
    g_string_append_len (text, "0.000", 1 - place);
  else
    g_string_append_len (text, written, place + 1);
  if (place >= 0 && n_digits > place + 1)
    g_string_append_c (text, '.');
  g_string_append_len (text, written + MAX (place + 1, 0), n_digits - MAX (place + 1, 0));
}

#endif

/**
 * ent_decimal_append:
 * @text: what is written
 * @number: a number
 *
 * Writes a number as g_ascii_dtostr() does, with as many digits as it takes to read the same number again. That is ten times as
 * fast for those of usual size, of which the places of a large network have tens of thousands.
 */
void
ent_decimal_append (GString *text,
                    double   number)
{
  g_return_if_fail (text != NULL);

#ifdef __SIZEOF_INT128__
  if (fabs (number) >= LEAST && fabs (number) < MOST)
    {
      if (number < 0)
        g_string_append_c (text, '-');
      append_quickly (text, fabs (number));
      return;
    }
#endif
  append_slowly (text, number);
}
