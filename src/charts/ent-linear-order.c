/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-linear-private.h"

#include <string.h>

#include "charts/ent-combination-order.h"

/* The columns of a day, with few bars. Those that there were when the chart was arranged keep
 * their order, so that a date that moves does not shuffle them; a new one goes
 * to where it adds the fewest bars. */

static guint
count_new_bars (const guint8 *left,
                const guint8 *column,
                const guint8 *right,
                guint         n)
{
  guint n_new = 0;

  for (guint i = 0; i < n; i++)
    n_new += ((left && left[i]) != column[i]) + ((right && right[i]) != column[i]) - ((left && left[i]) != (right && right[i]));
  return n_new;
}

static void
insert_column (GArray       *order,
               const guint8 *cells,
               guint         n_rows,
               guint         column)
{
  guint best = 0, fewest = G_MAXUINT;

  for (guint at = 0; at <= order->len; at++)
    {
      const guint8 *left = at > 0 ? cells + g_array_index (order, guint, at - 1) * n_rows : NULL;
      const guint8 *right = at < order->len ? cells + g_array_index (order, guint, at) * n_rows : NULL;
      guint n_new = count_new_bars (left, cells + column * n_rows, right, n_rows);

      if (n_new >= fewest)
        continue;
      fewest = n_new;
      best = at;
    }
  g_array_insert_val (order, best, column);
}

/**
 * ent_linear_order_columns:
 * @places: where everything stands
 * @combinations: those of a day
 *
 * Returns: (transfer full) (array): the combinations from left to right
 */
guint *
ent_linear_order_columns (const EntLinearPlaces *places,
                          EntCombinations       *combinations)
{
  guint n = ent_combinations_get_n (combinations);
  const guint8 *cells = ent_combinations_get_cells (combinations);
  g_autofree gboolean *is_placed = g_new0 (gboolean, n + 1);
  GArray *order;

  if (places->order != ENT_ORDER_BARS)
    return ent_combination_order_new (combinations, places->n_rows, places->order);
  order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint kept = 0; kept < places->n_columns; kept++)
    for (guint i = 0; i < n; i++)
      if (memcmp (places->columns + kept * places->n_rows, cells + i * places->n_rows, places->n_rows) == 0)
        {
          g_array_append_val (order, i);
          is_placed[i] = TRUE;
        }
  for (guint i = 0; i < n; i++)
    if (!is_placed[i])
      insert_column (order, cells, places->n_rows, i);
  g_array_append_val (order, n); /* so that there always is something */
  return (guint *) (gpointer) g_array_free (order, FALSE);
}
