/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-viewport.h"

#include "tests/state/fixture.h"
#include "view/ent-view.h"

#define EPSILON 1e-9

#define DAY 734655 /* any */
#define MARGIN 15  /* of a page of 600 × 400, which is a small one */

static const EntRect SQUARE = { -100, -100, 100, 100 };
static const EntRect WIDE = { -400, -100, 400, 100 };

static EntGraph *
new_network (void)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);

  return ent_graph_new (dataset, query);
}

/* A page without words that shows a square. */
static EntViewport *
new_viewport (EntGraph *network)
{
  EntViewport *viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { 0 });
  ent_viewport_set_picture (viewport, network, DAY, SQUARE, SQUARE);
  return viewport;
}

static EntRect
see (EntViewport *viewport,
     EntRect      part)
{
  return ent_camera_rect_to_screen (ent_viewport_get_camera (viewport), part);
}

static void
moved_cb (EntViewport *viewport,
          guint       *count)
{
  *count += 1;
}

static void
zoomed_cb (EntViewport *viewport,
           GParamSpec  *pspec,
           guint       *count)
{
  *count += 1;
}

static void
assert_whole (EntViewport *viewport,
              EntRect      part,
              double       width,
              double       height)
{
  EntRect seen = see (viewport, part);
  /* Of a small page the margin is a share. */
  double margin = MIN (ENT_PAGE_MARGIN, 0.03 * (width + height) / 2);

  g_assert_cmpfloat_with_epsilon (seen.x0 + seen.x1, width, EPSILON);
  g_assert_cmpfloat (MIN (seen.x0, seen.y0), >=, margin - EPSILON);
  g_assert_cmpfloat (seen.x1, <=, width - margin + EPSILON);
  g_assert_cmpfloat (seen.y1, <=, height - margin + EPSILON);
}

static void
test_shows_the_whole_on_every_page (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { 0 });
  g_assert_cmpfloat (ent_viewport_get_zoom (viewport), ==, 1);
  ent_viewport_set_picture (viewport, network, DAY, SQUARE, SQUARE);
  assert_whole (viewport, SQUARE, 600, 400);
  ent_viewport_set_page (viewport, 220, 400, (EntInsets) { 0 });
  assert_whole (viewport, SQUARE, 220, 400);
}

static const EntRect RIGHT = { 100, -50, 400, 50 };

static void
test_is_first_centred_on_the_day (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { 0 });
  ent_viewport_set_picture (viewport, network, DAY, RIGHT, WIDE);
  assert_whole (viewport, RIGHT, 600, 400);
  ent_viewport_set_page (viewport, 500, 400, (EntInsets) { 0 });
  assert_whole (viewport, RIGHT, 500, 400);
  ent_viewport_zoom_by (viewport, 2);
  ent_viewport_fit (viewport);
  assert_whole (viewport, RIGHT, 500, 400);
}

/* There is one step back to what all dates show, and no step when there is no need for one. */
static void
test_another_date_is_not_cut_off (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { 0 });
  ent_viewport_set_picture (viewport, network, DAY, RIGHT, WIDE);
  ent_viewport_set_picture (viewport, network, DAY + 1, (EntRect) { 110, -60, 390, 60 }, WIDE);
  assert_whole (viewport, RIGHT, 600, 400);
  ent_viewport_set_picture (viewport, network, DAY + 2, SQUARE, WIDE);
  assert_whole (viewport, WIDE, 600, 400);
  ent_viewport_set_picture (viewport, network, DAY, RIGHT, WIDE);
  assert_whole (viewport, WIDE, 600, 400);
}

/* Whoever drags something beyond the edge wants the rest to stay. */
static void
test_a_drag_steps_nowhere (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { 0 });
  ent_viewport_set_picture (viewport, network, DAY, RIGHT, WIDE);
  ent_viewport_set_picture (viewport, network, DAY, SQUARE, WIDE);
  assert_whole (viewport, RIGHT, 600, 400);
}

/* A sketch is seen whole, and so is the picture that follows. */
static void
test_picture_follows_a_sketch (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);

  ent_viewport_set_picture (viewport, NULL, DAY, WIDE, WIDE);
  assert_whole (viewport, WIDE, 600, 400);
  ent_viewport_set_picture (viewport, network, DAY, RIGHT, WIDE);
  assert_whole (viewport, RIGHT, 600, 400);
}

static void
test_leaves_room_for_words (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { .top = 120 });
  ent_viewport_set_picture (viewport, network, DAY, SQUARE, SQUARE);
  g_assert_cmpfloat (see (viewport, SQUARE).y0, >=, 120);
}

