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
says (Fixture    *fixture,
      const char *text)
{
  return helper_find_label (GTK_WIDGET (fixture->overlay), text) != NULL;
}

static gboolean
says_second (gpointer data)
{
  return says (data, "Second");
}

static gboolean
says_third (gpointer data)
{
  return says (data, "Third");
}

static gboolean
is_silent (gpointer data)
{
  Fixture *fixture = data;

  return get_toast (fixture) == adw_toast_overlay_get_child (fixture->overlay);
}

/* Whether what is shown has come up, and can be dismissed. */
static gboolean
has_come (gpointer data)
{
  Fixture *fixture = data;

  return !is_silent (fixture) && gtk_widget_get_can_target (get_toast (fixture)) && gtk_widget_get_can_focus (get_toast (fixture));
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

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 9, 0, &is_kept);
      if (is_kept)
        return TRUE;
    }
  return FALSE;
}

static AdwToast *
add (Fixture      *fixture,
     const char   *text,
     EntToastTurn  turn)
{
  AdwToast *toast = adw_toast_new (text);

  ent_toast_guard_add (fixture->overlay, g_object_ref (toast), turn);
  return toast;
}

/* One that is dismissed while it comes up makes libadwaita 1.2 use freed memory: it is out
 * of reach until then, and the next waits until it has gone. */
static void
test_waits (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AdwToast) first = add (fixture, "First", ENT_TOAST_LAST);
  g_autoptr (AdwToast) second = add (fixture, "Second", ENT_TOAST_LAST);

  g_assert_true (says (fixture, "First"));
  g_assert_false (says (fixture, "Second"));
  g_assert_false (has_come (fixture));
  g_assert_true (keeps_escape (fixture));
  helper_wait (has_come, fixture);
  g_assert_false (keeps_escape (fixture));
  adw_toast_dismiss (first);
  g_assert_false (says (fixture, "Second"));
  helper_wait (says_second, fixture);
  g_assert_false (says (fixture, "First"));
  helper_wait (has_come, fixture);
  adw_toast_dismiss (second);
  helper_wait (is_silent, fixture);
}

/* What cannot wait comes before what waits, and sends away what is shown. */
static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AdwToast) first = add (fixture, "First", ENT_TOAST_LAST);
  g_autoptr (AdwToast) third = add (fixture, "Third", ENT_TOAST_LAST);
  g_autoptr (AdwToast) second = add (fixture, "Second", ENT_TOAST_NEXT);

  helper_wait (says_second, fixture);
  g_assert_false (says (fixture, "First"));
  g_assert_false (says (fixture, "Third"));
  helper_wait (has_come, fixture);
  adw_toast_dismiss (second);
  helper_wait (says_third, fixture);
}

static gboolean
is_null (gpointer place)
{
  return *(gpointer *) place == NULL;
}

/* It goes by itself, some time after it has come. */
static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  AdwToast *toast = adw_toast_new ("First");

  adw_toast_set_timeout (toast, 1);
  ent_toast_guard_add (fixture->overlay, toast, ENT_TOAST_LAST);
  helper_wait (has_come, fixture);
  g_assert_true (says (fixture, "First"));
  helper_wait (is_silent, fixture);
}

/* Those that wait go with the overlay. */
static void
test_ends (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AdwToast) first = add (fixture, "First", ENT_TOAST_LAST);
  AdwToast *second = add (fixture, "Second", ENT_TOAST_LAST);

  helper_wait (has_come, fixture);
  g_object_add_weak_pointer (G_OBJECT (second), (gpointer *) &second);
  g_object_unref (second);
  g_assert_nonnull (second);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  helper_wait (is_null, &second);
}

#define ADD(path, func) g_test_add ("/app/toast-guard/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("waits", test_waits)
    ADD ("next", test_next)
    ADD ("time", test_time)
    ADD ("ends", test_ends))
