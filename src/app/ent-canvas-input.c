/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include <math.h>

#include "state/ent-walk.h"

/* How far one may miss what one points at. */
#define SLACK_PX 4.0

/* Lines are brought out where the pointer rests: a hand on its way across the
 * picture is not to make it flash. */
#define REST_MS 120

#define WHEEL_STEP 1.15
#define KEY_PAN_PX 60.0

static EntPoint
to_world (EntCanvas *self,
          EntPoint   point)
{
  return ent_camera_to_world (self->camera, point);
}

static double
get_slack (EntCanvas *self)
{
  return SLACK_PX / self->camera.zoom;
}

static const EntSceneItem *
node_at (EntCanvas *self,
         EntPoint   point)
{
  EntScene *scene = ent_canvas_get_scene (self);

  return scene ? ent_walk_node_at (scene, to_world (self, point), get_slack (self)) : NULL;
}

/* Well inside an outline is background: only its line and its pill answer the
 * pointer, or the picture would flash with every move across it. */
static gboolean
is_inside_outline (EntCanvas *self,
                   EntRef     ref,
                   EntPoint   point)
{
  EntScene *scene = ent_canvas_get_scene (self);
  const EntSceneItem *fill = ent_scene_find (scene, ref, ENT_LAYER_FILL);
  EntPoint world = to_world (self, point);
  double slack = get_slack (self);

  if (!fill || node_at (self, point))
    return FALSE;
  return ent_scene_path_contains (scene, fill, (EntPoint) { world.x - slack, world.y }) &&
         ent_scene_path_contains (scene, fill, (EntPoint) { world.x + slack, world.y }) &&
         ent_scene_path_contains (scene, fill, (EntPoint) { world.x, world.y - slack }) &&
         ent_scene_path_contains (scene, fill, (EntPoint) { world.x, world.y + slack });
}

/* What the gestures do, for them and for the tests. Points are in px. */

EntRef
ent_canvas_pick (EntCanvas *self,
                 EntPoint   point)
{
  EntScene *scene = ent_canvas_get_scene (self);

  return scene ? ent_scene_pick (scene, to_world (self, point), get_slack (self)) : ENT_REF_NONE;
}

EntRef
ent_canvas_pick_hover (EntCanvas *self,
                       EntPoint   point)
{
  EntRef ref = ent_canvas_pick (self, point);

  return ref.kind == ENT_KIND_GROUPING && is_inside_outline (self, ref, point) ? ENT_REF_NONE : ref;
}

void
ent_canvas_point_at (EntCanvas *self,
                     EntPoint   point)
{
  EntRef ref = ent_canvas_pick_hover (self, point);

  if (!self->pipeline)
    return;
  ent_state_set_hover (ent_canvas_get_state (self), ref);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), ref.kind != ENT_KIND_NONE ? "pointer" : NULL);
}

/* The picture has moved under the pointer: what is no longer there is no longer
 * brought out. */
void
ent_canvas_check_hover (EntCanvas *self)
{
  EntState *state = ent_canvas_get_state (self);

  if (!state || !self->has_pointer || self->grip != ENT_CANVAS_IDLE)
    return;
  if (!ent_ref_equal (ent_canvas_pick_hover (self, self->pointer), ent_state_get_hover (state)))
    {
      ent_canvas_point_away (self);
      gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
    }
}

void
ent_canvas_point_away (EntCanvas *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (self->pipeline)
    ent_state_set_hover (ent_canvas_get_state (self), ENT_REF_NONE);
}

void
ent_canvas_click (EntCanvas *self,
                  EntPoint   point,
                  int        n_press)
{
  EntRef ref = ent_canvas_pick (self, point);

  if (!self->pipeline)
    return;
  /* An area is easily hit by somebody who aims at nothing: the same click again
   * takes it back. */
  if (n_press == 1 && ref.kind == ENT_KIND_GROUPING && is_inside_outline (self, ref, point) &&
      ent_ref_equal (ref, ent_state_get_selection (ent_canvas_get_state (self))))
    ref = ENT_REF_NONE;
  ent_state_set_selection (ent_canvas_get_state (self), ref);
  if (n_press == 2 && ref.kind != ENT_KIND_NONE)
    g_signal_emit_by_name (self, "node-activated", (guint) ref.kind, ref.row);
}

