/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-network.h"
#include "model/ent-dataset-builder.h"
#include "paint/ent-painter.h"
#include "paint/ent-picture.h"
#include "tests/scene-items.h"

#define WIDTH 600
#define HEIGHT 400

/* RIC is India and Russia, BRICS is Russia and Brazil. */
typedef struct
{
  EntDataset *dataset;
  EntGraph   *graph;
  EntSlice   *slice;
  EntPicture *picture;
  EntRef      india, russia, brazil, ric, brics;
} Fixture;

/* What is pointed at and selected, and what goes with a selection that is no part of the picture. */
typedef struct
{
  EntRef        hover, selection, focus;
  const EntRef *related;
  guint         n_related;
} Wish;

static void
problem_cb (EntProblemLevel  level,
            const char      *path,
            const char      *message,
            gpointer         user_data)
{
  g_error ("%s: %s", path, message);
}

static void
add (EntDatasetBuilder *builder,
     EntRecordDraft     draft)
{
  draft.latitude_deg = NAN;
  draft.longitude_deg = NAN;
  draft.sources = (const char *const[]) { "source", NULL };
  ent_dataset_builder_add (builder, &draft);
}

static EntDataset *
new_dataset (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (problem_cb, NULL);
  const char *nations[][2] = { { "IND", "India" }, { "RUS", "Russia" }, { "BRA", "Brazil" } };
  const char *memberships[][2] = { { "IND", "ric" }, { "RUS", "ric" }, { "RUS", "brics" }, { "BRA", "brics" } };

  ent_dataset_builder_set_title (builder, "A test");
  ent_dataset_builder_set_updated (builder, "2026-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .title = "A source", .kind_id = "book",
                                                        .latitude_deg = NAN, .longitude_deg = NAN });
  for (guint i = 0; i < G_N_ELEMENTS (nations); i++)
    add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = i, .id = nations[i][0], .name = nations[i][1] });
  add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "ric", .name = "RIC", .kind_id = "dialogue", .from = "2002" });
  add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .index = 1, .id = "brics", .name = "BRICS", .kind_id = "summit-group",
                                   .from = "2006" });
  for (guint i = 0; i < G_N_ELEMENTS (memberships); i++)
    add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = i, .nation = memberships[i][0], .grouping = memberships[i][1],
                                     .role = "member", .from = i == 1 ? "2002" : "2006" });
  return ent_dataset_builder_freeze (builder);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *const groupings[] = { "ric", "brics", NULL };
  g_autoptr (EntView) view = ent_view_new (groupings, ent_day_new (2026, 1, 1));
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  fixture->dataset = new_dataset ();
  g_assert_nonnull (fixture->dataset);
  query = ent_view_get_query (view, fixture->dataset);
  fixture->graph = ent_graph_new (fixture->dataset, query);
  fixture->slice = ent_slice_new (fixture->graph, ent_view_get_day (view), NULL);
  fixture->picture = ent_picture_new (fixture->dataset, view, NULL, WIDTH, HEIGHT, NULL, &error);
  g_assert_no_error (error);
  fixture->india = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "IND"));
  fixture->russia = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "RUS"));
  fixture->brazil = ent_ref (ENT_KIND_NATION, ent_dataset_lookup (fixture->dataset, ENT_KIND_NATION, "BRA"));
  fixture->ric = ent_ref (ENT_KIND_GROUPING, ent_dataset_lookup (fixture->dataset, ENT_KIND_GROUPING, "ric"));
  fixture->brics = ent_ref (ENT_KIND_GROUPING, ent_dataset_lookup (fixture->dataset, ENT_KIND_GROUPING, "brics"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ent_picture_free (fixture->picture);
  ent_slice_free (fixture->slice);
  ent_graph_unref (fixture->graph);
  ent_dataset_unref (fixture->dataset);
}

static cairo_surface_t *
draw (Fixture *fixture,
      Wish     wish)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (EntOps) ops = NULL;
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  EntEmphasis emphasis = {
    .lead = lead,
    .related = related,
    .fade = wish.hover.kind != ENT_KIND_NONE || wish.n_related > 0 ? ENT_FADE_GLANCE : ENT_FADE_SELECTION,
    .selection = ent_thing_of (wish.selection),
    .focus = ent_thing_of (wish.focus),
  };

  ent_network_relate (fixture->slice, ent_thing_of (wish.hover), lead, related);
  ent_network_relate (fixture->slice, ent_thing_of (wish.selection), lead, related);
  for (guint i = 0; i < wish.n_related; i++)
    {
      ent_things_add (lead, ent_thing_of (wish.related[i]));
      ent_things_add (related, ent_thing_of (wish.related[i]));
    }
  ops = ent_ops_new_emphasis (ent_picture_get_scene (fixture->picture), ent_picture_get_camera (fixture->picture),
                              ENT_THEME_LIGHT, ent_text_get_measure (), &emphasis);
  ent_painter_draw (cr, ops);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface,
          EntPoint         point)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) point.y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(int) point.x];
}

