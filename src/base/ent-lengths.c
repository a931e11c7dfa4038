/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-lengths.h"

/* A binary indexed tree (Fenwick, “A new data structure for cumulative
 * frequency tables”, 1994): element i, counted from 1, holds the sum of the
 * last i & -i lengths up to and with the i-th. */
struct _EntLengths
{
  guint   n;
  guint   step;    /* the largest power of two that is not above n */
  double *lengths; /* owned */
  double *sums;    /* owned; n + 1 */
};

/**
 * ent_lengths_new:
 * @n: how many
 * @length: how long each is to begin with
 *
 * Time: O(n).
 *
 * Returns: (transfer full): the lengths
 */
EntLengths *
ent_lengths_new (guint  n,
                 double length)
{
  EntLengths *lengths = g_new (EntLengths, 1);

  lengths->n = n;
  lengths->step = 1;
  while (lengths->step <= n / 2)
    lengths->step *= 2;
  lengths->lengths = g_new (double, n);
  lengths->sums = g_new0 (double, n + 1);
  for (guint i = 1; i <= n; i++)
    {
      lengths->lengths[i - 1] = length;
      lengths->sums[i] = length * (i & -i);
    }

  return lengths;
}

/**
 * ent_lengths_free:
 * @lengths: (transfer full): lengths
 */
void
ent_lengths_free (EntLengths *lengths)
{
  g_return_if_fail (lengths != NULL);

  g_free (lengths->lengths);
  g_free (lengths->sums);
  g_free (lengths);
}

/**
 * ent_lengths_get:
 * @lengths: lengths
 * @index: which one, from 0
 *
 * Returns: how long it is
 */
double
ent_lengths_get (const EntLengths *lengths,
                 guint             index)
{
  g_return_val_if_fail (lengths != NULL, 0);
  g_return_val_if_fail (index < lengths->n, 0);

  return lengths->lengths[index];
}

/**
 * ent_lengths_set:
 * @lengths: lengths
 * @index: which one, from 0
 * @length: how long it is
 */
void
ent_lengths_set (EntLengths *lengths,
                 guint       index,
                 double      length)
{
  double change;

  g_return_if_fail (lengths != NULL);
  g_return_if_fail (index < lengths->n);

  change = length - lengths->lengths[index];
  lengths->lengths[index] = length;
  for (guint i = index + 1; i <= lengths->n; i += i & -i)
    lengths->sums[i] += change;
}

/**
 * ent_lengths_get_start:
 * @lengths: lengths
 * @index: which one, from 0; their number for the end of all
 *
 * Returns: the sum of those before
 */
double
ent_lengths_get_start (const EntLengths *lengths,
                       guint             index)
{
  double start = 0;
  guint sum = 0;

  g_return_val_if_fail (lengths != NULL, 0);
  g_return_val_if_fail (index <= lengths->n, 0);

  /* In the order of ent_lengths_find(), so that both round alike. */
  for (guint step = lengths->step; step > 0; step /= 2)
    if (index & step)
      {
        sum += step;
        start += lengths->sums[sum];
      }
  return start;
}

/**
 * ent_lengths_find:
 * @lengths: at least one length
 * @at: a distance from the beginning of all
 * @start: (out): where the one that is found begins
 *
 * Returns: which one lies at @at; the first before all, the last beyond the end
 */
guint
ent_lengths_find (const EntLengths *lengths,
                  double            at,
                  double           *start)
{
  guint index = 0;

  g_return_val_if_fail (lengths != NULL, 0);
  g_return_val_if_fail (lengths->n > 0, 0);
  g_return_val_if_fail (start != NULL, 0);

  *start = 0;
  for (guint step = lengths->step; step > 0; step /= 2)
    if (index + step < lengths->n && *start + lengths->sums[index + step] <= at)
      {
        index += step;
        *start += lengths->sums[index];
      }
  return index;
}
