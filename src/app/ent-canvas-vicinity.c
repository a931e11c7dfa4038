/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* What is brought out in the picture: what is selected and pointed at or, while
 * a node is in focus, all that is near it. */

/* Adds what is brought out with what. */
void
ent_canvas_relate (EntCanvas *self,
                   EntThings *lead,
                   EntThings *related)
{
  EntState *state = ent_canvas_get_state (self);
  const EntChart *chart = ent_pipeline_get_chart (self->pipeline);
  EntSlice *slice = ent_pipeline_get_shown_slice (self->pipeline);

  if (slice == NULL)
    return;
  if (ent_vicinity_get_steps (self->vicinity) > 0)
    ent_vicinity_relate (self->vicinity, lead, related);
  else
    chart->relate (slice, ent_state_get_selection (state), lead, related);
  chart->relate (slice, ent_state_get_hover (state), lead, related);
}

/* On the node that has the keyboard's focus, if it is not the one that is selected. */
static void
focus_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  EntThing node = ent_canvas_nodes_get_focus (self->nodes);

  if (self->pipeline == NULL)
    return;
  if (ent_vicinity_get_steps (self->vicinity) > 0)
    {
      ent_vicinity_leave (self->vicinity);
      return;
    }
  if (node.kind != ENT_THING_NONE)
    ent_state_set_selection (ent_canvas_get_state (self), node);
  ent_vicinity_step (self->vicinity, 1);
}

static void
only_near_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ent_vicinity_keep_only (ENT_CANVAS (widget)->vicinity);
}

/* The keys + and − are for steps while there are some, and for the zoom else. */
static void
more_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntCanvas *self = ENT_CANVAS (widget);
  gboolean is_more = g_str_equal (name, "canvas.more");

  if (ent_vicinity_get_steps (self->vicinity) > 0)
    ent_vicinity_step (self->vicinity, is_more ? 1 : -1);
  else
    gtk_widget_activate_action (widget, is_more ? "canvas.zoom-in" : "canvas.zoom-out", NULL);
}

/* Leaves the focus, if there is one. */
gboolean
ent_canvas_leave_vicinity (EntCanvas *self)
{
  if (ent_vicinity_get_steps (self->vicinity) == 0)
    return FALSE;
  ent_vicinity_leave (self->vicinity);
  return TRUE;
}

void
ent_canvas_class_init_vicinity (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "canvas.more" },   { GDK_KEY_equal, "canvas.more" },       { GDK_KEY_KP_Add, "canvas.more" },
    { GDK_KEY_minus, "canvas.less" },  { GDK_KEY_KP_Subtract, "canvas.less" },
  };

  gtk_widget_class_install_action (widget_class, "canvas.focus", NULL, focus_action);
  gtk_widget_class_install_action (widget_class, "canvas.only-near", NULL, only_near_action);
  gtk_widget_class_install_action (widget_class, "canvas.more", NULL, more_action);
  gtk_widget_class_install_action (widget_class, "canvas.less", NULL, more_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

void
ent_canvas_add_vicinity (EntCanvas *self)
{
  self->vicinity = ent_vicinity_new ();
  g_signal_connect_object (self->vicinity, "notify::steps", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * ent_canvas_get_vicinity:
 * @self: a canvas
 *
 * Returns: (transfer none): what is near that which is selected
 */
EntVicinity *
ent_canvas_get_vicinity (EntCanvas *self)
{
  g_return_val_if_fail (ENT_IS_CANVAS (self), NULL);

  return self->vicinity;
}
