/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include "app/ent-drag.h"
#include "scene/ent-several.h"

/* Several nations and groupings selected together: with Ctrl one after the
 * other, with Shift those in a rectangle, or all nations of the picture. */

/* Returns: (transfer full): what has a ring, where it is more than one thing */
EntThings *
ent_canvas_list_selected (EntCanvas *self)
{
  EntState *state = ent_canvas_get_state (self);
  EntThing selection = ent_state_get_selection (state);
  EntThings *selected = ent_things_new ();
  g_autoptr (GArray) records = NULL;

  if (selection.kind != ENT_THING_PAIR && selection.kind != ENT_THING_SEVERAL)
    return selected;
  records = ent_several_list (ent_state_get_dataset (state), selection);
  for (guint i = 0; i < records->len; i++)
    ent_things_add (selected, ent_thing_of (g_array_index (records, EntRef, i)));
  return selected;
}

/* Adds a node to what is selected, or takes it out. */
static void
toggle (EntCanvas *self,
        EntThing   thing)
{
  EntState *state = ent_canvas_get_state (self);

  ent_state_set_selection (state, ent_several_toggle (ent_state_get_dataset (state), ent_state_get_selection (state), thing));
}

/* ------------------------------------------------------------------------ */
/* In a rectangle */

static gboolean
contains (EntRect  rect,
          EntPoint point)
{
  return point.x >= rect.x0 && point.x <= rect.x1 && point.y >= rect.y0 && point.y <= rect.y1;
}

/* Of a node, in px of the canvas. */
static EntPoint
find_middle (const EntPanes     *panes,
             const EntSceneItem *item)
{
  EntRect box = ent_panes_rect_to_page (panes, (EntRect) { item->point.x, item->point.y, item->point.x, item->point.y });

  return (EntPoint) { box.x0, box.y0 };
}

/* Selects the nations in a rectangle, in px of the canvas. */
void
ent_canvas_select_in (EntCanvas *self,
                      EntRect    rect)
{
  EntPanes panes = ent_viewport_get_panes (self->viewport);
  EntScene *scene = ent_canvas_get_scene (self);
  EntState *state = ent_canvas_get_state (self);
  g_autoptr (GArray) nations = g_array_new (FALSE, FALSE, sizeof (EntRef));

  if (scene == NULL)
    return;
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (item->is_node && ent_thing_is (item->thing, ENT_KIND_NATION) && contains (rect, find_middle (&panes, item)))
        g_array_append_val (nations, item->thing.record);
    }
  ent_state_set_selection (state, ent_several_new (ent_state_get_dataset (state), (const EntRef *) (gpointer) nations->data, nations->len));
}

/* The rectangle in px of the canvas. */
static EntRect
get_band (EntCanvas *self)
{
  EntPoint a = self->band[0], b = self->band[1];

  return (EntRect) { MIN (a.x, b.x), MIN (a.y, b.y), MAX (a.x, b.x), MAX (a.y, b.y) };
}

void
ent_canvas_snapshot_band (EntCanvas   *self,
                          GtkSnapshot *snapshot)
{
  EntRect band = get_band (self);
  EntThemeKind theme = ent_view_get_theme (ent_state_get_view (ent_canvas_get_state (self)));
  EntColor accent = ent_theme_get_color (theme, ENT_COLOR_ACCENT, 0);
  GdkRGBA line = { accent.red, accent.green, accent.blue, 1 };
  GdkRGBA area = { accent.red, accent.green, accent.blue, 0.15 };
  graphene_rect_t rect = GRAPHENE_RECT_INIT (band.x0, band.y0, band.x1 - band.x0, band.y1 - band.y0);
  GskRoundedRect outline;

  if (!self->has_band)
    return;
  gtk_snapshot_append_color (snapshot, &area, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]) { 1, 1, 1, 1 }, (const GdkRGBA[]) { line, line, line, line });
}

static void
drag_update_cb (EntCanvas      *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  EntPoint start;

  if (!gtk_gesture_drag_get_start_point (gesture, &start.x, &start.y))
    return;
  if (!self->has_band)
    {
      if (!ent_drag_claim (gesture, dx, dy))
        return;
      self->has_band = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  self->band[0] = start;
  self->band[1] = (EntPoint) { start.x + dx, start.y + dy };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (EntCanvas      *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  self->has_band = FALSE;
  if (self->pipeline == NULL || !(state & GDK_SHIFT_MASK) || state & GDK_CONTROL_MASK)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_end_cb (EntCanvas *self)
{
  if (!self->has_band)
    return;
  self->has_band = FALSE;
  ent_canvas_select_in (self, get_band (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_cancel_cb (EntCanvas *self)
{
  self->has_band = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ------------------------------------------------------------------------ */
/* One after the other */

/* Adds what is at a point to the selection, or takes it out. */
void
ent_canvas_toggle_at (EntCanvas *self,
                      EntPoint   point)
{
  toggle (self, ent_canvas_pick (self, point));
}

/* Nothing is claimed: a drag that begins with Ctrl is something else. */
static void
released_cb (EntCanvas          *self,
             int                 n_press,
             double              x,
             double              y,
             GtkEventController *click)
{
  if (self->pipeline != NULL && gtk_event_controller_get_current_event_state (click) & GDK_CONTROL_MASK)
    ent_canvas_toggle_at (self, (EntPoint) { x, y });
}

static void
add_gesture (EntCanvas  *self,
             GtkGesture *gesture)
{
  gtk_event_controller_set_name (GTK_EVENT_CONTROLLER (gesture), "several");
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/* To be called when the gestures of the pointer are there: those added later
 * are asked first, and may claim a drag before it moves the picture. */
void
ent_canvas_add_selecting (EntCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  add_gesture (self, click);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  add_gesture (self, drag);
}

/* ------------------------------------------------------------------------ */
/* Keys */

static gboolean
toggle_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntThing focus = ent_canvas_nodes_get_focus (self->nodes);

  if (focus.kind == ENT_THING_NONE)
    return GDK_EVENT_PROPAGATE;
  toggle (self, focus);
  return GDK_EVENT_STOP;
}

static void
select_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  ent_canvas_select_in (ENT_CANVAS (widget), (EntRect) { -G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE });
}

void
ent_canvas_class_init_selecting (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.select-all", NULL, select_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "canvas.select-all", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, toggle_key_cb, NULL);
}
