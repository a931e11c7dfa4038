/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-pointer.h"

#include <math.h>

#include "app/ent-drag.h"
#include "app/ent-kinetic.h"
#include "state/ent-pick.h"

/* Lines are brought out where the pointer rests: a hand on its way across the
 * picture is not to make it flash. */
#define REST_MS 120

#define WHEEL_STEP 1.15
#define SCROLL_PX 60.0

/* What the pointer does between press and release. */
typedef enum
{
  IDLE,
  PANNING,
  DRAGGING,
  PINCHING,
} Grip;

struct _EntCanvasPointer
{
  GObject      parent_instance;

  GtkWidget   *canvas;   /* borrowed: it owns this */
  GtkGesture  *drag;     /* borrowed from the canvas */
  EntViewport *viewport; /* owned */
  EntPipeline *pipeline; /* (nullable), owned */
  EntKinetic  *kinetic;  /* owned */

  EntPoint     point; /* where the pointer is */
  gboolean     is_here;
  guint        rest_source; /* waits for the pointer to rest, or 0 */

  Grip         grip;
  EntThing     held;        /* the node being dragged */
  EntPoint     held_from;   /* where its middle was, in world units */
  EntCamera    grip_camera; /* the camera when the gesture began */
  EntPoint     grip_point;  /* and where it began */
};

G_DEFINE_FINAL_TYPE (EntCanvasPointer, ent_canvas_pointer, G_TYPE_OBJECT)

static guint activated_signal;

static EntState *
get_state (EntCanvasPointer *self)
{
  return ent_pipeline_get_state (self->pipeline);
}

static EntScene *
get_scene (EntCanvasPointer *self)
{
  return ent_viewport_see (self->viewport, self->pipeline ? ent_pipeline_get_scene (self->pipeline) : NULL);
}

static const EntSceneItem *
node_at (EntCanvasPointer *self,
         EntPoint          point)
{
  return ent_pick_node (get_scene (self), ent_viewport_get_camera_at (self->viewport, point), point);
}

static EntThing
hover_at (EntCanvasPointer *self,
          EntPoint          point)
{
  return ent_pick_hover (get_scene (self), ent_viewport_get_camera_at (self->viewport, point), point);
}

/* Pointing */

/**
 * ent_canvas_pointer_get_point:
 *
 * Returns: where it was last
 */
EntPoint
ent_canvas_pointer_get_point (EntCanvasPointer *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS_POINTER (self), ((EntPoint) { 0 }));

  return self->point;
}

static void
point_at (EntCanvasPointer *self,
          EntThing          thing)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (!self->pipeline)
    return;
  ent_state_set_hover (get_state (self), thing);
  gtk_widget_set_cursor_from_name (self->canvas, thing.kind != ENT_THING_NONE ? "pointer" : NULL);
}

static gboolean
rests_cb (gpointer data)
{
  EntCanvasPointer *self = data;

  self->rest_source = 0;
  if (self->grip == IDLE && self->is_here)
    point_at (self, hover_at (self, self->point));
  return G_SOURCE_REMOVE;
}

/**
 * ent_canvas_pointer_move:
 * @point: where a person has moved it
 *
 * Brings out a node at once and a line when the pointer rests there. What it
 * has left is no longer brought out.
 */
void
ent_canvas_pointer_move (EntCanvasPointer *self,
                         EntPoint          point)
{
  EntThing thing;

  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  self->point = point;
  self->is_here = TRUE;
  if (self->grip != IDLE || !self->pipeline)
    return;

  thing = hover_at (self, point);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (ent_thing_equal (thing, ent_state_get_hover (get_state (self))))
    return;
  if (node_at (self, point))
    {
      point_at (self, thing);
      return;
    }
  point_at (self, ENT_THING_NOTHING);
  if (thing.kind != ENT_THING_NONE)
    self->rest_source = g_timeout_add (REST_MS, rests_cb, self);
}

/**
 * ent_canvas_pointer_check_hover:
 *
 * The picture has moved under the pointer: what is no longer there is no longer
 * brought out.
 */
