/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "golden.h"
#include "scene/ent-palette.h"
#include "tests/paint/draw.h"

#define WIDTH 240
#define HEIGHT 160
#define CRIMSON 0xb8124f
#define TEAL 0x1a918a

static void
add_outline (EntScene   *scene,
             guint32     row,
             guint32     rgb,
             EntRect     box,
             guint       marks,
             EntPattern  pattern)
{
  double r = MIN (24, (box.y1 - box.y0) / 3);
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { { box.x0 + r, box.y0 } } },
    { ENT_SEGMENT_LINE, { { box.x1 - r, box.y0 } } },
    { ENT_SEGMENT_CURVE, { { box.x1, box.y0 }, { box.x1, box.y0 }, { box.x1, box.y0 + r } } },
    { ENT_SEGMENT_LINE, { { box.x1, box.y1 - r } } },
    { ENT_SEGMENT_CURVE, { { box.x1, box.y1 }, { box.x1, box.y1 }, { box.x1 - r, box.y1 } } },
    { ENT_SEGMENT_LINE, { { box.x0 + r, box.y1 } } },
    { ENT_SEGMENT_CURVE, { { box.x0, box.y1 }, { box.x0, box.y1 }, { box.x0, box.y1 - r } } },
    { ENT_SEGMENT_LINE, { { box.x0, box.y0 + r } } },
    { ENT_SEGMENT_CURVE, { { box.x0, box.y0 }, { box.x0, box.y0 }, { box.x0 + r, box.y0 } } },
    { ENT_SEGMENT_CLOSE },
  };
  EntSceneItem item = {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_AREA,
    .thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, row)),
    .surrounds = TRUE,
    .bounds = ent_rect_grow (box, 2),
    .marks = marks,
    .rgb = rgb,
    .fill = ENT_COLOR_GROUPING_FILL,
    .fill_alpha = 1.2,
  };

  ent_scene_add_path (scene, &item, segments, G_N_ELEMENTS (segments));
  item.layer = ENT_LAYER_BORDER;
  item.fill = ENT_COLOR_NONE;
  item.stroke = ENT_COLOR_GROUPING_LINE;
  item.stroke_alpha = 1;
  item.line_width = 2;
  item.pattern = pattern;
  ent_scene_add_path (scene, &item, segments, G_N_ELEMENTS (segments));
}

static void
add_spoke (EntScene *scene,
           guint32   row,
           guint32   rgb,
           EntPoint  from,
           EntPoint  to,
           EntDash   dash,
           guint     marks)
{
  const EntSegment segments[] = {
    { ENT_SEGMENT_MOVE, { from } },
    { ENT_SEGMENT_CURVE, { { from.x, (from.y + to.y) / 2 }, { (from.x + to.x) / 2, to.y }, to } },
  };

  ent_scene_add_path (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PATH,
    .layer = ENT_LAYER_LINE,
    .thing = ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, row)),
    .bounds = ent_rect_grow (ent_rect_include (ent_rect_include (ENT_RECT_EMPTY, from), to), 2),
    .marks = marks,
    .rgb = rgb,
    .stroke = ENT_COLOR_GROUPING_LINE,
    .stroke_alpha = 0.5,
    .line_width = 1.5,
    .dash = dash,
  }, segments, G_N_ELEMENTS (segments));
}