static void
test_words_move_nothing (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);
  double zoom = ent_viewport_get_zoom (viewport);

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { .top = 120 });
  ent_viewport_set_picture (viewport, network, DAY, SQUARE, WIDE);
  g_assert_cmpfloat (ent_viewport_get_zoom (viewport), ==, zoom);
  ent_viewport_fit (viewport);
  g_assert_cmpfloat (ent_viewport_get_zoom (viewport), <, zoom);
}

static void
test_another_network_is_fitted (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntGraph) other = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);

  ent_viewport_set_picture (viewport, other, DAY, WIDE, WIDE);
  assert_whole (viewport, WIDE, 600, 400);
}

/* What a person has moved stays, unless nothing would be left to see. */
static void
test_a_moved_picture_stays (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntGraph) other = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);
  EntCamera moved;

  ent_viewport_pan (viewport, 50, -20);
  moved = ent_viewport_get_camera (viewport);
  ent_viewport_set_page (viewport, 500, 400, (EntInsets) { 0 });
  ent_viewport_set_picture (viewport, other, DAY, WIDE, WIDE);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).x, ==, moved.x);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).y, ==, moved.y);

  ent_viewport_pan (viewport, 5000, 0);
  ent_viewport_set_picture (viewport, network, DAY, SQUARE, SQUARE);
  assert_whole (viewport, SQUARE, 500, 400);
}

static void
test_fit_follows_again (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntGraph) other = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);

  ent_viewport_zoom_by (viewport, 3);
  ent_viewport_fit (viewport);
  assert_whole (viewport, SQUARE, 600, 400);
  ent_viewport_set_picture (viewport, other, DAY, WIDE, WIDE);
  assert_whole (viewport, WIDE, 600, 400);
}

/* Places laid out afresh are of the same network. */
static void
test_expected_picture_is_fitted (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);

  ent_viewport_zoom_by (viewport, 3);
  ent_viewport_expect (viewport);
  ent_viewport_set_picture (viewport, network, DAY, WIDE, WIDE);
  assert_whole (viewport, WIDE, 600, 400);
}

static void
test_zoom_keeps_the_point (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);
  EntPoint point = { 130, 70 };
  EntPoint world = ent_camera_to_world (ent_viewport_get_camera (viewport), point);
  EntPoint again;

  ent_viewport_zoom_at (viewport, point, 2);
  again = ent_camera_to_world (ent_viewport_get_camera (viewport), point);
  g_assert_cmpfloat_with_epsilon (again.x, world.x, EPSILON);
  g_assert_cmpfloat_with_epsilon (again.y, world.y, EPSILON);

  world = ent_camera_to_world (ent_viewport_get_camera (viewport), (EntPoint) { 300, 200 });
  ent_viewport_zoom_to (viewport, 0.5);
  g_assert_cmpfloat_with_epsilon (ent_viewport_get_zoom (viewport), 0.5, EPSILON);
  again = ent_camera_to_world (ent_viewport_get_camera (viewport), (EntPoint) { 300, 200 });
  g_assert_cmpfloat_with_epsilon (again.x, world.x, EPSILON);

  ent_viewport_zoom_by (viewport, 1e9);
  g_assert_cmpfloat (ent_viewport_get_zoom (viewport), ==, ENT_ZOOM_MAX);
}

static void
test_reveals_with_the_least_move (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);
  EntCamera before = ent_viewport_get_camera (viewport);
  EntRect part = { 80, -10, 100, 10 };

  ent_viewport_reveal (viewport, part);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).x, ==, before.x);

  ent_viewport_pan (viewport, 400, 0);
  ent_viewport_reveal (viewport, part);
  g_assert_cmpfloat_with_epsilon (see (viewport, part).x1, 600 - MARGIN, EPSILON);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).y, ==, before.y);

  ent_viewport_pan (viewport, -2000, -2000);
  ent_viewport_reveal (viewport, part);
  g_assert_cmpfloat_with_epsilon (see (viewport, part).x0, MARGIN, EPSILON);
  g_assert_cmpfloat_with_epsilon (see (viewport, part).y0, MARGIN, EPSILON);
}

static void
test_says_when_it_moved (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);
  guint n_moved = 0, n_zoomed = 0;

  g_signal_connect (viewport, "moved", G_CALLBACK (moved_cb), &n_moved);
  g_signal_connect (viewport, "notify::zoom", G_CALLBACK (zoomed_cb), &n_zoomed);
  ent_viewport_fit (viewport);
  g_assert_cmpuint (n_moved, ==, 0);
  ent_viewport_pan (viewport, 1, 0);
  g_assert_cmpuint (n_moved, ==, 1);
  g_assert_cmpuint (n_zoomed, ==, 0);
  ent_viewport_zoom_by (viewport, 2);
  g_assert_cmpuint (n_moved, ==, 2);
  g_assert_cmpuint (n_zoomed, ==, 1);
}

