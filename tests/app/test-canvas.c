/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/canvas-fixture.h"

static void
test_first_picture_fits (Fixture       *fixture,
                         gconstpointer  data)
{
  EntRect bounds = ent_camera_rect_to_screen (ent_viewport_get_camera (fixture->canvas->viewport),
                                              ent_scene_get_bounds (ent_pipeline_get_scene (fixture->pipeline)));

  g_assert_cmpfloat (bounds.x0, >=, 0);
  g_assert_cmpfloat (bounds.y0, >=, 0);
  g_assert_cmpfloat (bounds.x1, <=, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)));
  g_assert_cmpfloat (bounds.y1, <=, gtk_widget_get_height (GTK_WIDGET (fixture->canvas)));
}

static void
test_pick_and_select (Fixture       *fixture,
                      gconstpointer  data)
{
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  EntPoint point = get_point (fixture, india);

  assert_thing (pick (fixture, point), india);
  ent_canvas_pointer_move (fixture->canvas->pointer, point);
  assert_thing (ent_state_get_hover (fixture->state), india);
  ent_canvas_pointer_move (fixture->canvas->pointer, (EntPoint) { 1, 1 });
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);

  ent_canvas_pointer_click (fixture->canvas->pointer, point, 1, FALSE);
  assert_thing (ent_state_get_selection (fixture->state), india);
  ent_canvas_pointer_click (fixture->canvas->pointer, (EntPoint) { 1, 1 }, 1, FALSE);
  assert_thing (ent_state_get_selection (fixture->state), ENT_THING_NOTHING);
}

/* A point well inside an outline, on nothing else. */
static EntPoint
find_background_of_an_outline (Fixture *fixture)
{
  for (int y = 0; y < gtk_widget_get_height (GTK_WIDGET (fixture->canvas)); y += 5)
    for (int x = 0; x < gtk_widget_get_width (GTK_WIDGET (fixture->canvas)); x += 5)
      if (ent_thing_is (pick (fixture, (EntPoint) { x, y }), ENT_KIND_GROUPING)
          && pick_hover (fixture, (EntPoint) { x, y }).kind == ENT_THING_NONE)
        return (EntPoint) { x, y };
  g_assert_not_reached ();
}

static void
test_inside_an_outline_is_background (Fixture       *fixture,
                                      gconstpointer  data)
{
  EntPoint point = find_background_of_an_outline (fixture);

  ent_canvas_pointer_move (fixture->canvas->pointer, point);
  assert_thing (ent_state_get_hover (fixture->state), ENT_THING_NOTHING);
  g_assert_false (ent_canvas_pointer_take_hold (fixture->canvas->pointer, point));
  ent_canvas_pointer_let_go (fixture->canvas->pointer, FALSE);
  /* A click means the area. */
  ent_canvas_pointer_click (fixture->canvas->pointer, point, 1, FALSE);
  g_assert_cmpuint (ent_state_get_selection (fixture->state).record.kind, ==, ENT_KIND_GROUPING);
  /* And the same again takes it back, unless it is a double click. */
  ent_canvas_pointer_click (fixture->canvas->pointer, point, 2, FALSE);
  g_assert_cmpuint (ent_state_get_selection (fixture->state).record.kind, ==, ENT_KIND_GROUPING);
  ent_canvas_pointer_click (fixture->canvas->pointer, point, 1, FALSE);
  assert_thing (ent_state_get_selection (fixture->state), ENT_THING_NOTHING);
}

static void
activated_cb (EntCanvas *canvas,
              guint     *n_activated)
{
  (*n_activated)++;
}