static void
add_nation (EntScene   *scene,
            guint32     row,
            EntPoint    point,
            double      radius,
            const char *flag,
            const char *code,
            const char *name,
            guint       marks)
{
  EntTextStyle style = { .size = marks & ENT_MARK_QUIET ? 11 : 13, .centered = TRUE };
  const EntMeasure *measure = ent_text_get_measure ();
  double width, height;

  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_DISC,
    .layer = ENT_LAYER_BODY,
    .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, row)),
    .bounds = ent_rect_grow ((EntRect) { point.x, point.y, point.x, point.y }, radius + 3),
    .marks = marks,
    .fill = ENT_COLOR_DISC,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_DISC_RIM,
    .stroke_alpha = 1,
    .line_width = 0.8,
    .point = point,
    .radius = radius,
    .arcs = { TEAL, CRIMSON },
    .n_arcs = marks & ENT_MARK_SUSPENDED ? 2 : 0,
    .text = code,
    .text_style = { .size = radius * 0.6, .bold = TRUE },
    .flag = flag,
    .priority = 2,
  });
  measure->measure (name, &style, &width, &height, measure->user_data);
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .thing = ent_thing_of (ent_ref (ENT_KIND_NATION, row)),
    .bounds = ent_rect_grow ((EntRect) { point.x - width / 2, point.y + radius, point.x + width / 2, point.y + radius + height }, 4),
    .marks = marks,
    .fill = marks & ENT_MARK_QUIET ? ENT_COLOR_LABEL_QUIET : ENT_COLOR_LABEL,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_HALO,
    .stroke_alpha = 1,
    .line_width = 3,
    .point = { point.x - width / 2, point.y + radius + 3 },
    .text = name,
    .text_style = style,
    .priority = marks & ENT_MARK_QUIET ? 0 : 2,
  });
}

static void
add_pill (EntScene   *scene,
          guint32     row,
          guint32     rgb,
          EntPoint    point,
          const char *text,
          EntPattern  pattern)
{
  ent_scene_add (scene, &(EntSceneItem) {
    .shape = ENT_SHAPE_PILL,
    .layer = ENT_LAYER_TAG,
    .thing = ent_thing_of (ent_ref (ENT_KIND_GROUPING, row)),
    .bounds = { point.x - 28, point.y - 14, point.x + 28, point.y + 14 },
    .rgb = rgb,
    .fill = ENT_COLOR_GROUPING_PILL,
    .fill_alpha = 1,
    .stroke = ENT_COLOR_HALO,
    .stroke_alpha = 1,
    .line_width = 1.8,
    .pattern = pattern,
    .point = point,
    .radius = 12,
    .half_width = 26,
    .text = text,
    .text_style = { .size = 13, .bold = TRUE },
    .priority = G_MAXUINT,
  });
}

/* Two groupings, a shared member, one of each, an outer and an invited nation. */
static EntScene *
new_network (void)
{
  EntScene *scene = ent_scene_new ();
  EntPoint ric = { 76, 40 };
  EntPoint sco = { 160, 60 };

  add_outline (scene, 0, TEAL, (EntRect) { 62, 14, 196, 136 }, 0, ENT_PATTERN_SOLID);
  add_outline (scene, 1, CRIMSON, (EntRect) { 12, 20, 130, 146 }, 0, ENT_PATTERN_SOLID);
  add_spoke (scene, 0, CRIMSON, ric, (EntPoint) { 40, 96 }, ENT_DASH_SOLID, 0);
  add_spoke (scene, 1, CRIMSON, ric, (EntPoint) { 96, 92 }, ENT_DASH_SOLID, 0);
  add_spoke (scene, 2, TEAL, sco, (EntPoint) { 96, 92 }, ENT_DASH_SOLID, 0);
  add_spoke (scene, 3, TEAL, sco, (EntPoint) { 168, 106 }, ENT_DASH_SOLID, 0);
  add_spoke (scene, 4, TEAL, sco, (EntPoint) { 218, 40 }, ENT_DASH_DASHED, 0);
  add_spoke (scene, 5, TEAL, sco, (EntPoint) { 218, 120 }, ENT_DASH_DOTTED, 0);
  add_nation (scene, 0, (EntPoint) { 40, 96 }, 18, "ru", "RUS", "Russia", 0);
  add_nation (scene, 1, (EntPoint) { 96, 92 }, 18, "in", "IND", "India", 0);
  add_nation (scene, 2, (EntPoint) { 168, 106 }, 16, "ir", "IRN", "Iran", 0);
  add_nation (scene, 3, (EntPoint) { 218, 40 }, 12, "lk", "LKA", "Sri\nLanka", ENT_MARK_QUIET);
  add_nation (scene, 4, (EntPoint) { 218, 120 }, 12, "xau", "XAU", "AU", ENT_MARK_QUIET);
  add_pill (scene, 0, TEAL, sco, "SCO", ENT_PATTERN_SOLID);
  add_pill (scene, 1, CRIMSON, ric, "RIC", ENT_PATTERN_SOLID);
  ent_scene_finish (scene);
  return scene;
}

