/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/canvas-fixture.h"

#include "scene/ent-walk.h"

/* Nothing in GTK fakes events: gestures are asked to say what they say. */

static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* Those that select several things, or are about the time, have names. */
      if (G_OBJECT_TYPE (controller) == type && gtk_event_controller_get_name (controller) == NULL)
        return controller;
    }
  g_assert_not_reached ();
}

static GtkShortcut *
find_shortcut (GListModel      *shortcuts,
               guint            key,
               GdkModifierType  modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

      if (gtk_keyval_trigger_get_keyval (trigger) == key && gtk_keyval_trigger_get_modifiers (trigger) == modifiers)
        return g_steal_pointer (&shortcut);
    }
  return NULL;
}

/* Presses a key on the canvas, which keeps its own apart from those of its menu. */
static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  modifiers)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);
      g_autoptr (GtkShortcut) shortcut = GTK_IS_SHORTCUT_CONTROLLER (shortcuts) ? find_shortcut (shortcuts, key, modifiers) : NULL;

      if (shortcut != NULL)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, canvas, gtk_shortcut_get_arguments (shortcut));
    }
  g_assert_not_reached ();
}

static EntPoint
get_origin (Fixture *fixture)
{
  return ent_camera_to_screen (ent_viewport_get_camera (fixture->canvas->viewport), (EntPoint) { 0, 0 });
}

static double
get_zoom (Fixture *fixture)
{
  return ent_viewport_get_zoom (fixture->canvas->viewport);
}

static EntThing
get_focus (Fixture *fixture)
{
  return ent_canvas_nodes_get_focus (fixture->canvas->nodes);
}

/* A point on a line, away from all nodes. */
static EntPoint
find_line (Fixture *fixture)
{
  for (int y = 0; y < gtk_widget_get_height (GTK_WIDGET (fixture->canvas)); y += 2)
    for (int x = 0; x < gtk_widget_get_width (GTK_WIDGET (fixture->canvas)); x += 2)
      {
        EntThing thing = pick_hover (fixture, (EntPoint) { x, y });

        if (thing.kind != ENT_THING_NONE && !ent_scene_find_node (ent_pipeline_get_scene (fixture->pipeline), thing))
          return (EntPoint) { x, y };
      }
  g_assert_not_reached ();
}

static EntPoint
find_nothing (Fixture *fixture)
{
  EntPoint corner = { 2, gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) / 2.0 };

  g_assert_cmpuint (pick (fixture, corner).kind, ==, ENT_THING_NONE);
  return corner;
}

/* What waits on behalf of @data is to be due @wait_ms after it was begun, which
 * was not before @begin_us. From then on it waits for end_wait(): no test
 * depends on how fast the machine is. */
static void
hold_wait (gpointer data,
           gint64   begin_us,
           gint64   wait_ms)
{
  GSource *source = g_main_context_find_source_by_user_data (NULL, data);

  g_assert_nonnull (source);
  g_assert_cmpint (g_source_get_ready_time (source), >=, begin_us + wait_ms * 1000);
  g_assert_cmpint (g_source_get_ready_time (source), <=, g_get_monotonic_time () + wait_ms * 1000);
  g_source_set_ready_time (source, G_MAXINT64);
}

static void
end_wait (gpointer data)
{
  GSource *source = g_main_context_find_source_by_user_data (NULL, data);
  guint id;

  g_assert_nonnull (source);
  id = g_source_get_id (source);
  g_source_set_ready_time (source, 0);
  while (g_main_context_find_source_by_id (NULL, id) != NULL)
    g_main_context_iteration (NULL, FALSE);
}

/* The wait ends when a frame begins: when the next one does it has been drawn. */
static void
draw (Fixture *fixture)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->canvas));
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* How light the canvas is at a point, from 0 to 255. */
static guint
get_lightness (Fixture  *fixture,
               EntPoint  point)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  g_autoptr (GdkPaintable) paintable = NULL;
  int width = gtk_widget_get_width (canvas), height = gtk_widget_get_height (canvas);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = g_malloc (4 * width * height);
  const guchar *pixel;

  draw (fixture);
  paintable = gtk_widget_paintable_new (canvas);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (canvas)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, pixels, 4 * width);
  pixel = pixels + 4 * ((int) point.y * width + (int) point.x);
  return (pixel[0] + pixel[1] + pixel[2]) / 3;
}