static void
test_double_click_activates (Fixture       *fixture,
                             gconstpointer  data)
{
  EntThing sco = get_thing (fixture, ENT_KIND_GROUPING, "sco");
  guint n_activated = 0;

  g_signal_connect (fixture->canvas, "node-activated", G_CALLBACK (activated_cb), &n_activated);
  ent_canvas_pointer_click (fixture->canvas->pointer, get_point (fixture, sco), 1, FALSE);
  g_assert_cmpuint (n_activated, ==, 0);
  ent_canvas_pointer_click (fixture->canvas->pointer, get_point (fixture, sco), 2, FALSE);
  g_assert_cmpuint (n_activated, ==, 1);
  assert_thing (ent_state_get_selection (fixture->state), sco);
}

static void
scene_drawn_cb (EntPipeline *pipeline,
                GParamSpec  *pspec,
                Fixture     *fixture)
{
  GskRenderNode *words = fixture->canvas->seen.words;

  /* Drawn, but not painted yet: the words are those of the picture that is seen. */
  ent_canvas_look (fixture->canvas);
  g_assert_true (fixture->canvas->seen.words == words);
}

static void
test_words_come_with_the_picture (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const[]) { "asean", NULL });
  gulong handler = g_signal_connect_after (fixture->pipeline, "notify::scene", G_CALLBACK (scene_drawn_cb), fixture);
  GskRenderNode *words = fixture->canvas->seen.words;

  ent_state_set_view (fixture->state, view, "Choose");
  settle (fixture);
  g_assert_true (fixture->canvas->seen.words != words);
  g_signal_handler_disconnect (fixture->pipeline, handler);

  /* Another date is the same network: its words are there at once. */
  words = fixture->canvas->seen.words;
  ent_state_set_day (fixture->state, ent_day_new (2001, 1, 1));
  ent_canvas_look (fixture->canvas);
  g_assert_true (fixture->canvas->seen.words != words);
  settle (fixture);
}

/* The words at the edges as they are painted. */
static GBytes *
paint_caption (Fixture *fixture)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GBytes *bytes;

  settle (fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_nonnull (fixture->canvas->caption);
  ent_canvas_caption_snapshot (fixture->canvas->caption, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  return bytes;
}

/* They have the colours of the theme, and say what the view has them say, also
 * where picture and date stay. */
static void
test_words_follow_the_view (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (EntView) first = ent_view_ref (ent_state_get_view (fixture->state));
  g_autoptr (EntView) titled = ent_view_with_title (first, "Something else");
  g_autoptr (EntView) without = ent_view_with_parts (first, ENT_PARTS_TITLE);
  g_autoptr (EntView) dark = ent_view_with_theme (first, ENT_THEME_DARK);
  EntView *others[] = { titled, without, dark };
  g_autoptr (GBytes) before = paint_caption (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GBytes) other = NULL;
      g_autoptr (GBytes) after = NULL;

      ent_state_set_view (fixture->state, others[i], "Change");
      other = paint_caption (fixture);
      g_assert_false (g_bytes_equal (before, other));
      ent_state_set_view (fixture->state, first, "Back");
      after = paint_caption (fixture);
      g_assert_true (g_bytes_equal (before, after));
    }
}

static void
test_zoom_keeps_the_middle (Fixture       *fixture,
                            gconstpointer  data)
{
  EntPoint middle = { gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) / 2.0, gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) / 2.0 };
  EntPoint world = ent_camera_to_world (ent_viewport_get_camera (fixture->canvas->viewport), middle);
  double zoom = ent_viewport_get_zoom (fixture->canvas->viewport);

  ent_viewport_zoom_by (fixture->canvas->viewport, 2);
  g_assert_cmpfloat_with_epsilon (ent_viewport_get_zoom (fixture->canvas->viewport), 2 * zoom, 1e-9);
  assert_near (ent_camera_to_world (ent_viewport_get_camera (fixture->canvas->viewport), middle), world);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-100", NULL));
  g_assert_cmpfloat_with_epsilon (ent_viewport_get_zoom (fixture->canvas->viewport), 1, 1e-9);
  settle (fixture);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.fit", NULL));
  g_assert_cmpfloat_with_epsilon (ent_viewport_get_zoom (fixture->canvas->viewport), zoom, 1e-9);
}

