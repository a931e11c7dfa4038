/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-toast-guard.h"

#include "app/ent-announcer.h"

/* libadwaita 1.2 frees a toast 300 ms after it was dismissed, but it comes up for 500 ms,
 * and uses it to the end of that, which is late where a window is hidden and no frame is
 * drawn. So nobody can dismiss it before, its time begins when it has come, and none is sent
 * away by another: each waits here until the one before has come up and gone. */
#define COMING_US (500 * 1000)

typedef struct
{
  AdwToastOverlay *overlay; /* borrowed: it owns this */
  GListModel      *children;
  GQueue           waiting; /* AdwToast, owned */
  AdwToast        *shown;   /* (nullable), a weak pointer; not once it is dismissed */
  gboolean         is_coming;
  gint64           came_us; /* of the frame clock, when it began to come; 0 before the first frame */
  gboolean         hurries; /* whether it has to go as soon as it has come */
  guint            seconds; /* for which it stays; 0 for ever */
  guint            going;   /* source of its going, while its time runs */
  guint            source;  /* of the next one's coming */
} Guard;

#define GUARD "ent-toast-guard"

static gboolean
is_clear (Guard *guard)
{
  return gtk_widget_get_last_child (GTK_WIDGET (guard->overlay)) == adw_toast_overlay_get_child (guard->overlay);
}

/* Whether somebody has dismissed it or its time is over: it is on its way out. */
static void
dismissed_cb (Guard *guard)
{
  if (guard->shown != NULL)
    g_signal_handlers_disconnect_by_data (guard->shown, guard);
  g_clear_weak_pointer (&guard->shown);
  g_clear_handle_id (&guard->going, g_source_remove);
}

static void
set_coming (Guard    *guard,
            gboolean  is_coming)
{
  GtkWidget *widget = gtk_widget_get_last_child (GTK_WIDGET (guard->overlay));

  guard->is_coming = is_coming;
  guard->came_us = 0;
  if (is_clear (guard))
    return;
  gtk_widget_set_can_target (widget, !is_coming);
  gtk_widget_set_can_focus (widget, !is_coming);
}

/* It stays as long as somebody points at it, or has come to it by keys. */
static gboolean
time_over_cb (gpointer data)
{
  Guard *guard = data;
  GtkStateFlags flags = gtk_widget_get_state_flags (gtk_widget_get_last_child (GTK_WIDGET (guard->overlay)));

  if (flags & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN))
    return G_SOURCE_CONTINUE;
  guard->going = 0;
  if (guard->shown != NULL)
    adw_toast_dismiss (guard->shown);
  return G_SOURCE_REMOVE;
}

/* By the clock of the frames, which stands while the program is busy; libadwaita counts by it, too. In the
 * frame in which the time is over this may be asked first, so that it is so only in the next one. */
static gboolean
tick_cb (GtkWidget     *overlay,
         GdkFrameClock *clock,
         gpointer       data)
{
  Guard *guard = g_object_get_data (G_OBJECT (overlay), GUARD);
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);

  if (guard->came_us >= 0 && guard->came_us + COMING_US > now_us)
    return G_SOURCE_CONTINUE;
  if (guard->came_us == 0)
    guard->came_us = now_us;
  else if (guard->came_us > 0)
    guard->came_us = -1;
  else
    {
      set_coming (guard, FALSE);
      if (guard->shown == NULL)
        return G_SOURCE_REMOVE;
      if (guard->hurries)
        adw_toast_dismiss (guard->shown);
      else if (guard->seconds > 0)
        guard->going = g_timeout_add_seconds (guard->seconds, time_over_cb, guard);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

/* Escape dismisses the toast that is shown. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                Guard                 *guard)
{
  return key == GDK_KEY_Escape && guard->is_coming;
}

/* libadwaita says it aloud from 1.4 on. Its titles are marked up, unless one is
 * made of widgets: then its label says it. */
static void
announce (Guard    *guard,
          AdwToast *toast)
{
  GtkWidget *custom = adw_toast_get_custom_title (toast);
  g_autofree char *text = NULL;

  if (custom != NULL)
    {
      for (GtkWidget *part = gtk_widget_get_first_child (custom); part != NULL; part = gtk_widget_get_next_sibling (part))
        if (GTK_IS_LABEL (part))
          ent_announcer_say (GTK_WIDGET (guard->overlay), gtk_label_get_text (GTK_LABEL (part)));
    }
  else if (pango_parse_markup (adw_toast_get_title (toast), -1, 0, NULL, &text, NULL, NULL))
    ent_announcer_say (GTK_WIDGET (guard->overlay), text);
}

static void
show_next (Guard *guard)
{
  AdwToast *toast;

  if (!is_clear (guard) || g_queue_is_empty (&guard->waiting))
    return;
  toast = g_queue_pop_head (&guard->waiting);
  g_set_weak_pointer (&guard->shown, toast);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (dismissed_cb), guard);
  guard->seconds = adw_toast_get_timeout (toast);
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (guard->overlay, toast);
  announce (guard, toast);
  guard->hurries = FALSE;
  set_coming (guard, TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (guard->overlay), tick_cb, NULL, NULL);
}

static gboolean
show_next_cb (gpointer data)
{
  Guard *guard = data;

  guard->source = 0;
  show_next (guard);
  return G_SOURCE_REMOVE;
}

/* The overlay is still at work on the one that goes. */
static void
children_changed_cb (Guard *guard)
{
  if (guard->source == 0 && !g_queue_is_empty (&guard->waiting))
    guard->source = g_idle_add (show_next_cb, guard);
}

static void
guard_free (gpointer data)
{
  Guard *guard = data;

  g_signal_handlers_disconnect_by_data (guard->children, guard);
  g_object_unref (guard->children);
  g_queue_clear_full (&guard->waiting, g_object_unref);
  dismissed_cb (guard);
  g_clear_handle_id (&guard->source, g_source_remove);
  g_free (guard);
}

static Guard *
get_guard (AdwToastOverlay *overlay)
{
  Guard *guard = g_object_get_data (G_OBJECT (overlay), GUARD);
  GtkEventController *keys;

  if (guard != NULL)
    return guard;
  guard = g_new0 (Guard, 1);
  guard->overlay = overlay;
  guard->children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_queue_init (&guard->waiting);
  g_signal_connect_swapped (guard->children, "items-changed", G_CALLBACK (children_changed_cb), guard);
  g_object_set_data_full (G_OBJECT (overlay), GUARD, guard, guard_free);
  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), guard);
  gtk_widget_add_controller (GTK_WIDGET (overlay), keys);
  return guard;
}

/**
 * ent_toast_guard_add:
 * @overlay: where toasts come up; all of them have to come through here
 * @toast: (transfer full): what to say
 * @turn: when it is to come
 *
 * Shows a toast as soon as there is none before it.
 */
void
ent_toast_guard_add (AdwToastOverlay *overlay,
                     AdwToast        *toast,
                     EntToastTurn     turn)
{
  Guard *guard;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  guard = get_guard (overlay);
  if (turn == ENT_TOAST_NEXT)
    {
      g_queue_push_head (&guard->waiting, toast);
      guard->hurries = TRUE;
      if (guard->shown != NULL && !guard->is_coming)
        adw_toast_dismiss (guard->shown);
    }
  else
    g_queue_push_tail (&guard->waiting, toast);
  show_next (guard);
}
