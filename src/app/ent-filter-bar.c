/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-filter-bar.h"

#include <glib/gi18n.h>

struct _EntFilterBar
{
  AdwBin        parent_instance;

  GtkLabel     *label;
  EntRowFilter *filter; /* owned */
};

G_DEFINE_FINAL_TYPE (EntFilterBar, ent_filter_bar, ADW_TYPE_BIN)

static void
filter_changed_cb (EntFilterBar *self)
{
  g_autofree char *text = ent_row_filter_dup_text (self->filter);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), !ent_row_filter_is_none (self->filter));
}

static void
clear_cb (EntFilterBar *self)
{
  ent_row_filter_clear (self->filter);
}

static void
ent_filter_bar_dispose (GObject *object)
{
  g_clear_object (&ENT_FILTER_BAR (object)->filter);
  G_OBJECT_CLASS (ent_filter_bar_parent_class)->dispose (object);
}

static void
ent_filter_bar_class_init (EntFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_filter_bar_dispose;
}

static void
ent_filter_bar_init (EntFilterBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "hexpand", TRUE, "xalign", 0.0, "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_set_tooltip_text (clear, _("Clear Filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clear filter"), -1);
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), clear);
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * ent_filter_bar_set_state:
 * @state: the state of the window; its filter is kept. To be called once.
 */
void
ent_filter_bar_set_state (EntFilterBar *self,
                          EntState     *state)
{
  g_return_if_fail (ENT_IS_FILTER_BAR (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (ent_state_get_filter (state));
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  /* Another dataset has no filter yet. */
  g_signal_connect_object (state, "notify::dataset", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  filter_changed_cb (self);
}
