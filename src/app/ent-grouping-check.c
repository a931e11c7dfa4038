/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-grouping-check.h"

#include "app/ent-pattern-frame.h"

#define SIZE 20
#define UNIT 1.0 /* px of a solid line around it */

struct _EntGroupingCheck
{
  GtkWidget  parent_instance;

  GdkRGBA    fill;
  GdkRGBA    tick;
  GdkRGBA    ring;
  EntPattern pattern;
  gboolean   active;
};

G_DEFINE_FINAL_TYPE (EntGroupingCheck, ent_grouping_check, GTK_TYPE_WIDGET)

static void
ent_grouping_check_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
ent_grouping_check_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  EntGroupingCheck *self = ENT_GROUPING_CHECK (widget);
  double x = gtk_widget_get_width (widget) / 2.0;
  double y = gtk_widget_get_height (widget) / 2.0;
  double radius = SIZE / 2.0 - 1;
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  if (self->active)
    {
      cairo_save (cr);
      cairo_translate (cr, x - SIZE / 2.0, y - SIZE / 2.0);
      ent_pattern_frame_draw (cr, self->pattern, &self->fill, SIZE, SIZE, UNIT);
      cairo_restore (cr);
      cairo_arc (cr, x, y, MIN (radius, SIZE / 2.0 - ent_pattern_frame_get_inset (self->pattern, UNIT)), 0, 2 * G_PI);
      gdk_cairo_set_source_rgba (cr, &self->fill);
      cairo_fill (cr);

      gdk_cairo_set_source_rgba (cr, &self->tick);
      cairo_set_line_width (cr, 2);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_move_to (cr, x - 3.5, y + 0.3);
      cairo_line_to (cr, x - 1.1, y + 2.8);
      cairo_line_to (cr, x + 3.6, y - 2.6);
      cairo_stroke (cr);
    }
  else
    {
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      gdk_cairo_set_source_rgba (cr, &self->ring);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
ent_grouping_check_class_init (EntGroupingCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ent_grouping_check_measure;
  widget_class->snapshot = ent_grouping_check_snapshot;
  /* The button around it says what it is and whether it is pressed. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ent_grouping_check_init (EntGroupingCheck *self)
{
}

/**
 * ent_grouping_check_set_colors:
 * @fill: of the disc
 * @tick: of the tick on it
 * @ring: of the empty ring
 */
void
ent_grouping_check_set_colors (EntGroupingCheck *self,
                               const GdkRGBA    *fill,
                               const GdkRGBA    *tick,
                               const GdkRGBA    *ring)
{
  g_return_if_fail (ENT_IS_GROUPING_CHECK (self));

  self->fill = *fill;
  self->tick = *tick;
  self->ring = *ring;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ent_grouping_check_set_pattern:
 * @pattern: of the frame around the disc
 */
void
ent_grouping_check_set_pattern (EntGroupingCheck *self,
                                EntPattern        pattern)
{
  g_return_if_fail (ENT_IS_GROUPING_CHECK (self));

  self->pattern = pattern;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ent_grouping_check_set_active:
 * @active: whether the grouping is shown
 */
void
ent_grouping_check_set_active (EntGroupingCheck *self,
                               gboolean          active)
{
  g_return_if_fail (ENT_IS_GROUPING_CHECK (self));

  self->active = active;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
