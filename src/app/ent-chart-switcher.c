/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-chart-switcher.h"

#include <glib/gi18n.h>

#include "charts/ent-chart.h"

struct _EntChartSwitcher
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (EntChartSwitcher, ent_chart_switcher, ADW_TYPE_BIN)

static GtkWidget *
new_button (const EntChart *chart)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *id = ent_view_get_chart_id (chart->kind);
  g_autofree char *icon = g_strdup_printf ("chart-%s-symbolic", id);
  /* Translators: a kind of chart, and the number on the key that chooses it */
  g_autofree char *tooltip = g_strdup_printf (_("%s (Ctrl+%u)"), _(chart->name), chart->kind + 1);

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.chart");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(chart->name), -1);
  return button;
}

static void
ent_chart_switcher_class_init (EntChartSwitcherClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_chart_switcher_init (EntChartSwitcher *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (EntChartKind kind = 0; kind < ENT_N_CHARTS; kind++)
    gtk_box_append (GTK_BOX (box), new_button (ent_chart_of_kind (kind)));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
}
