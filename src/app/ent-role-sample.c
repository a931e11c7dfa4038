/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-role-sample.h"

#define WIDTH 32
#define HEIGHT 16

struct _EntRoleSample
{
  GtkWidget    parent_instance;

  EntRoleClass role_class;
};

G_DEFINE_FINAL_TYPE (EntRoleSample, ent_role_sample, GTK_TYPE_WIDGET)

static void
ent_role_sample_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
ent_role_sample_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  static const double dashed[] = { 7, 4 };
  static const double dotted[] = { 0, 5 };
  EntRoleSample *self = ENT_ROLE_SAMPLE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds;
  GdkRGBA color;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, width, height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2);
  if (self->role_class == ENT_ROLE_CLASS_OUTER)
    cairo_set_dash (cr, dashed, G_N_ELEMENTS (dashed), 0);
  if (self->role_class == ENT_ROLE_CLASS_PROSPECTIVE)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0);
    }
  cairo_move_to (cr, 1, height / 2);
  cairo_line_to (cr, width - 1, height / 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
ent_role_sample_class_init (EntRoleSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ent_role_sample_measure;
  widget_class->snapshot = ent_role_sample_snapshot;
  /* The words beside it say the same. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ent_role_sample_init (EntRoleSample *self)
{
}

/**
 * ent_role_sample_set_role_class:
 * @role_class: whose line to draw
 */
void
ent_role_sample_set_role_class (EntRoleSample *self,
                                EntRoleClass   role_class)
{
  g_return_if_fail (ENT_IS_ROLE_SAMPLE (self));

  self->role_class = role_class;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
