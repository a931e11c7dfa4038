/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A menu whose widgets are made when its button is first opened. Those of the menus of
 * a window, which nobody has opened yet, are as many as all that is seen of it. */

void        ent_late_menu_set (GtkMenuButton *button,
                               GMenuModel    *menu);
GMenuModel *ent_late_menu_get (GtkMenuButton *button);

G_END_DECLS
