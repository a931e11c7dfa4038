/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-shortcuts.h"

/**
 * ent_shortcuts_name_keys:
 * @shortcuts: a window of shortcuts, or something in it
 *
 * GTK writes the keys it has no sign for as it calls them itself: “Page_Up”. This
 * writes them as they are called: “Page Up”.
 */
void
ent_shortcuts_name_keys (GtkWidget *shortcuts)
{
  g_return_if_fail (GTK_IS_WIDGET (shortcuts));

  if (GTK_IS_LABEL (shortcuts) && gtk_widget_has_css_class (shortcuts, "keycap"))
    {
      g_autofree char *name = g_strdelimit (g_strdup (gtk_label_get_text (GTK_LABEL (shortcuts))), "_", ' ');

      gtk_label_set_text (GTK_LABEL (shortcuts), name);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (shortcuts); child != NULL; child = gtk_widget_get_next_sibling (child))
    ent_shortcuts_name_keys (child);
}