static void
test_node_is_brought_out_at_once (Fixture       *fixture,
                                  gconstpointer  data)
{
  EntCanvasPointer *pointer = fixture->canvas->pointer;
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");

  ent_canvas_pointer_move (pointer, get_point (fixture, india));
  assert_thing (ent_state_get_hover (fixture->state), india);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, pointer));
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);
}

/* Motions that no hand has made bring out nothing. */
static void
test_window_under_the_pointer (Fixture       *fixture,
                               gconstpointer  data)
{
  EntPoint point = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "IND"));
  GtkEventController *motion = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION);

  g_signal_emit_by_name (motion, "enter", 1.0, 1.0);
  g_signal_emit_by_name (motion, "motion", point.x, point.y);
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);
  assert_near (ent_canvas_pointer_get_point (fixture->canvas->pointer), point);
}

static void
test_line_is_brought_out_where_the_pointer_rests (Fixture       *fixture,
                                                  gconstpointer  data)
{
  EntCanvasPointer *pointer = fixture->canvas->pointer;
  EntPoint point = find_line (fixture);
  gint64 begin_us = g_get_monotonic_time ();

  ent_canvas_pointer_move (pointer, point);
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);
  hold_wait (pointer, begin_us, 120);
  end_wait (pointer);
  assert_thing (ent_state_get_hover (fixture->state), pick_hover (fixture, point));

  /* It ends at once. */
  ent_canvas_pointer_move (pointer, find_nothing (fixture));
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);

  /* A pointer that goes on does not rest. */
  ent_canvas_pointer_move (pointer, point);
  ent_canvas_pointer_move (pointer, find_nothing (fixture));
  g_assert_null (g_main_context_find_source_by_user_data (NULL, pointer));
}

static void
test_rest_fades_only_after_a_while (Fixture       *fixture,
                                    gconstpointer  data)
{
  EntPoint uzbekistan = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "UZB"));
  /* Between the name on a pill and its rim. */
  EntPoint ric = get_point (fixture, get_thing (fixture, ENT_KIND_GROUPING, "ric"));
  GtkWidget *card = GTK_WIDGET (fixture->canvas->card);
  guint plain, before, after;
  gint64 begin_us;

  ric.y -= 8 * get_zoom (fixture);
  plain = get_lightness (fixture, ric);
  begin_us = g_get_monotonic_time ();
  ent_canvas_pointer_move (fixture->canvas->pointer, uzbekistan);
  hold_wait (fixture->canvas, begin_us, 300);
  before = get_lightness (fixture, ric);
  g_assert_cmpuint (before, ==, plain);
  g_assert_false (gtk_widget_get_visible (card));

  end_wait (fixture->canvas);
  after = get_lightness (fixture, ric);
  g_assert_cmpuint (after, >, plain + 40);
  g_assert_true (gtk_widget_get_visible (card));

  /* Pointing away ends it at once. */
  ent_canvas_pointer_move (fixture->canvas->pointer, find_nothing (fixture));
  g_assert_cmpuint (get_lightness (fixture, ric), ==, plain);
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_null (g_main_context_find_source_by_user_data (NULL, fixture->canvas));
}

static void
test_card_covers_no_name (Fixture       *fixture,
                          gconstpointer  data)
{
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  const EntSceneItem *disc = ent_scene_find_node (ent_pipeline_get_scene (fixture->pipeline), india);
  graphene_rect_t card;
  EntRect box;

  ent_canvas_pointer_move (fixture->canvas->pointer, get_point (fixture, india));
  end_wait (fixture->canvas);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (helper_find (GTK_WIDGET (fixture->canvas->card), GTK_TYPE_LABEL, 0))),
                                   "India\nMember of RIC, SCO and BRICS\n"));
  draw (fixture);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->canvas->card), GTK_WIDGET (fixture->canvas), &card));
  /* The name stands below its disc. */
  box = ent_camera_rect_to_screen (ent_viewport_get_camera (fixture->canvas->viewport),
                                   (EntRect) { disc->point.x - 5, disc->bounds.y0, disc->point.x + 5, disc->bounds.y1 + 10 });
  g_assert_false (graphene_rect_intersection (&card, &GRAPHENE_RECT_INIT (box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0), NULL));
}

