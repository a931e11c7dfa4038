/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-compare-bar.h"

#include <glib/gi18n.h>

#include "app/ent-announcer.h"
#include "state/ent-comparison.h"

struct _EntCompareBar
{
  AdwBin     parent_instance;

  GtkLabel  *label;  /* borrowed; in the bar */
  GtkWidget *button; /* likewise */
  EntState  *state;  /* owned */
};

G_DEFINE_FINAL_TYPE (EntCompareBar, ent_compare_bar, ADW_TYPE_BIN)

static void
announce (EntCompareBar *self,
          const char    *text)
{
  g_autofree char *date = ent_day_to_text (ent_view_get_day (ent_state_get_view (self->state)));
  /* Translators: %s is a date; said when days are no longer compared */
  g_autofree char *alone = g_strdup_printf (_("%s alone is shown"), date);

  ent_announcer_say (GTK_WIDGET (self), text != NULL ? text : alone);
}

static void
view_changed_cb (EntCompareBar *self,
                 EntViewFields  fields)
{
  g_autofree char *text = NULL;
  const char *stop;

  if ((fields & (ENT_VIEW_SINCE | ENT_VIEW_RANGE | ENT_VIEW_DAY)) == 0)
    return;
  text = ent_comparison_dup_text (self->state);
  if (!g_str_equal (gtk_label_get_label (self->label), text != NULL ? text : ""))
    announce (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  stop = ent_comparison_get_range (self->state) != ENT_RANGE_NONE ? _("Show One Day") : _("Stop Comparing");
  gtk_widget_set_tooltip_text (self->button, stop);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, stop, -1);
}

static void
clicked_cb (EntCompareBar *self)
{
  ent_comparison_stop (self->state);
}

static void
ent_compare_bar_dispose (GObject *object)
{
  g_clear_object (&ENT_COMPARE_BAR (object)->state);
  G_OBJECT_CLASS (ent_compare_bar_parent_class)->dispose (object);
}

static void
ent_compare_bar_class_init (EntCompareBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_compare_bar_dispose;
}

static void
ent_compare_bar_init (EntCompareBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->button = button;
  self->label = GTK_LABEL (label);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "compare-bar");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ent_compare_bar_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_compare_bar_set_state (EntCompareBar *self,
                           EntState      *state)
{
  g_return_if_fail (ENT_IS_COMPARE_BAR (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}
