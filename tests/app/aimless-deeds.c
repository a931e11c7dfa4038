/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/aimless-deeds.h"

#include "state/ent-deeds.h"
#include "tests/app/aimless-watch.h"

#define MAX_WINDOWS 3

static guint
below (Driver *driver,
       guint   n)
{
  return (guint) (ent_random_double (&driver->random) * n);
}

static gboolean
chance (Driver *driver,
        double  probability)
{
  return ent_random_double (&driver->random) < probability;
}

#define PICK(driver, array) ((array)[below (driver, G_N_ELEMENTS (array))])

/* Windows, popovers and what is in them */

static void
collect_natives (GtkWidget *widget,
                 GPtrArray *natives)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_NATIVE (widget))
    g_ptr_array_add (natives, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_natives (child, natives);
}

/* A window or a popover, mostly one that is over the others; %NULL while none is
 * on the screen. Dialogues that GTK makes are not ours to try. */
static GtkNative *
pick_native (Driver *driver)
{
  g_autoptr (GPtrArray) natives = g_ptr_array_new ();
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!GTK_IS_DIALOG (window))
        collect_natives (window, natives);
    }
  if (natives->len == 0)
    return NULL;
  return natives->pdata[chance (driver, 0.7) ? natives->len - 1 : below (driver, natives->len)];
}

static void
collect_stops (GtkWidget *widget,
               gboolean   is_to_drag,
               GPtrArray *stops)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget))
    return;
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_target (widget)
      && (!is_to_drag || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_HANDLE) == NULL))
    g_ptr_array_add (stops, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      collect_stops (child, is_to_drag, stops);
}

/* Points at the middle of something that takes the focus. */
static gboolean
point_at_stop (Driver   *driver,
               gboolean  is_to_drag)
{
  GtkNative *native = pick_native (driver);
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  graphene_rect_t bounds;
  GtkWidget *stop;

  if (native == NULL)
    return FALSE;
  collect_stops (GTK_WIDGET (native), is_to_drag, stops);
  if (stops->len == 0)
    return FALSE;
  stop = stops->pdata[below (driver, stops->len)];
  if (!gtk_widget_compute_bounds (stop, GTK_WIDGET (native), &bounds))
    return FALSE;
  watch_note ("point at a %s", G_OBJECT_TYPE_NAME (stop));
  hand_point (driver->hand, native, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
  return TRUE;
}

static gboolean
point_anywhere (Driver *driver)
{
  GtkNative *native = pick_native (driver);
  double x, y;

  if (native == NULL)
    return FALSE;
  x = below (driver, (guint) gtk_widget_get_width (GTK_WIDGET (native)) + 1);
  y = below (driver, (guint) gtk_widget_get_height (GTK_WIDGET (native)) + 1);
  watch_note ("point at %.0f, %.0f of a %s", x, y, G_OBJECT_TYPE_NAME (native));
  hand_point (driver->hand, native, x, y);
  return TRUE;
}

/* Points at a node of the picture. */
static gboolean
point_at_node (Driver *driver)
{
  EntScene *scene = ent_pipeline_get_scene (ent_window_get_pipeline (driver->window));
  GtkWidget *canvas = GTK_WIDGET (driver->window->canvas);
  const EntSceneItem *item;
  EntPoint point;
  double x, y;

  if (scene == NULL || ent_scene_get_n_items (scene) == 0 || !gtk_widget_get_mapped (canvas))
    return FALSE;
  item = &ent_scene_get_items (scene)[below (driver, ent_scene_get_n_items (scene))];
  point = ent_camera_to_screen (ent_viewport_get_camera (ent_canvas_get_viewport (driver->window->canvas)), item->point);
  if (point.x < 0 || point.y < 0 || point.x >= gtk_widget_get_width (canvas) || point.y >= gtk_widget_get_height (canvas)
      || !gtk_widget_translate_coordinates (canvas, GTK_WIDGET (driver->window), point.x, point.y, &x, &y))
    return FALSE;
  watch_note ("point at %.0f, %.0f of the picture", point.x, point.y);
  hand_point (driver->hand, GTK_NATIVE (driver->window), x, y);
  return TRUE;
}

static gboolean
point (Driver *driver)
{
  switch (below (driver, 3))
    {
    case 0:
      return point_at_stop (driver, FALSE);
    case 1:
      return point_at_node (driver);
    default:
      return point_anywhere (driver);
    }
}

/* Mouse */

static void
do_point (Driver *driver)
{
  point (driver);
}

static void
do_click (Driver *driver)
{
  guint button = chance (driver, 0.15) ? GDK_BUTTON_SECONDARY : GDK_BUTTON_PRIMARY;
  guint n_clicks = chance (driver, 0.1) ? 2 : 1;

  if (!point (driver))
    return;
  watch_note ("click button %u, %u times", button, n_clicks);
  for (guint i = 0; i < n_clicks; i++)
    hand_click (driver->hand, button);
}

/* Whether the hand is over the bar of whatever window lies uppermost there. */
static gboolean
is_over_bar (void)
{
  GdkDevice *pointer = gdk_seat_get_pointer (gdk_display_get_default_seat (gdk_display_get_default ()));
  double x, y, offset_x, offset_y;
  GdkSurface *surface = gdk_device_get_surface_at_position (pointer, &x, &y);
  GtkNative *native = surface != NULL ? gtk_native_get_for_surface (surface) : NULL;
  GtkWidget *widget;

  if (native == NULL)
    return FALSE;
  gtk_native_get_surface_transform (native, &offset_x, &offset_y);
  widget = gtk_widget_pick (GTK_WIDGET (native), x - offset_x, y - offset_y, GTK_PICK_DEFAULT);
  return widget != NULL && gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_HANDLE) != NULL;
}

