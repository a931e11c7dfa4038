/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-pane-handle.h"

#define STEP_PX 24

/* How far beside the line it can be taken hold of. */
#define REACH_PX 6

struct _EntPaneHandle
{
  GtkWidget  parent_instance;

  GtkWidget *pane;  /* (nullable), borrowed: both are parts of one template */
  GtkWidget *rest;  /* (nullable), borrowed; what keeps its least width */
  int        least; /* of the pane, which is its own width */
  int        width; /* that is wanted, or 0 */
};

G_DEFINE_FINAL_TYPE (EntPaneHandle, ent_pane_handle, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PANE_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What can be taken from the rest. */
static int
get_most (EntPaneHandle *self)
{
  int least;

  gtk_widget_measure (self->rest, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (self->least, gtk_widget_get_width (self->pane) + gtk_widget_get_width (self->rest) - least);
}

static void
apply (EntPaneHandle *self)
{
  int width = MAX (self->width, self->least);

  if (self->pane == NULL)
    return;
  gtk_widget_set_size_request (self->pane, width, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) self->least,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) width,
                                  -1);
}

static void
set_width (EntPaneHandle *self,
           int            width)
{
  width = width > self->least ? width : 0;
  if (width == self->width)
    return;
  self->width = width;
  apply (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_WIDTH]);
}

/* No wider than there is room, or the pane would lie over the rest. */
static void
move_to (EntPaneHandle *self,
         int            width)
{
  set_width (self, MIN (width, get_most (self)));
}

/* Whether the pane is at the end, so that it grows as the line goes to the start. */
static int
get_direction (EntPaneHandle *self)
{
  graphene_rect_t line, pane;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self), GTK_WIDGET (gtk_widget_get_root (self->pane)), &line)
      || !gtk_widget_compute_bounds (self->pane, GTK_WIDGET (gtk_widget_get_root (self->pane)), &pane))
    return 1;
  return pane.origin.x < line.origin.x ? 1 : -1;
}

static void
drag_begin_cb (EntPaneHandle *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The line goes along with the pointer, and @dx is measured from where it is now. */
static void
drag_update_cb (EntPaneHandle *self,
                double         dx)
{
  move_to (self, gtk_widget_get_width (self->pane) + get_direction (self) * (int) dx);
}

static void
pressed_cb (EntPaneHandle *self,
            int            n_presses)
{
  if (n_presses == 2)
    set_width (self, 0);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  EntPaneHandle *self = ENT_PANE_HANDLE (widget);

  move_to (self, gtk_widget_get_width (self->pane) + get_direction (self) * STEP_PX * g_variant_get_int32 (arguments));
  return TRUE;
}

static gboolean
own_width_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  set_width (ENT_PANE_HANDLE (widget), 0);
  return TRUE;
}

static gboolean
ent_pane_handle_contains (GtkWidget *widget,
                          double     x,
                          double     y)
{
  return x >= -REACH_PX && x < gtk_widget_get_width (widget) + REACH_PX && y >= 0 && y < gtk_widget_get_height (widget);
}

static void
ent_pane_handle_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_PANE_WIDTH)
    g_value_set_int (value, ENT_PANE_HANDLE (object)->width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ent_pane_handle_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (id == PROP_PANE_WIDTH)
    set_width (ENT_PANE_HANDLE (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ent_pane_handle_class_init (EntPaneHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ent_pane_handle_get_property;
  object_class->set_property = ent_pane_handle_set_property;
  widget_class->contains = ent_pane_handle_contains;

  properties[PROP_PANE_WIDTH] = g_param_spec_int ("pane-width", NULL, NULL, 0, G_MAXINT, 0,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pane-handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, own_width_cb, NULL);
}

static void
ent_pane_handle_init (EntPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * ent_pane_handle_set_pane:
 * @pane: what is made wider; the width it asks for now is its least
 * @rest: what is made narrower, down to the least it needs
 * @name: what screen readers are told that it divides
 *
 * To be called once. Both widgets must live as long as the handle.
 */
void
ent_pane_handle_set_pane (EntPaneHandle *self,
                          GtkWidget     *pane,
                          GtkWidget     *rest,
                          const char    *name)
{
  g_return_if_fail (ENT_IS_PANE_HANDLE (self));
  g_return_if_fail (GTK_IS_WIDGET (pane) && GTK_IS_WIDGET (rest));

  self->pane = pane;
  self->rest = rest;
  gtk_widget_get_size_request (pane, &self->least, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  apply (self);
}
