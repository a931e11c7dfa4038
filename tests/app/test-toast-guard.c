/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-toast-guard.h"

#include "helpers.h"

typedef struct
{
  GtkWidget       *window;
  AdwToastOverlay *overlay;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->overlay = ADW_TOAST_OVERLAY (overlay);
  adw_toast_overlay_set_child (fixture->overlay, gtk_button_new_with_label ("Child"));
  ent_toast_guard_attach (fixture->overlay);
  fixture->window = helper_show (overlay);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* The toast that is shown is the last child. */
static GtkWidget *
get_toast (Fixture *fixture)
{
  return gtk_widget_get_last_child (GTK_WIDGET (fixture->overlay));
}

static gboolean
can_be_reached (gpointer toast)
{
  return gtk_widget_get_can_target (toast) && gtk_widget_get_can_focus (toast);
}

/* Returns whether Escape is kept from the overlay, which would dismiss the toast. */
static gboolean
keeps_escape (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->overlay));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_kept;

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        return FALSE;
      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 9, 0, &is_kept);
      if (is_kept)
        return TRUE;
    }
  return FALSE;
}

/* One that came up in the place of another, and was dismissed at once, made
 * libadwaita 1.2 use freed memory. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  AdwToast *first = adw_toast_new ("First");

  g_assert_false (keeps_escape (fixture));
  g_assert_true (can_be_reached (adw_toast_overlay_get_child (fixture->overlay)));
  adw_toast_overlay_add_toast (fixture->overlay, first);
  helper_wait (can_be_reached, get_toast (fixture));
  g_assert_false (keeps_escape (fixture));

  adw_toast_overlay_add_toast (fixture->overlay, adw_toast_new ("Second"));
  adw_toast_dismiss (first);
  g_assert_nonnull (helper_find_label (get_toast (fixture), "Second"));
  g_assert_false (can_be_reached (get_toast (fixture)));
  g_assert_true (keeps_escape (fixture));
  helper_wait (can_be_reached, get_toast (fixture));
  g_assert_false (keeps_escape (fixture));
}

static gboolean
has_gone_unreached (gpointer toast)
{
  gboolean is_there = gtk_widget_get_parent (toast) != NULL;

  g_assert_false (is_there && can_be_reached (toast));
  return !is_there;
}

/* What goes for something more urgent stays out of reach, though it would have come meanwhile. */
static void
test_urgent (Fixture       *fixture,
             gconstpointer  data)
{
  AdwToast *urgent = adw_toast_new ("Urgent");
  g_autoptr (GtkWidget) usual = NULL;

  adw_toast_overlay_add_toast (fixture->overlay, adw_toast_new ("Usual"));
  usual = g_object_ref (get_toast (fixture));
  g_usleep (G_USEC_PER_SEC * 3 / 10);
  adw_toast_set_priority (urgent, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (fixture->overlay, urgent);
  helper_wait (has_gone_unreached, usual);
}

#define ADD(path, func) g_test_add ("/app/toast-guard/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("replaced", test_replaced)
    ADD ("urgent", test_urgent))
