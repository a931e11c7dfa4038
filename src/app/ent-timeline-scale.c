/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-timeline-scale.h"

#include <glib/gi18n.h>

#include "app/ent-announcer.h"
#include "app/ent-timeline-drawing.h"
#include "app/ent-timeline-years.h"
#include "app/ent-timeline-zoom.h"
#include "state/ent-time-words.h"
#include "state/ent-time-zoom.h"
#include "words/ent-axis-ticks.h"

struct _EntTimelineScale
{
  GtkWidget      parent_instance;

  EntState      *state;      /* owned */
  EntPipeline   *pipeline;   /* owned; its network says on which days something changes */
  EntPeriod      axis;       /* of the data and what is shown of it, on whatever day */
  EntPeriod      period;     /* that, as far as the latest day that was shown on it */
  EntPeriod      part;       /* of the period, which is seen */
  EntTimeCounts *counts;     /* owned; by years */
  EntTimeCounts *months;     /* (nullable), owned; of the years of a part that is short enough */
  GskRenderNode *bars;       /* (nullable), owned; as they were drawn last, until something of them is another */
  gboolean       is_leading; /* the picture goes along with what is seen here */
  char          *news;       /* (nullable), owned */
};

G_DEFINE_FINAL_TYPE (EntTimelineScale, ent_timeline_scale, GTK_TYPE_WIDGET)

enum
{
  COUNTED,
  ZOOMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntDay
get_day (EntTimelineScale *self)
{
  return ent_view_get_day (ent_state_get_view (self->state));
}

static EntTimeAxis
get_axis (EntTimelineScale *self)
{
  return (EntTimeAxis) { self->part, gtk_widget_get_width (GTK_WIDGET (self)) };
}

/* What the bars are. */
static EntTimeCounts *
get_bars (EntTimelineScale *self)
{
  return self->months != NULL ? self->months : self->counts;
}

static void
forget_bars (EntTimelineScale *self)
{
  g_clear_pointer (&self->bars, gsk_render_node_unref);
}

/* Where ticks are months, bars are, too. They are those of whole years, so that
 * their height stays while one looks along a year. */
static void
count_months (EntTimelineScale *self)
{
  EntPeriod years = { ent_day_new (ent_day_get_year (self->part.first), 1, 1), ent_day_new (ent_day_get_year (self->part.last), 12, 31) };
  int bar;

  forget_bars (self);
  if (self->counts == NULL || self->part.last - self->part.first >= ENT_AXIS_MONTHS_BELOW_DAYS)
    {
      g_clear_pointer (&self->months, ent_time_counts_free);
      return;
    }
  if (self->months != NULL && ent_time_counts_get_days (self->months, 0).first == years.first
      && ent_time_counts_find (self->months, years.last, &bar) && (guint) bar == ent_time_counts_get_n (self->months) - 1)
    return;
  g_clear_pointer (&self->months, ent_time_counts_free);
  self->months = ent_time_counts_new_of_months (ent_state_get_dataset (self->state), ent_state_get_view (self->state),
                                                ent_state_get_selection (self->state), years);
}

static void
move_to (EntTimelineScale *self,
         EntDay            day)
{
  ent_state_set_day (self->state, CLAMP (day, self->period.first, self->period.last));
}

static void
ent_timeline_scale_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  EntTimelineScale *self = ENT_TIMELINE_SCALE (widget);
  EntTimeAxis axis = get_axis (self);
  EntTimelineDrawing drawing = { widget, self->state, &axis, get_bars (self), get_day (self), self->bars };

  if (self->counts == NULL)
    return;
  if (self->bars == NULL)
    drawing.bars = self->bars = ent_timeline_drawing_new_bars (&drawing);
  ent_timeline_drawing_snapshot (&drawing, snapshot);
}

static void
ent_timeline_scale_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  forget_bars (ENT_TIMELINE_SCALE (widget));
}

static void
ent_timeline_scale_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : ENT_TIMELINE_DRAWING_HEIGHT;
}

