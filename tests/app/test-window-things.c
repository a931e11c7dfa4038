/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-canvas-private.h"
#include "app/ent-grouping-row.h"
#include "tests/app/window-helpers.h"
#include "view/ent-view-choice.h"

/* What can be done with things where they stand. */

static EntThing
find_thing (WindowFixture *fixture,
            EntKind        kind,
            const char    *id)
{
  return ent_thing_of (ent_ref (kind, ent_dataset_lookup (ent_state_get_dataset (window_get_state (fixture)), kind, id)));
}

static EntPoint
find_point (WindowFixture *fixture,
            EntThing       thing)
{
  const EntSceneItem *item = ent_scene_find_node (ent_pipeline_get_scene (fixture->window->pipeline), thing);

  g_assert_nonnull (item);
  return ent_camera_to_screen (ent_viewport_get_camera (ent_canvas_get_viewport (fixture->window->canvas)), item->point);
}

static gpointer
find_controller (GtkWidget *widget,
                 GType      type,
                 guint      button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && (!GTK_IS_GESTURE_CLICK (controller)
              || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button))
        return controller;
    }
  return NULL;
}

static GtkWidget *
find_menu (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL; child = gtk_widget_get_prev_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;
  return NULL;
}

static void
add_labels (GMenuModel *model,
            GString    *labels)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;

      g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      if (label != NULL)
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? "|" : "", label);
      if (section != NULL)
        add_labels (section, labels);
    }
}

/* Asserts what the menu of @widget that is up says, and closes it. */
static void
check_menu (GtkWidget  *widget,
            const char *expected)
{
  GtkWidget *menu = find_menu (widget);
  g_autoptr (GString) labels = g_string_new (NULL);

  if (expected == NULL)
    {
      g_assert_null (menu);
      return;
    }
  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_get_visible (menu));
  add_labels (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)), labels);
  g_assert_cmpstr (labels->str, ==, expected);
  gtk_popover_popdown (GTK_POPOVER (menu));
  while (find_menu (widget) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
click (GtkWidget *widget,
       EntPoint   point)
{
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_GESTURE_CLICK, GDK_BUTTON_SECONDARY), "pressed", 1, point.x, point.y);
}

/* What keys do, wherever in the widget the focus is. */
static GtkShortcut *
find_shortcut (GtkWidget  *widget,
               const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && k < g_list_model_get_n_items (shortcuts); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, k);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, keys))
            return g_steal_pointer (&shortcut);
        }
    }
  g_error ("Nothing has %s", keys);
}

static void
press (GtkWidget  *widget,
       const char *keys)
{
  g_autoptr (GtkShortcut) shortcut = find_shortcut (widget, keys);

  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
}

static void
act_on (WindowFixture *fixture,
        const char    *action,
        EntThing       thing)
{
  g_autofree char *key = ent_thing_to_key (thing, ent_state_get_dataset (window_get_state (fixture)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->canvas), action, "s", key));
}

static void
test_canvas (WindowFixture *fixture,
             gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->window->canvas);

  helper_wait (window_is_idle, fixture->window);
  click (canvas, find_point (fixture, find_thing (fixture, ENT_KIND_NATION, "IND")));
  check_menu (canvas, "India|Hide|Show All Its Groupings|Pin in Place|Focus on Neighbours|Read About It|Copy Name|_Copy Picture");
  click (canvas, find_point (fixture, find_thing (fixture, ENT_KIND_GROUPING, "beta")));
  check_menu (canvas, "Beta|Hide|Pin in Place|Focus on Neighbours|Read About It|Copy Name|_Copy Picture");
  click (canvas, (EntPoint) { 1, 1 });
  check_menu (canvas, "_Fit the Picture|_Arrange Anew|_Copy Picture|_Export Picture …");
}

/* A long press of a finger does the same. */
static void
test_long_press (WindowFixture *fixture,
                 gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->window->canvas);
  EntPoint point;

  helper_wait (window_is_idle, fixture->window);
  point = find_point (fixture, find_thing (fixture, ENT_KIND_NATION, "RUS"));
  g_signal_emit_by_name (find_controller (canvas, GTK_TYPE_GESTURE_LONG_PRESS, 0), "pressed", point.x, point.y);
  check_menu (canvas, "Russia|Hide|Show All Its Groupings|Pin in Place|Focus on Neighbours|Read About It|Copy Name|_Copy Picture");
}

/* Keys mean the node that has the focus, or what is selected; the focus comes back. */
static void
test_keys (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->window->canvas);
  EntCanvasNodes *nodes = fixture->window->canvas->nodes;
  EntThing india = find_thing (fixture, ENT_KIND_NATION, "IND");

  helper_wait (window_is_idle, fixture->window);
  gtk_widget_grab_focus (canvas);
  press (canvas, "Menu");
  check_menu (canvas, "_Fit the Picture|_Arrange Anew|_Copy Picture|_Export Picture …");
  g_assert_true (ent_canvas_nodes_focus (nodes, ent_canvas_get_scene (fixture->window->canvas), india));
  press (canvas, "<Shift>F10");
  check_menu (canvas, "India|Hide|Show All Its Groupings|Pin in Place|Focus on Neighbours|Read About It|Copy Name|_Copy Picture");
  g_assert_true (ent_thing_equal (ent_canvas_nodes_get_focus (nodes), india));
  gtk_widget_grab_focus (canvas);
  ent_state_set_selection (window_get_state (fixture), find_thing (fixture, ENT_KIND_GROUPING, "beta"));
  press (canvas, "<Shift>F10");
  check_menu (canvas, "Beta|Hide|Pin in Place|Focus on Neighbours|Copy Name|_Copy Picture");
}

