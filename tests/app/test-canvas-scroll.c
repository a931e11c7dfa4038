/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of rows and columns that are larger than the window: heads stay in sight, and all can be reached. */
#include "tests/app/canvas-fixture.h"

/* A letter or two may fall on another part of a pixel. */
#define LETTERS 150

/* All groupings of the data, in a chart that cannot be read as a whole. */
static void
show_all (Fixture      *fixture,
          EntChartKind  chart)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autoptr (EntView) network = NULL;
  g_autoptr (EntView) view = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (fixture->dataset, ENT_KIND_GROUPING); row++)
    g_strv_builder_add (ids, ent_dataset_get_grouping (fixture->dataset, row)->record.id);
  all = g_strv_builder_end (ids);
  network = ent_view_new ((const char *const *) all, ent_day_new (2026, 1, 1));
  view = ent_view_with_chart (network, chart);
  ent_state_set_view (fixture->state, view, "Show All");
  settle (fixture);
}

static EntPanes
get_panes (Fixture *fixture)
{
  return ent_viewport_get_panes (fixture->canvas->viewport);
}

/* What is seen of the picture, without its words. */
static cairo_surface_t *
paint (Fixture *fixture)
{
  g_autoptr (EntThings) nothing = ent_things_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gtk_widget_get_width (GTK_WIDGET (fixture->canvas)),
                                                       gtk_widget_get_height (GTK_WIDGET (fixture->canvas)));
  EntPanes panes = ent_canvas_get_snapped_panes (fixture->canvas);
  GskRenderNode *node;
  cairo_t *cr = cairo_create (image);

  settle (fixture);
  ent_canvas_surface_snapshot (fixture->canvas->surface, snapshot, &panes, &(EntEmphasis) { .lead = nothing, .related = nothing });
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

/* How many pixels differ in a part of two images. */
static guint
count_different (cairo_surface_t *a,
                 cairo_surface_t *b,
                 EntRect          part)
{
  guint n = 0;

  for (int y = (int) part.y0; y < (int) part.y1; y++)
    for (int x = (int) part.x0; x < (int) part.x1; x++)
      {
        const guint32 *left = (const guint32 *) (gpointer) (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a)) + x;
        const guint32 *right = (const guint32 *) (gpointer) (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b)) + x;

        n += (*left & 0xffffff) != (*right & 0xffffff);
      }
  return n;
}

/* Names of rows stay as they are while the columns move, and the other way round. */
static void
test_heads_stay (Fixture       *fixture,
                 gconstpointer  data)
{
  EntRect room, names, heads;
  EntPanes panes;
  cairo_surface_t *first, *across, *down;

  show_all (fixture, ENT_CHART_MATRIX);
  panes = get_panes (fixture);
  room = ent_viewport_get_page_room (fixture->canvas->viewport);
  names = (EntRect) { room.x0, panes.edge_y[0] + 1, panes.edge_x[0] - 1, panes.edge_y[1] - 1 };
  heads = (EntRect) { panes.edge_x[0] + 1, room.y0, panes.edge_x[1] - 1, panes.edge_y[0] - 1 };
  g_assert_true (panes.is_held);
  first = paint (fixture);
  ent_viewport_pan (fixture->canvas->viewport, -60, 0);
  across = paint (fixture);
  g_assert_cmpuint (count_different (first, across, names), <, LETTERS);
  g_assert_cmpuint (count_different (first, across, heads), >, 10 * LETTERS);
  ent_viewport_pan (fixture->canvas->viewport, 60, -200);
  down = paint (fixture);
  g_assert_cmpuint (count_different (first, down, heads), <, LETTERS);
  g_assert_cmpuint (count_different (first, down, names), >, 10 * LETTERS);
  cairo_surface_destroy (first);
  cairo_surface_destroy (across);
  cairo_surface_destroy (down);
}

/* What is pointed at is what is seen there, though it is held. */
static void
test_picks_heads (Fixture       *fixture,
                  gconstpointer  data)
{
  EntScene *scene;
  guint n = 0;

  show_all (fixture, ENT_CHART_MATRIX);
  ent_viewport_pan (fixture->canvas->viewport, -100, -900);
  settle (fixture);
  scene = ent_canvas_get_scene (fixture->canvas);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];
      EntPanes panes = get_panes (fixture);
      EntRect box = ent_panes_rect_to_page (&panes, (EntRect) { item->point.x, item->point.y, item->point.x, item->point.y });

      if (!item->is_node || !ent_thing_is (item->thing, ENT_KIND_NATION) || box.y0 < panes.edge_y[0] || box.y0 > panes.edge_y[1])
        continue;
      assert_thing (ent_canvas_pick (fixture->canvas, (EntPoint) { box.x0, box.y0 }), item->thing);
      n++;
    }
  g_assert_cmpuint (n, >, 5);
}

