/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-picture.h"

#include "charts/ent-stages.h"
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

#define WIDTH 1200
#define HEIGHT 750

static EntPicture *
picture_of (EntDataset     *dataset,
            EntView        *view,
            EntArrangement *arrangement)
{
  g_autoptr (GError) error = NULL;
  EntPicture *picture = ent_picture_new (dataset, view, arrangement, WIDTH, HEIGHT, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static EntView *
view_of_three (void)
{
  static const char *const three[] = { "ric", "brics", "sco", NULL };

  return ent_view_new (three, stage_day ("2026-01-01"));
}

static void
test_fits_the_page (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = view_of_three ();
  g_autoptr (EntPicture) picture = picture_of (dataset, view, NULL);
  g_autoptr (EntView) own = ent_view_with_caption (view, "Three of many.");
  g_autoptr (EntPicture) captioned = picture_of (dataset, own, NULL);
  g_autofree char *days = ent_picture_dup_days (picture);
  EntRect drawn = ent_camera_rect_to_screen (ent_picture_get_camera (picture), ent_scene_get_bounds (ent_picture_get_scene (picture)));

  g_assert_cmpfloat (drawn.x0, >=, 0);
  g_assert_cmpfloat (drawn.x1, <=, WIDTH);
  g_assert_cmpfloat (drawn.y0, >=, 40);
  g_assert_cmpfloat (drawn.y1, <=, HEIGHT - 20);
  g_assert_cmpfloat (ent_picture_get_camera (picture).zoom, >, 0.7);
  g_assert_cmpstr (ent_picture_get_title (picture), ==, "RIC, BRICS and SCO");
  g_assert_cmpstr (ent_picture_get_description (picture), ==,
                   "Network of 39 nations and 3 groupings, as of 1 January 2026. China, India and Russia are in all three; "
                   "Iran is in BRICS and SCO.");
  g_assert_true (g_str_has_suffix (ent_picture_get_description (captioned), "2026. Three of many."));
  g_assert_cmpstr (days, ==, "2026-01-01");
  g_assert_true (ent_view_equal (ent_picture_get_view (picture), view));
}

/* Three nations alone are no reason for an empty page. */
static void
test_small_network_fills_the_page (void)
{
  static const char *const one[] = { "ric", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = ent_view_new (one, stage_day ("2018-01-01"));
  g_autoptr (EntPicture) picture = picture_of (dataset, view, NULL);
  EntRect drawn = ent_camera_rect_to_screen (ent_picture_get_camera (picture), ent_scene_get_bounds (ent_picture_get_scene (picture)));

  g_assert_cmpfloat (MAX ((drawn.x1 - drawn.x0) / WIDTH, (drawn.y1 - drawn.y0) / HEIGHT), >, 0.7);
}

static void
test_same_call_same_picture (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = view_of_three ();
  g_autoptr (EntPicture) first = picture_of (dataset, view, NULL);
  g_autoptr (EntPicture) second = picture_of (dataset, view, NULL);
  g_autofree char *a = ent_scene_dump (ent_picture_get_scene (first), dataset);
  g_autofree char *b = ent_scene_dump (ent_picture_get_scene (second), dataset);

  g_assert_cmpstr (a, ==, b);
}

/* What was arranged for the screen is exported as it is, whatever the page. */
static void
test_given_places_are_kept (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = view_of_three ();
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_FILE);
  g_autoptr (EntArranging) arranging = NULL;
  g_autoptr (EntPicture) picture = NULL;
  g_autoptr (EntPicture) other = NULL;
  g_autofree char *screen = NULL;
  g_autofree char *page = NULL;
  g_autofree char *fresh = NULL;

  ent_stages_set_page (stages, 400, 900);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  arranging = ent_arranging_new (stages, NULL);
  ent_stages_take_arrangement (stages, ent_arranging_run (arranging, NULL, NULL, NULL, NULL));

  picture = picture_of (dataset, view, ent_stages_get_arrangement (stages));
  other = picture_of (dataset, view, NULL);
  screen = ent_scene_dump (ent_stages_get_scene (stages), dataset);
  page = ent_scene_dump (ent_picture_get_scene (picture), dataset);
  fresh = ent_scene_dump (ent_picture_get_scene (other), dataset);
  g_assert_cmpstr (page, ==, screen);
  g_assert_cmpstr (page, !=, fresh);
}

static void
test_pins_hold (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = view_of_three ();
  g_autoptr (EntView) pinned = ent_view_with_pin (view, ENT_KIND_NATION, "BRA", (EntPoint) { -300, 120 });
  g_autoptr (EntView) unknown = ent_view_with_pin (pinned, ENT_KIND_NATION, "XYZ", (EntPoint) { 0, 0 });
  g_autoptr (EntPicture) picture = picture_of (dataset, unknown, NULL);
  EntRef ref = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (dataset, ENT_KIND_NATION, "BRA"));
  const EntSceneItem *disc = scene_find_item (ent_picture_get_scene (picture), ref, ENT_LAYER_BODY);

  g_assert_cmpfloat_with_epsilon (disc->point.x, -300, 1e-6);
  g_assert_cmpfloat_with_epsilon (disc->point.y, 120, 1e-6);
}

static void
test_nothing (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  static const char *const none[] = { "unheard-of", NULL };
  g_autoptr (EntView) view = ent_view_new (none, 0);
  g_autoptr (EntPicture) picture = picture_of (dataset, view, NULL);

  g_assert_cmpuint (ent_scene_get_n_items (ent_picture_get_scene (picture)), ==, 0);
  g_assert_cmpuint (ent_scene_get_n_items (ent_picture_get_caption (picture)), >, 0);
  g_assert_cmpstr (ent_picture_get_title (picture), ==, "Entente");
}

static void
test_cancelled (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = view_of_three ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ent_picture_new (dataset, view, NULL, WIDTH, HEIGHT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Something is drawn, within the page, and the state of the context is kept. */
static void
test_draw (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = view_of_three ();
  g_autoptr (EntPicture) picture = picture_of (dataset, view, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const guint8 *pixels;
  guint n_painted = 0;
  cairo_matrix_t matrix;

  ent_picture_draw (picture, cr);
  cairo_get_matrix (cr, &matrix);
  g_assert_cmpfloat (matrix.xx, ==, 1);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (guint i = 3; i < WIDTH * HEIGHT * 4; i += 4)
    n_painted += pixels[i] != 0;
  g_assert_cmpuint (n_painted, >, WIDTH * HEIGHT / 5);
  g_assert_cmpuint (n_painted, <, WIDTH * HEIGHT);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
assert_cites (EntPicture *picture,
              gboolean    expected,
              const char *nation,
              const char *grouping)
{
  EntDataset *dataset = ent_picture_get_dataset (picture);
  EntRows sources = ent_picture_list_sources (picture);
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, ent_dataset_lookup (dataset, ENT_KIND_NATION, nation));
  gboolean found = FALSE;

  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);

      if (membership->grouping != ent_dataset_lookup (dataset, ENT_KIND_GROUPING, grouping))
        continue;
      for (guint j = 0; j < sources.n_rows; j++)
        found |= sources.rows[j] == membership->record.sources.rows[0];
    }
  g_assert_true (found == expected);
}

/* Of exactly what is drawn: not of other groupings, and each once. */
static void
test_sources (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  static const char *const one[] = { "ric", NULL };
  static const char *const none[] = { "unheard-of", NULL };
  g_autoptr (EntView) view = ent_view_new (one, stage_day ("2026-01-01"));
  g_autoptr (EntView) three = view_of_three ();
  g_autoptr (EntView) before = ent_view_new (one, stage_day ("1990-01-01"));
  g_autoptr (EntView) nothing = ent_view_new (none, 0);
  g_autoptr (EntPicture) small = picture_of (dataset, view, NULL);
  g_autoptr (EntPicture) large = picture_of (dataset, three, NULL);
  g_autoptr (EntPicture) early = picture_of (dataset, before, NULL);
  g_autoptr (EntPicture) empty = picture_of (dataset, nothing, NULL);
  EntRows sources = ent_picture_list_sources (large);
  g_autofree char *text = ent_picture_cite_sources (large);
  g_autofree char *no_text = ent_picture_cite_sources (empty);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  assert_cites (small, TRUE, "RUS", "ric");
  assert_cites (large, TRUE, "PAK", "sco");
  assert_cites (small, FALSE, "PAK", "sco");
  g_assert_cmpuint (g_strv_length (lines), ==, sources.n_rows);
  for (guint i = 0; i < sources.n_rows; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpuint (sources.rows[i], !=, sources.rows[j]);
  g_assert_cmpuint (ent_picture_list_sources (early).n_rows, ==, 0);
  g_assert_cmpstr (no_text, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/picture/fits-the-page", test_fits_the_page);
  g_test_add_func ("/paint/picture/small-network-fills-the-page", test_small_network_fills_the_page);
  g_test_add_func ("/paint/picture/same-call-same-picture", test_same_call_same_picture);
  g_test_add_func ("/paint/picture/given-places-are-kept", test_given_places_are_kept);
  g_test_add_func ("/paint/picture/pins-hold", test_pins_hold);
  g_test_add_func ("/paint/picture/nothing", test_nothing);
  g_test_add_func ("/paint/picture/sources", test_sources);
  g_test_add_func ("/paint/picture/cancelled", test_cancelled);
  g_test_add_func ("/paint/picture/draw", test_draw);
  return g_test_run ();
}
