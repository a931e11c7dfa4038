/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-tab-buttons.h"

/* A tooltip that says what the button says would be spoken after it. */
static void
set_words (GtkButton  *button,
           const char *label,
           const char *name)
{
  if (g_strcmp0 (gtk_button_get_label (button), label) != 0)
    gtk_button_set_label (button, label);
  name = g_str_equal (label, name) ? NULL : name;
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), name) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (button), name);
}

static GtkWidget *
new_button (EntDetailsTab *tab,
            GCallback      toggled,
            gpointer       data)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (tab->title);

  gtk_widget_set_name (button, tab->id);
  set_words (GTK_BUTTON (button), tab->title, tab->name);
  g_signal_connect (button, "toggled", toggled, data);
  return button;
}

static GtkFlowBoxChild *
append_place (GtkFlowBox *box)
{
  GtkWidget *place = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  /* The button takes the focus, not the place it stands in. */
  gtk_widget_set_focusable (place, FALSE);
  gtk_flow_box_append (box, place);
  return GTK_FLOW_BOX_CHILD (place);
}

static void
empty_places (GtkFlowBox *box)
{
  GtkFlowBoxChild *place;

  for (int i = 0; (place = gtk_flow_box_get_child_at_index (box, i)) != NULL; i++)
    {
      gtk_flow_box_child_set_child (place, NULL);
      gtk_widget_set_visible (GTK_WIDGET (place), FALSE);
    }
}

/**
 * ent_tab_buttons_fill:
 * @box: the buttons
 * @details: what there are tabs of
 * @toggled: for the signal of that name of each button
 * @data: for @toggled
 *
 * Shows a button for each tab. The places they stand in stay, empty or not: a flow
 * box of GTK 4.8 goes on by keys from the one that was clicked, even when it is gone.
 */
void
ent_tab_buttons_fill (GtkFlowBox *box,
                      EntDetails *details,
                      GCallback   toggled,
                      gpointer    data)
{
  GtkWidget *first = NULL;

  g_return_if_fail (GTK_IS_FLOW_BOX (box));
  g_return_if_fail (details != NULL);

  empty_places (box);
  for (guint i = 0; i < details->tabs->len; i++)
    {
      GtkFlowBoxChild *place = gtk_flow_box_get_child_at_index (box, (int) i);
      GtkWidget *button = new_button (g_ptr_array_index (details->tabs, i), toggled, data);

      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      if (place == NULL)
        place = append_place (box);
      gtk_flow_box_child_set_child (place, button);
      gtk_widget_set_visible (GTK_WIDGET (place), TRUE);
    }
}

/**
 * ent_tab_buttons_find:
 * @box: the buttons
 * @id: by which a tab is known
 *
 * Returns: (transfer none) (nullable): its button
 */
GtkToggleButton *
ent_tab_buttons_find (GtkFlowBox *box,
                      const char *id)
{
  GtkFlowBoxChild *child;

  g_return_val_if_fail (GTK_IS_FLOW_BOX (box), NULL);

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (box, i)) != NULL && gtk_flow_box_child_get_child (child) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (gtk_flow_box_child_get_child (child)), id) == 0)
      return GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (child));
  return NULL;
}

/**
 * ent_tab_buttons_count_left:
 * @box: the buttons
 * @details: what there are tabs of
 * @filter: which records are listed
 *
 * Says on each button how much of its list is left.
 */
void
ent_tab_buttons_count_left (GtkFlowBox   *box,
                            EntDetails   *details,
                            EntRowFilter *filter)
{
  g_return_if_fail (GTK_IS_FLOW_BOX (box));
  g_return_if_fail (details != NULL);

  for (guint i = 0; i < details->tabs->len; i++)
    {
      EntDetailsTab *tab = g_ptr_array_index (details->tabs, i);
      GtkToggleButton *button = ent_tab_buttons_find (box, tab->id);
      g_autofree char *left = ent_details_dup_left (details, tab, filter);

      set_words (GTK_BUTTON (button), left != NULL ? left : tab->title, left != NULL ? left : tab->name);
    }
}
