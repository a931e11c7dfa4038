/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntRowDrag:
 * @can_drag: whether a row can be taken hold of now
 * @drop: what another row stands for, @item, is to take the place of this one; whether it does
 *
 * What a row of a list has to say when it is dragged.
 */
typedef struct
{
  gboolean (*can_drag) (GtkWidget *row);
  gboolean (*drop)     (GtkWidget *row,
                        GObject   *item);
} EntRowDrag;

void ent_row_drag_attach (GtkWidget        *row,
                          GObject          *item,
                          const EntRowDrag *drag);

G_END_DECLS