/* Whoever walks by keyboard sees where that leads. */
static void
test_walk_scrolls (Fixture       *fixture,
                   gconstpointer  data)
{
  static const EntChartKind charts[] = { ENT_CHART_MATRIX, ENT_CHART_LINEAR, ENT_CHART_COLUMNS, ENT_CHART_LINES };

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++)
    {
      EntRect room;
      EntScene *scene;

      show_all (fixture, charts[c]);
      room = ent_viewport_get_page_room (fixture->canvas->viewport);
      scene = ent_canvas_get_scene (fixture->canvas);
      g_assert_true (get_panes (fixture).is_held);
      for (guint i = 0; i < ent_scene_get_n_items (scene); i += 97)
        {
          const EntSceneItem *item = &ent_scene_get_items (scene)[i];
          EntPanes panes;
          EntRect box;

          /* A column may be higher than the room. */
          if (!item->is_node || (item->bounds.y1 - item->bounds.y0) * get_panes (fixture).camera.zoom > (room.y1 - room.y0) / 2)
            continue;
          ent_canvas_reveal (fixture->canvas, item->thing);
          panes = get_panes (fixture);
          box = ent_panes_rect_to_page (&panes, item->bounds);
          g_assert_cmpfloat (box.x0, >=, room.x0 - 1);
          g_assert_cmpfloat (box.y0, >=, room.y0 - 1);
          g_assert_cmpfloat (box.x0, <=, room.x1 + 1);
          g_assert_cmpfloat (box.y0, <=, room.y1 + 1);
          if (item->point.x > panes.heads.body.x0 && item->point.x < panes.heads.body.x1)
            g_assert_cmpfloat (box.x0, >=, panes.edge_x[0] - 4);
          if (item->point.y > panes.heads.body.y0 && item->point.y < panes.heads.body.y1)
            g_assert_cmpfloat (box.y0, >=, panes.edge_y[0] - 4);
        }
    }
}

/* Scrollbars are there where there is something to scroll, and a wheel scrolls. */
static void
test_bars (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *upright = fixture->canvas->bars[GTK_ORIENTATION_VERTICAL];
  GtkAdjustment *adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (upright));
  double zoom;

  g_assert_false (gtk_widget_get_child_visible (upright));
  show_all (fixture, ENT_CHART_MATRIX);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_get_child_visible (upright));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  zoom = ent_viewport_get_zoom (fixture->canvas->viewport);
  ent_canvas_pointer_scroll (fixture->canvas->pointer, 0, 2, 0, TRUE);
  g_assert_cmpfloat (ent_viewport_get_zoom (fixture->canvas->viewport), ==, zoom);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), 120, 1);
  gtk_adjustment_set_value (adjustment, 300);
  g_assert_cmpfloat_with_epsilon (get_panes (fixture).camera.y, ent_viewport_get_page_room (fixture->canvas->viewport).y0 - 300, 1);
  ent_canvas_pointer_scroll (fixture->canvas->pointer, 0, -1, GDK_CONTROL_MASK, TRUE);
  g_assert_cmpfloat (ent_viewport_get_zoom (fixture->canvas->viewport), >, zoom);
}

/* The nodes of heads are where the heads are, for whoever has them read out. */
static void
test_nodes (Fixture       *fixture,
            gconstpointer  data)
{
  EntScene *scene;
  EntThing seen_now = ENT_THING_NOTHING;
  GtkWidget *node;
  graphene_rect_t box;
  EntPanes panes;
  EntRect seen;

  show_all (fixture, ENT_CHART_MATRIX);
  ent_viewport_pan (fixture->canvas->viewport, -100, -300);
  gtk_test_widget_wait_for_draw (fixture->window);
  panes = get_panes (fixture);
  scene = ent_canvas_get_scene (fixture->canvas);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      seen = ent_panes_rect_to_page (&panes, item->bounds);
      if (item->is_node && ent_thing_is (item->thing, ENT_KIND_NATION) && seen.y0 > panes.edge_y[0] && seen.y1 < panes.edge_y[1])
        seen_now = item->thing;
    }
  helper_wait (has_nodes, fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
  node = ent_canvas_nodes_get_child (fixture->canvas->nodes, seen_now);
  g_assert_true (gtk_widget_compute_bounds (node, GTK_WIDGET (fixture->canvas), &box));
  seen = ent_panes_rect_to_page (&panes, ent_scene_find_node (scene, seen_now)->bounds);
  g_assert_cmpfloat (box.origin.x, >=, ent_viewport_get_page_room (fixture->canvas->viewport).x0);
  g_assert_cmpfloat_with_epsilon (box.origin.x, seen.x0, 4);
  g_assert_cmpfloat_with_epsilon (box.origin.y, seen.y0, 4);
}

/* Of a thousand nodes and more only those near the window have a child; the others are still walked to. */
static void
test_far_nodes (Fixture      *fixture,
                gconstpointer data)
{
  EntScene *scene;
  guint n_nodes = 0;
  EntThing far = ENT_THING_NOTHING;
  double lowest = 0;

  show_all (fixture, ENT_CHART_MATRIX);
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  scene = ent_canvas_get_scene (fixture->canvas);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      n_nodes += item->is_node;
      if (!item->is_node || !ent_thing_is (item->thing, ENT_KIND_MEMBERSHIP) || item->point.y <= lowest)
        continue;
      lowest = item->point.y;
      far = item->thing;
    }
  helper_wait (has_nodes, fixture);
  g_assert_cmpuint (n_nodes, >, 1000);
  g_assert_cmpuint (count_nodes (fixture), <, n_nodes / 2);
  g_assert_cmpuint (count_nodes (fixture), >, 50);
  g_assert_null (ent_canvas_nodes_get_child (fixture->canvas->nodes, far));

  ent_state_set_selection (fixture->state, far);
  g_assert_true (ent_canvas_enter (fixture->canvas));
  assert_thing (ent_canvas_nodes_get_focus (fixture->canvas->nodes), far);
  g_assert_cmpfloat (get_panes (fixture).camera.y, <, -1000);

  /* The date moves on, and the focus stays. */
  ent_state_set_day (fixture->state, ent_day_new (2025, 12, 1));
  settle (fixture);
  assert_thing (ent_canvas_nodes_get_focus (fixture->canvas->nodes), far);
}

#define ADD(path, func) g_test_add ("/app/canvas-scroll/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("heads-stay", test_heads_stay)
    ADD ("picks-heads", test_picks_heads)
    ADD ("walk-scrolls", test_walk_scrolls)
    ADD ("bars", test_bars)
    ADD ("nodes", test_nodes)
    ADD ("far-nodes", test_far_nodes))