static guint
alpha_at (cairo_surface_t *surface,
          EntPoint         point)
{
  return pixel_at (surface, point) >> 24;
}

/* A faded pill is drawn anew so that its name can be read: its colour tells
 * under how much of the background it lies. */
static guint
fade_of_pill (const EntSceneItem *pill,
              guint32             pixel)
{
  const double fades[] = { 0, ENT_FADE_SELECTION, ENT_FADE_GLANCE };
  const guint alphas[] = { 255, 89, 191 };
  EntColor full = ent_theme_get_color (ENT_THEME_LIGHT, ENT_COLOR_GROUPING_PILL, pill->rgb);
  EntColor veil = ent_theme_get_color (ENT_THEME_LIGHT, ENT_COLOR_BACKGROUND, 0);

  for (guint i = 0; i < G_N_ELEMENTS (fades); i++)
    {
      veil.alpha = fades[i];
      if (ent_color_distance (ent_color_over (veil, full), ent_color_from_rgb (pixel & 0xffffff)) < 0.01)
        return alphas[i];
    }
  return pixel >> 24;
}

/* 255 where a thing is drawn anew at full strength, 191 where it is faded for a glance, 89 around a selection, 0 left alone. */
static guint
alpha_of (Fixture         *fixture,
          cairo_surface_t *surface,
          EntRef           ref)
{
  EntScene *scene = ent_picture_get_scene (fixture->picture);
  const EntSceneItem *item = ent_scene_find_node (scene, ent_thing_of (ref));
  EntPoint point;

  g_assert_nonnull (item);
  if (item->shape == ENT_SHAPE_DISC)
    return alpha_at (surface, ent_camera_to_screen (ent_picture_get_camera (fixture->picture), item->point));
  /* Beside the text. */
  point = (EntPoint) { item->point.x - item->half_width + 5, item->point.y };
  return fade_of_pill (item, pixel_at (surface, ent_camera_to_screen (ent_picture_get_camera (fixture->picture), point)));
}

static void
check (Fixture *fixture,
       Wish     wish,
       guint    india,
       guint    russia,
       guint    brazil,
       guint    ric,
       guint    brics)
{
  cairo_surface_t *surface = draw (fixture, wish);

  g_assert_cmpuint (alpha_of (fixture, surface, fixture->india), ==, india);
  g_assert_cmpuint (alpha_of (fixture, surface, fixture->russia), ==, russia);
  g_assert_cmpuint (alpha_of (fixture, surface, fixture->brazil), ==, brazil);
  g_assert_cmpuint (alpha_of (fixture, surface, fixture->ric), ==, ric);
  g_assert_cmpuint (alpha_of (fixture, surface, fixture->brics), ==, brics);
  cairo_surface_destroy (surface);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  check (fixture, (Wish) { 0 }, 0, 0, 0, 0, 0);
  /* What is not in the picture fades nothing. */
  check (fixture, (Wish) { .hover = ent_ref (ENT_KIND_NATION, 99) }, 0, 0, 0, 0, 0);
}