/* The picture moves away under a pointer at rest. */
static void
test_hover_ends_when_the_picture_moves (Fixture       *fixture,
                                        gconstpointer  data)
{
  ent_canvas_pointer_move (fixture->canvas->pointer, get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "IND")));
  ent_viewport_pan (fixture->canvas->viewport, 4000, 0);
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);
}

static void
test_press_takes_the_focus (Fixture       *fixture,
                            gconstpointer  data)
{
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  EntPoint point = get_point (fixture, india);
  GtkEventController *click = find_controller (fixture, GTK_TYPE_GESTURE_CLICK);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_signal_emit_by_name (click, "pressed", 1, point.x, point.y);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->canvas)));
  g_signal_emit_by_name (click, "released", 1, point.x, point.y);
  assert_thing (ent_state_get_selection (fixture->state), india);
}

static void
test_drag_ends (Fixture       *fixture,
                gconstpointer  data)
{
  EntCanvasPointer *pointer = fixture->canvas->pointer;
  GtkEventController *drag = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  EntPoint before = get_point (fixture, india);

  /* Nothing has been pressed. */
  g_signal_emit_by_name (drag, "drag-update", 50.0, 40.0);
  g_assert_true (ent_canvas_pointer_is_idle (pointer));
  g_signal_emit_by_name (drag, "drag-end", 50.0, 40.0);
  g_assert_false (ent_state_get_can_undo (fixture->state));

  g_assert_true (ent_canvas_pointer_take_hold (pointer, before));
  g_signal_emit_by_name (drag, "drag-update", 50.0, 40.0);
  assert_near (get_point (fixture, india), (EntPoint) { before.x + 50, before.y + 40 });
  g_signal_emit_by_name (drag, "cancel", NULL);
  g_assert_true (ent_canvas_pointer_is_idle (pointer));
  assert_near (get_point (fixture, india), before);

  ent_canvas_pointer_take_hold (pointer, before);
  g_signal_emit_by_name (drag, "drag-update", 50.0, 40.0);
  /* While it is held no other thing is pointed at. */
  ent_canvas_pointer_move (pointer, get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "RUS")));
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);
  g_signal_emit_by_name (drag, "drag-end", 50.0, 40.0);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Move India");
  settle (fixture);
}

static void
test_wheel_zooms_at_the_pointer (Fixture       *fixture,
                                 gconstpointer  data)
{
  EntCanvasPointer *pointer = fixture->canvas->pointer;
  EntPoint point = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "IND"));
  double zoom = get_zoom (fixture);
  gboolean is_handled = FALSE;
  EntPoint before;

  ent_canvas_pointer_move (pointer, point);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL), "scroll", 0.0, -1.0, &is_handled);
  g_assert_true (is_handled);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 1.15 * zoom, 1e-9);
  assert_near (get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "IND")), point);

  before = get_origin (fixture);
  ent_canvas_pointer_scroll (pointer, 0, 1, GDK_SHIFT_MASK, TRUE);
  assert_near (get_origin (fixture), (EntPoint) { before.x - 60, before.y });
}

static void
test_touchpad_pans_and_zooms (Fixture       *fixture,
                              gconstpointer  data)
{
  EntCanvasPointer *pointer = fixture->canvas->pointer;
  EntPoint before = get_origin (fixture);
  double zoom = get_zoom (fixture);

  ent_canvas_pointer_scroll (pointer, 10, -20, 0, FALSE);
  assert_near (get_origin (fixture), (EntPoint) { before.x - 10, before.y + 20 });
  g_assert_cmpfloat (get_zoom (fixture), ==, zoom);
  ent_canvas_pointer_scroll (pointer, 0, -20, GDK_CONTROL_MASK, FALSE);
  g_assert_cmpfloat (get_zoom (fixture), >, zoom);
}

