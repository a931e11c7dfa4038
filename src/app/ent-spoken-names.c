/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-spoken-names.h"

/* GTK 4.8 tells screen readers the name of a button with a mnemonic twice, once
 * with its underline: “_Cancel Cancel”. The label in it has a name without, by
 * which the button is named as well; so what GTK sets beside that is taken away.
 * A button with a picture alone is called by it before its own name, and the
 * picture by its class: “GtkImage Zoom in”; so it is no longer named by it. A page
 * of a stack without a title is called “GtkStackPage”; an empty name is not spoken.
 * That goes for the buttons of libadwaita's dialogues, too, which are in no file
 * of ours. */

static void
mend (GtkButton *button)
{
  if (gtk_button_get_use_underline (button) && gtk_button_get_label (button) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  if (gtk_button_get_icon_name (button) != NULL)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
mend_pages (GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (gtk_stack_page_get_title (GTK_STACK_PAGE (page)) == NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
    }
}

static void
name_below (GtkWidget  *widget,
            const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        continue;
      if (gtk_widget_get_focusable (child))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      name_below (child, name);
    }
}

/* What GTK puts into a drop-down takes the focus and has no name. It says what is chosen, as one sees. */
static void
mend_choice (GtkDropDown *choice)
{
  GObject *chosen = gtk_drop_down_get_selected_item (choice);

  name_below (GTK_WIDGET (choice), GTK_IS_STRING_OBJECT (chosen) ? gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)) : "–");
}

/**
 * ent_spoken_names_follow:
 * @choice: a drop-down of strings
 *
 * Names what takes the focus in @choice by what is chosen, from now on. Whatever is
 * seen is followed by itself.
 */
void
ent_spoken_names_follow (GtkDropDown *choice)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  if (g_signal_handler_find (choice, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, mend_choice, NULL) == 0)
    g_signal_connect (choice, "notify::selected-item", G_CALLBACK (mend_choice), NULL);
  mend_choice (choice);
}

static gboolean
map_cb (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               data)
{
  GObject *widget = g_value_get_object (values);

  /* Another label or picture sets another name. */
  if (GTK_IS_BUTTON (widget) && g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, mend, NULL) == 0)
    {
      g_signal_connect (widget, "notify::label", G_CALLBACK (mend), NULL);
      g_signal_connect (widget, "notify::icon-name", G_CALLBACK (mend), NULL);
      mend (GTK_BUTTON (widget));
    }
  if (GTK_IS_STACK (widget))
    mend_pages (GTK_STACK (widget));
  if (GTK_IS_DROP_DOWN (widget))
    ent_spoken_names_follow (GTK_DROP_DOWN (widget));
  return G_SOURCE_CONTINUE;
}

/**
 * ent_spoken_names_start:
 *
 * Lets all buttons of the program say their names once, those of drop-downs what
 * is chosen, and pages no name that nobody gave them, from when they are seen.
 */
void
ent_spoken_names_start (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
