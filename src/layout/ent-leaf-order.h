/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint *ent_leaf_order_new (const double *distances,
                           guint         n_items);

G_END_DECLS
