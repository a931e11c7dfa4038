/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-row-drag.h"

/* How rows of a list change their places under the pointer. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GObject       *item)
{
  const EntRowDrag *drag = g_object_get_data (G_OBJECT (source), "drag");
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return drag->can_drag (row) ? gdk_content_provider_new_typed (G_OBJECT_TYPE (item), item) : NULL;
}

static void
drag_begin_cb (GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static gboolean
drop_cb (GtkDropTarget    *target,
         const GValue     *value,
         double            x,
         double            y,
         const EntRowDrag *drag)
{
  return drag->drop (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), g_value_get_object (value));
}

/**
 * ent_row_drag_attach:
 * @row: a row of a list
 * @item: what it stands for; a reference is kept
 * @drag: what it says; static
 *
 * Lets rows of things of one type be dragged onto each other.
 */
void
ent_row_drag_attach (GtkWidget        *row,
                     GObject          *item,
                     const EntRowDrag *drag)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_OBJECT_TYPE (item), GDK_ACTION_MOVE);

  g_return_if_fail (GTK_IS_WIDGET (row));
  g_return_if_fail (G_IS_OBJECT (item) && drag != NULL);

  g_object_set_data (G_OBJECT (source), "drag", (gpointer) drag);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), g_object_ref (item), (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer) drag);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