/* Now and then the button stays down on the picture, and is lifted by another
 * deed. A bar at the top of a window is not held: where there is no window
 * manager, GDK moves the window itself, even when it is closed meanwhile. */
static void
do_drag (Driver *driver)
{
  guint n_steps = 1 + below (driver, 4);
  gboolean is_on_picture = chance (driver, 0.5);

  if (!(is_on_picture ? point_at_node (driver) : point_at_stop (driver, TRUE)) || is_over_bar ())
    return;
  watch_note ("press");
  hand_press (driver->hand, GDK_BUTTON_PRIMARY, TRUE);
  for (guint i = 0; i < n_steps; i++)
    point_anywhere (driver);
  if (!is_on_picture || chance (driver, 0.7))
    {
      watch_note ("let go");
      hand_press (driver->hand, GDK_BUTTON_PRIMARY, FALSE);
    }
}

static void
do_wheel (Driver *driver)
{
  guint button = 4 + below (driver, 4);
  guint n_steps = 1 + below (driver, 8);

  if (chance (driver, 0.5) && !point (driver))
    return;
  watch_note ("wheel %u, %u times", button, n_steps);
  for (guint i = 0; i < n_steps; i++)
    hand_click (driver->hand, button);
}

/* Keyboard */

static void
focus_a_window (Driver *driver)
{
  GtkNative *native = pick_native (driver);

  if (native != NULL)
    hand_focus (driver->hand, GTK_NATIVE (gtk_widget_get_root (GTK_WIDGET (native))));
}

static void
do_key (Driver *driver)
{
  static const guint keys[] = {
    GDK_KEY_Tab, GDK_KEY_Tab, GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Return, GDK_KEY_space, GDK_KEY_Escape,
    GDK_KEY_Escape, GDK_KEY_Menu, GDK_KEY_F2, GDK_KEY_F9, GDK_KEY_F10, GDK_KEY_F11, GDK_KEY_Home, GDK_KEY_End, GDK_KEY_Page_Up,
    GDK_KEY_Page_Down, GDK_KEY_Delete, GDK_KEY_BackSpace, GDK_KEY_plus, GDK_KEY_minus, GDK_KEY_0, GDK_KEY_1, GDK_KEY_a, GDK_KEY_c,
    GDK_KEY_d, GDK_KEY_e, GDK_KEY_f, GDK_KEY_o, GDK_KEY_p, GDK_KEY_s, GDK_KEY_v, GDK_KEY_w, GDK_KEY_x, GDK_KEY_z, GDK_KEY_comma,
    GDK_KEY_question,
  };
  static const GdkModifierType modifiers[] = {
    0, 0, 0, 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK, GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
  };
  guint key = PICK (driver, keys);
  GdkModifierType held = PICK (driver, modifiers);
  guint n_times = chance (driver, 0.2) ? 5 : 1;

  /* This is GTK's inspector, where it is not ours. */
  if (key == GDK_KEY_d && held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return;
  watch_note ("type key %s with modifiers %x, %u times", gdk_keyval_name (key), held, n_times);
  focus_a_window (driver);
  for (guint i = 0; i < n_times; i++)
    hand_type (driver->hand, key, held);
}

static const char *const words[] = {
  "india", "Russia", "brics", "sco", "2012", "1999-13-40", "17 May 2004", "today", "n", "zz", "united nations", "", "-1", "0,5", "a b c d e f g",
};

static void
do_words (Driver *driver)
{
  const char *text = PICK (driver, words);

  watch_note ("type “%s”", text);
  focus_a_window (driver);
  for (const char *letter = text; *letter != '\0'; letter++)
    hand_type (driver->hand, gdk_unicode_to_keyval ((guchar) *letter), 0);
}

/* What is reached by menus, lists and the keyboard, directly: it would take a
 * hand long to come to all of it. */

static EntState *
get_state (Driver *driver)
{
  return ent_window_get_state (driver->window);
}

static EntThing
pick_thing (Driver *driver)
{
  static const EntKind kinds[] = {
    ENT_KIND_NATION, ENT_KIND_NATION, ENT_KIND_NATION, ENT_KIND_GROUPING, ENT_KIND_GROUPING, ENT_KIND_MEMBERSHIP, ENT_KIND_TIE,
    ENT_KIND_EVENT, ENT_KIND_QUOTE, ENT_KIND_SOURCE,
  };
  EntDataset *dataset = ent_state_get_dataset (get_state (driver));
  EntKind kind = PICK (driver, kinds);
  guint n_rows = ent_dataset_get_n_rows (dataset, kind);
  guint n_nations = ent_dataset_get_n_rows (dataset, ENT_KIND_NATION);
  guint n_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);

  if (chance (driver, 0.1) && n_nations > 0 && n_groupings > 0)
    return ent_thing_of_pair (below (driver, n_nations), below (driver, n_groupings));
  return n_rows > 0 ? ent_thing_of (ent_ref (kind, below (driver, n_rows))) : ENT_THING_NOTHING;
}