static void
test_pinch_zooms (Fixture       *fixture,
                  gconstpointer  data)
{
  EntCanvasPointer *pointer = fixture->canvas->pointer;
  GtkEventController *pinch = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  EntPoint before = get_point (fixture, india);
  double zoom = get_zoom (fixture);

  /* The first finger had taken hold of a node. */
  ent_canvas_pointer_take_hold (pointer, before);
  ent_canvas_pointer_move_held (pointer, 30, 0);
  ent_canvas_pointer_pinch (pointer, before, 1);
  assert_near (get_point (fixture, india), before);
  ent_canvas_pointer_pinch (pointer, (EntPoint) { before.x + 5, before.y }, 1.5);
  ent_canvas_pointer_pinch (pointer, (EntPoint) { before.x + 10, before.y + 20 }, 2);
  assert_near (get_point (fixture, india), (EntPoint) { before.x + 10, before.y + 20 });
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 2 * zoom, 1e-9);
  g_assert_false (ent_canvas_pointer_is_idle (pointer));
  g_signal_emit_by_name (pinch, "end", NULL);
  g_assert_true (ent_canvas_pointer_is_idle (pointer));
  g_assert_false (ent_state_get_can_undo (fixture->state));
}

/* Letters lead to the next name that begins so; soon typed ones belong together. */
static void
test_letters_lead (Fixture       *fixture,
                   gconstpointer  data)
{
  EntThing kazakhstan = get_thing (fixture, ENT_KIND_NATION, "KAZ");
  EntThing kyrgyzstan = get_thing (fixture, ENT_KIND_NATION, "KGZ");

  g_assert_true (ent_canvas_type (fixture->canvas, 'K', 10000));
  assert_thing (ent_state_get_selection (fixture->state), kazakhstan);
  assert_thing (get_focus (fixture), kazakhstan);
  g_assert_true (ent_canvas_type (fixture->canvas, 'y', 10500));
  assert_thing (ent_state_get_selection (fixture->state), kyrgyzstan);
  /* A letter that leads nowhere is forgotten. */
  g_assert_false (ent_canvas_type (fixture->canvas, 'x', 10800));
  assert_thing (ent_state_get_selection (fixture->state), kyrgyzstan);
  g_assert_true (ent_canvas_type (fixture->canvas, 'r', 11000));
  assert_thing (ent_state_get_selection (fixture->state), kyrgyzstan);
  /* After a pause all begins anew, from where one is; one letter goes around. */
  g_assert_true (ent_canvas_type (fixture->canvas, 'k', 13000));
  assert_thing (ent_state_get_selection (fixture->state), kazakhstan);
  g_assert_true (ent_canvas_type (fixture->canvas, 'k', 13200));
  assert_thing (ent_state_get_selection (fixture->state), kyrgyzstan);
  g_assert_true (ent_canvas_type (fixture->canvas, 'k', 13400));
  assert_thing (ent_state_get_selection (fixture->state), kazakhstan);
  /* Groupings have names, too, and accents are not asked for. */
  g_assert_true (ent_canvas_type (fixture->canvas, 'b', 20000));
  g_assert_true (ent_canvas_type (fixture->canvas, 'r', 20100));
  g_assert_true (ent_canvas_type (fixture->canvas, 'i', 20200));
  assert_thing (ent_state_get_selection (fixture->state), get_thing (fixture, ENT_KIND_GROUPING, "brics"));
  g_assert_true (ent_canvas_type (fixture->canvas, 'T', 30000));
  g_assert_true (ent_canvas_type (fixture->canvas, 'u', 30100));
  assert_thing (ent_state_get_selection (fixture->state), get_thing (fixture, ENT_KIND_NATION, "TUR"));
}

static void
test_arrows_walk (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  EntScene *scene = ent_pipeline_get_scene (fixture->pipeline);
  EntThing first = ent_walk_first (scene);
  EntPoint before = get_origin (fixture);

  /* From the canvas itself a walk begins at the first node, */
  gtk_widget_grab_focus (canvas);
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  assert_thing (get_focus (fixture), first);
  g_assert_true (press (fixture, GDK_KEY_Down, 0));
  assert_thing (get_focus (fixture), ent_walk_next (scene, first, 0, 1));
  /* … or at what has been clicked. */
  gtk_widget_grab_focus (canvas);
  ent_state_set_selection (fixture->state, get_thing (fixture, ENT_KIND_NATION, "CHN"));
  press (fixture, GDK_KEY_KP_Up, 0);
  assert_thing (get_focus (fixture), ent_walk_next (scene, get_thing (fixture, ENT_KIND_NATION, "CHN"), 0, -1));
  assert_near (get_origin (fixture), before);
}

