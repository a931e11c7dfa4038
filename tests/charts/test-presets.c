/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good the pictures of the bundled presets are, in figures that a reader
 * feels. The bounds are what was measured, with some room: a layout that
 * changes may be a little worse somewhere, but not much. */
#include <math.h>

#include "charts/ent-network.h"
#include "layout/ent-layout.h"
#include "scene/ent-camera.h"
#include "scene/ent-page.h"
#include "tests/charts/stage.h"

#define SEED 20020914
#define N_SAMPLES 48

typedef struct
{
  const char *preset;
  double      least_zoom; /* at which all of it fits a page of 1500 × 940 */
  guint       most_hits;  /* lines drawn in a window that run through discs they do not end at */
} Bounds;

static const Bounds bounds[] = {
  { "ric-brics-sco", 1.30, 1 },
  { "indo-pacific-security", 1.16, 0 },
  { "after-the-soviet-union", 1.13, 0 },
  { "the-gulf", 1.20, 8 },
  { "europes-circles", 0.74, 0 },
  { "africas-communities", 0.96, 0 },
  { "the-gs", 1.12, 1 },
  { "the-americas", 0.91, 3 },
  { "cold-war", 1.01, 2 },
  { "europe-1957-1995", 1.05, 2 },
  { "sahel", 1.20, 0 },
  { "arctic", 1.14, 3 },
  { "decolonisation", 0.81, 13 },
};

/* The words leave the same room on all pages: what they say is not the layout's doing. */
static const EntInsets insets = { .top = 66, .bottom = 68 };

static EntDataset *dataset;

static EntView *
new_view (const char *preset_id)
{
  guint32 row = ent_dataset_lookup (dataset, ENT_KIND_PRESET, preset_id);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  const EntPreset *preset;

  g_assert_cmpuint (row, !=, ENT_ROW_NONE);
  preset = ent_dataset_get_preset (dataset, row);
  for (guint i = 0; i < preset->groupings.n_rows; i++)
    g_strv_builder_add (builder, ent_dataset_get_grouping (dataset, preset->groupings.rows[i])->record.id);
  ids = g_strv_builder_end (builder);
  return ent_view_new ((const char *const *) ids, ent_date_is_set (preset->at) ? preset->at.earliest : ent_dataset_get_updated (dataset));
}

/* As a first picture comes about in the window. Returns the zoom at which all dates fit the page. */
static double
lay_out (Stage  *stage,
         double  width_px,
         double  height_px)
{
  EntDay day = ent_view_get_day (stage->view);
  g_autoptr (GError) error = NULL;
  EntLayoutPage page = { .width = width_px, .height = height_px, .top = insets.top, .bottom = insets.bottom, .day = day };
  EntRect all;

  g_clear_pointer (&stage->positions, ent_positions_unref);
  stage->positions = ent_layout_run (&(EntLayoutOrder) { stage->graph, stage->extents, page, ENT_LAYOUT_COLD, NULL, SEED }, NULL, &error);
  g_assert_no_error (error);
  stage_draw (stage, day);
  all = ent_rect_union (ent_scene_get_bounds (stage->scene), ent_positions_get_bounds (stage->positions, stage->extents));
  return ent_camera_fit (all, ent_insets_get_room (insets, width_px, height_px), ENT_PAGE_MAX_ZOOM).zoom;
}

static EntPoint
cubic_at (const EntSegment *segments,
          double            t)
{
  EntPoint from = segments[0].points[0];
  const EntPoint *p = segments[1].points;
  double a = (1 - t) * (1 - t) * (1 - t), b = 3 * t * (1 - t) * (1 - t), c = 3 * t * t * (1 - t), d = t * t * t;

  return (EntPoint) { a * from.x + b * p[0].x + c * p[1].x + d * p[2].x, a * from.y + b * p[0].y + c * p[1].y + d * p[2].y };
}

static gboolean
runs_through (const EntSegment   *segments,
              const EntSceneItem *disc)
{
  for (guint i = 1; i < N_SAMPLES; i++)
    if (ent_point_distance (cubic_at (segments, (double) i / N_SAMPLES), disc->point) < disc->radius)
      return TRUE;
  return FALSE;
}

/* Of the lines that are drawn on the day shown. */
static guint
count_hits (Stage *stage)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  guint n_items = ent_scene_get_n_items (stage->scene);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      EntRef ref = ent_thing_get_record (items[i].thing);

      if (items[i].layer != ENT_LAYER_LINE || ref.kind != ENT_KIND_MEMBERSHIP || items[i].marks & ENT_MARK_RESTING)
        continue;
      for (guint j = 0; j < n_items; j++)
        if (items[j].shape == ENT_SHAPE_DISC
            && ent_thing_get_record (items[j].thing).row != ent_dataset_get_membership (stage->dataset, ref.row)->nation)
          n += runs_through (ent_scene_get_segments (stage->scene, &items[i]), &items[j]);
    }
  return n;
}