static void
do_select (Driver *driver)
{
  EntThing thing = pick_thing (driver);
  g_autofree char *key = ent_thing_to_key (thing, ent_state_get_dataset (get_state (driver)));

  watch_note ("select %s", key);
  ent_state_set_selection (get_state (driver), thing);
}

static void
do_deed (Driver *driver)
{
  guint n_deeds;
  const EntDeed *deed = &ent_deeds_get (&n_deeds)[0];
  EntThing thing = pick_thing (driver);
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;

  deed += below (driver, n_deeds);
  if (thing.kind == ENT_THING_NONE || !ent_deed_can (deed, get_state (driver), thing))
    return;
  key = ent_thing_to_key (thing, ent_state_get_dataset (get_state (driver)));
  name = g_strconcat ("thing.", deed->id, NULL);
  watch_note ("do %s with %s", name, key);
  gtk_widget_activate_action (GTK_WIDGET (driver->window), name, "s", key);
}

static void
do_action (Driver *driver)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (driver->window));
  const char *name = names[below (driver, g_strv_length (names))];

  if (g_action_group_get_action_parameter_type (G_ACTION_GROUP (driver->window), name) != NULL)
    return;
  watch_note ("do win.%s", name);
  g_action_group_activate_action (G_ACTION_GROUP (driver->window), name, NULL);
}

static void
do_undo (Driver *driver)
{
  const char *name = chance (driver, 0.6) ? "undo" : "redo";
  guint n_times = 1 + below (driver, 4);

  watch_note ("%s, %u times", name, n_times);
  for (guint i = 0; i < n_times; i++)
    g_action_group_activate_action (G_ACTION_GROUP (driver->window), name, NULL);
}

static void
do_date (Driver *driver)
{
  static const char *const dates[] = { "1815-06-09", "1947", "1991-12-26", "2001-06-15", "2012", "2022-02-24", "2024-01-01", "today", "2999" };
  const char *date = PICK (driver, dates);

  watch_note ("go to the date %s", date);
  gtk_widget_activate_action (GTK_WIDGET (driver->window), "win.go-to-date", "s", date);
}

/* Returns a view that differs from the one that is shown in one way. */
static EntView *
change_view (Driver  *driver,
             EntView *view)
{
  EntDataset *dataset = ent_state_get_dataset (get_state (driver));
  guint n_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  const char *id = n_groupings > 0 ? ent_dataset_get_grouping (dataset, below (driver, n_groupings))->record.id : "none";

  switch (below (driver, 8))
    {
    case 0:
      return ent_view_with_ties (view, below (driver, 1u << ENT_N_TIE_KINDS));
    case 1:
      return ent_view_with_roles (view, 1 + below (driver, ENT_ROLES_ALL));
    case 2:
      return ent_view_with_groupings (view, (const char *const[]) { id, NULL });
    default:
      return ent_view_with_grouping (view, id, !ent_view_shows_grouping (view, id));
    }
}

static void
do_view (Driver *driver)
{
  g_autoptr (EntView) view = change_view (driver, ent_state_get_view (get_state (driver)));
  g_autofree char *shown = g_strjoinv (",", (char **) ent_view_get_groupings (view));

  watch_note ("show %s", shown);
  ent_state_set_view (get_state (driver), view, "Change");
}