static void
test_arrows_pan (Fixture       *fixture,
                 gconstpointer  data)
{
  EntPoint before = get_origin (fixture);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_near (get_origin (fixture), (EntPoint) { before.x - 60, before.y });
  press (fixture, GDK_KEY_Up, GDK_CONTROL_MASK);
  assert_near (get_origin (fixture), (EntPoint) { before.x - 60, before.y + 60 });
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->canvas)));
}

static void
test_tab_stops (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  EntThing first = ent_walk_first (ent_pipeline_get_scene (fixture->pipeline));

  gtk_widget_grab_focus (canvas);
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  assert_thing (get_focus (fixture), first);

  /* The focus survives another scene. */
  ent_state_set_day (fixture->state, ent_day_new (2020, 2, 2));
  settle (fixture);
  assert_thing (get_focus (fixture), first);

  /* The next Tab leaves, and back leads to the canvas. */
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (canvas, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (canvas));
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_TAB_BACKWARD));
  g_assert_false (gtk_widget_child_focus (canvas, GTK_DIR_DOWN));
}

static void
count_cb (EntCanvas *canvas,
          guint     *count)
{
  *count += 1;
}

static void
test_keys_select (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n_activated = 0;
  EntThing first = ent_walk_first (ent_pipeline_get_scene (fixture->pipeline));

  g_signal_connect (fixture->canvas, "node-activated", G_CALLBACK (count_cb), &n_activated);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_false (press (fixture, GDK_KEY_space, 0));
  press (fixture, GDK_KEY_Right, 0);
  g_assert_true (press (fixture, GDK_KEY_space, 0));
  assert_thing (ent_state_get_selection (fixture->state), first);
  g_assert_cmpuint (n_activated, ==, 0);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (n_activated, ==, 1);

  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  assert_thing (ent_state_get_selection (fixture->state), ENT_THING_NOTHING);
  /* Escape means something to others, too. */
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
}

static void
test_escape_ends_a_drag (Fixture       *fixture,
                         gconstpointer  data)
{
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  EntPoint before = get_point (fixture, india);

  ent_state_set_selection (fixture->state, india);
  ent_canvas_pointer_take_hold (fixture->canvas->pointer, before);
  ent_canvas_pointer_move_held (fixture->canvas->pointer, 40, 30);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  assert_near (get_point (fixture, india), before);
  assert_thing (ent_state_get_selection (fixture->state), india);
}

static void
test_keys_zoom (Fixture       *fixture,
                gconstpointer  data)
{
  double zoom = get_zoom (fixture);

  press (fixture, GDK_KEY_plus, 0);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 1.25 * zoom, 1e-9);
  press (fixture, GDK_KEY_minus, 0);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), zoom, 1e-9);
  press (fixture, GDK_KEY_1, 0);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 1, 1e-9);
  /* As with Ctrl. */
  press (fixture, GDK_KEY_0, 0);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), zoom, 1e-9);
}

#define ADD(path, func) ADD_CANVAS ("/app/canvas-input/" path, func)

HELPER_MAIN ({
  ADD ("node-is-brought-out-at-once", test_node_is_brought_out_at_once);
  ADD ("window-under-the-pointer", test_window_under_the_pointer);
  ADD ("line-is-brought-out-where-the-pointer-rests", test_line_is_brought_out_where_the_pointer_rests);
  ADD ("rest-fades-only-after-a-while", test_rest_fades_only_after_a_while);
  ADD ("card-covers-no-name", test_card_covers_no_name);
  ADD ("hover-ends-when-the-picture-moves", test_hover_ends_when_the_picture_moves);
  ADD ("press-takes-the-focus", test_press_takes_the_focus);
  ADD ("drag-ends", test_drag_ends);
  ADD ("wheel-zooms-at-the-pointer", test_wheel_zooms_at_the_pointer);
  ADD ("touchpad-pans-and-zooms", test_touchpad_pans_and_zooms);
  ADD ("pinch-zooms", test_pinch_zooms);
  ADD ("arrows-walk", test_arrows_walk);
  ADD ("letters-lead", test_letters_lead);
  ADD ("arrows-pan", test_arrows_pan);
  ADD ("tab-stops", test_tab_stops);
  ADD ("keys-select", test_keys_select);
  ADD ("escape-ends-a-drag", test_escape_ends_a_drag);
  ADD ("keys-zoom", test_keys_zoom);
})
