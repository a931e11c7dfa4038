/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-vicinity-bar.h"

#include <glib/gi18n.h>

struct _EntVicinityBar
{
  AdwBin       parent_instance;

  /* in the bar, borrowed */
  GtkLabel    *label;
  GtkWidget   *less;
  GtkWidget   *more;
  GtkWidget   *only;

  EntVicinity *vicinity; /* owned */
};

G_DEFINE_FINAL_TYPE (EntVicinityBar, ent_vicinity_bar, ADW_TYPE_BIN)

static void
steps_changed_cb (EntVicinityBar *self)
{
  g_autofree char *text = ent_vicinity_dup_text (self->vicinity);

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_label (self->label, text);
  gtk_widget_set_sensitive (self->less, ent_vicinity_can_step (self->vicinity, -1));
  gtk_widget_set_sensitive (self->more, ent_vicinity_can_step (self->vicinity, 1));
  gtk_widget_set_sensitive (self->only, ent_vicinity_can_keep_only (self->vicinity));
}

static void
less_cb (EntVicinityBar *self)
{
  ent_vicinity_step (self->vicinity, -1);
}

static void
more_cb (EntVicinityBar *self)
{
  ent_vicinity_step (self->vicinity, 1);
}

static void
only_cb (EntVicinityBar *self)
{
  ent_vicinity_keep_only (self->vicinity);
}

static void
leave_cb (EntVicinityBar *self)
{
  ent_vicinity_leave (self->vicinity);
}

static void
ent_vicinity_bar_dispose (GObject *object)
{
  g_clear_object (&ENT_VICINITY_BAR (object)->vicinity);
  G_OBJECT_CLASS (ent_vicinity_bar_parent_class)->dispose (object);
}

static void
ent_vicinity_bar_class_init (EntVicinityBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_vicinity_bar_dispose;
}

static GtkWidget *
add_button (EntVicinityBar *self,
            GtkBox         *box,
            const char     *icon,
            const char     *text,
            void            (*clicked) (EntVicinityBar *))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked), self);
  gtk_box_append (box, button);
  return button;
}

static void
ent_vicinity_bar_init (EntVicinityBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  /* Translators: shows less or more of what is around a nation or a grouping, by the lines it is away */
  self->less = add_button (self, GTK_BOX (box), "list-remove-symbolic", _("One Step Less (−)"), less_cb);
  self->more = add_button (self, GTK_BOX (box), "list-add-symbolic", _("One Step More (+)"), more_cb);
  self->only = gtk_button_new_with_label (_("Only These"));
  gtk_widget_set_tooltip_text (self->only, _("Leave Out the Rest (Ctrl+Shift+O)"));
  gtk_widget_add_css_class (self->only, "flat");
  g_signal_connect_swapped (self->only, "clicked", G_CALLBACK (only_cb), self);
  gtk_box_append (GTK_BOX (box), self->only);
  add_button (self, GTK_BOX (box), "window-close-symbolic", _("Leave Focus (Esc)"), leave_cb);
  gtk_widget_add_css_class (box, "vicinity-bar");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ent_vicinity_bar_set_vicinity:
 * @vicinity: that of the canvas; a reference is kept. To be called once.
 */
void
ent_vicinity_bar_set_vicinity (EntVicinityBar *self,
                               EntVicinity    *vicinity)
{
  g_return_if_fail (ENT_IS_VICINITY_BAR (self));
  g_return_if_fail (ENT_IS_VICINITY (vicinity));
  g_return_if_fail (self->vicinity == NULL);

  self->vicinity = g_object_ref (vicinity);
  g_signal_connect_object (vicinity, "notify::steps", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
}
