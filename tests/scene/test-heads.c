/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads of rows and columns: where the parts of a picture are while it is scrolled. */
#include "scene/ent-heads.h"

#define EPSILON 1e-9

static const EntRect room = { 20, 100, 620, 500 };

/* Names take 100 on the left and 50 above, numbers 40 on the right and 20 below. */
static const EntHeads table = {
  .whole = { 0, 0, 2000, 3000 }, .body = { 100, 50, 1960, 2980 }, .least_zoom = 0.75,
};

static EntPanes
scroll (double zoom,
        double x,
        double y)
{
  return ent_panes_new (&table, ent_heads_limit (&table, (EntCamera) { zoom, x, y }, room), room);
}

/* A picture without heads is one pane, whatever the camera. */
static void
test_nothing (void)
{
  EntHeads none = ENT_HEADS_NONE;
  EntPanes panes = ent_panes_new (&none, (EntCamera) { 2, -700, 33 }, room);
  EntRect page = { 0, 0, 640, 600 };

  g_assert_true (ent_heads_is_empty (&none));
  g_assert_true (ent_panes_is_one (&panes));
  g_assert_false (panes.is_held);
  g_assert_cmpfloat (ent_panes_camera_at (&panes, (EntPoint) { 1, 1 }).x, ==, -700);
  g_assert_cmpfloat (ent_panes_rect_to_page (&panes, (EntRect) { 10, 0, 20, 0 }).x1, ==, -660);
  g_assert_cmpfloat (ent_panes_get_rect (&panes, 1, 1, page).x1, ==, 640);
  g_assert_cmpfloat (ent_panes_get_rect (&panes, 0, 1, page).x1, ==, 0);
}

/* What is too large to be read as a whole is shown from its beginning; scrolled in one direction, if that is enough. */
static void
test_fit (void)
{
  EntHeads wide = { .whole = { 0, 0, 900, 300 }, .body = { 100, 50, 860, 280 }, .least_zoom = 0.75 };
  EntHeads small = { .whole = { 0, 0, 300, 200 }, .body = { 100, 50, 260, 180 }, .least_zoom = 0.75 };
  EntCamera camera = ent_heads_fit (&table, room, 1.6);

  g_assert_cmpfloat (camera.zoom, ==, 0.75);
  g_assert_cmpfloat (camera.x, ==, 20);
  g_assert_cmpfloat (camera.y, ==, 100);
  camera = ent_heads_fit (&wide, room, 1.6);
  g_assert_cmpfloat (camera.zoom, ==, 1);
  g_assert_cmpfloat (camera.x, ==, 20);
  g_assert_cmpfloat (camera.y, ==, 150);
  camera = ent_heads_fit (&small, room, 1.6);
  g_assert_cmpfloat (camera.zoom, ==, 1.6);
  g_assert_cmpfloat_with_epsilon (camera.x, 80, EPSILON);
}

/* It moves to its ends and no farther. */
static void
test_limits (void)
{
  EntCamera camera = ent_heads_limit (&table, (EntCamera) { 1, 500, 500 }, room);

  g_assert_cmpfloat (camera.x, ==, 20);
  g_assert_cmpfloat (camera.y, ==, 100);
  camera = ent_heads_limit (&table, (EntCamera) { 1, -9000, -9000 }, room);
  g_assert_cmpfloat (camera.x, ==, 620 - 2000);
  g_assert_cmpfloat (camera.y, ==, 500 - 3000);
  camera = ent_heads_limit (&table, (EntCamera) { 1, -300, -400 }, room);
  g_assert_cmpfloat (camera.x, ==, -300);
}

/* Wherever the body is, heads touch the edges of the room, and go along with the body the other way. */
static void
test_holds (void)
{
  static const double xs[] = { 20, -300, -620.5, -1380 }, ys[] = { 100, -1000, -2500 };

  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ys); j++)
      {
        EntPanes panes = scroll (1, xs[i], ys[j]);
        EntRect name = ent_panes_rect_to_page (&panes, (EntRect) { 0, 1000, 90, 1020 });
        EntRect head = ent_panes_rect_to_page (&panes, (EntRect) { 700, 0, 717, 48 });
        EntRect total = ent_panes_rect_to_page (&panes, (EntRect) { 1965, 1000, 1995, 1020 });
        EntRect foot = ent_panes_rect_to_page (&panes, (EntRect) { 700, 2982, 717, 2998 });
        EntRect cell = ent_panes_rect_to_page (&panes, (EntRect) { 700, 1000, 717, 1020 });

        g_assert_true (panes.is_held);
        g_assert_cmpfloat_with_epsilon (name.x0, 20, 1);
        g_assert_cmpfloat_with_epsilon (name.y0, cell.y0, EPSILON);
        g_assert_cmpfloat_with_epsilon (head.y0, 100, 1);
        g_assert_cmpfloat_with_epsilon (head.x0, cell.x0, EPSILON);
        g_assert_cmpfloat_with_epsilon (total.x1, 620 - 5, 1);
        g_assert_cmpfloat_with_epsilon (total.y0, cell.y0, EPSILON);
        g_assert_cmpfloat_with_epsilon (foot.y1, 500 - 2, 1);
        g_assert_cmpfloat_with_epsilon (cell.x0, xs[i] + 700, EPSILON);
        g_assert_cmpfloat_with_epsilon (cell.y0, ys[j] + 1000, EPSILON);
      }
}

