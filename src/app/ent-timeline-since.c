/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-timeline-since.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/ent-announcer.h"
#include "app/ent-widget-colors.h"
#include "state/ent-comparison.h"

#define MIDDLE 10  /* of the handle, px from the upper edge: level with that of the day shown */
#define RADIUS 6   /* of the handle */
#define BAR 4      /* height of the bar */
#define RANGE 8    /* the same where all days of it are shown */
#define REACH 11   /* of the pointer around the handle */
#define LOWEST 24  /* below it a click goes to the date */
#define TEXT_GAP 5 /* beside the handle */

struct _EntTimelineSince
{
  GtkWidget         parent_instance;

  EntPipeline      *pipeline; /* owned */
  EntTimelineScale *scale;    /* weak; says where days stand */
  gboolean          is_dragged;
  EntDay            dragged; /* where the handle is while it is dragged */
  double            grip;    /* of the pointer, px to the right of the handle */
  double            start;   /* of the pointer, px from the left */
};

G_DEFINE_FINAL_TYPE (EntTimelineSince, ent_timeline_since, GTK_TYPE_WIDGET)

static EntState *
get_state (EntTimelineSince *self)
{
  return ent_pipeline_get_state (self->pipeline);
}

static EntDay
get_shown (EntTimelineSince *self)
{
  return ent_view_get_day (ent_state_get_view (get_state (self)));
}

static gboolean
is_range (EntTimelineSince *self)
{
  return ent_comparison_get_range (get_state (self)) != ENT_RANGE_NONE;
}

static double
get_x (EntTimelineSince *self)
{
  return ent_timeline_scale_get_x (self->scale, ent_timeline_since_get_day (self));
}

static EntDay
clamp (EntTimelineSince *self,
       EntDay            day)
{
  return MAX (ent_timeline_scale_get_period (self->scale).first, MIN (day, get_shown (self) - 1));
}

static void
update_accessible (EntTimelineSince *self)
{
  EntPeriod period = ent_timeline_scale_get_period (self->scale);
  EntDay day = ent_timeline_since_get_day (self);
  g_autofree char *text = ent_day_to_text (day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) period.first,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) get_shown (self) - 1,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) day,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_range (self) ? _("First day of the range") : _("Day that is compared"),
                                  -1);
  /* As of the scale. */
  if (gtk_check_version (4, 10, 0) != NULL)
    ent_announcer_describe (GTK_ACCESSIBLE (self), text);
}

static void
move_to (EntTimelineSince *self,
         EntDay            day)
{
  ent_comparison_set (get_state (self), clamp (self, day));
}

/* While the handle is dragged the bar above still names the day before. */
static void
snapshot_day (EntTimelineSince *self,
              GtkSnapshot      *snapshot,
              double            x)
{
  g_autofree char *text = ent_day_to_text (self->dragged);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color = ent_widget_colors_get (get_state (self), ENT_COLOR_ACCENT, 0);
  GdkRGBA ground = ent_widget_colors_get (get_state (self), ENT_COLOR_BACKGROUND, 0);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x += RADIUS + TEXT_GAP;
  if (x + width > gtk_widget_get_width (GTK_WIDGET (self)))
    x -= width + 2 * (RADIUS + TEXT_GAP);
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT ((float) x - 2, MIDDLE - height / 2.0f, (float) width + 4, (float) height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, MIDDLE - height / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_ring (EntTimelineSince *self,
               GtkSnapshot      *snapshot,
               double            x,
               double            radius,
               const GdkRGBA    *fill,
               const GdkRGBA    *line)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) (x - radius), (float) (MIDDLE - radius), 2 * (float) radius, 2 * (float) radius);
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, &bounds, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &ring);
  gtk_snapshot_append_color (snapshot, fill, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2.5f, 2.5f, 2.5f, 2.5f }, (GdkRGBA[4]) { *line, *line, *line, *line });
}

static void
ent_timeline_since_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  EntTimelineSince *self = ENT_TIMELINE_SINCE (widget);
  GdkRGBA accent = ent_widget_colors_get (get_state (self), ENT_COLOR_ACCENT, 0);
  GdkRGBA ground = ent_widget_colors_get (get_state (self), ENT_COLOR_BACKGROUND, 0);
  GdkRGBA faint = accent;
  float height = is_range (self) ? RANGE : BAR;
  double x = get_x (self);
  double to = ent_timeline_scale_get_x (self->scale, get_shown (self));

  faint.alpha *= 0.4f;
  if (to > x)
    gtk_snapshot_append_color (snapshot, is_range (self) ? &accent : &faint,
                               &GRAPHENE_RECT_INIT ((float) x, MIDDLE - height / 2, (float) (to - x), height));
  gtk_snapshot_append_color (snapshot, &faint, &GRAPHENE_RECT_INIT ((float) x - 1, MIDDLE, 2,
                                                                    (float) gtk_widget_get_height (widget) - MIDDLE - 22));
  if (gtk_widget_has_visible_focus (widget))
    snapshot_ring (self, snapshot, x, RADIUS + 4, &ground, &faint);
  snapshot_ring (self, snapshot, x, RADIUS, &ground, &accent);
  if (self->is_dragged)
    snapshot_day (self, snapshot, x);
}

