/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-late-menu.h"

#define KEY "ent-late-menu"

static void
make_cb (GtkMenuButton *button,
         gpointer       data)
{
  GMenuModel *menu = ent_late_menu_get (button);

  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * ent_late_menu_set:
 * @button: a button; it has no other way to make what it opens
 * @menu: (nullable): what it opens; a reference is kept
 *
 * Gives a button a menu, in place of what it opened before.
 */
void
ent_late_menu_set (GtkMenuButton *button,
                   GMenuModel    *menu)
{
  GtkPopover *popover;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (menu == NULL || G_IS_MENU_MODEL (menu));

  if (menu != NULL)
    g_object_ref (menu);
  g_object_set_data_full (G_OBJECT (button), KEY, menu, g_object_unref);
  popover = gtk_menu_button_get_popover (button);
  gtk_menu_button_set_menu_model (button, popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover)) ? menu : NULL);
  gtk_menu_button_set_create_popup_func (button, menu != NULL ? make_cb : NULL, NULL, NULL);
}

/**
 * ent_late_menu_get:
 * @button: a button
 *
 * Returns: (transfer none) (nullable): the menu that it was given, whether or not it has been opened
 */
GMenuModel *
ent_late_menu_get (GtkMenuButton *button)
{
  g_return_val_if_fail (GTK_IS_MENU_BUTTON (button), NULL);

  return g_object_get_data (G_OBJECT (button), KEY);
}
