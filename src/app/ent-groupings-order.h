/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

/**
 * EntGroupingAt:
 * @y: in px of the widget
 * @is_lower: (out): whether it is in the lower half of the row
 *
 * Returns: row of the grouping that is shown there, or %ENT_ROW_NONE
 */
typedef guint32 (*EntGroupingAt) (double    x,
                                  double    y,
                                  gboolean *is_lower,
                                  gpointer  data);

/* Puts the groupings that are shown in another order, which is that of the
 * title, by dragging them. */

gboolean ent_groupings_order_is_all (const char *const *before,
                                 const char *const *after);
void ent_groupings_order_attach (GtkWidget     *widget,
                                 EntState      *state,
                                 EntGroupingAt  at,
                                 gpointer       data);
void ent_groupings_order_drop   (EntState      *state,
                                 guint32        dragged,
                                 guint32        onto,
                                 gboolean       is_lower);

G_END_DECLS
