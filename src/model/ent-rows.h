/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntRows:
 * @rows: (array length=n_rows): row numbers of one table
 * @n_rows: how many
 *
 * A borrowed list of rows, valid as long as its dataset.
 */
typedef struct
{
  const guint32 *rows;
  guint          n_rows;
} EntRows;

gboolean ent_rows_contain (EntRows rows,
                           guint32 row);

G_END_DECLS