static EntScene *
new_marks (void)
{
  EntScene *scene = ent_scene_new ();
  EntPoint pill = { 120, 82 };

  add_outline (scene, 0, 0x3c53cc, (EntRect) { 8, 8, 232, 152 }, ENT_MARK_POSSIBLY, ENT_PATTERN_SOLID);
  add_spoke (scene, 0, 0x3c53cc, pill, (EntPoint) { 40, 40 }, ENT_DASH_SOLID, ENT_MARK_POSSIBLY);
  add_spoke (scene, 1, 0x3c53cc, pill, (EntPoint) { 200, 40 }, ENT_DASH_DASHED, ENT_MARK_POSSIBLY);
  add_spoke (scene, 2, 0x3c53cc, pill, (EntPoint) { 40, 112 }, ENT_DASH_SOLID, ENT_MARK_DISPUTED);
  add_nation (scene, 0, (EntPoint) { 40, 40 }, 18, "br", "BRA", "possibly", ENT_MARK_POSSIBLY);
  add_nation (scene, 1, (EntPoint) { 120, 34 }, 16, "za", "ZAF", "suspended", ENT_MARK_SUSPENDED);
  add_nation (scene, 2, (EntPoint) { 200, 40 }, 18, "eg", "EGY", "joining", ENT_MARK_JOINING);
  add_nation (scene, 3, (EntPoint) { 40, 112 }, 18, "ar", "ARG", "leaving", ENT_MARK_LEAVING);
  add_nation (scene, 4, (EntPoint) { 120, 118 }, 16, NULL, "DDR", "gone", ENT_MARK_GONE | ENT_MARK_LEAVING);
  add_nation (scene, 5, (EntPoint) { 200, 112 }, 18, "qq", "QQQXX", "unknown flag", ENT_MARK_NEW_ROLE);
  add_pill (scene, 0, 0x3c53cc, pill, "G20", ENT_PATTERN_SOLID);
  ent_scene_finish (scene);
  return scene;
}

/* Every pattern there is, and below one of what exists only possibly. */
static EntScene *
new_patterns (void)
{
  EntScene *scene = ent_scene_new ();
  guint32 colors[ENT_N_PATTERNS];

  for (EntPattern pattern = 0; pattern < ENT_N_PATTERNS; pattern++)
    {
      double x = 6 + pattern % 3 * 78, y = 6 + pattern / 3 * 38;

      colors[pattern] = ent_palette_get_color (pattern);
      add_outline (scene, pattern, colors[pattern], (EntRect) { x, y, x + 70, y + 32 }, pattern % 3 == 1 ? ENT_MARK_POSSIBLY : 0, pattern);
      add_pill (scene, pattern, colors[pattern], (EntPoint) { x + 35, y + 16 }, "Name", pattern);
    }
  ent_scene_set_colors (scene, colors, ENT_N_PATTERNS);
  ent_scene_finish (scene);
  return scene;
}