void
ent_canvas_pointer_check_hover (EntCanvasPointer *self)
{
  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  if (!self->pipeline || !self->is_here || self->grip != IDLE)
    return;
  if (ent_state_get_hover (get_state (self)).kind == ENT_THING_NONE)
    return;
  if (!ent_thing_equal (hover_at (self, self->point), ent_state_get_hover (get_state (self))))
    point_at (self, ENT_THING_NOTHING);
}

static void
enter_cb (EntCanvasPointer *self,
          double            x,
          double            y)
{
  self->point = (EntPoint) { x, y };
  self->is_here = TRUE;
}

static void
motion_cb (EntCanvasPointer   *self,
           double              x,
           double              y,
           GtkEventController *controller)
{
  /* GTK makes up motions without a time where a widget moves under the pointer.
   * A window that opens or changes under a hand at rest shows its whole picture. */
  if (gtk_event_controller_get_current_event_time (controller) == GDK_CURRENT_TIME)
    enter_cb (self, x, y);
  else if (x != self->point.x || y != self->point.y)
    ent_canvas_pointer_move (self, (EntPoint) { x, y });
}

static void
leave_cb (EntCanvasPointer *self)
{
  self->is_here = FALSE;
  if (self->grip == IDLE)
    point_at (self, ENT_THING_NOTHING);
}

/* Clicking */

/**
 * ent_canvas_pointer_click:
 * @point: where
 * @n_press: 2 for the second press of a double click
 * @by_touch: whether it was a finger, which covers more than a point
 *
 * Selects what is there; a double click activates it.
 */
void
ent_canvas_pointer_click (EntCanvasPointer *self,
                          EntPoint          point,
                          int               n_press,
                          gboolean          by_touch)
{
  EntCamera camera;
  EntThing thing;

  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  if (!self->pipeline)
    return;
  camera = ent_viewport_get_camera_at (self->viewport, point);
  thing = by_touch ? ent_pick_touch (get_scene (self), camera, point) : ent_pick_click (get_scene (self), camera, point);
  /* An area is easily hit by somebody who aims at nothing: the same click again
   * takes it back. */
  if (n_press == 1 && hover_at (self, point).kind == ENT_THING_NONE
      && ent_thing_equal (thing, ent_state_get_selection (get_state (self))))
    thing = ENT_THING_NOTHING;
  ent_state_set_selection (get_state (self), thing);
  if (n_press == 2 && thing.kind != ENT_THING_NONE)
    g_signal_emit (self, activated_signal, 0);
}

static void
pressed_cb (EntCanvasPointer *self,
            int               n_press,
            double            x,
            double            y)
{
  gtk_widget_grab_focus (self->canvas);
}

/* With Ctrl it is about several things (ent-canvas-selection.c). */
static void
released_cb (EntCanvasPointer   *self,
             int                 n_press,
             double              x,
             double              y,
             GtkEventController *click)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (click);
  gboolean by_touch = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;

  if (!(gtk_event_controller_get_current_event_state (click) & GDK_CONTROL_MASK))
    ent_canvas_pointer_click (self, (EntPoint) { x, y }, n_press, by_touch);
}

/* Holding */

/**
 * ent_canvas_pointer_is_idle:
 *
 * Returns: whether it holds neither a node nor the picture
 */
gboolean
ent_canvas_pointer_is_idle (EntCanvasPointer *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS_POINTER (self), TRUE);

  return self->grip == IDLE;
}

/**
 * ent_canvas_pointer_take_hold:
 * @point: where
 *
 * Takes hold of the node there, or else of the whole picture.
 *
 * Returns: whether it is a node
 */
gboolean
ent_canvas_pointer_take_hold (EntCanvasPointer *self,
                              EntPoint          point)
{
  const EntSceneItem *item;

  g_return_val_if_fail (ENT_IS_CANVAS_POINTER (self), FALSE);

  item = node_at (self, point);
  self->grip_camera = ent_viewport_get_camera (self->viewport);
  self->held = ENT_THING_NOTHING;
  self->grip = PANNING;
  if (item && ent_pipeline_get_can_drag (self->pipeline))
    {
      self->grip = DRAGGING;
      self->held = item->thing;
      self->held_from = item->point;
    }
  return self->grip == DRAGGING;
}