/* Takes hold of the node at a point, or else of the whole picture. */
gboolean
ent_canvas_take_hold (EntCanvas *self,
                      EntPoint   point)
{
  const EntSceneItem *item = node_at (self, point);

  self->grip_camera = self->camera;
  self->grip_point = point;
  self->held = ENT_REF_NONE;
  self->grip = ENT_CANVAS_PANNING;
  if (item && ent_pipeline_get_positions (self->pipeline))
    {
      self->grip = ENT_CANVAS_DRAGGING;
      self->held = item->ref;
      self->held_from = item->point;
    }
  return self->grip == ENT_CANVAS_DRAGGING;
}

/* @dx and @dy are px since the hold began. */
void
ent_canvas_move_held (EntCanvas *self,
                      double     dx,
                      double     dy)
{
  if (self->grip == ENT_CANVAS_PANNING)
    ent_canvas_move_camera (self, ent_camera_pan (self->grip_camera, dx, dy));
  else if (self->grip == ENT_CANVAS_DRAGGING)
    ent_pipeline_drag (self->pipeline, self->held,
                       (EntPoint) { self->held_from.x + dx / self->camera.zoom, self->held_from.y + dy / self->camera.zoom });
}

void
ent_canvas_let_go (EntCanvas *self,
                   gboolean   keep)
{
  EntCanvasGrip grip = self->grip;

  self->grip = ENT_CANVAS_IDLE;
  if (grip == ENT_CANVAS_DRAGGING && keep)
    ent_pipeline_drop (self->pipeline);
  else if (grip == ENT_CANVAS_DRAGGING)
    ent_pipeline_cancel_drag (self->pipeline);
}

/* To the next node in a direction, or, when no node has the focus, the view in
 * that direction. */
void
ent_canvas_walk (EntCanvas *self,
                 double     dx,
                 double     dy)
{
  EntRef focus = ent_canvas_nodes_get_focus (self->nodes);
  EntScene *scene = ent_canvas_get_scene (self);

  if (focus.kind == ENT_KIND_NONE)
    ent_canvas_move_camera (self, ent_camera_pan (self->camera, -dx * KEY_PAN_PX, -dy * KEY_PAN_PX));
  else if (scene)
    {
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

      if (GTK_IS_WINDOW (root))
        gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
      ent_canvas_nodes_focus (self->nodes, ent_walk_next (scene, focus, dx, dy));
    }
}

/* Pointer */

static gboolean
rests_cb (gpointer data)
{
  EntCanvas *self = data;

  self->rest_source = 0;
  if (self->grip == ENT_CANVAS_IDLE && self->has_pointer)
    ent_canvas_point_at (self, self->pointer);
  return G_SOURCE_REMOVE;
}

static void
enter_cb (EntCanvas *self,
          double     x,
          double     y)
{
  self->pointer = (EntPoint) { x, y };
  self->has_pointer = TRUE;
}

static void
motion_cb (EntCanvas          *self,
           double              x,
           double              y,
           GtkEventController *controller)
{
  gboolean is_moved = x != self->pointer.x || y != self->pointer.y;

  self->pointer = (EntPoint) { x, y };
  self->has_pointer = TRUE;
  /* GTK makes up motions without a time where a widget moves under the pointer.
   * A window that opens or changes under a hand at rest shows its whole picture. */
  if (self->grip != ENT_CANVAS_IDLE || !is_moved || gtk_event_controller_get_current_event_time (controller) == GDK_CURRENT_TIME)
    return;

  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (node_at (self, self->pointer))
    ent_canvas_point_at (self, self->pointer);
  else
    self->rest_source = g_timeout_add (REST_MS, rests_cb, self);
}

static void
leave_cb (EntCanvas *self)
{
  self->has_pointer = FALSE;
  if (self->grip == ENT_CANVAS_IDLE)
    ent_canvas_point_away (self);
}

