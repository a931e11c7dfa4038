/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ent-map-outlines.h"
#include "charts/ent-map-projection.h"
#include "scene/ent-flat-path.h"
#include "tests/charts/stage.h"

#define MEAN_RADIUS_KM 6371.0

/* How large an area is on the map, in km²; no line of it goes all across the map. */
static double
measure_area (const EntMapProjection *projection,
              const char             *id)
{
  const EntMapOutlines *outlines = ent_map_outlines_get ();
  double km_a_px = MEAN_RADIUS_KM / projection->unit, sum = 0;
  guint place = 0;

  while (!g_str_equal (g_array_index (outlines->areas, EntMapArea, place).iso3, id))
    place++;
  for (guint i = 0; i < g_array_index (outlines->areas, EntMapArea, place).n_rings; i++)
    {
      const EntMapRing *ring = &g_array_index (outlines->rings, EntMapRing, g_array_index (outlines->areas, EntMapArea, place).first_ring + i);
      g_autoptr (GArray) fill = g_array_new (FALSE, FALSE, sizeof (EntSegment));
      g_autoptr (GArray) flat = NULL;

      ent_map_projection_add_ring (projection, &g_array_index (outlines->points, EntPoint, ring->first_point), ring->n_points, fill, NULL);
      for (guint s = 1; s < fill->len; s++)
        if (g_array_index (fill, EntSegment, s).kind == ENT_SEGMENT_LINE)
          g_assert_cmpfloat (ent_point_distance (g_array_index (fill, EntSegment, s - 1).points[0], g_array_index (fill, EntSegment, s).points[0]),
                             <, 20);
      flat = ent_flat_path_new ((const EntSegment *) (gpointer) fill->data, fill->len);
      sum += ent_flat_path_area (flat);
    }
  return sum * km_a_px * km_a_px;
}

/* Areas on the map are as large as on the earth, wherever it is cut; India is so without what is disputed. */
static void
test_areas (void)
{
  static const struct
  {
    const char *id;
    double      km2;
  } known[] = { { "RUS", 17.0e6 }, { "BRA", 8.5e6 }, { "AUS", 7.7e6 }, { "IND", 3.0e6 }, { "USA", 9.5e6 }, { "FJI", 18e3 } };
  static const double middles[] = { 11, 160, -100 };

  for (guint m = 0; m < G_N_ELEMENTS (middles); m++)
    for (guint k = 0; k < G_N_ELEMENTS (known); k++)
      {
        EntRect bounds;
        EntMapProjection projection = ent_map_projection_fit (middles[m], 1000, &bounds);
        double off = fabs (measure_area (&projection, known[k].id) / known[k].km2 - 1);

        g_test_message ("%s around %g: %.3f", known[k].id, middles[m], off);
        g_assert_cmpfloat (off, <, g_str_equal (known[k].id, "FJI") ? 0.35 : 0.04);
      }
}

/* The stripes of an area have its size between them, and lie within it. */
static void
test_bands (void)
{
  const EntSegment square[] = {
    { ENT_SEGMENT_MOVE, { { 0, 0 } } },   { ENT_SEGMENT_LINE, { { 100, 0 } } }, { ENT_SEGMENT_LINE, { { 100, 60 } } },
    { ENT_SEGMENT_LINE, { { 50, 20 } } }, { ENT_SEGMENT_LINE, { { 0, 60 } } },  { ENT_SEGMENT_CLOSE, { { 0, 0 } } },
  };
  g_autoptr (GArray) fill = g_array_new (FALSE, FALSE, sizeof (EntSegment));
  g_autoptr (GArray) whole = NULL;
  guint n_inside = 0;

  g_array_append_vals (fill, square, G_N_ELEMENTS (square));
  whole = ent_flat_path_new (square, G_N_ELEMENTS (square));
  for (guint side = 0; side < 2; side++)
    {
      g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (EntSegment));
      g_autoptr (GArray) flat = NULL;

      ent_map_add_bands (bands, fill, 5, 10, side * 5);
      flat = ent_flat_path_new ((const EntSegment *) (gpointer) bands->data, bands->len);
      for (double x = 0.31; x < 100; x += 3.7)
        for (double y = 0.47; y < 60; y += 3.3)
          {
            gboolean expected = ent_flat_path_contains (whole, (EntPoint) { x, y }) && ((guint) floor ((x + y) / 5)) % 2 == side;

            g_assert_cmpint (ent_flat_path_contains (flat, (EntPoint) { x, y }), ==, expected);
            n_inside += expected;
          }
    }
  g_assert_cmpuint (n_inside, >, 100);
}

