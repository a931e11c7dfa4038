/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one network to the next: what is in both travels, and nothing jumps. */
#include "tests/app/canvas-fixture.h"

/* What is drawn once more may be rounded otherwise. */
#define ROUNDED 3

static const char *const others[] = { "brics", "quad", NULL };

/* Waits only until the picture has been painted, which is when the way begins; what was
 * never seen has no way. */
static void
wait_for_painting (Fixture *fixture)
{
  while (!is_settled (fixture))
    g_main_context_iteration (NULL, TRUE);
}

static void
show_groupings (Fixture           *fixture,
                const char *const *ids)
{
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (fixture->state), ids);

  ent_canvas_look (fixture->canvas);
  ent_state_set_view (fixture->state, view, "Another network");
  wait_for_painting (fixture);
}

/* Where a body stands in the picture, in px of the canvas. */
static EntPoint
find_body (Fixture  *fixture,
           EntThing  thing)
{
  const EntSceneItem *item = ent_scene_find_node (ent_canvas_get_scene (fixture->canvas), thing);

  g_assert_nonnull (item);
  return ent_camera_to_screen (ent_canvas_get_snapped_panes (fixture->canvas).camera, item->point);
}

/* Where it is on its way. */
static EntPoint
find_traveller (Fixture  *fixture,
                EntThing  thing)
{
  EntRect box;

  g_assert_true (ent_canvas_travel_find (fixture->canvas->travel, thing, &box));
  return (EntPoint) { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 };
}

/* All that is seen of the canvas. */
static cairo_surface_t *
paint (Fixture *fixture)
{
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gtk_widget_get_width (canvas), gtk_widget_get_height (canvas));
  cairo_t *cr = cairo_create (image);
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (canvas)->snapshot (canvas, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

/* How many bytes of two images differ by more than rounding; takes both. */
static guint
count_different (cairo_surface_t *a,
                 cairo_surface_t *b)
{
  gsize length = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);
  guint n = 0;

  g_assert_cmpint (length, ==, (gsize) cairo_image_surface_get_stride (b) * cairo_image_surface_get_height (b));
  for (gsize i = 0; i < length; i++)
    n += ABS (cairo_image_surface_get_data (a)[i] - cairo_image_surface_get_data (b)[i]) > ROUNDED;
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  return n;
}

static void
test_survivors (Fixture       *fixture,
                gconstpointer  data)
{
  EntCanvasTravel *travel = fixture->canvas->travel;
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND"), brics = get_thing (fixture, ENT_KIND_GROUPING, "brics");
  EntPoint nation = find_body (fixture, india), grouping = find_body (fixture, brics);
  EntRect box;

  show_groupings (fixture, others);
  g_assert_true (ent_canvas_travel_is_under_way (travel));
  ent_canvas_travel_hold (travel, 0);
  assert_near (find_traveller (fixture, india), nation);
  assert_near (find_traveller (fixture, brics), grouping);
  g_assert_cmpfloat (ent_point_distance (find_body (fixture, india), nation), >, 5);

  ent_canvas_travel_hold (travel, 0.5);
  g_assert_cmpfloat_with_epsilon (find_traveller (fixture, india).x, (nation.x + find_body (fixture, india).x) / 2, 1e-6);
  ent_canvas_travel_hold (travel, 1);
  assert_near (find_traveller (fixture, india), find_body (fixture, india));
  assert_near (find_traveller (fixture, brics), find_body (fixture, brics));

  /* Who comes, and who goes, stands where it stands. */
  g_assert_false (ent_canvas_travel_find (travel, get_thing (fixture, ENT_KIND_NATION, "JPN"), &box));
  g_assert_false (ent_canvas_travel_find (travel, get_thing (fixture, ENT_KIND_GROUPING, "sco"), &box));
  ent_canvas_travel_end (travel);
  g_assert_false (ent_canvas_travel_find (travel, india, &box));
}

/* The way begins with what was seen, and ends with what is seen then: with what
 * is selected brought out, and with all words. */
static void
test_nothing_jumps (Fixture       *fixture,
                    gconstpointer  data)
{
  cairo_surface_t *before, *first, *last;

  ent_state_set_selection (fixture->state, get_thing (fixture, ENT_KIND_NATION, "IND"));
  before = paint (fixture);
  show_groupings (fixture, others);
  ent_canvas_travel_hold (fixture->canvas->travel, 0);
  first = paint (fixture);
  ent_canvas_travel_hold (fixture->canvas->travel, 1);
  last = paint (fixture);
  ent_canvas_travel_end (fixture->canvas->travel);
  g_assert_cmpuint (count_different (cairo_surface_reference (before), first), ==, 0);
  g_assert_cmpuint (count_different (last, paint (fixture)), ==, 0);
  /* It is another picture, after all. */
  g_assert_cmpuint (count_different (before, paint (fixture)), >, 1000);
}

