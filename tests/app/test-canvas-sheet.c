/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is brought out is seen at once and while the picture is moved, as if all of it had been painted. */
#include "app/ent-canvas-sheet.h"

/* Two tiles of device pixels high and more than two wide, at any scale that is tried. */
#define WIDTH 1300
#define HEIGHT 300

/* Of edges that are blended twice, or that the end of what is painted at once cuts. */
#define ROUNDING 12

static EntOps *
new_ops (void)
{
  EntScene *scene = ent_scene_new ();
  EntThings *lead = ent_things_new ();
  EntThings *related = ent_things_new ();
  EntSceneItem disc = { .shape = ENT_SHAPE_DISC, .layer = ENT_LAYER_BODY, .is_node = TRUE, .fill = ENT_COLOR_DISC, .fill_alpha = 1 };
  EntEmphasis emphasis = { .lead = lead, .related = related, .fade = ENT_FADE_SELECTION };
  EntOps *ops;

  for (guint i = 0; i < 12; i++)
    {
      disc.thing = ent_thing_of (ent_ref (ENT_KIND_NATION, i));
      disc.point = (EntPoint) { 110.0 * i - 20, 20.5 * i - 7 };
      disc.radius = 30;
      disc.bounds = ent_rect_grow ((EntRect) { disc.point.x, disc.point.y, disc.point.x, disc.point.y }, 34);
      ent_scene_add (scene, &disc);
    }
  ent_scene_finish (scene);
  ent_things_add (lead, ent_thing_of (ent_ref (ENT_KIND_NATION, 3)));
  ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_NATION, 3)));
  ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_NATION, 5)));
  emphasis.selection = ent_thing_of (ent_ref (ENT_KIND_NATION, 3));
  ops = ent_ops_new_emphasis (scene, (EntCamera) { 1, 40, 0 }, ENT_THEME_LIGHT, ent_text_get_measure (), &emphasis);
  ent_things_free (lead);
  ent_things_free (related);
  ent_scene_unref (scene);
  return ops;
}

static cairo_surface_t *
new_image (int scale)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * scale, HEIGHT * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (image, scale, scale);
  cr = cairo_create (image);
  for (int i = 0; i < WIDTH; i++)
    {
      cairo_set_source_rgb (cr, (i % 7) / 7.0, (i % 11) / 11.0, (i % 13) / 13.0);
      cairo_rectangle (cr, i, i % 17, 1, HEIGHT);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  return image;
}

static cairo_surface_t *
new_window (int scale)
{
  cairo_surface_t *window = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * scale, HEIGHT * scale);

  cairo_surface_set_device_scale (window, scale, scale);
  return window;
}

/* As a window of the size of the image sees it, moved to the left by @x. */
static cairo_surface_t *
draw (EntCanvasSheet *sheet,
      int             scale,
      double          x)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *window = new_window (scale);
  cairo_t *cr = cairo_create (window);
  GskRenderNode *node;

  ent_canvas_sheet_snapshot (sheet, snapshot, (EntRect) { x, 0, x + WIDTH, HEIGHT });
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_translate (cr, -x, 0);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (window);
  return window;
}

static cairo_surface_t *
draw_truth (int     scale,
            EntOps *ops,
            double  x)
{
  cairo_surface_t *image = new_image (scale);
  cairo_surface_t *window = new_window (scale);
  cairo_t *cr = cairo_create (image);

  cairo_translate (cr, -40, 0);
  if (ops != NULL)
    ent_painter_draw (cr, ops);
  cairo_destroy (cr);
  cr = cairo_create (window);
  cairo_set_source_surface (cr, image, -x, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  cairo_surface_flush (window);
  return window;
}

static void
check_same (cairo_surface_t *a,
            cairo_surface_t *b,
            int              tolerance)
{
  const guchar *left = cairo_image_surface_get_data (a), *right = cairo_image_surface_get_data (b);
  int stride = cairo_image_surface_get_stride (a);

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      for (int channel = 0; channel < 3; channel++)
        g_assert_cmpint (ABS (left[y * stride + 4 * x + channel] - right[y * stride + 4 * x + channel]), <=, tolerance);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static void
check_brought_out (int      scale,
                   gboolean ahead)
{
  EntCanvasSheet *sheet = ent_canvas_sheet_new (new_image (scale), WIDTH, HEIGHT, scale);
  g_autoptr (EntOps) ops = new_ops ();

  check_same (draw (sheet, scale, 0), draw_truth (scale, NULL, 0), 0);
  ent_canvas_sheet_bring_out (sheet, ops, (EntPoint) { -40, 0 });
  check_same (draw (sheet, scale, 600), draw_truth (scale, ops, 600), ROUNDING);
  check_same (draw (sheet, scale, 600), draw_truth (scale, ops, 600), ROUNDING);
  /* Nobody sees that it is painted into the tiles in time. */
  if (ahead)
    {
      g_assert_true (ent_canvas_sheet_light_ahead (sheet));
      check_same (draw (sheet, scale, 600), draw_truth (scale, ops, 600), ROUNDING);
      g_assert_true (ent_canvas_sheet_light_ahead (sheet));
      while (ent_canvas_sheet_light_ahead (sheet))
        ;
      check_same (draw (sheet, scale, 600), draw_truth (scale, ops, 600), ROUNDING);
    }
  /* Moved, bit by bit, to where other tiles are seen. */
  check_same (draw (sheet, scale, 603), draw_truth (scale, ops, 603), ROUNDING);
  check_same (draw (sheet, scale, 300), draw_truth (scale, ops, 300), ROUNDING);
  check_same (draw (sheet, scale, 0), draw_truth (scale, ops, 0), ROUNDING);
  ent_canvas_sheet_bring_out (sheet, NULL, (EntPoint) { 0, 0 });
  check_same (draw (sheet, scale, 700), draw_truth (scale, NULL, 700), 0);
  ent_canvas_sheet_free (sheet);
}

static void
test_brought_out (gconstpointer scale)
{
  check_brought_out (GPOINTER_TO_INT (scale), FALSE);
  check_brought_out (GPOINTER_TO_INT (scale), TRUE);
}

/* Scaled, the tiles leave no gap through which what is below would be seen. */
static void
test_scaled (void)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_surface_t *window = new_window (1);
  cairo_t *cr = cairo_create (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  EntCanvasSheet *sheet;
  GskRenderNode *node;
  const guchar *data;

  /* The image is black, the window white. */
  sheet = ent_canvas_sheet_new (image, WIDTH, HEIGHT, 1);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 0.913, 0.913);
  ent_canvas_sheet_snapshot (sheet, snapshot, (EntRect) { 0, 0, WIDTH, HEIGHT });
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (window);
  data = cairo_image_surface_get_data (window);
  for (int y = 0; y < (int) (HEIGHT * 0.913) - 1; y++)
    for (int x = 0; x < (int) (WIDTH * 0.913) - 1; x++)
      g_assert_cmpint (data[y * cairo_image_surface_get_stride (window) + 4 * x], ==, 0);
  cairo_surface_destroy (window);
  ent_canvas_sheet_free (sheet);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/canvas-sheet/brought-out", GINT_TO_POINTER (1), test_brought_out);
  g_test_add_data_func ("/canvas-sheet/brought-out/fine", GINT_TO_POINTER (2), test_brought_out);
  g_test_add_func ("/canvas-sheet/scaled", test_scaled);

  return g_test_run ();
}
