/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include "scene/ent-walk.h"

/* What actions do to the canvas, and keys while it or one of its nodes has the
 * focus. */

#define ZOOM_STEP 1.25
#define KEY_PAN_PX 60.0

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (g_str_equal (name, "canvas.zoom-in"))
    ent_viewport_zoom_by (self->viewport, ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-out"))
    ent_viewport_zoom_by (self->viewport, 1 / ZOOM_STEP);
  else
    ent_viewport_zoom_to (self->viewport, 1);
}

static void
fit_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  ent_canvas_update_page (self);
  ent_viewport_fit (self->viewport);
}

static void
arrange_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (!self->pipeline)
    return;
  ent_viewport_expect (self->viewport);
  ent_pipeline_arrange (self->pipeline);
}

/* A node far from the window has nothing to be focused until it is seen. */
static gboolean
focus_node (EntCanvas *self,
            EntThing   thing)
{
  if (ent_canvas_nodes_get_child (self->nodes, thing) == NULL)
    ent_canvas_reveal (self, thing);
  return ent_canvas_nodes_focus (self->nodes, ent_canvas_get_scene (self), thing);
}

/* Gives the focus to a node: the one that is selected, or else the first. */
gboolean
ent_canvas_enter (EntCanvas *self)
{
  EntScene *scene = ent_canvas_get_scene (self);

  return scene && (focus_node (self, ent_state_get_selection (ent_canvas_get_state (self)))
                   || focus_node (self, ent_walk_first (scene)));
}

/* To the next node in a direction, from the one that has the focus or else from
 * the one that is selected. Where there is neither the walk begins. */
static void
walk (EntCanvas *self,
      double     dx,
      double     dy)
{
  EntThing from = ent_canvas_nodes_get_focus (self->nodes);
  EntScene *scene = ent_canvas_get_scene (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const EntChart *chart;
  EntThing selection;

  if (!scene)
    return;
  chart = ent_pipeline_get_chart (self->pipeline);
  selection = ent_state_get_selection (ent_canvas_get_state (self));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  if (from.kind != ENT_THING_NONE)
    focus_node (self, chart->step (scene, from, dx, dy));
  else if (!focus_node (self, chart->step (scene, selection, dx, dy)))
    ent_canvas_enter (self);
}

static gboolean
walk_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  double dx, dy;

  g_variant_get (arguments, "(dd)", &dx, &dy);
  walk (ENT_CANVAS (widget), dx, dy);
  return GDK_EVENT_STOP;
}

static gboolean
end_key_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntScene *scene = ent_canvas_get_scene (self);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!scene)
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  focus_node (self, g_variant_get_boolean (arguments) ? ent_walk_last (scene) : ent_walk_first (scene));
  return GDK_EVENT_STOP;
}

static gboolean
pan_key_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  double dx, dy;

  g_variant_get (arguments, "(dd)", &dx, &dy);
  ent_viewport_pan (ENT_CANVAS (widget)->viewport, -dx * KEY_PAN_PX, -dy * KEY_PAN_PX);
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

  if (ent_canvas_pointer_cancel_drag (self->pointer) || ent_canvas_leave_vicinity (self))
    return GDK_EVENT_STOP;
  if (!state || ent_state_get_selection (state).kind == ENT_THING_NONE)
    return GDK_EVENT_PROPAGATE;
  ent_state_set_selection (state, ENT_THING_NOTHING);
  return GDK_EVENT_STOP;
}

static void
add_arrow_key (GtkWidgetClass *widget_class,
               guint           key,
               double          dx,
               double          dy)
{
  gtk_widget_class_add_binding (widget_class, key, 0, walk_key_cb, "(dd)", dx, dy);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, pan_key_cb, "(dd)", dx, dy);
  gtk_widget_class_add_binding (widget_class, key, GDK_CONTROL_MASK, pan_key_cb, "(dd)", dx, dy);
}

void
ent_canvas_class_init_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
  } actions[] = {
    { GDK_KEY_1, "canvas.zoom-100" },
    { GDK_KEY_KP_1, "canvas.zoom-100" },
    { GDK_KEY_0, "canvas.fit" },
    { GDK_KEY_KP_0, "canvas.fit" },
  };

  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-100", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "canvas.arrange", NULL, arrange_action);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_add_binding_action (widget_class, actions[i].key, 0, actions[i].action, NULL);
  add_arrow_key (widget_class, GDK_KEY_Left, -1, 0);
  add_arrow_key (widget_class, GDK_KEY_KP_Left, -1, 0);
  add_arrow_key (widget_class, GDK_KEY_Right, 1, 0);
  add_arrow_key (widget_class, GDK_KEY_KP_Right, 1, 0);
  add_arrow_key (widget_class, GDK_KEY_Up, 0, -1);
  add_arrow_key (widget_class, GDK_KEY_KP_Up, 0, -1);
  add_arrow_key (widget_class, GDK_KEY_Down, 0, 1);
  add_arrow_key (widget_class, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, end_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_End, 0, end_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, select_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, select_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, select_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key_cb, NULL);
}
