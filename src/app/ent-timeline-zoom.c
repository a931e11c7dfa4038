/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-timeline-zoom.h"

#include <math.h>

#define STEP 1.5       /* how much shorter the part is with each step nearer */
#define PAN_SHARE 0.1f /* of the part, with each step along it */

#define DATA_KEY "ent-timeline-zoom-x"

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           double                   *pointer_x)
{
  *pointer_x = x;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           EntTimelineScale         *scale)
{
  const double *pointer_x = g_object_get_data (G_OBJECT (scale), DATA_KEY);
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (modifiers & GDK_CONTROL_MASK)
    ent_timeline_scale_zoom (scale, *pointer_x, pow (STEP, dy));
  else if (ent_timeline_scale_is_zoomed (scale))
    ent_timeline_scale_pan (scale, PAN_SHARE * (dx + dy));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  EntTimelineScale *scale = ENT_TIMELINE_SCALE (widget);

  ent_timeline_scale_zoom (scale, ent_timeline_scale_get_handle_x (scale), pow (STEP, g_variant_get_int32 (arguments)));
  return GDK_EVENT_STOP;
}

static gboolean
whole_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  ent_timeline_scale_show_whole (ENT_TIMELINE_SCALE (widget));
  return GDK_EVENT_STOP;
}

/**
 * ent_timeline_zoom_add_keys:
 * @widget_class: that of the time line
 */
void
ent_timeline_zoom_add_keys (GtkWidgetClass *widget_class)
{
  static const guint nearer[] = { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal };
  static const guint back[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  for (guint i = 0; i < G_N_ELEMENTS (nearer); i++)
    gtk_widget_class_add_binding (widget_class, nearer[i], 0, zoom_cb, "i", -1);
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    gtk_widget_class_add_binding (widget_class, back[i], 0, zoom_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_0, 0, whole_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0, 0, whole_cb, NULL);
}

/**
 * ent_timeline_zoom_attach:
 * @scale: the time line
 */
void
ent_timeline_zoom_attach (EntTimelineScale *scale)
{
  GtkEventController *motion, *scroll;
  double *pointer_x;

  g_return_if_fail (ENT_IS_TIMELINE_SCALE (scale));

  motion = gtk_event_controller_motion_new ();
  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  pointer_x = g_new0 (double, 1);
  g_object_set_data_full (G_OBJECT (scale), DATA_KEY, pointer_x, g_free);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), pointer_x);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), pointer_x);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), scale);
  gtk_widget_add_controller (GTK_WIDGET (scale), motion);
  gtk_widget_add_controller (GTK_WIDGET (scale), scroll);
}