/* What is drawn somewhere is also what is found there. */
static void
test_points (void)
{
  EntPanes panes = scroll (0.8, -300, -1000);
  EntRect page = { 0, 0, 640, 600 };
  double area = 0;

  for (guint column = 0; column < ENT_N_PARTS; column++)
    for (guint row = 0; row < ENT_N_PARTS; row++)
      {
        EntRect rect = ent_panes_get_rect (&panes, column, row, page);
        EntPoint middle = { (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2 };
        EntCamera camera = ent_panes_get_camera (&panes, column, row);

        area += (rect.x1 - rect.x0) * (rect.y1 - rect.y0);
        if (rect.x1 <= rect.x0 || rect.y1 <= rect.y0)
          continue;
        g_assert_cmpfloat (ent_panes_camera_at (&panes, middle).x, ==, camera.x);
        g_assert_cmpfloat (ent_panes_camera_at (&panes, middle).y, ==, camera.y);
      }
  g_assert_cmpfloat_with_epsilon (area, 640 * 600, 1e-6);
  /* Heads of columns may lean over what is held on the right. */
  g_assert_cmpfloat (ent_panes_camera_at (&panes, (EntPoint) { 619, 110 }).x, ==, -300);
  g_assert_cmpfloat (ent_panes_camera_at (&panes, (EntPoint) { 619, 300 }).x, <, -300);
  g_assert_cmpfloat (ent_panes_camera_at (&panes, (EntPoint) { 619, 499 }).x, <, -300);
}

/* Heads that would leave nothing to look at go with the rest. */
static void
test_too_large (void)
{
  EntPanes panes = scroll (3, -3000, -1000);

  g_assert_cmpfloat (panes.shift_x[0], ==, 0);
  g_assert_cmpfloat (panes.shift_y[0], >, 0);
  panes = scroll (10, -3000, -1000);
  g_assert_true (ent_panes_is_one (&panes));
  g_assert_false (panes.is_held);
}

/* What is behind a head, or outside of the room, is brought out from there. */
static void
test_reveals (void)
{
  EntPanes panes = scroll (1, -300, -1000);
  EntRect behind = { 330, 1110, 347, 1130 };
  EntPoint by = ent_panes_reveal (&panes, behind, room);
  EntRect seen = ent_panes_rect_to_page (&panes, behind);

  g_assert_cmpfloat_with_epsilon (seen.x0 + by.x, 20 + 100, EPSILON);
  g_assert_cmpfloat_with_epsilon (seen.y0 + by.y, 100 + 50, EPSILON);
  by = ent_panes_reveal (&panes, (EntRect) { 900, 1400, 1000, 1600 }, room);
  g_assert_cmpfloat_with_epsilon (by.x, 620 - 40 - (1000 - 300), EPSILON);
  g_assert_cmpfloat_with_epsilon (by.y, 500 - 20 - (1600 - 1000), EPSILON);
  /* A head is in sight already, but for where its row is. */
  by = ent_panes_reveal (&panes, (EntRect) { 0, 2000, 90, 2020 }, room);
  g_assert_cmpfloat (by.x, ==, 0);
  g_assert_cmpfloat (by.y, <, -500);
  by = ent_panes_reveal (&panes, (EntRect) { 1500, 0, 1517, 40 }, room);
  g_assert_cmpfloat (by.x, <, -500);
  g_assert_cmpfloat (by.y, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/heads/nothing", test_nothing);
  g_test_add_func ("/scene/heads/fit", test_fit);
  g_test_add_func ("/scene/heads/limits", test_limits);
  g_test_add_func ("/scene/heads/holds", test_holds);
  g_test_add_func ("/scene/heads/points", test_points);
  g_test_add_func ("/scene/heads/too-large", test_too_large);
  g_test_add_func ("/scene/heads/reveals", test_reveals);
  return g_test_run ();
}
