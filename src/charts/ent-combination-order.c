/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-combination-order.h"

#include <string.h>

/* Combinations by their size, by the number of their groupings, or as the
 * groupings were chosen; and the groupings themselves. */

typedef struct
{
  EntCombinations *combinations;
  guint            n_groupings;
  EntOrder         order;
} Sorting;

/* The larger number first. */
static int
compare_numbers (guint a,
                 guint b)
{
  return (a < b) - (a > b);
}

/* Those of the grouping that was chosen first come first, and of these those of the next. */
static int
compare_choices (const Sorting *sorting,
                 guint          left,
                 guint          right)
{
  const guint8 *cells = ent_combinations_get_cells (sorting->combinations);

  return memcmp (cells + right * sorting->n_groupings, cells + left * sorting->n_groupings, sorting->n_groupings);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const Sorting *sorting = data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  const EntCombination *one = ent_combinations_get (sorting->combinations, left);
  const EntCombination *other = ent_combinations_get (sorting->combinations, right);
  int by_size = compare_numbers (one->n_nations, other->n_nations), by_groupings = compare_numbers (one->n_groupings, other->n_groupings);
  int result;

  if (sorting->order == ENT_ORDER_OWN)
    return compare_choices (sorting, left, right);
  result = sorting->order == ENT_ORDER_GROUPINGS ? by_groupings : by_size;
  if (result == 0)
    result = sorting->order == ENT_ORDER_GROUPINGS ? by_size : by_groupings;
  return result != 0 ? result : (left > right) - (left < right);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Sorting *sorting = data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  int result = compare_numbers (ent_combinations_count_members (sorting->combinations, left),
                                ent_combinations_count_members (sorting->combinations, right));

  return result != 0 ? result : (left > right) - (left < right);
}

static guint *
new_numbers (guint n)
{
  guint *numbers = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    numbers[i] = i;
  return numbers;
}

/**
 * ent_combination_order_new:
 * @combinations: those of a day
 * @n_groupings: of their network
 * @order: %ENT_ORDER_SIZE, %ENT_ORDER_GROUPINGS or %ENT_ORDER_OWN
 *
 * Returns: (transfer full) (array): the combinations from left to right
 */
guint *
ent_combination_order_new (EntCombinations *combinations,
                           guint            n_groupings,
                           EntOrder         order)
{
  Sorting sorting = { combinations, n_groupings, order };
  guint n;
  guint *numbers;

  g_return_val_if_fail (combinations != NULL, NULL);

  n = ent_combinations_get_n (combinations);
  numbers = new_numbers (n);
  g_qsort_with_data (numbers, (int) n, sizeof (guint), compare, &sorting);
  return numbers;
}

/**
 * ent_combination_order_new_rows:
 * @combinations: those of a day
 * @n_groupings: of their network
 * @order: %ENT_ORDER_OWN for the order in which they were chosen; in any other the largest is the first
 *
 * Returns: (transfer full) (array): the groupings from the top down
 */
guint *
ent_combination_order_new_rows (EntCombinations *combinations,
                                guint            n_groupings,
                                EntOrder         order)
{
  Sorting sorting = { combinations, n_groupings, order };
  guint *rows;

  g_return_val_if_fail (combinations != NULL, NULL);

  rows = new_numbers (n_groupings);
  if (order != ENT_ORDER_OWN)
    g_qsort_with_data (rows, (int) n_groupings, sizeof (guint), compare_rows, &sorting);
  return rows;
}