/* How one set of places has to be turned to lie best upon another, and how well
 * it then does, as it is and mirrored: the sums of Procrustes analysis. */
static void
compare (EntPositions *a,
         EntPositions *b,
         double       *turn_deg,
         double       *match,
         double       *match_mirrored)
{
  guint n = ent_positions_get_n_nodes (a);
  EntPoint mean = { 0, 0 };
  double same = 0, crossed = 0, mirrored = 0, mirrored_crossed = 0;

  for (guint node = 0; node < n; node++)
    {
      mean.x += ent_positions_get (a, node).x / n;
      mean.y += ent_positions_get (a, node).y / n;
    }
  for (guint node = 0; node < n; node++)
    {
      EntPoint p = ent_positions_get (a, node);
      EntPoint q = ent_positions_get (b, node);

      p.x -= mean.x;
      p.y -= mean.y;
      same += p.x * q.x + p.y * q.y;
      crossed += p.x * q.y - p.y * q.x;
      mirrored += p.x * q.x - p.y * q.y;
      mirrored_crossed += p.x * q.y + p.y * q.x;
    }
  *turn_deg = atan2 (crossed, same) * 180 / G_PI;
  *match = hypot (same, crossed);
  *match_mirrored = hypot (mirrored, mirrored_crossed);
}

static void
test_keeps_its_quality (gconstpointer data)
{
  const Bounds *bound = data;
  g_autoptr (EntView) view = new_view (bound->preset);
  g_auto (Stage) stage = { 0 };
  EntLayoutReport report;
  double zoom;
  guint n_hits;

  stage_init (&stage, dataset, view);
  zoom = lay_out (&stage, 1500, 940);
  n_hits = count_hits (&stage);
  ent_layout_check (stage.graph, stage.extents, stage.positions, &report);
  g_test_message ("zoom %.3f, %u spokes through discs", zoom, n_hits);
  g_assert_cmpfloat (zoom, >=, bound->least_zoom);
  g_assert_cmpuint (n_hits, <=, bound->most_hits);
  g_assert_cmpuint (report.overlaps, ==, 0);
  g_assert_cmpuint (report.strangers, ==, 0);
  g_assert_cmpuint (report.crossings, ==, 0);
}

/* On pages of other sizes, such as a window between its panes or a wide screen,
 * things may stand elsewhere, but left stays left and up stays up. */
static void
test_lies_the_same_way_on_all_pages (gconstpointer data)
{
  static const double sizes_px[][2] = { { 640, 618 }, { 1920, 1000 } };
  const Bounds *bound = data;
  g_autoptr (EntView) view = new_view (bound->preset);
  g_autoptr (EntPositions) first = NULL;
  g_auto (Stage) stage = { 0 };
  double turn_deg, match, match_mirrored;

  stage_init (&stage, dataset, view);
  lay_out (&stage, 1200, 750);
  first = ent_positions_ref (stage.positions);
  for (guint i = 0; i < G_N_ELEMENTS (sizes_px); i++)
    {
      lay_out (&stage, sizes_px[i][0], sizes_px[i][1]);
      compare (first, stage.positions, &turn_deg, &match, &match_mirrored);
      g_assert_cmpfloat (match, >, match_mirrored);
      g_assert_cmpfloat (fabs (turn_deg), <, 45);
    }

  /* On a page that stands upright, all is turned by a quarter, always to the same side, and not mirrored. */
  lay_out (&stage, 450, 900);
  compare (first, stage.positions, &turn_deg, &match, &match_mirrored);
  g_assert_cmpfloat (match, >, match_mirrored);
  g_assert_cmpfloat (fabs (turn_deg - 90), <, 45);
}

/* The places of those who are in both pictures, in the order of the first. */
static void
find_common (Stage         *a,
             Stage         *b,
             EntPositions **in_a,
             EntPositions **in_b)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  guint other;

  for (guint node = ent_graph_get_n_groupings (a->graph); node < ent_graph_get_n_nodes (a->graph); node++)
    if (ent_graph_lookup_node (b->graph, ent_graph_get_ref (a->graph, node), &other))
      g_array_append_val (nodes, node);
  *in_a = ent_positions_new (nodes->len, 0);
  *in_b = ent_positions_new (nodes->len, 0);
  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);

      g_assert_true (ent_graph_lookup_node (b->graph, ent_graph_get_ref (a->graph, node), &other));
      ent_positions_set (*in_a, i, ent_positions_get (a->positions, node));
      ent_positions_set (*in_b, i, ent_positions_get (b->positions, other));
    }
}

