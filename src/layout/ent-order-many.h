/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

guint *ent_order_many_new (const guint8 *cells,
                           guint         n_items,
                           guint         n_features,
                           GCancellable *cancellable);

G_END_DECLS
