/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include <math.h>

#include "app/ent-drag.h"
#include "state/ent-time-zoom.h"

/* A picture of all dates at once: with Ctrl and the wheel one looks at a part of
 * the time, from centuries to days, and the line of the day shown can be dragged. */

#define WHEEL_STEP 1.25
#define KEY_STEP 1.5
#define SCROLL_PX 60.0
#define REACH_PX 6.0 /* beside the line */

static EntPoint
to_world (EntCanvas *self,
          EntPoint   point)
{
  return ent_camera_to_world (ent_viewport_get_camera_at (self->viewport, point), point);
}

/* Whether a point of the canvas is at the line of the day, which reaches up to the years and down to its name. */
static gboolean
is_at_line (EntCanvas *self,
            EntPoint   point)
{
  double reach = REACH_PX / ent_viewport_get_zoom (self->viewport);
  EntPoint world = to_world (self, point);
  EntRect line;

  return self->pipeline != NULL && ent_time_zoom_find_line (self->pipeline, &line) && fabs (world.x - line.x0) <= reach
         && world.y >= line.y0 - reach && world.y <= line.y1 + reach;
}

/* ------------------------------------------------------------------------ */
/* The part of the time */

void
ent_canvas_scroll_time (EntCanvas *self,
                        double     steps)
{
  ent_time_zoom_by (self->pipeline, to_world (self, ent_canvas_pointer_get_point (self->pointer)).x, pow (WHEEL_STEP, -steps));
}

static gboolean
scroll_cb (EntCanvas                *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double px = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? SCROLL_PX : 1;
  EntChartTime time;

  if (self->pipeline == NULL || !ent_pipeline_find_time (self->pipeline, &time))
    return GDK_EVENT_PROPAGATE;
  if (modifiers & GDK_CONTROL_MASK)
    {
      ent_canvas_scroll_time (self, dy * px / SCROLL_PX);
      return GDK_EVENT_STOP;
    }
  if (modifiers & GDK_SHIFT_MASK)
    return ent_time_zoom_move (self->pipeline, (dx + dy) * px / ent_viewport_get_zoom (self->viewport)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  return GDK_EVENT_PROPAGATE;
}

static void
time_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);

  if (self->pipeline == NULL)
    return;
  if (g_str_equal (name, "canvas.whole-time"))
    ent_time_zoom_to_whole (self->pipeline);
  else
    ent_time_zoom_by_day (self->pipeline, g_str_equal (name, "canvas.shorter-time") ? KEY_STEP : 1 / KEY_STEP);
}

/* ------------------------------------------------------------------------ */
/* The line of the day */

static void
motion_cb (EntCanvas *self,
           double     x,
           double     y)
{
  gboolean is_on_line = self->holds_line || is_at_line (self, (EntPoint) { x, y });

  if (is_on_line == self->is_on_line)
    return;
  self->is_on_line = is_on_line;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_on_line ? "col-resize" : NULL);
}

/* What begins beside the line is about something else. */
static void
drag_begin_cb (EntCanvas  *self,
               double      x,
               double      y,
               GtkGesture *gesture)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  self->holds_line = FALSE;
  if (modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK) || !is_at_line (self, (EntPoint) { x, y }))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

void
ent_canvas_drag_day (EntCanvas *self,
                     EntPoint   point)
{
  EntDay day;

  if (ent_time_zoom_find_day (self->pipeline, to_world (self, point).x, &day))
    ent_state_set_day (ent_canvas_get_state (self), day);
}

static void
drag_update_cb (EntCanvas      *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  EntPoint start;

  if (!gtk_gesture_drag_get_start_point (gesture, &start.x, &start.y))
    return;
  if (!self->holds_line)
    {
      if (!ent_drag_claim (gesture, dx, dy))
        return;
      self->holds_line = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  ent_canvas_drag_day (self, (EntPoint) { start.x + dx, start.y + dy });
}

static void
let_go_cb (EntCanvas *self)
{
  self->holds_line = FALSE;
}

static void
add_controller (EntCanvas          *self,
                GtkEventController *controller)
{
  gtk_event_controller_set_name (controller, "time");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* To be called when the gestures of the pointer are there: those added later are asked first. */
void
ent_canvas_add_time (EntCanvas *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (let_go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (let_go_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, scroll);
  add_controller (self, motion);
  add_controller (self, GTK_EVENT_CONTROLLER (drag));
}

void
ent_canvas_class_init_time (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "canvas.shorter-time" },
    { GDK_KEY_equal, "canvas.shorter-time" },
    { GDK_KEY_KP_Add, "canvas.shorter-time" },
    { GDK_KEY_minus, "canvas.longer-time" },
    { GDK_KEY_KP_Subtract, "canvas.longer-time" },
    { GDK_KEY_0, "canvas.whole-time" },
    { GDK_KEY_KP_0, "canvas.whole-time" },
  };

  gtk_widget_class_install_action (widget_class, "canvas.shorter-time", NULL, time_action);
  gtk_widget_class_install_action (widget_class, "canvas.longer-time", NULL, time_action);
  gtk_widget_class_install_action (widget_class, "canvas.whole-time", NULL, time_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK, keys[i].action, NULL);
}
