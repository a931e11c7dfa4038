/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include "state/ent-walk.h"

/* What the keys do to the canvas while it or one of its nodes has the focus. */

#define KEY_PAN_PX 60.0

/* To the next node in a direction, or, when no node has the focus, the view in
 * that direction. */
void
ent_canvas_walk (EntCanvas *self,
                 double     dx,
                 double     dy)
{
  EntThing focus = ent_canvas_nodes_get_focus (self->nodes);
  EntScene *scene = ent_canvas_get_scene (self);

  if (focus.kind == ENT_THING_NONE)
    ent_viewport_pan (self->viewport, -dx * KEY_PAN_PX, -dy * KEY_PAN_PX);
  else if (scene)
    {
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

      if (GTK_IS_WINDOW (root))
        gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
      ent_canvas_nodes_focus (self->nodes, ent_walk_next (scene, focus, dx, dy));
    }
}

static gboolean
arrow_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  double dx, dy;

  g_variant_get (arguments, "(dd)", &dx, &dy);
  ent_canvas_walk (ENT_CANVAS (widget), dx, dy);
  return GDK_EVENT_STOP;
}

static gboolean
select_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntThing focus = ent_canvas_nodes_get_focus (self->nodes);

  if (focus.kind == ENT_THING_NONE)
    return GDK_EVENT_PROPAGATE;
  ent_state_set_selection (ent_canvas_get_state (self), focus);
  if (g_variant_get_boolean (arguments))
    g_signal_emit_by_name (self, "node-activated");
  return GDK_EVENT_STOP;
}

static gboolean
escape_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntState *state = ent_canvas_get_state (self);

  if (ent_canvas_pointer_cancel_drag (self->pointer))
    return GDK_EVENT_STOP;
  if (!state || ent_state_get_selection (state).kind == ENT_THING_NONE)
    return GDK_EVENT_PROPAGATE;
  ent_state_set_selection (state, ENT_THING_NOTHING);
  return GDK_EVENT_STOP;
}

static void
add_arrow_key (GtkWidgetClass *widget_class,
               guint           key,
               guint           keypad_key,
               double          dx,
               double          dy)
{
  gtk_widget_class_add_binding (widget_class, key, 0, arrow_key_cb, "(dd)", dx, dy);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, arrow_key_cb, "(dd)", dx, dy);
}

void
ent_canvas_class_init_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
  } actions[] = {
    { GDK_KEY_plus, "canvas.zoom-in" },
    { GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_KP_Add, "canvas.zoom-in" },
    { GDK_KEY_minus, "canvas.zoom-out" },
    { GDK_KEY_KP_Subtract, "canvas.zoom-out" },
    { GDK_KEY_0, "canvas.zoom-100" },
    { GDK_KEY_KP_0, "canvas.zoom-100" },
    { GDK_KEY_Home, "canvas.fit" },
    { GDK_KEY_KP_Home, "canvas.fit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_add_binding_action (widget_class, actions[i].key, 0, actions[i].action, NULL);
  add_arrow_key (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_arrow_key (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_arrow_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_arrow_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, select_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, select_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, select_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key_cb, NULL);
}