static void
update_accessible (EntTimelineScale *self)
{
  g_autofree char *day = ent_day_to_text (get_day (self));
  g_autofree char *text = NULL;

  /* The news of a day begin with it, those of a month or a year with that. */
  if (self->news == NULL || g_str_has_prefix (self->news, day))
    text = g_strdup (self->news != NULL ? self->news : day);
  else
    /* Translators: a day, and what changed in the month or year of it */
    text = g_strdup_printf (_("%s. %s"), day, self->news);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) self->period.first,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) self->period.last,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) get_day (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
  /* Before GTK 4.10 nobody hears the value of a slider that is not GTK's own. */
  if (gtk_check_version (4, 10, 0) != NULL)
    ent_announcer_describe (GTK_ACCESSIBLE (self), text);
}

static void
show_part (EntTimelineScale *self,
           EntPeriod         part)
{
  if (part.first == self->part.first && part.last == self->part.last)
    return;
  self->part = part;
  count_months (self);
  g_signal_emit (self, signals[ZOOMED], 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whoever looks at a part and goes to a day outside it sees that day. */
static void
follow_day (EntTimelineScale *self)
{
  EntDay day = get_day (self);
  EntDay n_days = 0;

  if (day < self->part.first)
    n_days = day - self->part.first;
  if (day > self->part.last)
    n_days = day - self->part.last;
  if (n_days != 0)
    show_part (self, ent_time_axis_move (self->part, self->period, n_days));
}

/* Nobody's day lies beyond the end; and while the axis stays, its end does, too,
 * or it would move from under the pointer that drags the day back. */
static void
set_period (EntTimelineScale *self,
            EntPeriod         axis)
{
  gboolean was_whole = !ent_timeline_scale_is_zoomed (self);
  EntDay reached = axis.first == self->axis.first && axis.last == self->axis.last ? self->period.last : axis.last;

  self->axis = self->period = axis;
  self->period.last = MAX (MAX (axis.last, reached), get_day (self));
  show_part (self, was_whole ? self->period : ent_time_axis_move (self->part, self->period, 0));
  g_clear_pointer (&self->counts, ent_time_counts_free);
  g_clear_pointer (&self->months, ent_time_counts_free);
  self->counts = ent_time_counts_new (ent_state_get_dataset (self->state), ent_state_get_view (self->state),
                                      ent_state_get_selection (self->state), self->period);
  count_months (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

/* A picture that spans time shows the same part. */
static void
look_at (EntTimelineScale *self,
         EntPeriod         part)
{
  show_part (self, part);
  self->is_leading = TRUE;
  if (ent_timeline_scale_is_zoomed (self))
    ent_time_zoom_to (self->pipeline, part);
  else
    ent_time_zoom_to_whole (self->pipeline);
  self->is_leading = FALSE;
}

/* And what is seen of such a picture is seen here. */
static void
follow_picture (EntTimelineScale *self)
{
  EntChartTime time;

  if (self->is_leading || !ent_pipeline_find_time (self->pipeline, &time))
    return;
  if (time.seen.first == time.whole.first && time.seen.last == time.whole.last)
    show_part (self, self->period);
  else
    show_part (self, ent_time_axis_move (time.seen, self->period, 0));
}

static void
graph_changed_cb (EntTimelineScale *self)
{
  gboolean is_bundled = ent_document_get_bundled (ent_state_get_document (self->state));

  set_period (self, ent_view_get_axis (ent_state_get_view (self->state), ent_state_get_dataset (self->state), ent_day_today (), is_bundled));
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
view_changed_cb (EntTimelineScale *self,
                 EntViewFields     fields)
{
  if (fields & ENT_VIEW_DAY && get_day (self) > self->period.last)
    set_period (self, self->axis);
  if (fields & ENT_VIEW_DAY)
    follow_day (self);
  if (fields & ENT_VIEW_TIME)
    follow_picture (self);
  if (fields & (ENT_VIEW_THEME | ENT_VIEW_GROUPINGS))
    forget_bars (self);
  if (fields & (ENT_VIEW_DAY | ENT_VIEW_THEME | ENT_VIEW_GROUPINGS))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
selection_changed_cb (EntTimelineScale *self)
{
  /* Another dataset is looked at as soon as it has a graph. */
  set_period (self, self->axis);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  EntTimelineScale *self = ENT_TIMELINE_SCALE (widget);
  EntDay day;

  if (ent_pipeline_find_change (self->pipeline, g_variant_get_int32 (arguments), &day))
    move_to (self, day);
  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  EntTimelineScale *self = ENT_TIMELINE_SCALE (widget);

  move_to (self, ent_day_add_years (get_day (self), g_variant_get_int32 (arguments)));
  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  EntTimelineScale *self = ENT_TIMELINE_SCALE (widget);

  move_to (self, g_variant_get_int32 (arguments) < 0 ? self->period.first : self->period.last);
  return TRUE;
}

static void
drag_begin_cb (EntTimelineScale *self,
               double            x,
               double            y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  move_to (self, ent_timeline_scale_get_day_at (self, x));
}

static void
drag_update_cb (EntTimelineScale *self,
                double            dx,
                double            dy,
                GtkGestureDrag   *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    move_to (self, ent_timeline_scale_get_day_at (self, x + dx));
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    data)
{
  EntTimelineScale *self = ENT_TIMELINE_SCALE (widget);
  g_autofree char *text = NULL;
  g_autofree char *hint = NULL;

  if (self->counts == NULL || keyboard)
    return FALSE;

  text = ent_timeline_scale_dup_bar_text (self, ent_timeline_scale_get_day_at (self, x));
  if (ent_timeline_scale_is_bar (self, x, y))
    hint = g_strconcat (text, "\n", self->months != NULL ? _("Click to list only this month") : _("Click to list only this year"), NULL);
  gtk_tooltip_set_text (tooltip, hint != NULL ? hint : text);
  return TRUE;
}

static void
ent_timeline_scale_dispose (GObject *object)
{
  EntTimelineScale *self = ENT_TIMELINE_SCALE (object);

  g_clear_object (&self->state);
  g_clear_object (&self->pipeline);
  g_clear_pointer (&self->counts, ent_time_counts_free);
  g_clear_pointer (&self->months, ent_time_counts_free);
  forget_bars (self);
  g_clear_pointer (&self->news, g_free);
  G_OBJECT_CLASS (ent_timeline_scale_parent_class)->dispose (object);
}

static void
ent_timeline_scale_class_init (EntTimelineScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_timeline_scale_dispose;
  widget_class->snapshot = ent_timeline_scale_snapshot;
  widget_class->measure = ent_timeline_scale_measure;
  widget_class->size_allocate = ent_timeline_scale_size_allocate;

  signals[COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ZOOMED] = g_signal_new ("zoomed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, "i", 1);
  ent_timeline_years_add_keys (widget_class);
  ent_timeline_zoom_add_keys (widget_class);
}

static void
ent_timeline_scale_init (EntTimelineScale *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * ent_timeline_scale_set_pipeline:
 * @pipeline: that of the window; a reference is kept. To be called once.
 */
void
ent_timeline_scale_set_pipeline (EntTimelineScale *self,
                                 EntPipeline      *pipeline)
{
  g_return_if_fail (ENT_IS_TIMELINE_SCALE (self));
  g_return_if_fail (ENT_IS_PIPELINE (pipeline));
  g_return_if_fail (self->pipeline == NULL);

  self->pipeline = g_object_ref (pipeline);
  self->state = g_object_ref (ent_pipeline_get_state (pipeline));
  g_signal_connect_object (pipeline, "notify::graph", G_CALLBACK (graph_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ent_state_get_filter (self->state), "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  ent_timeline_years_attach (self, self->state);
  ent_timeline_zoom_attach (self);
  graph_changed_cb (self);
}

/**
 * ent_timeline_scale_set_news:
 * @news: (nullable): what changed on the day shown
 *
 * Says the day and what changed on it to whoever hears the slider, in one breath:
 * to be called whenever the day is another one.
 */
void
ent_timeline_scale_set_news (EntTimelineScale *self,
                             const char       *news)
{
  g_return_if_fail (ENT_IS_TIMELINE_SCALE (self));

  g_free (self->news);
  self->news = g_strdup (news);
  update_accessible (self);
}

/**
 * ent_timeline_scale_get_period:
 *
 * Returns: the first and the last day that can be chosen
 */
EntPeriod
ent_timeline_scale_get_period (EntTimelineScale *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), ((EntPeriod) { 0, 0 }));

  return self->period;
}

/**
 * ent_timeline_scale_get_counts:
 *
 * Returns: (transfer none): what the bars of years stand for, until the next `counted`
 */
EntTimeCounts *
ent_timeline_scale_get_counts (EntTimelineScale *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), NULL);

  return self->counts;
}

/**
 * ent_timeline_scale_get_handle_x:
 *
 * Returns: where the handle is, in px from the left edge of the widget
 */
double
ent_timeline_scale_get_handle_x (EntTimelineScale *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), 0);

  return ent_timeline_scale_get_x (self, get_day (self));
}

/**
 * ent_timeline_scale_zoom:
 * @x: what stays where it is, in px from the left edge of the widget
 * @factor: less than 1 to look at a shorter part
 */
void
ent_timeline_scale_zoom (EntTimelineScale *self,
                         double            x,
                         double            factor)
{
  EntTimeAxis axis;

  g_return_if_fail (ENT_IS_TIMELINE_SCALE (self));

  axis = get_axis (self);
  look_at (self, ent_time_axis_zoom (&axis, self->period, x, factor));
}

/**
 * ent_timeline_scale_pan:
 * @share: how far to move what is seen, in lengths of it
 */
void
ent_timeline_scale_pan (EntTimelineScale *self,
                        double            share)
{
  g_return_if_fail (ENT_IS_TIMELINE_SCALE (self));

  look_at (self, ent_time_axis_move (self->part, self->period, (EntDay) ((self->part.last - self->part.first) * share)));
}

/**
 * ent_timeline_scale_show_whole:
 *
 * Shows all of the period again.
 */
void
ent_timeline_scale_show_whole (EntTimelineScale *self)
{
  g_return_if_fail (ENT_IS_TIMELINE_SCALE (self));

  look_at (self, self->period);
}

/**
 * ent_timeline_scale_is_zoomed:
 *
 * Returns: whether only a part of the period is seen
 */
gboolean
ent_timeline_scale_is_zoomed (EntTimelineScale *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), FALSE);

  return self->part.first != self->period.first || self->part.last != self->period.last;
}

/**
 * ent_timeline_scale_is_bar:
 * @x: in px from the left edge of the widget
 * @y: in px from its upper edge
 *
 * Returns: whether a bar is there, or near enough
 */
gboolean
ent_timeline_scale_is_bar (EntTimelineScale *self,
                           double            x,
                           double            y)
{
  EntTimeAxis axis;

  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), FALSE);

  axis = get_axis (self);
  return self->counts != NULL
         && ent_timeline_drawing_is_bar (&(EntTimelineDrawing) { GTK_WIDGET (self), self->state, &axis, get_bars (self), get_day (self) }, x, y);
}