/* With another change on the way all go on from where they are. */
static void
test_turned (Fixture       *fixture,
             gconstpointer  data)
{
  EntThing india = get_thing (fixture, ENT_KIND_NATION, "IND");
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const[]) { "brics", "g20", NULL });
  cairo_surface_t *before;
  EntPoint there;

  show_groupings (fixture, others);
  ent_canvas_travel_hold (fixture->canvas->travel, 0.4);
  there = find_traveller (fixture, india);
  before = paint (fixture);

  ent_state_set_view (fixture->state, view, "And another");
  wait_for_painting (fixture);
  g_assert_true (ent_canvas_travel_is_under_way (fixture->canvas->travel));
  ent_canvas_travel_hold (fixture->canvas->travel, 0);
  assert_near (find_traveller (fixture, india), there);
  g_assert_cmpuint (count_different (before, paint (fixture)), ==, 0);
  ent_canvas_travel_end (fixture->canvas->travel);
}

static void
scene_drawn_cb (EntPipeline *pipeline,
                GParamSpec  *pspec,
                Fixture     *fixture)
{
  GskRenderNode *picture = fixture->canvas->seen.picture;

  g_assert_nonnull (picture);
  /* Nothing of it has been painted, so the viewport looks at what is not there yet. */
  ent_canvas_look (fixture->canvas);
  g_assert_true (fixture->canvas->seen.picture == picture);
}

/* Until another network is painted, the one before stays where it was. */
static void
test_stays_until_painted (Fixture       *fixture,
                          gconstpointer  data)
{
  gulong handler = g_signal_connect_after (fixture->pipeline, "notify::scene", G_CALLBACK (scene_drawn_cb), fixture);

  show_groupings (fixture, others);
  g_signal_handler_disconnect (fixture->pipeline, handler);
  settle (fixture);
}

/* The same network on another day stands where it stood, as does what another
 * chart has in common with it. */
static void
test_stands (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntView) euler = ent_view_with_chart (ent_state_get_view (fixture->state), ENT_CHART_EULER);

  ent_canvas_look (fixture->canvas);
  ent_state_set_day (fixture->state, ent_day_new (2024, 6, 1));
  wait_for_painting (fixture);
  g_assert_false (ent_canvas_travel_is_under_way (fixture->canvas->travel));
  ent_state_set_view (fixture->state, euler, "Another chart");
  wait_for_painting (fixture);
  g_assert_false (ent_canvas_travel_is_under_way (fixture->canvas->travel));

  /* In that chart, too, the discs travel. */
  show_groupings (fixture, others);
  g_assert_true (ent_canvas_travel_is_under_way (fixture->canvas->travel));
  ent_canvas_travel_hold (fixture->canvas->travel, 0.5);
  find_traveller (fixture, get_thing (fixture, ENT_KIND_NATION, "IND"));
  ent_canvas_travel_end (fixture->canvas->travel);
}

/* What a person does meanwhile is seen at once. */
static void
test_hands_end_it (Fixture       *fixture,
                   gconstpointer  data)
{
  EntCanvas *canvas = fixture->canvas;

  show_groupings (fixture, others);
  g_assert_true (ent_canvas_travel_is_under_way (canvas->travel));
  ent_state_set_selection (fixture->state, get_thing (fixture, ENT_KIND_NATION, "IND"));
  g_assert_false (ent_canvas_travel_is_under_way (canvas->travel));

  show_groupings (fixture, (const char *const[]) { "brics", NULL });
  g_assert_true (ent_canvas_travel_is_under_way (canvas->travel));
  ent_canvas_look (canvas);
  g_assert_true (ent_canvas_travel_is_under_way (canvas->travel));
  ent_viewport_zoom_by (canvas->viewport, 1.5);
  ent_canvas_look (canvas);
  g_assert_false (ent_canvas_travel_is_under_way (canvas->travel));
  settle (fixture);
}

static void
test_without_motion (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->canvas));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  show_groupings (fixture, others);
  g_assert_false (ent_canvas_travel_is_under_way (fixture->canvas->travel));
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

#define ADD(path, func) ADD_CANVAS ("/app/canvas-travel/" path, func)

HELPER_MAIN ({
  ADD ("survivors", test_survivors);
  ADD ("nothing-jumps", test_nothing_jumps);
  ADD ("turned", test_turned);
  ADD ("stays-until-painted", test_stays_until_painted);
  ADD ("stands", test_stands);
  ADD ("hands-end-it", test_hands_end_it);
  ADD ("without-motion", test_without_motion);
})
