/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-picture.h"

#include "charts/ent-stages.h"
#include "paint/ent-export.h"
#include "paint/ent-svg.h"
#include "tests/charts/stage.h"

#define WIDTH 1200
#define HEIGHT 750

static EntPicture *
picture_of (EntDataset     *dataset,
            const EntFrame *frame)
{
  static const char *const three[] = { "ric", "brics", "sco", NULL };
  g_autoptr (EntView) view = ent_view_new (three, stage_day ("2026-01-01"));
  g_autoptr (EntView) dated = ent_view_with_arrange (view, ENT_ARRANGE_DATE);
  g_autoptr (GError) error = NULL;
  EntPicture *picture = ent_picture_new_framed (dataset, dated, NULL, frame, WIDTH, HEIGHT, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static EntFrame
frame_of (EntDataset *dataset,
          EntKind     kind,
          const char *id)
{
  guint32 row = ent_dataset_lookup (dataset, kind, id);

  g_assert_cmpuint (row, !=, ENT_ROW_NONE);
  return (EntFrame) { .kind = ENT_FRAME_THING, .thing = ent_thing_of (ent_ref (kind, row)) };
}

static gboolean
says (EntPicture *picture,
      const char *words)
{
  EntScene *caption = ent_picture_get_caption (picture);

  for (guint i = 0; i < ent_scene_get_n_items (caption); i++)
    if (ent_scene_get_items (caption)[i].text != NULL && strstr (ent_scene_get_items (caption)[i].text, words) != NULL)
      return TRUE;
  return FALSE;
}

static EntRect
where (EntPicture *picture,
       EntThing    thing)
{
  return ent_camera_rect_to_screen (ent_picture_get_camera (picture), ent_scene_find_node (ent_picture_get_scene (picture), thing)->bounds);
}

static gboolean
is_within (EntRect inner,
           EntRect outer)
{
  return inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;
}

static char *
write_svg (EntPicture *picture)
{
  return ent_svg_new_document (picture, &(EntSvgPage) { .width = WIDTH, .height = HEIGHT, .inches = 1 / 96.0 });
}

static void
test_whole (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntPicture) picture = picture_of (dataset, &(EntFrame) { 0 });

  g_assert_true (ent_rect_is_empty (ent_picture_get_clip (picture)));
  g_assert_false (ent_picture_brings_out (picture));
  g_assert_false (says (picture, "Part of the picture"));
  g_assert_null (strstr (ent_picture_get_description (picture), "Part of the picture"));
}

/* The part fills the page between the words, which tell everybody that it is one. */
static void
test_part (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntPicture) whole = picture_of (dataset, &(EntFrame) { 0 });
  EntRect bounds = ent_scene_get_bounds (ent_picture_get_scene (whole));
  EntFrame frame = { ENT_FRAME_PART, .part = { bounds.x0, bounds.y0, (bounds.x0 + bounds.x1) / 2, (bounds.y0 + bounds.y1) / 2 } };
  g_autoptr (EntPicture) picture = picture_of (dataset, &frame);
  EntRect clip = ent_picture_get_clip (picture);
  EntRect seen = ent_camera_rect_to_screen (ent_picture_get_camera (picture), frame.part);
  g_autofree char *svg = write_svg (picture);
  g_autofree char *all = write_svg (whole);

  g_assert_true (is_within (seen, clip));
  g_assert_cmpfloat (MAX ((seen.x1 - seen.x0) / (clip.x1 - clip.x0), (seen.y1 - seen.y0) / (clip.y1 - clip.y0)), >, 0.85);
  g_assert_true (says (picture, "Part of the picture"));
  g_assert_true (g_str_has_suffix (ent_picture_get_description (picture), " Part of the picture."));
  g_assert_nonnull (strstr (svg, "<clipPath id=\"frame\">"));
  g_assert_nonnull (strstr (svg, "clip-path=\"url(#frame)\""));
  g_assert_null (strstr (all, "frame"));
  /* What is beyond is not in the file. */
  g_assert_cmpuint (strlen (svg), <, strlen (all));
}

/* Of a part in which all is, nothing is to be said. */
static void
test_part_of_all (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntPicture) whole = picture_of (dataset, &(EntFrame) { 0 });
  EntFrame frame = { ENT_FRAME_PART, .part = ent_rect_grow (ent_scene_get_bounds (ent_picture_get_scene (whole)), 10) };
  g_autoptr (EntPicture) picture = picture_of (dataset, &frame);

  g_assert_true (ent_rect_is_empty (ent_picture_get_clip (picture)));
  g_assert_false (says (picture, "Part of the picture"));
}

/* What a window of a chart that is scrolled shows: the part is of what was arranged for the window, and names and
 * heads stay at the edges, each on its own side and beside what it is about. */