static void
test_date_moves_no_camera (Fixture       *fixture,
                           gconstpointer  data)
{
  EntPoint before = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "RUS"));

  ent_state_set_day (fixture->state, ent_day_new (2005, 1, 1));
  settle (fixture);
  assert_near (get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "RUS")), before);
}

static void
test_way_back_fits_again (Fixture       *fixture,
                          gconstpointer  data)
{
  double zoom = ent_viewport_get_zoom (fixture->canvas->viewport);
  g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (fixture->state), "g20", TRUE);

  ent_state_set_view (fixture->state, view, "Show G20");
  settle (fixture);
  g_assert_cmpfloat (ent_viewport_get_zoom (fixture->canvas->viewport), !=, zoom);
  ent_state_undo (fixture->state);
  settle (fixture);
  g_assert_cmpfloat (ent_viewport_get_zoom (fixture->canvas->viewport), ==, zoom);
}

/* A person's camera stays, but not where there is nothing. */
static void
test_way_back_shows_something (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (fixture->state), "ric", FALSE);
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->canvas));
  EntRect seen;

  ent_canvas_pointer_take_hold (fixture->canvas->pointer, (EntPoint) { 2, 2 });
  ent_canvas_pointer_move_held (fixture->canvas->pointer, 2 * width, 0);
  ent_canvas_pointer_let_go (fixture->canvas->pointer, TRUE);
  ent_state_set_view (fixture->state, view, "Hide RIC");
  settle (fixture);
  seen = ent_camera_rect_to_screen (ent_viewport_get_camera (fixture->canvas->viewport),
                                    ent_scene_get_bounds (ent_pipeline_get_scene (fixture->pipeline)));
  g_assert_cmpfloat (seen.x0, >=, 0);
  g_assert_cmpfloat (seen.x1, <=, width);
}

static void
test_empty_hold_pans (Fixture       *fixture,
                      gconstpointer  data)
{
  EntCamera before = ent_viewport_get_camera (fixture->canvas->viewport);

  g_assert_false (ent_canvas_pointer_take_hold (fixture->canvas->pointer, (EntPoint) { 2, 2 }));
  ent_canvas_pointer_move_held (fixture->canvas->pointer, 30, -20);
  ent_canvas_pointer_move_held (fixture->canvas->pointer, 50, 10);
  ent_canvas_pointer_let_go (fixture->canvas->pointer, TRUE);
  g_assert_cmpfloat_with_epsilon (ent_viewport_get_camera (fixture->canvas->viewport).x, before.x + 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (ent_viewport_get_camera (fixture->canvas->viewport).y, before.y + 10, 1e-9);
  g_assert_false (ent_state_get_can_undo (fixture->state));

  /* A person's camera stays when the network changes. */
  before = ent_viewport_get_camera (fixture->canvas->viewport);
  {
    g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (fixture->state), "ric", FALSE);

    ent_state_set_view (fixture->state, view, "Hide RIC");
  }
  settle (fixture);
  g_assert_cmpfloat (ent_viewport_get_camera (fixture->canvas->viewport).x, ==, before.x);
}

static void
test_drag_pins (Fixture       *fixture,
                gconstpointer  data)
{
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  EntPoint before = get_point (fixture, india);
  guint n_pins;

  g_assert_true (ent_canvas_pointer_take_hold (fixture->canvas->pointer, before));
  ent_canvas_pointer_move_held (fixture->canvas->pointer, 40, 30);
  settle (fixture);
  assert_near (get_point (fixture, india), (EntPoint) { before.x + 40, before.y + 30 });
  ent_canvas_pointer_let_go (fixture->canvas->pointer, FALSE);
  assert_near (get_point (fixture, india), before);

  ent_canvas_pointer_take_hold (fixture->canvas->pointer, before);
  ent_canvas_pointer_move_held (fixture->canvas->pointer, 40, 30);
  ent_canvas_pointer_let_go (fixture->canvas->pointer, TRUE);
  settle (fixture);
  assert_near (get_point (fixture, india), (EntPoint) { before.x + 40, before.y + 30 });
  ent_view_get_pins (ent_state_get_view (fixture->state), &n_pins);
  g_assert_cmpuint (n_pins, ==, 1);

  ent_state_undo (fixture->state);
  assert_near (get_point (fixture, india), before);
}

