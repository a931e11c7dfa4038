/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a reader waits for the first complete picture: from the bundled data
 * set in a file to the default view, painted. */
#include <locale.h>

#include "io/ent-json-reader.h"
#include "io/ent-json-scan.h"
#include "charts/ent-stages.h"
#include "tests/paint/draw.h"

#define WIDTH 1440
#define HEIGHT 900

/* What the design allows on a machine with two cores. */
#define LIMIT_MS 500.0

static const char *const groupings[] = { "ric", "sco", "brics", NULL };

typedef struct
{
  gint64 last_us;
  gint64 sum_us;
} Watch;

static void
report (Watch      *watch,
        const char *what)
{
  gint64 now_us = g_get_monotonic_time ();

  g_print ("%-32s %8.1f ms\n", what, (double) (now_us - watch->last_us) / 1000.0);
  watch->sum_us += now_us - watch->last_us;
  watch->last_us = g_get_monotonic_time ();
}

/* Part of what came before, so not added once more. */
static void
report_scan (Watch      *watch,
             const char *data,
             gsize       length)
{
  g_autoptr (EntProblemList) problems = ent_problem_list_new ();
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  gint64 start_us = g_get_monotonic_time ();

  ent_json_scan (data, length, G_MAXUINT, reading, problems);
  g_print ("%-32s %8.1f ms\n", "  of this, the scan", (double) (g_get_monotonic_time () - start_us) / 1000.0);
  watch->last_us = g_get_monotonic_time ();
}

/* All stages, as window and command line run them. */
static void
run (GFile      *file,
     const char *title,
     EntArrange  arrange)
{
  Watch watch = { .last_us = g_get_monotonic_time () };
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) plain = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntStages) stages = NULL;
  g_autoptr (EntArranging) arranging = NULL;
  g_autoptr (EntScene) caption = NULL;
  cairo_surface_t *surface;
  EntArrangement *arrangement;
  EntScene *scene;
  EntInsets insets;
  EntCamera camera;
  gsize length;
  cairo_t *cr;

  g_print ("%s\n", title);
  if (!g_file_load_contents (file, NULL, &data, &length, NULL, &error))
    g_error ("%s", error->message);
  report (&watch, "read the file");
  dataset = ent_json_reader_read_data (data, length, NULL, NULL, &error);
  if (dataset == NULL)
    g_error ("%s", error->message);
  report (&watch, "scan, parse and freeze");
  report_scan (&watch, data, length);
  plain = ent_view_new (groupings, ent_dataset_get_updated (dataset));
  view = ent_view_with_arrange (plain, arrange);
  stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_SCREEN);
  ent_stages_set_page (stages, WIDTH, HEIGHT);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  report (&watch, "graph");
  arranging = ent_arranging_new (stages, NULL);
  arrangement = ent_arranging_run (arranging, NULL, NULL, NULL, NULL);
  report (&watch, "layout");
  ent_stages_take_arrangement (stages, arrangement);
  caption = ent_stages_new_caption (stages, &insets);
  report (&watch, "scene and caption");
  scene = ent_stages_get_scene (stages);
  camera = ent_camera_fit (ent_scene_get_bounds (scene), ent_insets_get_room (insets, WIDTH, HEIGHT), ENT_PAGE_MAX_ZOOM);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  draw_scene (cr, scene, camera, ENT_THEME_LIGHT);
  draw_scene (cr, caption, ENT_CAMERA_IDENTITY, ENT_THEME_LIGHT);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  report (&watch, "paint, flags included");
  g_print ("%-32s %8.1f ms (limit: %.0f ms)\n\n", "together", (double) watch.sum_us / 1000.0, LIMIT_MS);
}

int
main (void)
{
  const char *path = g_getenv ("ENT_TEST_DATASET");
  g_autoptr (GFile) file = NULL;

  setlocale (LC_ALL, "");
  if (path == NULL)
    {
      g_printerr ("ENT_TEST_DATASET does not name a data set\n");
      return 1;
    }
  file = g_file_new_for_path (path);
  run (file, "First picture, all dates, nothing cached", ENT_ARRANGE_PERIOD);
  run (file, "Once more, one date, flags and fonts cached", ENT_ARRANGE_DATE);

  return 0;
}
