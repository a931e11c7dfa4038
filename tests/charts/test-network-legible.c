/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that can be read on small pages, and what they cost. */
#include <locale.h>

#include "charts/ent-network-places.h"
#include "charts/ent-stages.h"
#include "io/ent-json-reader.h"
#include "layout/ent-layout.h"
#include "scene/ent-camera.h"
#include "tests/charts/stage.h"

static EntDataset *dataset;

/* What a file of the view has, and how large the smallest name of a member is on it. */
typedef struct
{
  EntStages       *stages;
  EntNetworkThrift thrift;
  double           name_px;
  double           words_px; /* the same of words on what changed; G_MAXDOUBLE without any */
} Page;

static void
page_clear (Page *page)
{
  g_clear_pointer (&page->stages, ent_stages_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static gboolean
is_member (EntScene           *scene,
           const EntSceneItem *name)
{
  return ent_scene_find_node (scene, name->thing) != NULL && (name->marks & (ENT_MARK_QUIET | ENT_MARK_ASIDE)) == 0;
}

static gboolean
is_of_change (EntScene           *scene,
              const EntSceneItem *name)
{
  return (name->marks & ENT_MARK_ASIDE) != 0;
}

static EntView *
new_view (const char  *groupings,
          EntThemeKind theme,
          EntArrange   arrange)
{
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) plain = ent_view_new ((const char *const *) ids, stage_day ("2026-01-01"));
  g_autoptr (EntView) dated = ent_view_with_arrange (plain, arrange);

  return ent_view_with_theme (dated, theme);
}

/* The smallest text in the scene that @is_meant. */
static double
least_px (EntScene *scene,
          double    zoom,
          gboolean (*is_meant) (EntScene *, const EntSceneItem *))
{
  double px = G_MAXDOUBLE;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &ent_scene_get_items (scene)[i];

      if (item->layer == ENT_LAYER_NAME && is_meant (scene, item))
        px = MIN (px, item->text_style.size * zoom);
    }
  return px;
}

static void
page_init_view (Page     *page,
                EntView  *view,
                double    width_px,
                double    height_px,
                EntMedium medium)
{
  g_autoptr (EntArranging) arranging = NULL;
  g_autoptr (EntScene) caption = NULL;
  EntInsets insets;
  EntScene *scene;
  double zoom;

  page->stages = ent_stages_new (ent_text_get_fixed_measure (), medium);
  ent_stages_set_page (page->stages, width_px, height_px);
  ent_stages_set_view (page->stages, dataset, view, ENT_VIEW_ALL);
  arranging = ent_arranging_new (page->stages, NULL);
  ent_stages_take_arrangement (page->stages, ent_arranging_run (arranging, NULL, NULL, NULL, NULL));
  page->thrift = ent_network_get_places (ent_stages_get_arrangement (page->stages))->thrift;
  scene = ent_stages_get_scene (page->stages);
  caption = ent_stages_new_caption (page->stages, &insets);
  zoom = ent_camera_fit (ent_scene_get_bounds (scene), ent_insets_get_room (insets, width_px, height_px), ENT_PAGE_MAX_ZOOM).zoom;
  page->name_px = least_px (scene, zoom, is_member);
  page->words_px = least_px (scene, zoom, is_of_change);
}

static void
page_init_arranged (Page         *page,
                    const char   *groupings,
                    double        width_px,
                    double        height_px,
                    EntMedium     medium,
                    EntThemeKind  theme,
                    EntArrange    arrange)
{
  g_autoptr (EntView) view = new_view (groupings, theme, arrange);

  page_init_view (page, view, width_px, height_px, medium);
}

static void
page_init (Page         *page,
           const char   *groupings,
           double        width_px,
           double        height_px,
           EntMedium     medium,
           EntThemeKind  theme)
{
  page_init_arranged (page, groupings, width_px, height_px, medium, theme, ENT_ARRANGE_DATE);
}

/* A large page needs none of it, and in a window one can come nearer. */
static void
test_no_thrift_without_need (void)
{
  g_auto (Page) large = { 0 };
  g_auto (Page) window = { 0 };

  page_init (&large, "ric,brics,sco", 1500, 940, ENT_MEDIUM_FILE, ENT_THEME_LIGHT);
  g_assert_cmpfloat (large.thrift.text_scale, ==, 1);
  g_assert_false (large.thrift.is_inner_only || large.thrift.is_coded);
  g_assert_cmpfloat (large.name_px, >=, 11);
  page_init (&window, "ric,brics,sco", 335, 335, ENT_MEDIUM_SCREEN, ENT_THEME_LIGHT);
  g_assert_cmpfloat (window.thrift.text_scale, ==, 1);
  g_assert_false (window.thrift.is_inner_only || window.thrift.is_coded);
}

