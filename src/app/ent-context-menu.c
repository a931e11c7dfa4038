/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-context-menu.h"

typedef struct
{
  GtkWidget  *widget; /* borrowed: it owns this */
  EntMenuMake make;
  gpointer    data;
} ContextMenu;

static void
restore_focus (GtkWidget *popover)
{
  GtkWidget *before = g_object_get_data (G_OBJECT (popover), "focus");
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (popover));

  if (before != NULL && gtk_widget_get_mapped (before) && (focus == NULL || focus == popover || gtk_widget_is_ancestor (focus, popover)))
    gtk_widget_grab_focus (before);
}

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* The action of the menu is looked up when it has closed, and needs its parent for that. */
static void
closed_cb (GtkWidget *popover)
{
  restore_focus (popover);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
remember_focus (GtkWidget *popover,
                GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), "focus", g_object_ref (focus), g_object_unref);
}

static gboolean
pop_up (ContextMenu  *menu,
        EntMenuPlace *place)
{
  g_autoptr (GMenuModel) model = menu->make (place, menu->data);
  GtkWidget *popover;

  if (model == NULL)
    return FALSE;
  popover = gtk_popover_menu_new_from_model (model);
  remember_focus (popover, menu->widget);
  gtk_widget_set_parent (popover, menu->widget);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place->at);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  if (!place->by_keys)
    gtk_widget_set_halign (popover, gtk_widget_get_direction (menu->widget) == GTK_TEXT_DIR_RTL ? GTK_ALIGN_END : GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  /* A widget that is destroyed may not leave children behind. */
  g_signal_connect_object (menu->widget, "destroy", G_CALLBACK (unparent_cb), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

static gboolean
pop_up_at (ContextMenu *menu,
           double       x,
           double       y,
           gboolean     by_touch)
{
  EntMenuPlace place = {
    .target = gtk_widget_pick (menu->widget, x, y, GTK_PICK_DEFAULT),
    .by_touch = by_touch,
    .at = { (int) x, (int) y, 1, 1 },
  };

  return pop_up (menu, &place);
}

static void
pressed_cb (GtkGesture  *gesture,
            int          n_press,
            double       x,
            double       y,
            ContextMenu *menu)
{
  if (pop_up_at (menu, x, y, FALSE))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (GtkGesture  *gesture,
                 double       x,
                 double       y,
                 ContextMenu *menu)
{
  if (pop_up_at (menu, x, y, TRUE))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  EntMenuPlace place = { .target = root != NULL ? gtk_root_get_focus (root) : NULL, .by_keys = TRUE };
  graphene_rect_t bounds;

  if (place.target == NULL || !gtk_widget_compute_bounds (place.target, widget, &bounds))
    return GDK_EVENT_PROPAGATE;
  place.at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  return pop_up (data, &place);
}

static void
add_key (GtkEventController *keys,
         ContextMenu        *menu,
         guint               key,
         GdkModifierType     modifiers)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_callback_action_new (key_cb, menu, NULL)));
}

/**
 * ent_context_menu_allocate:
 * @widget: a widget with a menu, or without
 *
 * To be called when a widget is allocated that lays out its children itself; a
 * layout manager does the same. Without it a menu has the size of its beginning.
 */
void
ent_context_menu_allocate (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/**
 * ent_context_menu_attach:
 * @widget: whose menu it is
 * @make: makes the menu when it is asked for
 * @data: for @make; it must outlive @widget
 *
 * Lets a menu come up by right click, Menu key, Shift+F10 and, by a finger, a
 * long press. Its actions are looked up from @widget on.
 */
void
ent_context_menu_attach (GtkWidget   *widget,
                         EntMenuMake  make,
                         gpointer     data)
{
  ContextMenu *menu;
  GtkGesture *click, *press;
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (make != NULL);

  menu = g_new (ContextMenu, 1);
  *menu = (ContextMenu) { widget, make, data };
  g_object_set_data_full (G_OBJECT (widget), "ent-context-menu", menu, g_free);

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), menu);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  press = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), menu);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));

  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_name (keys, "ent-context-menu");
  add_key (keys, menu, GDK_KEY_Menu, 0);
  add_key (keys, menu, GDK_KEY_F10, GDK_SHIFT_MASK);
  gtk_widget_add_controller (widget, keys);
}