/* A picture of rows and columns that cannot be read as a whole is scrolled, with its heads in sight; a person may
 * still ask for all of it. */
static void
test_holds_heads (void)
{
  static const EntRect sheet = { 0, 0, 3000, 2000 };
  static const EntHeads heads = { .whole = { 0, 0, 3000, 2000 }, .body = { 100, 50, 3000, 2000 }, .least_zoom = 0.5 };
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 400, (EntInsets) { 0 });
  ent_viewport_set_heads (viewport, heads);
  ent_viewport_set_picture (viewport, network, DAY, sheet, sheet);
  g_assert_cmpfloat (ent_viewport_get_zoom (viewport), ==, 0.5);
  g_assert_cmpfloat (see (viewport, sheet).x0, ==, MARGIN);
  g_assert_cmpfloat (see (viewport, sheet).y0, ==, MARGIN);
  g_assert_false (ent_viewport_get_misshapen (viewport));

  ent_viewport_pan (viewport, -100, -1e6);
  g_assert_cmpfloat (see (viewport, sheet).x0, ==, MARGIN - 100);
  g_assert_cmpfloat (see (viewport, sheet).y1, ==, 400 - MARGIN);
  g_assert_cmpfloat (ent_viewport_get_camera_at (viewport, (EntPoint) { MARGIN + 1, 200 }).x, ==, MARGIN);
  g_assert_cmpfloat (ent_viewport_get_camera_at (viewport, (EntPoint) { 300, 200 }).x, ==, MARGIN - 100);

  /* A smaller page shows no farther than the end, either. */
  ent_viewport_pan (viewport, -1e6, 0);
  ent_viewport_set_page (viewport, 600, 800, (EntInsets) { 0 });
  g_assert_cmpfloat (see (viewport, sheet).y1, ==, 800 - 21);

  ent_viewport_fit (viewport);
  assert_whole (viewport, sheet, 600, 800);
}

/* A picture without anything in it leaves all as it is. */
static void
test_nothing_to_see (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntGraph) other = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);
  double zoom = ent_viewport_get_zoom (viewport);

  ent_viewport_set_picture (viewport, other, DAY, ENT_RECT_EMPTY, ENT_RECT_EMPTY);
  ent_viewport_fit (viewport);
  g_assert_cmpfloat (ent_viewport_get_zoom (viewport), ==, zoom);
  ent_viewport_set_picture (viewport, other, DAY, WIDE, WIDE);
  assert_whole (viewport, WIDE, 600, 400);
}

static const EntRect LARGE = { -500, -400, 500, 400 };

static EntViewport *
new_large_viewport (EntGraph *network)
{
  EntViewport *viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 600, 480, (EntInsets) { 0 });
  ent_viewport_set_picture (viewport, network, DAY, LARGE, LARGE);
  return viewport;
}

static void
test_another_shape_of_the_page (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_large_viewport (network);

  g_assert_false (ent_viewport_get_misshapen (viewport));
  ent_viewport_set_page (viewport, 660, 480, (EntInsets) { 0 });
  g_assert_false (ent_viewport_get_misshapen (viewport));
  ent_viewport_set_page (viewport, 1200, 480, (EntInsets) { 0 });
  g_assert_true (ent_viewport_get_misshapen (viewport));
  ent_viewport_set_page (viewport, 600, 480, (EntInsets) { 0 });
  g_assert_false (ent_viewport_get_misshapen (viewport));
  ent_viewport_set_page (viewport, 600, 900, (EntInsets) { 0 });
  g_assert_true (ent_viewport_get_misshapen (viewport));

  /* It is on its way. */
  ent_viewport_expect (viewport);
  g_assert_false (ent_viewport_get_misshapen (viewport));
}

/* A layout that is wide by nature stays so when it is made again. */
static void
test_shape_counts_since_the_layout (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = ent_viewport_new ();

  ent_viewport_set_page (viewport, 480, 480, (EntInsets) { 0 });
  ent_viewport_set_picture (viewport, network, DAY, WIDE, WIDE);
  g_assert_false (ent_viewport_get_misshapen (viewport));
  ent_viewport_expect (viewport);
  ent_viewport_set_picture (viewport, network, DAY, WIDE, WIDE);
  g_assert_false (ent_viewport_get_misshapen (viewport));
}