static void
test_hide_and_bring_back (WindowFixture *fixture,
                          gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->window->canvas);
  EntState *state = window_get_state (fixture);

  helper_wait (window_is_idle, fixture->window);
  g_assert_false (window_can (fixture, "show-hidden"));
  act_on (fixture, "thing.hide", find_thing (fixture, ENT_KIND_NATION, "IND"));
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Hide India");
  g_assert_true (ent_view_hides_nation (ent_state_get_view (state), "IND"));
  g_assert_true (window_can (fixture, "show-hidden"));
  helper_wait (window_is_idle, fixture->window);
  click (canvas, (EntPoint) { 1, 1 });
  check_menu (canvas, "_Fit the Picture|_Arrange Anew|Bring Back|_Copy Picture|_Export Picture …");
  window_act (fixture, "show-hidden");
  g_assert_false (ent_view_hides_nation (ent_state_get_view (state), "IND"));
}

static void
test_pin (WindowFixture *fixture,
          gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  EntThing india = find_thing (fixture, ENT_KIND_NATION, "IND");
  EntPoint before;
  const EntPin *pins;
  guint n_pins;

  helper_wait (window_is_idle, fixture->window);
  before = ent_scene_find_node (ent_pipeline_get_scene (fixture->window->pipeline), india)->point;
  act_on (fixture, "thing.pin", india);
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Pin India");
  pins = ent_view_get_pins (ent_state_get_view (state), &n_pins);
  g_assert_cmpuint (n_pins, ==, 1);
  g_assert_cmpfloat (pins[0].point.x, ==, before.x);
  helper_wait (window_is_idle, fixture->window);
  act_on (fixture, "thing.release", india);
  ent_view_get_pins (ent_state_get_view (state), &n_pins);
  g_assert_cmpuint (n_pins, ==, 0);
}

/* Something that is nowhere near comes into the picture and is selected; what is
 * there already is selected only. */
static void
test_show_in_picture (WindowFixture *fixture,
                      gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  EntThing china = find_thing (fixture, ENT_KIND_NATION, "CHN");
  EntThing gamma = find_thing (fixture, ENT_KIND_GROUPING, "gamma");
  EntThing russia = find_thing (fixture, ENT_KIND_NATION, "RUS");

  act_on (fixture, "thing.show-in-picture", china);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
  g_assert_true (ent_thing_equal (ent_state_get_selection (state), china));
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Show “China”");
  act_on (fixture, "thing.show-in-picture", gamma);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "gamma"));
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Show Gamma");
  act_on (fixture, "thing.show-in-picture", russia);
  g_assert_true (ent_thing_equal (ent_state_get_selection (state), russia));
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Show Gamma");
  act_on (fixture, "thing.hide", russia);
  act_on (fixture, "thing.show-in-picture", russia);
  g_assert_false (ent_view_hides_nation (ent_state_get_view (state), "RUS"));
}

static void
test_copy (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *fact = NULL;

  act_on (fixture, "thing.copy-fact", ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 0)));
  fact = helper_read_clipboard (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (fact, ==, "India has been a member of Alpha since 2000. [“A page”.]");
}

static gboolean
has_rows (gpointer panel)
{
  return helper_find (panel, ENT_TYPE_GROUPING_ROW, 2) != NULL;
}

static void
test_rows (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *panel = GTK_WIDGET (fixture->window->groupings);
  GtkWidget *row;
  graphene_point_t point;

  helper_wait (has_rows, panel);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  row = helper_find (panel, ENT_TYPE_GROUPING_ROW, 1);
  g_assert_true (gtk_widget_compute_point (row, panel, &GRAPHENE_POINT_INIT (40, 10), &point));
  click (panel, (EntPoint) { point.x, point.y });
  check_menu (panel, "Alpha|Show|Only This|Read About It|Copy Name");
  click (panel, (EntPoint) { 2, gtk_widget_get_height (panel) - 2 });
  check_menu (panel, NULL);
}

/* What is folded is so in the next window. */
static void
test_folded_kinds_are_remembered (WindowFixture *fixture,
                                  gconstpointer  data)
{
  g_auto (GStrv) kinds = NULL;

  g_object_set (fixture->window->groupings, "folded-kinds", (const char *const[]) { "dialogue", NULL }, NULL);
  g_assert_false (helper_find (GTK_WIDGET (fixture->window->groupings), ENT_TYPE_GROUPING_ROW, 1) != NULL);
  g_object_notify (G_OBJECT (fixture->window->groupings), "folded-kinds");
  kinds = g_settings_get_strv (fixture->settings, "folded-kinds");
  g_assert_cmpuint (g_strv_length (kinds), ==, 1);
  g_assert_cmpstr (kinds[0], ==, "dialogue");
  g_settings_reset (fixture->settings, "folded-kinds");
}

HELPER_MAIN (WINDOW_ADD ("window-things/canvas", test_canvas)
                 WINDOW_ADD ("window-things/long-press", test_long_press)
                     WINDOW_ADD ("window-things/keys", test_keys)
                         WINDOW_ADD ("window-things/hide-and-bring-back", test_hide_and_bring_back)
                             WINDOW_ADD ("window-things/pin", test_pin)
                                 WINDOW_ADD ("window-things/show-in-picture", test_show_in_picture)
                                     WINDOW_ADD ("window-things/copy", test_copy)
                                         WINDOW_ADD ("window-things/rows", test_rows)
                                             WINDOW_ADD ("window-things/folded-kinds-are-remembered", test_folded_kinds_are_remembered))