/**
 * ent_timeline_scale_get_bar_days:
 * @day: a day
 *
 * Returns: the year of @day, or its month where a part is seen that has months for bars
 */
EntPeriod
ent_timeline_scale_get_bar_days (EntTimelineScale *self,
                                 EntDay            day)
{
  int bar;

  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), ((EntPeriod) { day, day }));
  g_return_val_if_fail (self->counts != NULL, ((EntPeriod) { day, day }));

  ent_time_counts_find (get_bars (self), day, &bar);
  return ent_time_counts_get_days (get_bars (self), bar);
}

/**
 * ent_timeline_scale_dup_bar_text:
 * @day: a day
 *
 * Returns: (transfer full): what the bar of its year or month stands for
 */
char *
ent_timeline_scale_dup_bar_text (EntTimelineScale *self,
                                 EntDay            day)
{
  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), NULL);
  g_return_val_if_fail (self->counts != NULL, NULL);

  return ent_time_words_dup (get_bars (self), ent_state_get_dataset (self->state), day);
}

/**
 * ent_timeline_scale_get_day_at:
 * @x: in px from the left edge of the widget
 *
 * Returns: the day at that place, within what is seen of the period
 */
EntDay
ent_timeline_scale_get_day_at (EntTimelineScale *self,
                               double            x)
{
  EntTimeAxis axis;

  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), 0);

  axis = get_axis (self);
  return ent_time_axis_get_day (&axis, x);
}

/**
 * ent_timeline_scale_get_x:
 * @day: a day
 *
 * Returns: where it stands, in px from the left edge of the widget
 */
double
ent_timeline_scale_get_x (EntTimelineScale *self,
                          EntDay            day)
{
  EntTimeAxis axis;

  g_return_val_if_fail (ENT_IS_TIMELINE_SCALE (self), 0);

  axis = get_axis (self);
  return ent_time_axis_get_x (&axis, day);
}