static gboolean
ent_timeline_since_contains (GtkWidget *widget,
                             double     x,
                             double     y)
{
  EntTimelineSince *self = ENT_TIMELINE_SINCE (widget);

  return self->pipeline != NULL && self->scale != NULL && fabs (x - get_x (self)) <= REACH && y >= 0 && y < LOWEST;
}

static void
view_changed_cb (EntTimelineSince *self,
                 EntViewFields     fields)
{
  gboolean compares = ent_comparison_get (get_state (self)) > ENT_DAY_MIN;

  if ((fields & (ENT_VIEW_SINCE | ENT_VIEW_RANGE | ENT_VIEW_DAY | ENT_VIEW_THEME)) == 0)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), compares);
  if (compares)
    update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  EntTimelineSince *self = ENT_TIMELINE_SINCE (widget);
  EntDay day;

  if (ent_comparison_find_next (self->pipeline, g_variant_get_int32 (arguments), &day))
    move_to (self, day);
  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  EntTimelineSince *self = ENT_TIMELINE_SINCE (widget);

  move_to (self, ent_day_add_years (ent_timeline_since_get_day (self), g_variant_get_int32 (arguments)));
  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  EntTimelineSince *self = ENT_TIMELINE_SINCE (widget);

  move_to (self, g_variant_get_int32 (arguments) < 0 ? ent_timeline_scale_get_period (self->scale).first : get_shown (self) - 1);
  return TRUE;
}

static void
drag_begin_cb (EntTimelineSince *self,
               double            x,
               double            y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->start = x;
  self->grip = x - get_x (self);
  self->dragged = ent_comparison_get (get_state (self));
  self->is_dragged = TRUE;
}

static void
drag_update_cb (EntTimelineSince *self,
                double            dx,
                double            dy)
{
  if (!self->is_dragged || fabs (dx) < 1)
    return;
  self->dragged = clamp (self, ent_timeline_scale_get_day_at (self->scale, self->start + dx - self->grip));
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Another day to compare with is another layout: one for each drag. */
static void
drag_end_cb (EntTimelineSince *self)
{
  EntDay day = self->dragged;

  if (!self->is_dragged)
    return;
  self->is_dragged = FALSE;
  if (day != ent_comparison_get (get_state (self)))
    move_to (self, day);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_cancel_cb (EntTimelineSince *self)
{
  self->is_dragged = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (EntTimelineSince *self,
                  int               x,
                  int               y,
                  gboolean          keyboard,
                  GtkTooltip       *tooltip)
{
  g_autofree char *text = ent_comparison_dup_text (get_state (self));

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
ent_timeline_since_dispose (GObject *object)
{
  EntTimelineSince *self = ENT_TIMELINE_SINCE (object);

  g_clear_object (&self->pipeline);
  g_clear_weak_pointer (&self->scale);
  G_OBJECT_CLASS (ent_timeline_since_parent_class)->dispose (object);
}

static void
ent_timeline_since_class_init (EntTimelineSinceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_timeline_since_dispose;
  widget_class->snapshot = ent_timeline_since_snapshot;
  widget_class->contains = ent_timeline_since_contains;

  gtk_widget_class_set_css_name (widget_class, "timeline-since");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, "i", 1);
}

static void
ent_timeline_since_init (EntTimelineSince *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  /* While a part of the time is looked at, the day may lie beside it. */
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * ent_timeline_since_set_scale:
 * @pipeline: that of the window; a reference is kept
 * @scale: the time line below. To be called once, when it has its pipeline.
 */
void
ent_timeline_since_set_scale (EntTimelineSince *self,
                              EntPipeline      *pipeline,
                              EntTimelineScale *scale)
{
  g_return_if_fail (ENT_IS_TIMELINE_SINCE (self));
  g_return_if_fail (ENT_IS_PIPELINE (pipeline));
  g_return_if_fail (ENT_IS_TIMELINE_SCALE (scale));
  g_return_if_fail (self->pipeline == NULL);

  self->pipeline = g_object_ref (pipeline);
  g_set_weak_pointer (&self->scale, scale);
  g_signal_connect_object (get_state (self), "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  /* Other groupings may have another axis. */
  g_signal_connect_object (pipeline, "notify::graph", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}

/**
 * ent_timeline_since_get_day:
 *
 * Returns: where the handle is: the day that is compared or, while it is dragged,
 *   that to which it was
 */
EntDay
ent_timeline_since_get_day (EntTimelineSince *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE_SINCE (self), ENT_DAY_MIN);

  return self->is_dragged ? self->dragged : ent_comparison_get (get_state (self));
}