static void
lay_out_day (Stage      *stage,
             const char *preset,
             EntDay      day)
{
  g_autoptr (EntView) plain = new_view (preset);
  g_autoptr (EntView) dated = ent_view_with_day (plain, day);
  g_autoptr (EntView) view = ent_view_with_arrange (dated, ENT_ARRANGE_DATE);

  stage_init (stage, dataset, view);
  lay_out (stage, 1500, 940);
}

/* Pictures of one day each, one after another: left stays left when somebody
 * joins. Where a network is about as high as wide, its longer side may become
 * the other one; that is rare. */
static void
test_lies_the_same_way_on_all_dates (void)
{
  static const char *const days[] = {
    "2015-06-01", "2020-06-01", "2023-12-31", "2024-01-01", "2024-07-03", "2024-07-04", "2025-01-05", "2025-01-06",
  };
  guint n_turned = 0;

  for (guint preset = 0; preset < G_N_ELEMENTS (bounds); preset++)
    for (guint i = 0; i + 1 < G_N_ELEMENTS (days); i++)
      {
        g_auto (Stage) before = { 0 };
        g_auto (Stage) after = { 0 };
        g_autoptr (EntPositions) a = NULL;
        g_autoptr (EntPositions) b = NULL;
        double turn_deg, match, match_mirrored;

        lay_out_day (&before, bounds[preset].preset, stage_day (days[i]));
        lay_out_day (&after, bounds[preset].preset, stage_day (days[i + 1]));
        find_common (&before, &after, &a, &b);
        if (ent_positions_get_n_nodes (a) < 3)
          continue;
        compare (a, b, &turn_deg, &match, &match_mirrored);
        if (match > match_mirrored && fabs (turn_deg) < 45)
          continue;
        g_test_message ("%s, %s to %s: turned by %.0f degrees or mirrored", bounds[preset].preset, days[i], days[i + 1], turn_deg);
        n_turned++;
      }
  g_assert_cmpuint (n_turned, <=, 5);
}

/* How much those farther east and south in the world stand farther right and
 * below, as sums of products of the distances from the means. */
static EntPoint
compare_with_map (Stage *stage)
{
  EntPoint mean = { 0, 0 }, mean_on_map = { 0, 0 }, sum = { 0, 0 };
  guint n_groupings = ent_graph_get_n_groupings (stage->graph), n = ent_graph_get_n_nodes (stage->graph) - n_groupings;

  for (guint pass = 0; pass < 2; pass++)
    for (guint node = n_groupings; node < n_groupings + n; node++)
      {
        const EntPlace *capital = &ent_dataset_get_nation (dataset, ent_graph_get_ref (stage->graph, node).row)->capital;
        EntPoint place = ent_positions_get (stage->positions, node);

        if (isnan (capital->longitude_deg))
          continue;
        if (pass == 0)
          {
            mean = (EntPoint) { mean.x + place.x / n, mean.y + place.y / n };
            mean_on_map = (EntPoint) { mean_on_map.x + capital->longitude_deg / n, mean_on_map.y - capital->latitude_deg / n };
            continue;
          }
        sum.x += (place.x - mean.x) * (capital->longitude_deg - mean_on_map.x);
        sum.y += (place.y - mean.y) * (-capital->latitude_deg - mean_on_map.y);
      }
  return sum;
}

/* Not all: who belongs together stands together first of all. */
static void
test_lies_as_the_map_does (void)
{
  guint n_west_left = 0, n_north_above = 0;

  for (guint preset = 0; preset < G_N_ELEMENTS (bounds); preset++)
    {
      g_auto (Stage) stage = { 0 };
      EntPoint sum;

      lay_out_day (&stage, bounds[preset].preset, stage_day ("2024-01-01"));
      sum = compare_with_map (&stage);
      g_test_message ("%s: %.0f, %.0f", bounds[preset].preset, sum.x, sum.y);
      n_west_left += sum.x > 0;
      n_north_above += sum.y > 0;
    }
  g_assert_cmpuint (n_west_left, >=, 7);
  g_assert_cmpuint (n_north_above, >=, 7);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET), ==, G_N_ELEMENTS (bounds));
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      g_autofree char *quality = g_strdup_printf ("/charts/presets/keeps-its-quality/%s", bounds[i].preset);
      g_autofree char *way = g_strdup_printf ("/charts/presets/lies-the-same-way-on-all-pages/%s", bounds[i].preset);

      g_test_add_data_func (quality, &bounds[i], test_keeps_its_quality);
      g_test_add_data_func (way, &bounds[i], test_lies_the_same_way_on_all_pages);
    }
  g_test_add_func ("/charts/presets/lies-as-the-map-does", test_lies_as_the_map_does);
  g_test_add_func ("/charts/presets/lies-the-same-way-on-all-dates", test_lies_the_same_way_on_all_dates);
  result = g_test_run ();
  ent_dataset_unref (dataset);
  return result;
}