static void
test_names_and_roles (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GtkWidget *india = ent_canvas_nodes_get_child (fixture->canvas->nodes, get_thing (fixture, ENT_KIND_NATION, "IND"));

  gtk_test_accessible_assert_role (canvas, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (canvas), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_nonnull (india);
  gtk_test_accessible_assert_role (india, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (india, GTK_ACCESSIBLE_PROPERTY_LABEL, "India");
  gtk_test_accessible_assert_property (india, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Member of RIC, SCO and BRICS");

  g_assert_true (gtk_widget_activate_action (india, "node.select", NULL));
  assert_thing (ent_state_get_selection (fixture->state), get_thing (fixture, ENT_KIND_NATION, "IND"));

  /* An observer until 2017; a member of SCO only from then on. */
  ent_state_set_day (fixture->state, ent_day_new (2012, 1, 1));
  settle (fixture);
  gtk_test_accessible_assert_property (india, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Member of RIC and BRICS; Observer at SCO");
}

typedef struct
{
  EntCanvasNodes *nodes;
  EntThing        thing;
  const char     *description;
} Described;

static gboolean
is_described (gpointer data)
{
  const Described *described = data;
  GtkWidget *child = ent_canvas_nodes_get_child (described->nodes, described->thing);
  g_autofree char *wrong = NULL;

  g_assert_nonnull (child);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described->description);
  return wrong == NULL;
}

static void
show_all (Fixture *fixture)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (EntView) view = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (fixture->dataset, ENT_KIND_GROUPING); row++)
    g_ptr_array_add (ids, (gpointer) ent_dataset_get_grouping (fixture->dataset, row)->record.id);
  g_ptr_array_add (ids, NULL);
  view = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const *) ids->pdata);
  ent_state_set_view (fixture->state, view, "all");
  settle (fixture);
}

/* Of hundreds of nodes the lower ones come in a moment and are described then, but at once where the focus goes. */
static void
test_many_are_described (Fixture       *fixture,
                         gconstpointer  data)
{
  EntThing tonga = get_thing (fixture, ENT_KIND_NATION, "TON"), kiribati = get_thing (fixture, ENT_KIND_NATION, "KIR");
  Described now = { fixture->canvas->nodes, tonga, "Member of PIF, UN, G77 and Commonwealth" };
  Described then[] = { { now.nodes, tonga, "Member of PIF and Commonwealth" }, { now.nodes, kiribati, "Member of PIF and Commonwealth" } };


  show_all (fixture);
  helper_wait (has_nodes, fixture);
  g_assert_true (is_described (&now));
  g_assert_cmpuint (count_nodes (fixture), >, 250);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  ent_state_set_day (fixture->state, ent_day_new (1998, 1, 1));
  g_assert_false (is_described (&then[0]));
  g_assert_true (ent_canvas_nodes_focus (now.nodes, ent_canvas_get_scene (fixture->canvas), tonga));
  g_assert_true (is_described (&then[0]));
  g_assert_false (is_described (&then[1]));
  helper_wait (is_described, &then[1]);

  ent_state_undo (fixture->state);
  ent_state_undo (fixture->state);
  settle (fixture);
  helper_wait (has_nodes, fixture);
  g_assert_cmpuint (count_nodes (fixture), <, 60);
}

