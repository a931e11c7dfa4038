/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-chart-switcher.h"

#include <glib/gi18n.h>

#include "app/ent-late-menu.h"
#include "charts/ent-chart.h"

#define TURN 15 /* degrees that a map is turned at once */

struct _EntChartSwitcher
{
  AdwBin         parent_instance;

  GtkMenuButton *choice_button;
  int            chart; /* of which the menu offers choices, or −1 */
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

/* Degrees of longitude that leave a part of the world whole. */
static const struct
{
  const char *degrees;
  const char *name;
} middles[] = {
  { "auto", N_("By Whom It Shows") },
  { "11", N_("Europe and Africa") },
  { "95", N_("Asia") },
  { "160", N_("Pacific") },
  { "-90", N_("Americas") },
};

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
new_order_menu (const EntOrder *orders)
{
  GMenu *menu = g_menu_new ();

  for (const EntOrder *order = orders; *order != ENT_ORDER_AUTO; order++)
    append (menu, ent_chart_get_order_name (*order), "win.order", g_variant_new_string (ent_view_get_order_id (*order)));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_middle_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) fixed = g_menu_new (), turns = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (middles); i++)
    append (fixed, _(middles[i].name), "win.middle", g_variant_new_string (middles[i].degrees));
  append (turns, _("Turn East"), "win.turn-map", g_variant_new_int32 (TURN));
  append (turns, _("Turn West"), "win.turn-map", g_variant_new_int32 (-TURN));
  g_menu_append_section (menu, _("Middle of the Map"), G_MENU_MODEL (fixed));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (turns));
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
  self->chart = -1;
  self->choice_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->choice_button), FALSE);
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->choice_button));
  adw_bin_set_child (ADW_BIN (self), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
}

/**
 * ent_chart_switcher_has_choices:
 * @view: what is shown
 *
 * Returns: whether there is a menu of choices for its chart
 */
gboolean
ent_chart_switcher_has_choices (EntView *view)
{
  g_return_val_if_fail (view != NULL, FALSE);

  return ent_chart_of_view (view)->orders != NULL || ent_view_get_chart (view) == ENT_CHART_MAP;
}

/**
 * ent_chart_switcher_show:
 * @self: a switcher
 * @view: what is shown
 *
 * Offers the orders that the chart of the view knows, or the middles of a map.
 */
void
ent_chart_switcher_show (EntChartSwitcher *self,
                         EntView          *view)
{
  gboolean is_map;
  const char *label;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (ENT_IS_CHART_SWITCHER (self) && view != NULL);

  if (self->chart == (int) ent_view_get_chart (view))
    return;
  self->chart = (int) ent_view_get_chart (view);
  gtk_widget_set_visible (GTK_WIDGET (self->choice_button), ent_chart_switcher_has_choices (view));
  if (ent_chart_switcher_has_choices (view))
    {
      is_map = ent_view_get_chart (view) == ENT_CHART_MAP;
      label = is_map ? _("Middle of the Map") : _("Order of Rows and Columns");
      menu = is_map ? new_middle_menu () : new_order_menu (ent_chart_of_view (view)->orders);
      gtk_menu_button_set_icon_name (self->choice_button, is_map ? "find-location-symbolic" : "view-sort-descending-symbolic");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->choice_button), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  ent_late_menu_set (self->choice_button, menu);
}
