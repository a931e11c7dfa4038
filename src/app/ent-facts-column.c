/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-facts-column.h"

#include <glib/gi18n.h>

#include "app/ent-fact-widget.h"

/* A button with the ways to copy the facts. */
static GtkWidget *
new_copy_button (EntDetailsTab *tab)
{
  static const char *const labels[ENT_N_DETAILS_COPIES] = { N_("As _Text"), N_("As _CSV"), N_("_Numbers as CSV") };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < ENT_N_DETAILS_COPIES; i++)
    if (tab->copies & 1u << i)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (_(labels[i]), NULL);

        g_menu_item_set_action_and_target (item, "details.copy", "u", i);
        g_menu_append_item (menu, item);
      }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Copy"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  return button;
}

/**
 * ent_facts_column_new:
 * @state: the state of a window
 * @details: what there is to say of something
 * @tab: a tab of it that is no list
 *
 * Returns: (transfer floating): its facts, one below the other, with the ways to copy them
 */
GtkWidget *
ent_facts_column_new (EntState      *state,
                      EntDetails    *details,
                      EntDetailsTab *tab)
{
  GPtrArray *facts;
  GtkWidget *box;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);
  g_return_val_if_fail (details != NULL && tab != NULL, NULL);

  facts = ent_details_get_facts (details, tab);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "facts");
  if (tab->copies != 0)
    gtk_box_append (GTK_BOX (box), new_copy_button (tab));
  for (guint i = 0; i < facts->len; i++)
    {
      const EntFact *fact = g_ptr_array_index (facts, i);
      GtkWidget *widget = ent_fact_widget_new (state, fact, details->references);

      /* On a card a click leads to the page. */
      if (fact->kind == ENT_FACT_QUOTE)
        gtk_label_set_selectable (GTK_LABEL (widget), TRUE);
      gtk_box_append (GTK_BOX (box), widget);
    }
  return box;
}
