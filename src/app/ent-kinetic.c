/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-kinetic.h"

#include <math.h>

#include "state/ent-fling.h"

struct _EntKinetic
{
  GObject      parent_instance;

  GtkWidget   *canvas;   /* borrowed: it owns this */
  EntViewport *viewport; /* owned */

  gboolean     is_held; /* a hand is on it, */
  EntFling     fling;   /* which moves it so */

  guint        tick;  /* while it goes on, or 0 */
  EntPoint     speed; /* at first, in px a second */
  gint64       begin_us;
  EntCamera    from;
  EntCamera    last; /* where it was put last */
};

G_DEFINE_FINAL_TYPE (EntKinetic, ent_kinetic, G_TYPE_OBJECT)

static gboolean
is_wanted (EntKinetic *self)
{
  gboolean animates;

  g_object_get (gtk_widget_get_settings (self->canvas), "gtk-enable-animations", &animates, NULL);
  return animates;
}

static gboolean
is_same (EntCamera a,
         EntCamera b)
{
  return a.x == b.x && a.y == b.y && a.zoom == b.zoom;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntKinetic *self = data;
  double seconds;
  EntPoint way;

  /* The clock begins to count with the first frame. */
  if (self->begin_us == 0)
    self->begin_us = gdk_frame_clock_get_frame_time (clock);
  seconds = (gdk_frame_clock_get_frame_time (clock) - self->begin_us) / 1e6;
  way = ent_fling_travel (self->speed, seconds);
  if (!is_same (ent_viewport_get_camera (self->viewport), self->last) || ent_fling_is_over (self->speed, seconds))
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }
  ent_viewport_move_to (self->viewport, ent_camera_pan (self->from, way.x, way.y));
  self->last = ent_viewport_get_camera (self->viewport);
  return G_SOURCE_CONTINUE;
}

static void
add_place (EntKinetic *self)
{
  EntCamera camera = ent_viewport_get_camera (self->viewport);

  ent_fling_add (&self->fling, (EntPoint) { camera.x, camera.y }, g_get_monotonic_time ());
}

/* Dragging a node or a rectangle moves no camera, and zooming is no way. */
static void
moved_cb (EntKinetic *self)
{
  if (!self->is_held)
    return;
  if (ent_viewport_get_camera (self->viewport).zoom != self->from.zoom)
    self->is_held = FALSE;
  else
    add_place (self);
}

static void
drag_begin_cb (EntKinetic *self)
{
  ent_kinetic_stop (self);
  self->is_held = TRUE;
  self->fling = (EntFling) { 0 };
  self->from = ent_viewport_get_camera (self->viewport);
  add_place (self);
}

static void
drag_end_cb (EntKinetic *self)
{
  if (self->is_held)
    ent_kinetic_coast (self, ent_fling_get_speed (&self->fling, g_get_monotonic_time ()));
  self->is_held = FALSE;
}

static void
cancel_cb (EntKinetic *self)
{
  self->is_held = FALSE;
}

/* Two fingers that were lifted from a touchpad; with Ctrl they zoom. */
static void
decelerate_cb (EntKinetic         *self,
               double              dx,
               double              dy,
               GtkEventController *scroll)
{
  if ((gtk_event_controller_get_current_event_state (scroll) & GDK_CONTROL_MASK) == 0)
    ent_kinetic_coast (self, (EntPoint) { -dx, -dy });
}

static void
ent_kinetic_dispose (GObject *object)
{
  EntKinetic *self = ENT_KINETIC (object);

  ent_kinetic_stop (self);
  g_clear_object (&self->viewport);
  G_OBJECT_CLASS (ent_kinetic_parent_class)->dispose (object);
}

static void
ent_kinetic_class_init (EntKineticClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_kinetic_dispose;
}

static void
ent_kinetic_init (EntKinetic *self)
{
}

/**
 * ent_kinetic_new:
 * @canvas: the widget that shows the picture, which must outlive it
 * @viewport: what goes on moving; a reference is kept
 *
 * Returns: (transfer full): what nobody has touched yet
 */
EntKinetic *
ent_kinetic_new (GtkWidget   *canvas,
                 EntViewport *viewport)
{
  EntKinetic *self;

  g_return_val_if_fail (GTK_IS_WIDGET (canvas), NULL);
  g_return_val_if_fail (ENT_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (ENT_TYPE_KINETIC, NULL);
  self->canvas = canvas;
  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (viewport, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * ent_kinetic_follow:
 * @drag: what pans the viewport
 * @scroll: what does so with two fingers
 *
 * Goes on where they end.
 */
void
ent_kinetic_follow (EntKinetic         *self,
                    GtkGesture         *drag,
                    GtkEventController *scroll)
{
  g_return_if_fail (ENT_IS_KINETIC (self));

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll-begin", G_CALLBACK (ent_kinetic_stop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (decelerate_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ent_kinetic_coast:
 * @speed: in px a second each way
 *
 * Returns: whether the picture goes on
 */
gboolean
ent_kinetic_coast (EntKinetic *self,
                   EntPoint    speed)
{
  g_return_val_if_fail (ENT_IS_KINETIC (self), FALSE);

  ent_kinetic_stop (self);
  if (ent_fling_is_over (speed, 0) || !is_wanted (self))
    return FALSE;
  self->speed = speed;
  self->begin_us = 0;
  self->from = self->last = ent_viewport_get_camera (self->viewport);
  self->tick = gtk_widget_add_tick_callback (self->canvas, tick_cb, self, NULL);
  return TRUE;
}

/**
 * ent_kinetic_stop:
 *
 * Lets the picture stand where it is.
 */
void
ent_kinetic_stop (EntKinetic *self)
{
  g_return_if_fail (ENT_IS_KINETIC (self));

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->canvas, self->tick);
  self->tick = 0;
}

/**
 * ent_kinetic_get_coasting:
 *
 * Returns: whether the picture goes on by itself
 */
gboolean
ent_kinetic_get_coasting (EntKinetic *self)
{
  g_return_val_if_fail (ENT_IS_KINETIC (self), FALSE);

  return self->tick != 0;
}
