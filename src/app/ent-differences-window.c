/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-differences-window.h"

#include <glib/gi18n.h>

#define WIDTH 640
#define HEIGHT 480
#define MARGIN 12

static GtkWidget *
new_text (const char *differences)
{
  GtkWidget *text = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), differences, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (text), TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What differs"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), text);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

/**
 * ent_differences_window_new:
 * @parent: the window it belongs to
 * @differences: what differs, from what is open to what is in the file; may be empty
 *
 * Returns: (transfer none): a window, not yet presented
 */
GtkWidget *
ent_differences_window_new (GtkWindow  *parent,
                            const char *differences)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "title", _("From What Is Open to the File"),
                                    "default-width", WIDTH, "default-height", HEIGHT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), new_text (*differences != '\0' ? differences : _("Nothing differs but how it is written.")));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}
