/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-tooltip.h"

/**
 * ent_tooltip_begin:
 * @widget: a widget that has just been made and is to be seen
 * @text: (nullable): its tooltip
 *
 * As gtk_widget_set_tooltip_text(), which asks the display twice where the pointer
 * is, unless the widget is hidden: of something that is in no window yet it
 * is on no account over it, and lists make dozens of them at a time.
 */
void
ent_tooltip_begin (GtkWidget  *widget,
                   const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (gtk_widget_get_parent (widget) == NULL);

  gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  gtk_widget_set_visible (widget, TRUE);
}
