/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An order of the rows or columns of a table of what is and what is not, such
 * that what is lies side by side: in runs that are long and few. */

guint *ent_order_new        (const guint8 *cells,
                             guint         n_items,
                             guint         n_features,
                             GCancellable *cancellable);
void   ent_order_turn       (guint        *order,
                             guint         n_items,
                             const double *values);
guint  ent_order_count_runs (const guint8 *cells,
                             guint         n_items,
                             guint         n_features,
                             const guint  *order);

G_END_DECLS