static cairo_surface_t *
paint (EntScene     *scene,
       EntCamera     camera,
       EntThemeKind  theme,
       double        device_scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (WIDTH * device_scale), (int) (HEIGHT * device_scale));
  EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, device_scale, device_scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, background.red, background.green, background.blue);
  cairo_paint (cr);
  draw_scene (cr, scene, camera, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
check_golden (const char   *name,
              EntScene     *scene,
              EntCamera     camera,
              EntThemeKind  theme,
              double        device_scale)
{
  cairo_surface_t *surface = paint (scene, camera, theme, device_scale);

  golden_check (name, surface);
  cairo_surface_destroy (surface);
}

static void
test_golden (void)
{
  g_autoptr (EntScene) network = new_network ();
  g_autoptr (EntScene) marks = new_marks ();
  g_autoptr (EntScene) patterns = new_patterns ();

  check_golden ("network-light", network, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, 1);
  check_golden ("network-dark", network, ENT_CAMERA_IDENTITY, ENT_THEME_DARK, 1);
  check_golden ("network-high-contrast", network, ENT_CAMERA_IDENTITY, ENT_THEME_HIGH_CONTRAST, 1);
  check_golden ("network-black-and-white", network, ENT_CAMERA_IDENTITY, ENT_THEME_BLACK_AND_WHITE, 1);
  check_golden ("network-fine", network, (EntCamera) { 1.6, -60, -60 }, ENT_THEME_LIGHT, 2);
  check_golden ("network-small", network, (EntCamera) { 0.5, 60, 40 }, ENT_THEME_LIGHT, 1);
  check_golden ("marks-light", marks, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, 1);
  check_golden ("marks-dark", marks, ENT_CAMERA_IDENTITY, ENT_THEME_DARK, 1);
  check_golden ("patterns-light", patterns, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, 2);
  check_golden ("patterns-black-and-white", patterns, ENT_CAMERA_IDENTITY, ENT_THEME_BLACK_AND_WHITE, 1);
}

static gboolean
is_blank (cairo_surface_t *surface)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  gsize n_bytes = (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);

  for (gsize i = 0; i < n_bytes; i++)
    if (pixels[i] != 0)
      return FALSE;
  return TRUE;
}

static gboolean
draws_nothing (EntScene  *scene,
               EntCamera  camera)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean blank;

  draw_scene (cr, scene, camera, ENT_THEME_LIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  blank = is_blank (surface);
  cairo_surface_destroy (surface);
  return blank;
}

static void
test_background (void)
{
  g_autoptr (EntScene) empty = ent_scene_new ();
  g_autoptr (EntScene) network = new_network ();

  ent_scene_finish (empty);
  g_assert_true (draws_nothing (empty, ENT_CAMERA_IDENTITY));
  g_assert_false (draws_nothing (network, ENT_CAMERA_IDENTITY));
  g_assert_true (draws_nothing (network, (EntCamera) { 1, 5000, 0 }));
}

static void
test_small_text_is_left_out (void)
{
  g_autoptr (EntScene) scene = ent_scene_new ();
  EntSceneItem item = {
    .shape = ENT_SHAPE_TEXT,
    .layer = ENT_LAYER_NAME,
    .bounds = { 0, 0, 100, 20 },
    .fill = ENT_COLOR_LABEL,
    .fill_alpha = 1,
    .text = "India",
    .text_style = { .size = 10 },
    .priority = 2,
  };

  ent_scene_add (scene, &item);
  ent_scene_finish (scene);
  g_assert_false (draws_nothing (scene, (EntCamera) { 0.6, 0, 0 }));
  g_assert_true (draws_nothing (scene, (EntCamera) { 0.59, 0, 0 }));

  /* The less important goes sooner. */
  g_clear_pointer (&scene, ent_scene_unref);
  scene = ent_scene_new ();
  item.priority = 0;
  ent_scene_add (scene, &item);
  ent_scene_finish (scene);
  g_assert_false (draws_nothing (scene, (EntCamera) { 0.8, 0, 0 }));
  g_assert_true (draws_nothing (scene, (EntCamera) { 0.79, 0, 0 }));
}

