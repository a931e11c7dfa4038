/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-color-bar.h"

#define WIDTH 4

struct _EntColorBar
{
  GtkWidget parent_instance;

  GdkRGBA   color;
};

G_DEFINE_FINAL_TYPE (EntColorBar, ent_color_bar, GTK_TYPE_WIDGET)

static void
ent_color_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  EntColorBar *self = ENT_COLOR_BAR (widget);
  graphene_rect_t bounds;
  GskRoundedRect outline;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  gsk_rounded_rect_init_from_rect (&outline, &bounds, WIDTH / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
ent_color_bar_class_init (EntColorBarClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = ent_color_bar_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ent_color_bar_init (EntColorBar *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
}

/**
 * ent_color_bar_new:
 * @color: its colour
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
ent_color_bar_new (const GdkRGBA *color)
{
  EntColorBar *self = g_object_new (ENT_TYPE_COLOR_BAR, NULL);

  self->color = *color;
  return GTK_WIDGET (self);
}
