/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-edited-row.h"

#include <glib/gi18n.h>

#include "app/ent-late-menu.h"
#include "app/ent-row-drag.h"

typedef struct
{
  /* Borrowed, in the row */
  GtkStack    *stack; /* (nullable): "shown" or "edited" */
  GtkEditable *name;
} EntEditedRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntEditedRow, ent_edited_row, GTK_TYPE_LIST_BOX_ROW)

static EntEditedRowPrivate *
get_private (EntEditedRow *self)
{
  return ent_edited_row_get_instance_private (self);
}

static gboolean
is_edited (EntEditedRow *self)
{
  GtkStack *stack = get_private (self)->stack;

  return stack != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (stack), "edited") == 0;
}

static void
stop_editing (EntEditedRow *self)
{
  gtk_stack_set_visible_child_name (get_private (self)->stack, "shown");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Before the popover closes that the row may be in. Ctrl+Enter is done, since Enter may
 * be a line of the note. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                EntEditedRow          *self)
{
  if (!is_edited (self))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    stop_editing (self);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (modifiers & GDK_CONTROL_MASK) != 0)
    ent_edited_row_done (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
edit_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  EntEditedRow *self = ENT_EDITED_ROW (widget);
  const char *name = ENT_EDITED_ROW_GET_CLASS (self)->begin (self);

  if (name == NULL)
    return;
  gtk_editable_set_text (get_private (self)->name, name);
  gtk_stack_set_visible_child_name (get_private (self)->stack, "edited");
  gtk_widget_grab_focus (GTK_WIDGET (get_private (self)->name));
}

static void
delete_activated (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (EntEditedRow) self = g_object_ref (ENT_EDITED_ROW (widget)); /* the list lets go of it */

  if (!is_edited (self))
    ENT_EDITED_ROW_GET_CLASS (self)->remove (self);
}

static void
move_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_autoptr (EntEditedRow) self = g_object_ref (ENT_EDITED_ROW (widget));

  ENT_EDITED_ROW_GET_CLASS (self)->move (self, g_str_equal (action, "row.move-up") ? -1 : 1);
}

static gboolean
can_drag (GtkWidget *row)
{
  return !is_edited (ENT_EDITED_ROW (row));
}

static gboolean
drop (GtkWidget *row,
      GObject   *item)
{
  g_autoptr (EntEditedRow) self = g_object_ref (ENT_EDITED_ROW (row));

  return ENT_EDITED_ROW_GET_CLASS (self)->drop (self, item);
}

static GtkWidget *
new_edited (EntEditedRow *self,
            GtkWidget    *note,
            int           max_name_chars)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *name = gtk_entry_new ();
  GtkWidget *done = gtk_button_new_with_mnemonic (_("_Done"));

  get_private (self)->name = GTK_EDITABLE (name);
  gtk_entry_set_placeholder_text (GTK_ENTRY (name), _("Name"));
  gtk_entry_set_max_length (GTK_ENTRY (name), max_name_chars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  g_signal_connect_swapped (name, "activate", G_CALLBACK (ent_edited_row_done), self);
  gtk_widget_set_halign (done, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (done, _("Ctrl+Enter"));
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (ent_edited_row_done), self);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), done);
  return box;
}

static void
ent_edited_row_class_init (EntEditedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_activated);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "row.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
}

static void
ent_edited_row_init (EntEditedRow *self)
{
}

/**
 * ent_edited_row_fill:
 * @self: a new row
 * @shown: what is seen of it while it is not edited
 * @note: what the note is edited in
 * @max_name_chars: of a name
 * @item: what it shows, for whoever drags it
 */
void
ent_edited_row_fill (EntEditedRow *self,
                     GtkWidget    *shown,
                     GtkWidget    *note,
                     int           max_name_chars,
                     GObject      *item)
{
  static const EntRowDrag drag = { can_drag, drop };
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkStack *stack = GTK_STACK (gtk_stack_new ());

  g_return_if_fail (ENT_IS_EDITED_ROW (self));

  get_private (self)->stack = stack;
  gtk_stack_set_vhomogeneous (stack, FALSE);
  gtk_stack_add_named (stack, shown, "shown");
  gtk_stack_add_named (stack, new_edited (self, note, max_name_chars), "edited");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (stack));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  ent_row_drag_attach (GTK_WIDGET (self), item, &drag);
}

/**
 * ent_edited_row_done:
 * @self: a row
 *
 * Takes what was written, if it is edited. Another row may take its place then.
 */
void
ent_edited_row_done (EntEditedRow *self)
{
  g_autoptr (EntEditedRow) kept = g_object_ref (self);
  g_autofree char *name = NULL;

  if (!is_edited (self))
    return;
  name = g_strstrip (g_strdup (gtk_editable_get_text (get_private (self)->name)));
  stop_editing (self);
  ENT_EDITED_ROW_GET_CLASS (self)->finish (self, name);
}

/**
 * ent_edited_row_new_menu:
 * @edit: what editing is called in it
 * @label: what a screen reader calls the button
 *
 * Returns: (transfer floating): the button of its menu
 */
GtkWidget *
ent_edited_row_new_menu (const char *edit,
                         const char *label)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, edit, "row.edit");
  g_menu_append (menu, _("Move _Up"), "row.move-up");
  g_menu_append (menu, _("Move _Down"), "row.move-down");
  g_menu_append (menu, _("_Delete"), "row.delete");
  ent_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

/**
 * ent_edited_row_pass_focus:
 * @list: (nullable): the list that a row is in, or was
 * @nth: of its rows
 *
 * The row that stands in the place of another gets the focus.
 */
void
ent_edited_row_pass_focus (GtkWidget *list,
                           guint      nth)
{
  GtkListBoxRow *row = GTK_IS_LIST_BOX (list) ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) nth) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
