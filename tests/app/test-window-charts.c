/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-late-menu.h"
#include "tests/app/window-helpers.h"

/* The choice of a chart: by the buttons, by the keys, and back again. */

static GAction *
get_action (WindowFixture *fixture)
{
  return g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "chart");
}

static EntChartKind
get_chart (WindowFixture *fixture)
{
  return ent_view_get_chart (ent_state_get_view (fixture->window->state));
}

static void
choose (WindowFixture *fixture,
        EntChartKind   chart)
{
  g_action_activate (get_action (fixture), g_variant_new_string (ent_view_get_chart_id (chart)));
  helper_wait (window_is_idle, fixture->window);
}

/* The button of a chart, in the header bar or below the picture. */
static GtkWidget *
find_button (GtkWidget    *widget,
             EntChartKind  chart)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.chart") == 0
      && g_str_equal (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)), NULL), ent_view_get_chart_id (chart)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, chart);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Each chart has a button with a name and a picture of its own, and is what is drawn. */
static void
test_buttons (WindowFixture *fixture,
              gconstpointer  data)
{
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  EntThing selected = ent_thing_of (ent_ref (ENT_KIND_NATION, 0));

  helper_wait (window_is_idle, fixture->window);
  ent_state_set_selection (fixture->window->state, selected);
  for (EntChartKind chart = 0; chart < ENT_N_CHARTS; chart++)
    {
      GtkWidget *button = find_button (fixture->window->charts, chart);

      g_assert_nonnull (button);
      g_assert_true (gtk_icon_theme_has_icon (icons, gtk_button_get_icon_name (GTK_BUTTON (button))));
      g_signal_emit_by_name (button, "clicked");
      helper_wait (window_is_idle, fixture->window);
      g_assert_cmpint (get_chart (fixture), ==, chart);
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
      g_assert_cmpint (ent_arrangement_get_chart (ent_pipeline_get_arrangement (fixture->window->pipeline)), ==, chart);
      g_assert_true (ent_thing_equal (ent_state_get_selection (fixture->window->state), selected));
    }
}

static void
test_undo (WindowFixture *fixture,
           gconstpointer  data)
{
  helper_wait (window_is_idle, fixture->window);
  choose (fixture, ENT_CHART_LINES);
  g_assert_cmpint (get_chart (fixture), ==, ENT_CHART_LINES);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->window->state), ==, "Show as Lines over Time");
  window_act (fixture, "undo");
  helper_wait (window_is_idle, fixture->window);
  g_assert_cmpint (get_chart (fixture), ==, ENT_CHART_NETWORK);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture->window->charts, ENT_CHART_NETWORK))));
  g_assert_cmpint (ent_arrangement_get_chart (ent_pipeline_get_arrangement (fixture->window->pipeline)), ==, ENT_CHART_NETWORK);
}

/* Whoever has looked at a part of one chart sees all of the next. */
static void
test_camera (WindowFixture *fixture,
             gconstpointer  data)
{
  EntViewport *viewport = ent_canvas_get_viewport (fixture->window->canvas);

  helper_wait (window_is_idle, fixture->window);
  ent_viewport_zoom_by (viewport, 3);
  g_assert_true (ent_viewport_get_moved (viewport));
  choose (fixture, ENT_CHART_LINES);
  g_assert_false (ent_viewport_get_moved (viewport));
}

static GtkWidget *
find_menu_button (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_menu_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Charts that can be ordered offer that beside the charts; the picture follows, and one can go back. */
static void
test_order (WindowFixture *fixture,
            gconstpointer  data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_menu_button (fixture->window->charts));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "order");

  helper_wait (window_is_idle, fixture->window);
  for (EntChartKind chart = 0; chart < ENT_N_CHARTS; chart++)
    {
      const EntOrder *orders = ent_chart_of_kind (chart)->orders;
      guint n = 0;

      if (chart == ENT_CHART_MAP)
        continue;
      choose (fixture, chart);
      for (; orders != NULL && orders[n] != ENT_ORDER_AUTO; n++)
        {
          g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (ent_late_menu_get (button), (int) n,
                                                                               G_MENU_ATTRIBUTE_TARGET, G_VARIANT_TYPE_STRING);

          g_assert_cmpstr (g_variant_get_string (target, NULL), ==, ent_view_get_order_id (orders[n]));
        }
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (button)), ==, n > 0);
      if (n > 0)
        g_assert_cmpint (g_menu_model_get_n_items (ent_late_menu_get (button)), ==, (int) n);
    }
  choose (fixture, ENT_CHART_LINES);
  g_action_activate (action, g_variant_new_string ("name"));
  helper_wait (window_is_idle, fixture->window);
  g_assert_cmpint (ent_view_get_order (ent_pipeline_get_shown_view (fixture->window->pipeline)), ==, ENT_ORDER_NAME);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->window->state), ==, "Order: By Name");
  g_action_activate (action, g_variant_new_string ("size"));
  g_assert_cmpint (ent_view_get_order (ent_state_get_view (fixture->window->state)), ==, ENT_ORDER_NAME);
  window_act (fixture, "undo");
  helper_wait (window_is_idle, fixture->window);
  g_assert_cmpint (ent_view_get_order (ent_pipeline_get_shown_view (fixture->window->pipeline)), ==, ENT_ORDER_AUTO);
}

/* A map offers its middle in the same place, and is turned from where it is. */
static void
test_middle (WindowFixture *fixture,
             gconstpointer  data)
{
  GtkWidget *button = find_menu_button (fixture->window->charts);
  GActionMap *map = G_ACTION_MAP (fixture->window);

  helper_wait (window_is_idle, fixture->window);
  choose (fixture, ENT_CHART_MAP);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Middle of the Map");
  g_action_activate (g_action_map_lookup_action (map, "middle"), g_variant_new_string ("160"));
  helper_wait (window_is_idle, fixture->window);
  g_assert_cmpint (ent_view_get_middle (ent_pipeline_get_shown_view (fixture->window->pipeline)), ==, 160);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->window->state), ==, "Move the Middle of the Map");
  g_action_activate (g_action_map_lookup_action (map, "turn-map"), g_variant_new_int32 (30));
  g_assert_cmpint (ent_view_get_middle (ent_state_get_view (fixture->window->state)), ==, -170);
  g_action_activate (g_action_map_lookup_action (map, "middle"), g_variant_new_string ("auto"));
  g_assert_cmpint (ent_view_get_middle (ent_state_get_view (fixture->window->state)), ==, ENT_MIDDLE_AUTO);
  g_action_activate (g_action_map_lookup_action (map, "turn-map"), g_variant_new_int32 (-15));
  g_assert_cmpint (ent_view_get_middle (ent_state_get_view (fixture->window->state)), ==, -4);
  g_action_activate (g_action_map_lookup_action (map, "middle"), g_variant_new_string ("500"));
  g_assert_cmpint (ent_view_get_middle (ent_state_get_view (fixture->window->state)), ==, -4);
}

static void
test_unknown (WindowFixture *fixture,
              gconstpointer  data)
{
  g_action_activate (get_action (fixture), g_variant_new_string ("pie"));
  g_assert_cmpint (get_chart (fixture), ==, ENT_CHART_NETWORK);
}

#define ADD(path, func) g_test_add ("/app/window-charts/" path, WindowFixture, NULL, window_set_up, func, window_tear_down);

HELPER_MAIN (ADD ("buttons", test_buttons)
                 ADD ("undo", test_undo)
                     ADD ("camera", test_camera)
                         ADD ("order", test_order)
                             ADD ("middle", test_middle)
                                 ADD ("unknown", test_unknown))
