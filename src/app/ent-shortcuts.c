/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-shortcuts.h"

/* GTK writes the keys it has no sign for as it calls them itself: “Page_Up”. This
 * writes them as they are called: “Page Up”. */
static void
name_keys (GtkWidget *shortcuts)
{
  if (GTK_IS_LABEL (shortcuts) && gtk_widget_has_css_class (shortcuts, "keycap"))
    {
      g_autofree char *name = g_strdelimit (g_strdup (gtk_label_get_text (GTK_LABEL (shortcuts))), "_", ' ');

      gtk_label_set_text (GTK_LABEL (shortcuts), name);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (shortcuts); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_keys (child);
}

static void
make (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/entente/Entente/help-overlay.ui");
  GtkWidget *help = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  name_keys (help);
  gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (help));
}

/**
 * ent_shortcuts_present:
 * @window: a window
 *
 * Shows which keys do what in @window. GTK would make that together with each
 * window, which then takes half as long again.
 */
void
ent_shortcuts_present (GtkApplicationWindow *window)
{
  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  if (gtk_application_window_get_help_overlay (window) == NULL)
    make (window);
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}