/**
 * ent_canvas_pointer_move_held:
 * @dx: px to the right since the hold began
 * @dy: px downwards
 */
void
ent_canvas_pointer_move_held (EntCanvasPointer *self,
                              double            dx,
                              double            dy)
{
  double zoom;

  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  zoom = ent_viewport_get_zoom (self->viewport);
  if (self->grip == PANNING)
    ent_viewport_move_to (self->viewport, ent_camera_pan (self->grip_camera, dx, dy));
  else if (self->grip == DRAGGING)
    ent_pipeline_drag (self->pipeline, self->held, (EntPoint) { self->held_from.x + dx / zoom, self->held_from.y + dy / zoom });
}

/**
 * ent_canvas_pointer_let_go:
 * @keep: whether a node stays where it has been dragged
 */
void
ent_canvas_pointer_let_go (EntCanvasPointer *self,
                           gboolean          keep)
{
  Grip grip;

  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  grip = self->grip;
  self->grip = IDLE;
  if (grip == DRAGGING && keep)
    ent_pipeline_drop (self->pipeline);
  else if (grip == DRAGGING)
    ent_pipeline_cancel_drag (self->pipeline);
}

/**
 * ent_canvas_pointer_cancel_drag:
 *
 * Puts a node that is being dragged back where it was.
 *
 * Returns: whether there was one
 */
gboolean
ent_canvas_pointer_cancel_drag (EntCanvasPointer *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS_POINTER (self), FALSE);

  if (self->grip != DRAGGING)
    return FALSE;
  ent_canvas_pointer_let_go (self, FALSE);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  return TRUE;
}

static void
drag_update_cb (EntCanvasPointer *self,
                double            dx,
                double            dy,
                GtkGestureDrag   *gesture)
{
  if (self->grip == IDLE)
    {
      EntPoint start;

      if (!self->pipeline || !gtk_gesture_drag_get_start_point (gesture, &start.x, &start.y) || !ent_drag_claim (gesture, dx, dy))
        return;
      ent_canvas_pointer_take_hold (self, start);
      gtk_widget_set_cursor_from_name (self->canvas, "grabbing");
    }
  ent_canvas_pointer_move_held (self, dx, dy);
}

static void
drag_end_cb (EntCanvasPointer *self,
             double            dx,
             double            dy)
{
  if (self->grip != PANNING && self->grip != DRAGGING)
    return;
  ent_canvas_pointer_let_go (self, TRUE);
  gtk_widget_set_cursor_from_name (self->canvas, NULL);
}

/* A drag is broken off, or two fingers are lifted. */
static void
give_up_cb (EntCanvasPointer *self)
{
  ent_canvas_pointer_let_go (self, FALSE);
}

/* Zooming */

static void
zoom_at_pointer (EntCanvasPointer *self,
                 double            factor)
{
  if (self->is_here)
    ent_viewport_zoom_at (self->viewport, self->point, factor);
  else
    ent_viewport_zoom_by (self->viewport, factor);
}

/**
 * ent_canvas_pointer_scroll:
 * @dx: steps of a wheel or px of a touchpad, to the right
 * @dy: likewise, downwards
 * @modifiers: which keys are held
 * @is_wheel: what @dx and @dy count
 *
 * A wheel zooms, and pans sideways with Shift; what has heads it scrolls, and
 * zooms with Ctrl. Two fingers on a touchpad pan, as in a map, and zoom with Ctrl.
 */
