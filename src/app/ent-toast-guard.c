/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-toast-guard.h"

/* libadwaita 1.2 frees a toast 300 ms after it was dismissed, but one that comes
 * up in the place of another does so for 500 ms, and uses it to the end. */
#define COMING_MS 500

#define COMING "ent-toast-is-coming"

static void
set_coming (GtkWidget *toast,
            gboolean   is_coming)
{
  g_object_set_data (G_OBJECT (toast), COMING, GINT_TO_POINTER (is_coming));
  gtk_widget_set_can_target (toast, !is_coming);
  gtk_widget_set_can_focus (toast, !is_coming);
}

/* One that is going again, because of one that was more urgent, stays out of reach. */
static gboolean
has_come_cb (gpointer toast)
{
  if (gtk_widget_get_next_sibling (toast) == NULL)
    set_coming (toast, FALSE);
  return G_SOURCE_REMOVE;
}

static void
children_changed_cb (GListModel      *children,
                     guint            position,
                     guint            n_removed,
                     guint            n_added,
                     AdwToastOverlay *overlay)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) child = g_list_model_get_item (children, i);

      if (child == adw_toast_overlay_get_child (overlay))
        continue;
      set_coming (child, TRUE);
      g_timeout_add_full (G_PRIORITY_DEFAULT, COMING_MS, has_come_cb, g_object_ref (child), g_object_unref);
    }
}

/* Escape dismisses the toast that is shown. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                GtkWidget             *overlay)
{
  return key == GDK_KEY_Escape && g_object_get_data (G_OBJECT (gtk_widget_get_last_child (overlay)), COMING) != NULL;
}

/**
 * ent_toast_guard_attach:
 * @overlay: where toasts come up, with its child
 *
 * Keeps each toast from being dismissed while it still comes up.
 */
void
ent_toast_guard_attach (AdwToastOverlay *overlay)
{
  GListModel *children;
  GtkEventController *keys;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_object_set_data_full (G_OBJECT (overlay), "ent-toast-guard", children, g_object_unref);
  g_signal_connect_object (children, "items-changed", G_CALLBACK (children_changed_cb), overlay, 0);

  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), overlay);
  gtk_widget_add_controller (GTK_WIDGET (overlay), keys);
}