static void
do_resize (Driver *driver)
{
  /* Not beyond the screen of the test. */
  int width = 200 + (int) below (driver, 1000), height = 200 + (int) below (driver, 700);

  watch_note ("resize to %d × %d", width, height);
  gtk_window_unfullscreen (GTK_WINDOW (driver->window));
  gtk_window_set_default_size (GTK_WINDOW (driver->window), width, height);
}

/* A file is dropped, which no hand can bring from another program here. */
static void
do_drop (Driver *driver)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (driver->window));
  GSList file = { g_ptr_array_index (driver->files, below (driver, driver->files->len)), NULL };
  g_auto (GValue) value = G_VALUE_INIT;

  watch_note ("drop %s", g_file_peek_path (file.data));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &file);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_taken;

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &is_taken);
    }
}

static void
do_setting (Driver *driver)
{
  static const char *const styles[] = { "system", "light", "dark" };
  static const int resolutions[] = { 96, 96, 120, 192 };

  switch (below (driver, 4))
    {
    case 0:
      watch_note ("change the style");
      g_settings_set_string (driver->settings, "style", PICK (driver, styles));
      break;
    case 1:
      watch_note ("change the motion");
      g_settings_set_boolean (driver->settings, "reduce-motion", chance (driver, 0.5));
      break;
    case 2:
      watch_note ("change the size of texts");
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", PICK (driver, resolutions) * PANGO_SCALE, NULL);
      break;
    default:
      watch_note ("change the language of names");
      g_settings_set_string (driver->settings, "names-language", chance (driver, 0.5) ? "de" : "");
    }
}

/* Waits until a picture has come, or for a while. */
static void
do_wait (Driver *driver)
{
  gint64 end_us = g_get_monotonic_time () + G_USEC_PER_SEC;

  watch_note ("wait");
  while (g_get_monotonic_time () < end_us && driver->window != NULL && ent_pipeline_get_busy (ent_window_get_pipeline (driver->window)))
    {
      g_main_context_iteration (NULL, FALSE);
      watch_turn ();
    }
}

static void
bring_back_all (Driver *driver)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        hand_bring_back (driver->hand, GTK_NATIVE (window));
    }
}

/* Whether GTK's own dialogue for files lies over the windows, which only comes
 * where the desktop has none: what is clicked or typed would go to it. It asks for
 * the place of its list to show a menu there when it has been closed meanwhile
 * (GTK 4.8), so it is answered and closed, and not used. */
static gboolean
is_choosing_files (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_visible (l->data))
      return TRUE;
  return FALSE;
}

/* Dialogues that GTK makes go soon; others stay for a while. */
static void
close_others (Driver *driver)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n_windows = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      gboolean is_foreign = GTK_IS_DIALOG (l->data);

      if (!gtk_widget_get_visible (l->data))
        continue;
      if (ENT_IS_WINDOW (l->data) ? ++n_windows > MAX_WINDOWS : chance (driver, is_foreign ? 0.5 : 0.04))
        {
          watch_note ("close a %s", G_OBJECT_TYPE_NAME (l->data));
          /* Somebody who accepts has the focus somewhere, and GTK asks where. */
          if (GTK_IS_FILE_CHOOSER (l->data) && chance (driver, 0.5) && gtk_window_get_focus (l->data) != NULL)
            gtk_dialog_response (l->data, GTK_RESPONSE_ACCEPT);
          else
            gtk_window_close (l->data);
        }
    }
}

/* Each deed with how often it comes. */
static const struct
{
  void     (*deed) (Driver *driver);
  guint    weight;
  gboolean needs_hand;
} deeds[] = {
  { do_point, 8, TRUE },
  { do_click, 26, TRUE },
  { do_drag, 10, TRUE },
  { do_wheel, 6, TRUE },
  { do_key, 20, TRUE },
  { do_words, 5, TRUE },
  { do_select, 4, FALSE },
  { do_deed, 4, FALSE },
  { do_action, 4, FALSE },
  { do_undo, 3, FALSE },
  { do_date, 3, FALSE },
  { do_view, 4, FALSE },
  { do_resize, 2, FALSE },
  { do_drop, 1, FALSE },
  { do_setting, 1, FALSE },
  { do_wait, 2, FALSE },
};

/* Does one thing. */
void
driver_do (Driver *driver)
{
  gboolean has_hand = driver->hand != NULL;
  guint sum = 0, number;

  close_others (driver);
  if (has_hand)
    bring_back_all (driver);
  has_hand = has_hand && !is_choosing_files ();
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    sum += deeds[i].weight;
  number = below (driver, sum);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (number < deeds[i].weight)
        {
          if (driver->window != NULL && (has_hand || !deeds[i].needs_hand))
            deeds[i].deed (driver);
          return;
        }
      number -= deeds[i].weight;
    }
}
