/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-details-page.h"
#include "app/ent-pane-handle.h"
#include "tests/app/window-helpers.h"

/* The edges of the panes of a window: panes are made wider and narrower, as far as
 * there is room, and come back as they were. */

/* Presses a key while the edge has the focus. */
static void
press_key (EntPaneHandle *handle,
           const char    *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (handle));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *text = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (text, key))
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (handle), gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static void
start (WindowFixture *fixture)
{
  g_settings_reset (fixture->settings, "groupings-width");
  g_settings_reset (fixture->settings, "details-width");
  window_start (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
test_keys (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *groupings, *details;
  int own_groupings, own_details;

  start (fixture);
  groupings = GTK_WIDGET (fixture->window->groupings);
  details = GTK_WIDGET (fixture->window->details);
  own_groupings = gtk_widget_get_width (groupings);
  own_details = gtk_widget_get_width (details);
  g_assert_cmpint (own_groupings, >, 0);

  press_key (fixture->window->groupings_handle, "Right");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (groupings), ==, own_groupings + 24);
  press_key (fixture->window->details_handle, "Left");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (details), ==, own_details + 24);
  /* What is read in it has the width, too. */
  g_assert_cmpint (gtk_widget_get_width (helper_find (details, ENT_TYPE_DETAILS_PAGE, 0)), ==, own_details + 24);

  /* No narrower than it is by itself, and back to that at once. */
  press_key (fixture->window->groupings_handle, "Left");
  press_key (fixture->window->groupings_handle, "Left");
  press_key (fixture->window->details_handle, "Home");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (groupings), ==, own_groupings);
  g_assert_cmpint (gtk_widget_get_width (details), ==, own_details);
}

/* The picture keeps its least width, so that nothing lies over it. */
static void
test_room (WindowFixture *fixture,
           gconstpointer  data)
{
  start (fixture);
  for (guint i = 0; i < 60; i++)
    {
      press_key (fixture->window->details_handle, "Left");
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    }
  g_assert_false (adw_flap_get_folded (fixture->window->details_flap));
  g_assert_false (adw_flap_get_folded (fixture->window->groupings_flap));
  g_assert_cmpint (gtk_widget_get_width (fixture->window->middle), >=, 340);
}

static void
test_remembered (WindowFixture *fixture,
                 gconstpointer  data)
{
  start (fixture);
  press_key (fixture->window->groupings_handle, "Right");
  g_assert_cmpint (g_settings_get_int (fixture->settings, "groupings-width"), ==, 292);
  g_settings_set_int (fixture->settings, "details-width", 400);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window->details)), ==, 400);
}

HELPER_MAIN ({
  WINDOW_ADD ("pane-handle/keys", test_keys)
                   WINDOW_ADD ("pane-handle/room", test_room)
  WINDOW_ADD ("pane-handle/remembered", test_remembered)
})
