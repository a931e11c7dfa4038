/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-timeline-years.h"

#define DATA_KEY "ent-timeline-years"

typedef struct
{
  EntTimelineScale *scale;    /* borrowed; whoever it is attached to */
  EntState         *state;    /* owned */
  double            begin_px; /* where the pointer was pressed */
  EntPeriod         anchor;   /* the bar at which the stretch begins that is drawn or walked */
  EntPeriod         edge;     /* and that which it has got to */
  gboolean          is_drawn; /* the pointer is pressed on a bar */
  gboolean          clears;   /* a click on the year or month that is chosen already */
} Years;

static void
years_free (gpointer data)
{
  Years *years = data;

  g_object_unref (years->state);
  g_free (years);
}

static EntPeriod
get_stretch (const Years *years)
{
  return (EntPeriod) { MIN (years->anchor.first, years->edge.first), MAX (years->anchor.last, years->edge.last) };
}

static gboolean
is_stretch (const Years *years,
            EntPeriod    period)
{
  EntPeriod stretch = get_stretch (years);

  return period.first == stretch.first && period.last == stretch.last;
}

static EntRowFilter *
get_filter (const Years *years)
{
  return ent_state_get_filter (years->state);
}

static void
list_all (const Years *years)
{
  ent_row_filter_set_period (get_filter (years), (EntPeriod) { ENT_DAY_MIN, ENT_DAY_MAX });
}

static EntPeriod
get_bar_at (const Years *years,
            double       x)
{
  return ent_timeline_scale_get_bar_days (years->scale, ent_timeline_scale_get_day_at (years->scale, x));
}

/* What lies beside the bars is left to the handle. */
static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Years          *years)
{
  years->is_drawn = ent_timeline_scale_is_bar (years->scale, x, y);
  if (!years->is_drawn)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (years->scale));
  years->begin_px = x;
  years->anchor = years->edge = get_bar_at (years, x);
  years->clears = is_stretch (years, ent_row_filter_get_period (get_filter (years)));
  ent_row_filter_set_period (get_filter (years), get_stretch (years));
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                Years          *years)
{
  EntPeriod edge;

  if (!years->is_drawn)
    return;
  edge = get_bar_at (years, years->begin_px + dx);
  if (edge.first == years->edge.first)
    return;
  years->edge = edge;
  years->clears = FALSE;
  ent_row_filter_set_period (get_filter (years), get_stretch (years));
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             Years          *years)
{
  if (years->is_drawn && years->clears)
    list_all (years);
  years->is_drawn = FALSE;
}

/* The first step chooses the bar of the day shown, or takes up what was chosen elsewhere. */
static void
step (Years *years,
      int    direction)
{
  EntRowFilter *filter = get_filter (years);
  EntPeriod period = ent_row_filter_get_period (filter);
  EntPeriod whole = ent_timeline_scale_get_period (years->scale);
  EntDay next;

  if (!ent_row_filter_has_period (filter))
    {
      years->anchor = years->edge = ent_timeline_scale_get_bar_days (years->scale, ent_view_get_day (ent_state_get_view (years->state)));
      ent_row_filter_set_period (filter, get_stretch (years));
      return;
    }
  if (!is_stretch (years, period))
    {
      years->anchor = ent_timeline_scale_get_bar_days (years->scale, MAX (period.first, whole.first));
      years->edge = ent_timeline_scale_get_bar_days (years->scale, MIN (period.last, whole.last));
    }
  next = direction < 0 ? years->edge.first - 1 : years->edge.last + 1;
  years->edge = ent_timeline_scale_get_bar_days (years->scale, CLAMP (next, whole.first, whole.last));
  ent_row_filter_set_period (filter, get_stretch (years));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  step (g_object_get_data (G_OBJECT (widget), DATA_KEY), g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
list_all_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  Years *years = g_object_get_data (G_OBJECT (widget), DATA_KEY);

  if (!ent_row_filter_has_period (get_filter (years)))
    return GDK_EVENT_PROPAGATE;
  list_all (years);
  return GDK_EVENT_STOP;
}

/**
 * ent_timeline_years_add_keys:
 * @widget_class: that of the time line
 */
void
ent_timeline_years_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, list_all_cb, NULL);
}

/**
 * ent_timeline_years_attach:
 * @scale: the time line
 * @state: that of the window, whose lists are filtered; a reference is kept
 */
void
ent_timeline_years_attach (EntTimelineScale *scale,
                           EntState         *state)
{
  GtkGesture *drag;
  Years *years;

  g_return_if_fail (ENT_IS_TIMELINE_SCALE (scale));
  g_return_if_fail (ENT_IS_STATE (state));

  drag = gtk_gesture_drag_new ();
  years = g_new0 (Years, 1);
  years->scale = scale;
  years->state = g_object_ref (state);
  g_object_set_data_full (G_OBJECT (scale), DATA_KEY, years, years_free);
  /* Before the handle, which takes any press. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), years);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), years);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), years);
  gtk_widget_add_controller (GTK_WIDGET (scale), GTK_EVENT_CONTROLLER (drag));
}