static void
test_small_picture_fits_every_shape (void)
{
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);

  ent_viewport_set_page (viewport, 1600, 400, (EntInsets) { 0 });
  g_assert_false (ent_viewport_get_misshapen (viewport));
}

/* One goes out as far as all is seen of what is larger than any zoom was made for, and back in and out again. */
static void
test_zooms_out_to_the_whole (void)
{
  const EntRect huge = { -50000, -40000, 50000, 40000 };
  g_autoptr (EntGraph) network = new_network ();
  g_autoptr (EntViewport) viewport = new_viewport (network);

  g_assert_cmpfloat (ent_viewport_get_min_zoom (viewport), ==, ENT_ZOOM_MIN);
  ent_viewport_expect (viewport);
  ent_viewport_set_picture (viewport, network, DAY, huge, huge);
  assert_whole (viewport, huge, 600, 400);
  ent_viewport_zoom_to (viewport, 1);
  ent_viewport_zoom_by (viewport, 1e-9);
  assert_whole (viewport, huge, 600, 400);
}

/* What is seen of a picture depends on the zoom, and is made once for each. */
static void
test_sees_what_can_be_read (void)
{
  g_autoptr (EntViewport) viewport = ent_viewport_new ();
  g_autoptr (EntScene) scene = ent_scene_new ();
  EntScene *seen;

  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PILL,
    .layer = ENT_LAYER_TAG,
    .thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0)),
    .is_node = TRUE,
    .bounds = { -30, -12, 30, 12 },
    .radius = 12,
    .half_width = 30,
    .text = "SCO",
    .text_style = { .size = 13 },
  });
  ent_scene_finish (scene);
  ent_viewport_set_page (viewport, 800, 600, (EntInsets) { 0 });

  g_assert_null (ent_viewport_see (viewport, NULL));
  g_assert_true (ent_viewport_see (viewport, scene) == scene);
  ent_viewport_zoom_to (viewport, 0.25);
  seen = ent_viewport_see (viewport, scene);
  g_assert_cmpfloat_with_epsilon (ent_scene_get_items (seen)->text_style.size * 0.25, 9, 1e-9);
  g_assert_true (ent_viewport_see (viewport, scene) == seen);
  ent_viewport_zoom_to (viewport, 1);
  g_assert_true (ent_viewport_see (viewport, scene) == scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/state/viewport/shows-the-whole-on-every-page", test_shows_the_whole_on_every_page);
  g_test_add_func ("/state/viewport/is-first-centred-on-the-day", test_is_first_centred_on_the_day);
  g_test_add_func ("/state/viewport/another-date-is-not-cut-off", test_another_date_is_not_cut_off);
  g_test_add_func ("/state/viewport/a-drag-steps-nowhere", test_a_drag_steps_nowhere);
  g_test_add_func ("/state/viewport/picture-follows-a-sketch", test_picture_follows_a_sketch);
  g_test_add_func ("/state/viewport/leaves-room-for-words", test_leaves_room_for_words);
  g_test_add_func ("/state/viewport/words-move-nothing", test_words_move_nothing);
  g_test_add_func ("/state/viewport/another-network-is-fitted", test_another_network_is_fitted);
  g_test_add_func ("/state/viewport/a-moved-picture-stays", test_a_moved_picture_stays);
  g_test_add_func ("/state/viewport/fit-follows-again", test_fit_follows_again);
  g_test_add_func ("/state/viewport/expected-picture-is-fitted", test_expected_picture_is_fitted);
  g_test_add_func ("/state/viewport/zoom-keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/state/viewport/holds-heads", test_holds_heads);
  g_test_add_func ("/state/viewport/reveals-with-the-least-move", test_reveals_with_the_least_move);
  g_test_add_func ("/state/viewport/says-when-it-moved", test_says_when_it_moved);
  g_test_add_func ("/state/viewport/nothing-to-see", test_nothing_to_see);
  g_test_add_func ("/state/viewport/another-shape-of-the-page", test_another_shape_of_the_page);
  g_test_add_func ("/state/viewport/shape-counts-since-the-layout", test_shape_counts_since_the_layout);
  g_test_add_func ("/state/viewport/small-picture-fits-every-shape", test_small_picture_fits_every_shape);
  g_test_add_func ("/state/viewport/zooms-out-to-the-whole", test_zooms_out_to_the_whole);
  g_test_add_func ("/state/viewport/sees-what-can-be-read", test_sees_what_can_be_read);

  return g_test_run ();
}