/* On a day before the others came, only Russia and RIC are in the picture. */
static void
test_absent (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const groupings[] = { "ric", "brics", NULL };
  g_autoptr (EntView) view = ent_view_new (groupings, ent_day_new (2004, 1, 1));
  const EntRef related[] = { fixture->india, fixture->brazil };
  const Wish wishes[] = {
    { .selection = fixture->india },
    { .hover = fixture->brazil },
    { .related = related, .n_related = 2 },
  };

  ent_picture_free (fixture->picture);
  fixture->picture = ent_picture_new (fixture->dataset, view, NULL, WIDTH, HEIGHT, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      cairo_surface_t *surface = draw (fixture, wishes[i]);

      g_assert_cmpuint (alpha_of (fixture, surface, fixture->ric), ==, 0);
      cairo_surface_destroy (surface);
    }
}

static void
test_nation (Fixture       *fixture,
             gconstpointer  data)
{
  check (fixture, (Wish) { .hover = fixture->india }, 255, 191, 191, 255, 191);
  check (fixture, (Wish) { .selection = fixture->russia }, 89, 255, 89, 255, 255);
  /* Both are brought out. */
  check (fixture, (Wish) { .selection = fixture->india, .hover = fixture->brazil }, 255, 191, 255, 255, 255);
}

static void
test_grouping (Fixture       *fixture,
               gconstpointer  data)
{
  check (fixture, (Wish) { .hover = fixture->ric }, 255, 255, 191, 255, 191);
}

static void
test_membership (Fixture       *fixture,
                 gconstpointer  data)
{
  const EntEdge *edges = ent_graph_get_edges (fixture->graph);
  EntRef ref = ent_ref (ENT_KIND_MEMBERSHIP, edges[0].membership);

  g_assert_true (ent_ref_equal (ent_graph_get_ref (fixture->graph, edges[0].grouping), fixture->ric));
  /* Its two ends lead with it: Russia is faded, and lies in the area of RIC, which is drawn anew. */
  check (fixture, (Wish) { .selection = ref }, 255, 104, 89, 255, 89);
}

static void
test_related (Fixture       *fixture,
              gconstpointer  data)
{
  const EntRef related[] = { fixture->india, ent_ref (ENT_KIND_NATION, 99), fixture->brazil };

  check (fixture, (Wish) { .related = related, .n_related = 3 }, 255, 191, 255, 191, 191);
}

static void
test_rings (Fixture       *fixture,
            gconstpointer  data)
{
  EntCamera camera = ent_picture_get_camera (fixture->picture);
  const EntSceneItem *disc = scene_find_item (ent_picture_get_scene (fixture->picture), fixture->india, ENT_LAYER_BODY);
  cairo_surface_t *surface = draw (fixture, (Wish) { .focus = fixture->india });
  guint n_inked = 0;

  /* Focus alone fades nothing and leaves the disc alone; its ring is broken. */
  g_assert_cmpuint (alpha_of (fixture, surface, fixture->india), ==, 0);
  for (int degree = 0; degree < 360; degree++)
    {
      EntPoint on_ring = { disc->point.x + (disc->radius + 9) * cos (degree * G_PI / 180),
                           disc->point.y + (disc->radius + 9) * sin (degree * G_PI / 180) };

      n_inked += alpha_at (surface, ent_camera_to_screen (camera, on_ring)) > 127;
    }
  g_assert_cmpuint (n_inked, >, 120);
  g_assert_cmpuint (n_inked, <, 320);
  cairo_surface_destroy (surface);

  /* The selection's is whole, in the accent's colour. */
  surface = draw (fixture, (Wish) { .selection = fixture->india });
  for (int degree = 0; degree < 360; degree += 30)
    {
      EntPoint on_ring = { disc->point.x + (disc->radius + 4.5) * cos (degree * G_PI / 180),
                           disc->point.y + (disc->radius + 4.5) * sin (degree * G_PI / 180) };

      g_assert_cmpuint (alpha_at (surface, ent_camera_to_screen (camera, on_ring)), ==, 255);
    }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/paint/painter-emphasis/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("nothing-fades-nothing", test_nothing);
  ADD ("absent-fades-nothing", test_absent);
  ADD ("nation", test_nation);
  ADD ("grouping", test_grouping);
  ADD ("membership", test_membership);
  ADD ("related-things", test_related);
  ADD ("rings", test_rings);
#undef ADD
  return g_test_run ();
}