/* So many come or go at a time, but what is walked to is there at once. */
static void
test_nodes_come_in_pieces (Fixture       *fixture,
                           gconstpointer  data)
{
  EntCanvasNodes *nodes = fixture->canvas->nodes;
  EntScene *scene = ent_canvas_get_scene (fixture->canvas);
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  guint n_nodes = count_nodes (fixture);

  ent_canvas_nodes_show (nodes, NULL, 0);
  g_assert_cmpuint (count_nodes (fixture), ==, 0);
  g_assert_false (ent_canvas_nodes_show (nodes, scene, 5));
  g_assert_cmpuint (count_nodes (fixture), ==, 5);
  g_assert_cmpuint (n_nodes, >, 10);
  g_assert_null (ent_canvas_nodes_get_child (nodes, india));
  g_assert_true (ent_canvas_nodes_focus (nodes, scene, india));
  assert_thing (ent_canvas_nodes_get_focus (nodes), india);
  g_assert_cmpuint (count_nodes (fixture), ==, 6);
  while (!ent_canvas_nodes_complete (nodes, scene, 5))
    ;
  g_assert_cmpuint (count_nodes (fixture), ==, n_nodes);
  assert_thing (ent_canvas_nodes_get_focus (nodes), india);
}

static void
test_child_stands_on_its_node (Fixture       *fixture,
                               gconstpointer  data)
{
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  GtkWidget *child = ent_canvas_nodes_get_child (fixture->canvas->nodes, india);
  graphene_rect_t box;

  ent_viewport_zoom_by (fixture->canvas->viewport, 1.5);
  gtk_widget_queue_allocate (GTK_WIDGET (fixture->canvas));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->canvas), &box));
  g_assert_true (graphene_rect_contains_point (&box, &GRAPHENE_POINT_INIT (get_point (fixture, india).x, get_point (fixture, india).y)));
}

static void
test_without_a_pipeline (void)
{
  g_autoptr (EntCanvas) canvas = g_object_ref_sink (ENT_CANVAS (ent_canvas_new ()));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.fit", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.zoom-in", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.arrange", NULL));
  ent_canvas_pointer_click (canvas->pointer, (EntPoint) { 1, 1 }, 1, FALSE);
  ent_canvas_pointer_move (canvas->pointer, (EntPoint) { 1, 1 });
  g_assert_null (ent_canvas_get_pipeline (canvas));
}

static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  double top = ent_viewport_get_insets (fixture->canvas->viewport).top;
  g_autofree char *font = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &font, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 16.5", NULL);
  settle (fixture);
  g_assert_cmpfloat_with_epsilon (ent_pipeline_get_measure (fixture->pipeline)->scale, 1.5, 1e-9);
  g_assert_cmpfloat (ent_viewport_get_insets (fixture->canvas->viewport).top, >, 1.2 * top);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
  settle (fixture);
}

#define ADD(path, func) ADD_CANVAS ("/app/canvas/" path, func)

int
main (int    argc,
      char **argv)
{
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/canvas/without-a-pipeline", test_without_a_pipeline);
  ADD ("nodes-come-in-pieces", test_nodes_come_in_pieces);
  ADD ("many-are-described", test_many_are_described);
  ADD ("words-come-with-the-picture", test_words_come_with_the_picture);
  ADD ("words-follow-the-view", test_words_follow_the_view);
  ADD ("first-picture-fits", test_first_picture_fits);
  ADD ("pick-and-select", test_pick_and_select);
  ADD ("inside-an-outline-is-background", test_inside_an_outline_is_background);
  ADD ("double-click-activates", test_double_click_activates);
  ADD ("zoom-keeps-the-middle", test_zoom_keeps_the_middle);
  ADD ("date-moves-no-camera", test_date_moves_no_camera);
  ADD ("way-back-fits-again", test_way_back_fits_again);
  ADD ("way-back-shows-something", test_way_back_shows_something);
  ADD ("empty-hold-pans", test_empty_hold_pans);
  ADD ("drag-pins", test_drag_pins);
  ADD ("names-and-roles", test_names_and_roles);
  ADD ("large-text", test_large_text);
  ADD ("child-stands-on-its-node", test_child_stands_on_its_node);

  return g_test_run ();
}