static void
test_scrolled_part (void)
{
  static const EntChartKind kinds[] = { ENT_CHART_MATRIX, ENT_CHART_LINEAR, ENT_CHART_COLUMNS, ENT_CHART_LINES };
  static const char *const many[] = { "un", "g20", "g7", "brics", "sco", "opec", "asean", "au", "nato", "eu", "oecd", "commonwealth", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) network = ent_view_new (many, stage_day ("2026-01-01"));

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (EntView) view = ent_view_with_chart (network, kinds[k]);
      g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_SCREEN);
      g_autoptr (EntArranging) arranging = NULL;
      g_autoptr (EntPicture) picture = NULL;
      g_autofree char *svg = NULL;
      EntPicturePanel parts[ENT_PICTURE_PANEL_MAX_PARTS];
      EntFrame frame = { .kind = ENT_FRAME_PART };
      EntRect bounds;
      guint n_panels, n_parts;

      ent_stages_set_page (stages, WIDTH, HEIGHT);
      ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
      arranging = ent_arranging_new (stages, NULL);
      ent_stages_take_arrangement (stages, ent_arranging_run (arranging, NULL, NULL, NULL, NULL));
      bounds = ent_scene_get_bounds (ent_stages_get_scene (stages));
      frame.part = (EntRect) { 0.7 * bounds.x0 + 0.3 * bounds.x1, 0.7 * bounds.y0 + 0.3 * bounds.y1,
                               0.2 * bounds.x0 + 0.8 * bounds.x1, 0.2 * bounds.y0 + 0.8 * bounds.y1 };

      picture = ent_picture_new_framed (dataset, view, ent_stages_get_arrangement (stages), &frame, WIDTH, HEIGHT, NULL, NULL);
      g_assert_cmpfloat_with_epsilon (ent_scene_get_bounds (ent_picture_get_scene (picture)).y1, bounds.y1, 1);
      g_assert_true (is_within (ent_camera_rect_to_screen (ent_picture_get_camera (picture), frame.part), ent_picture_get_clip (picture)));
      n_parts = ent_picture_panel_list_parts (ent_picture_get_panels (picture, &n_panels), parts);
      g_test_message ("%s: %u parts", ent_view_get_chart_id (kinds[k]), n_parts);
      g_assert_cmpuint (n_parts, >, 1);
      for (guint i = 0; i < n_parts; i++)
        {
          g_assert_true (is_within (parts[i].clip, ent_picture_get_clip (picture)));
          g_assert_true (parts[i].camera.x == parts[0].camera.x || parts[i].camera.y == parts[0].camera.y
                         || (parts[i].clip.x0 != parts[0].clip.x0 && parts[i].clip.y0 != parts[0].clip.y0));
          for (guint other = 0; other < i; other++)
            g_assert_false (ent_rect_intersects (ent_rect_grow (parts[i].clip, -0.1), ent_rect_grow (parts[other].clip, -0.1)));
        }
      svg = write_svg (picture);
      g_assert_nonnull (strstr (svg, "<clipPath id=\"frame-1\">"));
      g_assert_nonnull (strstr (svg, "<g id=\"heads\""));
    }
}

static void
test_thing (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntPicture) whole = picture_of (dataset, &(EntFrame) { 0 });
  EntFrame frame = frame_of (dataset, ENT_KIND_NATION, "CHN");
  g_autoptr (EntPicture) picture = picture_of (dataset, &frame);
  EntFrame of_sco = frame_of (dataset, ENT_KIND_GROUPING, "sco");
  g_autofree char *svg = write_svg (picture);
  const char *brought_out = strstr (svg, "<g id=\"brought-out\">");

  g_assert_true (ent_picture_brings_out (picture));
  g_assert_true (says (picture, "Brought out: China · Part of the picture"));
  g_assert_true (is_within (where (picture, frame.thing), ent_picture_get_clip (picture)));
  g_assert_true (is_within (where (picture, of_sco.thing), ent_picture_get_clip (picture)));
  /* The groupings go along with it, but not all that is within their outlines. */
  g_assert_cmpfloat (ent_picture_get_camera (picture).zoom, >, 1.2 * ent_picture_get_camera (whole).zoom);

  g_assert_nonnull (strstr (svg, "<g id=\"faded\" opacity=\"0.25\">"));
  g_assert_nonnull (brought_out);
  g_assert_nonnull (strstr (brought_out, "id=\"nation-CHN\""));
  g_assert_nonnull (strstr (brought_out, "id=\"spoke-CHN-sco\""));
  g_assert_null (strstr (brought_out, "id=\"nation-IND\""));
}

/* The rest is faded by its own opacity: nothing lies over a page without a background. */
static void
test_thing_on_nothing (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  EntFrame frame = frame_of (dataset, ENT_KIND_NATION, "CHN");
  g_autoptr (EntPicture) picture = picture_of (dataset, &frame);
  EntRect clip = ent_picture_get_clip (picture);
  EntExportOptions options = { .width = WIDTH, .height = HEIGHT, .scale = 1, .background = ENT_BACKGROUND_NONE };
  cairo_surface_t *surface = ent_export_paint (picture, &options, NULL);
  const unsigned char *pixels = cairo_image_surface_get_data (surface);
  guint n_clear = 0;

  for (guint y = (guint) clip.y0 + 1; y < (guint) clip.y1; y++)
    for (guint x = 0; x < WIDTH; x++)
      n_clear += ((const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) cairo_image_surface_get_stride (surface)))[x] == 0;
  g_assert_cmpuint (n_clear, >, 10000);
  cairo_surface_destroy (surface);
}

/* Who is not there on the day cannot be brought out, and all of the picture is shown. */
static void
test_thing_not_there (void)
{
  static const char *const one[] = { "ric", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = ent_view_new (one, stage_day ("2026-01-01"));
  EntFrame frame = frame_of (dataset, ENT_KIND_NATION, "BRA");
  g_autoptr (EntPicture) picture = ent_picture_new_framed (dataset, view, NULL, &frame, WIDTH, HEIGHT, NULL, NULL);

  g_assert_false (ent_picture_brings_out (picture));
  g_assert_true (ent_rect_is_empty (ent_picture_get_clip (picture)));
  g_assert_false (says (picture, "Brought out"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/frame/whole", test_whole);
  g_test_add_func ("/paint/frame/part", test_part);
  g_test_add_func ("/paint/frame/part-of-all", test_part_of_all);
  g_test_add_func ("/paint/frame/scrolled-part", test_scrolled_part);
  g_test_add_func ("/paint/frame/thing", test_thing);
  g_test_add_func ("/paint/frame/thing-on-nothing", test_thing_on_nothing);
  g_test_add_func ("/paint/frame/thing-not-there", test_thing_not_there);
  return g_test_run ();
}