/* Capitals lie within the areas of their nations, but for some on coasts that are drawn roughly. */
static void
test_places (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  EntRect bounds;
  EntMapProjection projection = ent_map_projection_fit (11, 1152, &bounds);
  const EntMapOutlines *outlines = ent_map_outlines_get ();
  guint n_areas = 0, n_near = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (dataset, row);
      guint place = ent_map_outlines_find (nation);
      g_autoptr (GArray) fill = g_array_new (FALSE, FALSE, sizeof (EntSegment));
      g_autoptr (GArray) flat = NULL;
      EntPoint capital;
      const EntMapArea *area;

      if (place == G_MAXUINT)
        continue;
      area = &g_array_index (outlines->areas, EntMapArea, place);
      for (guint r = area->first_ring; r < area->first_ring + area->n_rings; r++)
        {
          const EntMapRing *ring = &g_array_index (outlines->rings, EntMapRing, r);

          ent_map_projection_add_ring (&projection, &g_array_index (outlines->points, EntPoint, ring->first_point), ring->n_points, fill, NULL);
        }
      flat = ent_flat_path_new ((const EntSegment *) (gpointer) fill->data, fill->len);
      capital = ent_map_projection_get (&projection, nation->capital.longitude_deg, nation->capital.latitude_deg);
      n_areas++;
      if (ent_flat_path_contains (flat, capital) || ent_flat_path_distance (flat, capital) < 2)
        n_near++;
      else
        g_test_message ("%s", nation->name);
    }
  g_assert_cmpuint (n_areas, >, 165);
  g_assert_cmpuint (n_areas - n_near, <=, 3);
}

/* Whether a place lies in an area, by the even–odd rule over all of its rings. */
static gboolean
contains (const EntMapArea *area,
          EntPoint          place)
{
  const EntMapOutlines *outlines = ent_map_outlines_get ();
  gboolean inside = FALSE;

  for (guint r = area->first_ring; r < area->first_ring + area->n_rings; r++)
    {
      const EntMapRing *ring = &g_array_index (outlines->rings, EntMapRing, r);
      const EntPoint *points = &g_array_index (outlines->points, EntPoint, ring->first_point);

      for (guint i = 0; i < ring->n_points; i++)
        {
          EntPoint a = points[i], b = points[(i + 1) % ring->n_points];

          if ((a.y > place.y) != (b.y > place.y) && place.x < a.x + (place.y - a.y) * (b.x - a.x) / (b.y - a.y))
            inside = !inside;
        }
    }
  return inside;
}

/* What is disputed is an area of its own, and no land is in two areas. */
static void
test_disputed (void)
{
  static const struct
  {
    const char *name;
    EntPoint    place;
  } known[] = {
    { "Srinagar", { 74.8, 34.1 } },     { "Gilgit", { 74.3, 35.9 } },    { "Aksai Chin", { 79.2, 35.2 } },    { "Itanagar", { 93.6, 27.3 } },
    { "Sukhumi", { 41.2, 43.05 } },     { "Tskhinvali", { 43.95, 42.3 } }, { "Golan", { 35.75, 33.0 } },      { "Simferopol", { 34.1, 45.0 } },
    { "Smara", { -11.7, 26.7 } },       { "Kyrenia", { 33.3, 35.3 } },   { "Hargeisa", { 44.1, 9.6 } },       { "Pristina", { 21.1, 42.6 } },
    { "Tiraspol", { 29.4, 47.05 } },    { "Iturup", { 147.8, 45.0 } },   { "Abyei", { 28.4, 9.8 } },          { "Taichung", { 120.9, 24.2 } },
    { "Hebron", { 35.1, 31.6 } },       { "New River", { -57.5, 3.0 } },
  };
  const EntMapOutlines *outlines = ent_map_outlines_get ();

  for (guint k = 0; k < G_N_ELEMENTS (known); k++)
    {
      guint n_areas = 0;

      for (guint i = 0; i < outlines->areas->len; i++)
        if (contains (&g_array_index (outlines->areas, EntMapArea, i), known[k].place))
          {
            g_test_message ("%s: %s", known[k].name, g_array_index (outlines->areas, EntMapArea, i).iso3);
            g_assert_true (g_array_index (outlines->areas, EntMapArea, i).is_disputed);
            n_areas++;
          }
      g_test_message ("%s", known[k].name);
      g_assert_cmpuint (n_areas, ==, 1);
    }
  for (double longitude = -179.9; longitude < 180; longitude += 1.3)
    for (double latitude = -59.9; latitude < 84; latitude += 0.7)
      {
        guint n_areas = 0;

        for (guint i = 0; i < outlines->areas->len; i++)
          n_areas += contains (&g_array_index (outlines->areas, EntMapArea, i), (EntPoint) { longitude, latitude });
        g_assert_cmpuint (n_areas, <=, 1);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/map-earth/areas", test_areas);
  g_test_add_func ("/charts/map-earth/bands", test_bands);
  g_test_add_func ("/charts/map-earth/places", test_places);
  g_test_add_func ("/charts/map-earth/disputed", test_disputed);
  return g_test_run ();
}