/* What the clip shows does not depend on what it hides. */
static void
test_culling (void)
{
  g_autoptr (EntScene) scene = new_network ();
  cairo_surface_t *whole = paint (scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT, 1);
  cairo_surface_t *pieces = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (pieces);
  EntColor background = ent_theme_get_color (ENT_THEME_LIGHT, ENT_COLOR_BACKGROUND, 0);

  cairo_set_source_rgb (cr, background.red, background.green, background.blue);
  cairo_paint (cr);
  for (int x = 0; x < WIDTH; x += 24)
    {
      cairo_save (cr);
      cairo_rectangle (cr, x, 0, 24, HEIGHT);
      cairo_clip (cr);
      draw_scene (cr, scene, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (pieces);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH * 4; x++)
      {
        int a = cairo_image_surface_get_data (whole)[y * cairo_image_surface_get_stride (whole) + x];
        int b = cairo_image_surface_get_data (pieces)[y * cairo_image_surface_get_stride (pieces) + x];

        /* Cairo rounds edges a little differently within a clip; 1.18, which puts letters
         * between pixels, twice as much as 1.16. */
        g_assert_cmpint (ABS (a - b), <=, 48);
      }
  cairo_surface_destroy (whole);
  cairo_surface_destroy (pieces);
}

static void
test_state_is_restored (void)
{
  g_autoptr (EntScene) scene = new_marks ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t before, after;

  cairo_rotate (cr, 0.1);
  cairo_set_line_width (cr, 7);
  cairo_get_matrix (cr, &before);
  draw_scene (cr, scene, (EntCamera) { 2, 3, 4 }, ENT_THEME_DARK);
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gpointer
paint_in_thread (gpointer scene)
{
  cairo_surface_t *surface = NULL;

  for (int i = 0; i < 10; i++)
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      surface = paint (scene, (EntCamera) { 1 + i * 0.1, 0, 0 }, ENT_THEME_LIGHT, 1);
    }
  return surface;
}

static void
test_threads (void)
{
  g_autoptr (EntScene) scene = new_network ();
  GThread *threads[3];
  cairo_surface_t *surfaces[G_N_ELEMENTS (threads)];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paint", paint_in_thread, scene);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    surfaces[i] = g_thread_join (threads[i]);
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    {
      g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]), WIDTH * HEIGHT * 4,
                       cairo_image_surface_get_data (surfaces[i]), WIDTH * HEIGHT * 4);
      cairo_surface_destroy (surfaces[i]);
    }
  cairo_surface_destroy (surfaces[0]);
}

static guint
count_colored (EntThemeKind theme)
{
  EntScene *scenes[] = { new_network (), new_marks () };
  guint n_colored = 0;

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      cairo_surface_t *surface = paint (scenes[i], ENT_CAMERA_IDENTITY, theme, 1);
      const guchar *pixels = cairo_image_surface_get_data (surface);

      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          {
            const guchar *p = pixels + (gsize) y * cairo_image_surface_get_stride (surface) + (gsize) x * 4;

            n_colored += ABS (p[0] - p[1]) > 2 || ABS (p[1] - p[2]) > 2;
          }
      cairo_surface_destroy (surface);
      ent_scene_unref (scenes[i]);
    }
  return n_colored;
}

/* No colour is left, not even in a flag. */
static void
test_black_and_white (void)
{
  g_assert_cmpuint (count_colored (ENT_THEME_PRINT), >, 1000);
  g_assert_cmpuint (count_colored (ENT_THEME_BLACK_AND_WHITE), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/painter/black-and-white", test_black_and_white);
  g_test_add_func ("/paint/painter/golden", test_golden);
  g_test_add_func ("/paint/painter/background-is-the-caller-s", test_background);
  g_test_add_func ("/paint/painter/small-text-is-left-out", test_small_text_is_left_out);
  g_test_add_func ("/paint/painter/culling-changes-nothing", test_culling);
  g_test_add_func ("/paint/painter/state-is-restored", test_state_is_restored);
  g_test_add_func ("/paint/painter/threads-agree", test_threads);
  failed = g_test_run ();
  golden_finish ();
  return failed;
}
