/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

/* Letters on the canvas lead to what begins with them. */

/* Goes to the next node whose name begins with what has been typed by @now_ms. */
gboolean
ent_canvas_type (EntCanvas *self,
                 gunichar   letter,
                 gint64     now_ms)
{
  EntScene *scene = self->pipeline != NULL ? ent_canvas_get_scene (self) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  EntThing from, found;

  if (scene == NULL)
    return FALSE;
  from = ent_canvas_nodes_get_focus (self->nodes);
  if (from.kind == ENT_THING_NONE)
    from = ent_state_get_selection (ent_canvas_get_state (self));
  found = ent_type_ahead_find (self->typed, self->pipeline, scene, from, letter, now_ms);
  if (found.kind == ENT_THING_NONE)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return FALSE;
    }
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  ent_state_set_selection (ent_canvas_get_state (self), found);
  ent_canvas_nodes_focus (self->nodes, scene, found);
  ent_canvas_reveal (self, found);
  return TRUE;
}

/* Keys with Ctrl or Alt are for others, and digits and signs have something to do here. */
static gboolean
key_pressed_cb (EntCanvas       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK) || !g_unichar_isalpha (letter))
    return GDK_EVENT_PROPAGATE;
  ent_canvas_type (self, letter, g_get_monotonic_time () / 1000);
  return GDK_EVENT_STOP;
}

void
ent_canvas_add_typing (EntCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->typed = ent_type_ahead_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
