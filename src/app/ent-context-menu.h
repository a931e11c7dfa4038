/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntMenuPlace:
 * @target: the widget there, or the one that has the focus
 * @by_keys: whether it was a key, so that the pointer means nothing
 * @by_touch: whether it was a finger, which covers more than a point
 * @at: what the menu points at, in px of the widget; whoever makes the menu may
 *   say it more exactly
 *
 * Where a context menu is asked for.
 */
typedef struct
{
  GtkWidget   *target;
  gboolean     by_keys;
  gboolean     by_touch;
  GdkRectangle at;
} EntMenuPlace;

/**
 * EntMenuMake:
 * @place: where
 *
 * Returns: (transfer full) (nullable): the menu of that place, %NULL if it has none
 */
typedef GMenuModel *(*EntMenuMake) (EntMenuPlace *place,
                                    gpointer      data);

/* The menu that comes up by right click, Menu key, Shift+F10 and a long press. */

void        ent_context_menu_attach (GtkWidget   *widget,
                                     EntMenuMake  make,
                                     gpointer     data);
void        ent_context_menu_allocate (GtkWidget *widget);

G_END_DECLS
