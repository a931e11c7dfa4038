/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include <math.h>

/* The scrollbars of a picture with heads: they are there while some of it is
 * outside of the room, beside which they stand in the margin of the page. */

#define STEP_PX 60.0

static void
value_changed_cb (EntCanvas     *self,
                  GtkAdjustment *adjustment)
{
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntRect whole = ent_camera_rect_to_screen (panes.camera, panes.heads.whole);
  double value = gtk_adjustment_get_value (adjustment);
  gboolean is_upright = adjustment == gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (self->bars[GTK_ORIENTATION_VERTICAL]));

  if (self->is_setting_bars)
    return;
  if (is_upright)
    ent_viewport_pan (self->viewport, 0, ent_viewport_get_page_room (self->viewport).y0 - value - whole.y0);
  else
    ent_viewport_pan (self->viewport, ent_viewport_get_page_room (self->viewport).x0 - value - whole.x0, 0);
}

void
ent_canvas_add_bars (EntCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->bars); i++)
    {
      GtkAdjustment *adjustment = gtk_adjustment_new (0, 0, 0, STEP_PX, 0, 0);

      self->bars[i] = gtk_scrollbar_new ((GtkOrientation) i, adjustment);
      /* Slim and without a ground, since words are near. */
      gtk_widget_add_css_class (self->bars[i], "overlay-indicator");
      gtk_widget_set_parent (self->bars[i], GTK_WIDGET (self));
      gtk_widget_set_child_visible (self->bars[i], FALSE);
      g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

void
ent_canvas_remove_bars (EntCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->bars); i++)
    g_clear_pointer (&self->bars[i], gtk_widget_unparent);
}

/* Along one axis: what there is of the picture, and what is seen of it. */
static gboolean
set_bar (GtkWidget *bar,
         double     whole0,
         double     whole1,
         double     room0,
         double     room1)
{
  gboolean is_needed = whole1 - whole0 > room1 - room0 + 1;

  gtk_widget_set_child_visible (bar, is_needed);
  if (is_needed)
    gtk_adjustment_configure (gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (bar)), room0 - whole0, 0, whole1 - whole0, STEP_PX,
                              0.9 * (room1 - room0), room1 - room0);
  return is_needed;
}

static void
allocate_bar (GtkWidget *bar,
              EntRect    rect)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (rect.x0, rect.y0));

  gtk_widget_allocate (bar, (int) (rect.x1 - rect.x0), (int) (rect.y1 - rect.y0), -1, transform);
}

/* Puts them to the edges of the canvas, with its @width and @height. */
void
ent_canvas_allocate_bars (EntCanvas *self,
                          int        width,
                          int        height)
{
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntRect room = ent_viewport_get_page_room (self->viewport);
  EntRect whole = ent_heads_is_empty (&panes.heads) ? room : ent_camera_rect_to_screen (panes.camera, panes.heads.whole);
  GtkWidget *lying = self->bars[GTK_ORIENTATION_HORIZONTAL], *upright = self->bars[GTK_ORIENTATION_VERTICAL];
  int thick_lying, thick_upright;

  self->is_setting_bars = TRUE;
  gtk_widget_measure (lying, GTK_ORIENTATION_VERTICAL, -1, &thick_lying, NULL, NULL, NULL);
  gtk_widget_measure (upright, GTK_ORIENTATION_HORIZONTAL, -1, &thick_upright, NULL, NULL, NULL);
  if (set_bar (lying, whole.x0, whole.x1, room.x0, room.x1))
    allocate_bar (lying, (EntRect) { room.x0, MIN (ceil (room.y1), height - thick_lying), room.x1,
                                     MIN (ceil (room.y1), height - thick_lying) + thick_lying });
  if (set_bar (upright, whole.y0, whole.y1, room.y0, room.y1))
    allocate_bar (upright, (EntRect) { width - thick_upright, room.y0, width, room.y1 });
  self->is_setting_bars = FALSE;
}

void
ent_canvas_snapshot_bars (EntCanvas   *self,
                          GtkSnapshot *snapshot)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->bars); i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->bars[i], snapshot);
}