/* First names grow; partners stay as long as that will do. */
static void
test_names_grow_first (void)
{
  g_auto (Page) page = { 0 };

  page_init (&page, "ric,brics,sco", 700, 500, ENT_MEDIUM_FILE, ENT_THEME_LIGHT);
  g_assert_cmpfloat (page.thrift.text_scale, >, 1);
  g_assert_false (page.thrift.is_inner_only || page.thrift.is_coded);
  g_assert_cmpfloat (page.name_px, >=, 10.5);
}

/* A column of 85 mm: 6 pt for the name of every member. Whoever is none makes room. */
static void
test_column (void)
{
  g_auto (Page) page = { 0 };
  g_autoptr (EntScene) caption = NULL;
  EntInsets insets;
  EntScene *scene;
  guint n_said = 0;

  page_init (&page, "oas,celac,caricom,mercosur", 321, 321, ENT_MEDIUM_FILE, ENT_THEME_PRINT);
  g_assert_true (page.thrift.is_inner_only);
  g_assert_cmpfloat (page.name_px, >=, 7.5);
  scene = ent_stages_get_scene (page.stages);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    g_assert_cmpuint (ent_scene_get_items (scene)[i].marks & ENT_MARK_QUIET, ==, 0);

  /* The words say so. */
  caption = ent_stages_new_caption (page.stages, &insets);
  for (guint i = 0; i < ent_scene_get_n_items (caption); i++)
    if (ent_scene_get_items (caption)[i].text != NULL)
      n_said += strstr (ent_scene_get_items (caption)[i].text, "not drawn") != NULL
                || strstr (ent_scene_get_items (caption)[i].text, "Not drawn") != NULL;
  g_assert_cmpuint (n_said, ==, 1);
}

/* Where partners make room and two days are compared, what became of the members is
 * said as legibly as their names. */
static void
test_column_of_two_days (void)
{
  g_auto (Page) page = { 0 };
  g_autoptr (EntView) day = new_view ("ric,sco,brics", ENT_THEME_PRINT, ENT_ARRANGE_DATE);
  g_autoptr (EntView) two = ent_view_with_since (day, stage_day ("2020-01-01"));
  g_autoptr (EntView) view = ent_view_with_difference (two, ENT_DIFFERENCE_FULL);
  EntScene *scene;
  guint n_words = 0;

  page_init_view (&page, view, 321, 227, ENT_MEDIUM_FILE);
  scene = ent_stages_get_scene (page.stages);
  g_assert_true (page.thrift.is_inner_only);
  /* Iran joined two, five others one. */
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    n_words += is_of_change (scene, &ent_scene_get_items (scene)[i]);
  g_assert_cmpuint (n_words, ==, 7);
  g_assert_cmpfloat (page.words_px, >=, MIN (page.name_px, 7.5));
}

/* The finished page keeps what was reckoned with: outlines around whoever stands
 * at its edge take their room, too, and no more than that is done without. */
static void
test_outlines_take_room (void)
{
  static const double widths_px[] = { 320, 380, 540 };

  for (guint i = 0; i < G_N_ELEMENTS (widths_px); i++)
    {
      g_auto (Page) page = { 0 };

      page_init (&page, "ric,brics,sco", widths_px[i], widths_px[i] * 3 / 4, ENT_MEDIUM_FILE, ENT_THEME_PRINT);
      g_assert_cmpfloat (page.name_px, >=, 8);
      g_assert_cmpfloat (page.name_px, <, 9.5);
    }
}

/* A picture that is right on all dates goes on being so while its names grow, and keeps its partners. */
static void
test_stays_clean (void)
{
  g_auto (Page) page = { 0 };
  const EntNetworkPlaces *places;
  EntLayoutReport report;

  page_init_arranged (&page, "au,ecowas,sadc,eac,aes,arab-league", 1000, 700, ENT_MEDIUM_FILE, ENT_THEME_LIGHT, ENT_ARRANGE_PERIOD);
  g_assert_cmpfloat (page.thrift.text_scale, >, 1.2);
  g_assert_false (page.thrift.is_inner_only || page.thrift.is_coded);
  g_assert_cmpfloat (page.name_px, >=, 10.5);
  places = ent_network_get_places (ent_stages_get_arrangement (page.stages));
  ent_layout_check (ent_stages_get_graph (page.stages), places->extents, places->positions, &report);
  g_assert_cmpuint (report.strangers + report.crossings + report.overlaps, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  g_test_add_func ("/charts/network-legible/no-thrift-without-need", test_no_thrift_without_need);
  g_test_add_func ("/charts/network-legible/names-grow-first", test_names_grow_first);
  g_test_add_func ("/charts/network-legible/column", test_column);
  g_test_add_func ("/charts/network-legible/column-of-two-days", test_column_of_two_days);
  g_test_add_func ("/charts/network-legible/outlines-take-room", test_outlines_take_room);
  g_test_add_func ("/charts/network-legible/stays-clean", test_stays_clean);
  status = g_test_run ();
  ent_dataset_unref (dataset);
  return status;
}