void
ent_canvas_pointer_scroll (EntCanvasPointer *self,
                           double            dx,
                           double            dy,
                           GdkModifierType   modifiers,
                           gboolean          is_wheel)
{
  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  if (modifiers & GDK_SHIFT_MASK && is_wheel)
    ent_viewport_pan (self->viewport, -(dx + dy) * SCROLL_PX, 0);
  else if (is_wheel && ent_viewport_has_heads (self->viewport) && (modifiers & GDK_CONTROL_MASK) == 0)
    ent_viewport_pan (self->viewport, -dx * SCROLL_PX, -dy * SCROLL_PX);
  else if (is_wheel)
    zoom_at_pointer (self, pow (WHEEL_STEP, -dy));
  else if (modifiers & GDK_CONTROL_MASK)
    zoom_at_pointer (self, exp (-dy / 100));
  else
    ent_viewport_pan (self->viewport, -dx, -dy);
}

static gboolean
scroll_cb (EntCanvasPointer         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  ent_canvas_pointer_scroll (self, dx, dy, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)),
                             gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL);
  return GDK_EVENT_STOP;
}

/**
 * ent_canvas_pointer_pinch:
 * @center: between the fingers
 * @scale: how far they are apart, of how far they were at first
 *
 * Zooms and pans with two fingers, until ent_canvas_pointer_let_go(). They mean
 * the picture, not the node the first one was on.
 */
void
ent_canvas_pointer_pinch (EntCanvasPointer *self,
                          EntPoint          center,
                          double            scale)
{
  EntCamera camera;

  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  if (self->grip != PINCHING)
    {
      ent_canvas_pointer_let_go (self, FALSE);
      self->grip = PINCHING;
      self->grip_camera = ent_viewport_get_camera (self->viewport);
      self->grip_point = center;
    }
  camera = ent_camera_zoom_at (self->grip_camera, self->grip_point, scale, ent_viewport_get_min_zoom (self->viewport));
  ent_viewport_move_to (self->viewport, ent_camera_pan (camera, center.x - self->grip_point.x, center.y - self->grip_point.y));
}

static void
pinch_scale_cb (EntCanvasPointer *self,
                double            scale,
                GtkGesture       *gesture)
{
  EntPoint center;

  if (gtk_gesture_get_bounding_box_center (gesture, &center.x, &center.y))
    ent_canvas_pointer_pinch (self, center, scale);
}

static void
pinch_begin_cb (EntCanvasPointer *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pinch_scale_cb (self, 1, gesture);
}

static void
ent_canvas_pointer_dispose (GObject *object)
{
  EntCanvasPointer *self = ENT_CANVAS_POINTER (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->kinetic);
  g_clear_object (&self->viewport);
  g_clear_object (&self->pipeline);

  G_OBJECT_CLASS (ent_canvas_pointer_parent_class)->dispose (object);
}

static void
ent_canvas_pointer_class_init (EntCanvasPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_canvas_pointer_dispose;

  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ent_canvas_pointer_init (EntCanvasPointer *self)
{
}

static void
add_gestures (EntCanvasPointer *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (click));

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "cancel", G_CALLBACK (give_up_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_scale_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "end", G_CALLBACK (give_up_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (pinch));
}

/**
 * ent_canvas_pointer_new:
 * @canvas: the widget it works on, which must outlive it
 * @viewport: what it pans and zooms; a reference is kept
 *
 * Returns: (transfer full): a pointer without a picture
 */
EntCanvasPointer *
ent_canvas_pointer_new (GtkWidget   *canvas,
                        EntViewport *viewport)
{
  EntCanvasPointer *self;
  GtkEventController *motion, *scroll;

  g_return_val_if_fail (GTK_IS_WIDGET (canvas), NULL);
  g_return_val_if_fail (ENT_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (ENT_TYPE_CANVAS_POINTER, NULL);
  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (canvas, motion);

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (canvas, scroll);
  add_gestures (self);
  self->kinetic = ent_kinetic_new (canvas, viewport);
  ent_kinetic_follow (self->kinetic, self->drag, scroll);
  return self;
}

/**
 * ent_canvas_pointer_set_pipeline:
 * @pipeline: (nullable): whose picture it is on; a reference is kept
 */
void
ent_canvas_pointer_set_pipeline (EntCanvasPointer *self,
                                 EntPipeline      *pipeline)
{
  g_return_if_fail (ENT_IS_CANVAS_POINTER (self));

  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->grip = IDLE;
  g_set_object (&self->pipeline, pipeline);
}
