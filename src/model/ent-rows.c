/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-rows.h"

/**
 * ent_rows_contain:
 * @rows: a few rows, in any order
 * @row: one of the same table
 *
 * Looks through them one by one: for the handful that a record names.
 *
 * Returns: whether it is among them
 */
gboolean
ent_rows_contain (EntRows rows,
                  guint32 row)
{
  for (guint i = 0; i < rows.n_rows; i++)
    if (rows.rows[i] == row)
      return TRUE;
  return FALSE;
}