static void
pressed_cb (EntCanvas *self,
            int        n_press,
            double     x,
            double     y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released_cb (EntCanvas *self,
             int        n_press,
             double     x,
             double     y)
{
  ent_canvas_click (self, (EntPoint) { x, y }, n_press);
}

static void
drag_update_cb (EntCanvas      *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  if (self->grip == ENT_CANVAS_IDLE)
    {
      EntPoint start;

      gtk_gesture_drag_get_start_point (gesture, &start.x, &start.y);
      if (!self->pipeline || !gtk_drag_check_threshold (GTK_WIDGET (self), (int) start.x, (int) start.y, (int) (start.x + dx), (int) (start.y + dy)))
        return;
      /* From here on it is no click. */
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      ent_canvas_take_hold (self, start);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  if (self->grip == ENT_CANVAS_PANNING || self->grip == ENT_CANVAS_DRAGGING)
    ent_canvas_move_held (self, dx, dy);
}

static void
drag_end_cb (EntCanvas *self,
             double     dx,
             double     dy)
{
  if (self->grip != ENT_CANVAS_PANNING && self->grip != ENT_CANVAS_DRAGGING)
    return;
  ent_canvas_let_go (self, TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
}

static void
drag_cancel_cb (EntCanvas *self)
{
  if (self->grip == ENT_CANVAS_PANNING || self->grip == ENT_CANVAS_DRAGGING)
    ent_canvas_let_go (self, FALSE);
}

static void
zoom_at_pointer (EntCanvas *self,
                 double     factor)
{
  EntPoint point = self->has_pointer ? self->pointer : (EntPoint) { self->width / 2.0, self->height / 2.0 };

  ent_canvas_move_camera (self, ent_camera_zoom_at (self->camera, point, factor));
}

/* A wheel zooms; two fingers on a touchpad pan, as in a map, and zoom with Ctrl. */
static gboolean
scroll_cb (EntCanvas                *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if (modifiers & GDK_SHIFT_MASK && is_wheel)
    ent_canvas_move_camera (self, ent_camera_pan (self->camera, -(dx + dy) * KEY_PAN_PX, 0));
  else if (is_wheel)
    zoom_at_pointer (self, pow (WHEEL_STEP, -dy));
  else if (modifiers & GDK_CONTROL_MASK)
    zoom_at_pointer (self, exp (-dy / 100));
  else
    ent_canvas_move_camera (self, ent_camera_pan (self->camera, -dx, -dy));
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (EntCanvas        *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  /* Two fingers mean the picture, not the node the first one was on. */
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ent_canvas_let_go (self, FALSE);
  self->grip = ENT_CANVAS_PINCHING;
  self->grip_camera = self->camera;
  gtk_gesture_get_bounding_box_center (gesture, &self->grip_point.x, &self->grip_point.y);
}

static void
pinch_scale_cb (EntCanvas  *self,
                double      scale,
                GtkGesture *gesture)
{
  EntPoint center = self->grip_point;
  EntCamera camera;

  gtk_gesture_get_bounding_box_center (gesture, &center.x, &center.y);
  camera = ent_camera_zoom_at (self->grip_camera, self->grip_point, scale);
  ent_canvas_move_camera (self, ent_camera_pan (camera, center.x - self->grip_point.x, center.y - self->grip_point.y));
}

static void
pinch_end_cb (EntCanvas *self)
{
  if (self->grip == ENT_CANVAS_PINCHING)
    self->grip = ENT_CANVAS_IDLE;
}

/* Keys */

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
  EntRef focus = ent_canvas_nodes_get_focus (self->nodes);

  if (focus.kind == ENT_KIND_NONE)
    return GDK_EVENT_PROPAGATE;
  ent_state_set_selection (ent_canvas_get_state (self), focus);
  if (g_variant_get_boolean (arguments))
    g_signal_emit_by_name (self, "node-activated", (guint) focus.kind, focus.row);
  return GDK_EVENT_STOP;
}

static gboolean
escape_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntState *state = ent_canvas_get_state (self);

  if (self->grip == ENT_CANVAS_DRAGGING)
    {
      ent_canvas_let_go (self, FALSE);
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return GDK_EVENT_STOP;
    }
  if (!state || ent_state_get_selection (state).kind == ENT_KIND_NONE)
    return GDK_EVENT_PROPAGATE;
  ent_state_set_selection (state, ENT_REF_NONE);
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
ent_canvas_class_init_input (GtkWidgetClass *widget_class)
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

void
ent_canvas_init_input (EntCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_scale_cb), self);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (pinch_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
