/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-chart-switcher.h"

#include <glib/gi18n.h>

#include "charts/ent-chart.h"

struct _EntChartSwitcher
{
  AdwBin          parent_instance;

  GtkMenuButton  *order_button;
  const EntOrder *orders; /* (nullable): those that the menu offers, borrowed for good */
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

static GtkWidget *
new_order_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-sort-descending-symbolic");
  gtk_widget_set_tooltip_text (button, _("Order of Rows and Columns"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Order of Rows and Columns"), -1);
  gtk_widget_set_visible (button, FALSE);
  return button;
}

static GMenuModel *
new_order_menu (const EntOrder *orders)
{
  GMenu *menu = g_menu_new ();

  for (const EntOrder *order = orders; *order != ENT_ORDER_AUTO; order++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (ent_chart_get_order_name (*order), NULL);

      g_menu_item_set_action_and_target (item, "win.order", "s", ent_view_get_order_id (*order));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
ent_chart_switcher_class_init (EntChartSwitcherClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_chart_switcher_init (EntChartSwitcher *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (EntChartKind kind = 0; kind < ENT_N_CHARTS; kind++)
    gtk_box_append (GTK_BOX (box), new_button (ent_chart_of_kind (kind)));
  self->order_button = GTK_MENU_BUTTON (new_order_button ());
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->order_button));
  adw_bin_set_child (ADW_BIN (self), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
}

/**
 * ent_chart_switcher_show:
 * @self: a switcher
 * @view: what is shown
 *
 * Offers the orders that the chart of the view knows.
 */
void
ent_chart_switcher_show (EntChartSwitcher *self,
                         EntView          *view)
{
  const EntOrder *orders;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (ENT_IS_CHART_SWITCHER (self) && view != NULL);

  orders = ent_chart_of_view (view)->orders;
  if (orders == self->orders)
    return;
  self->orders = orders;
  gtk_widget_set_visible (GTK_WIDGET (self->order_button), orders != NULL);
  if (orders != NULL)
    menu = new_order_menu (orders);
  gtk_menu_button_set_menu_model (self->order_button, menu);
}
