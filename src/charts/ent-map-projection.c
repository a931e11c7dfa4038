/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-map-projection.h"

#include <math.h>

#define A1 1.340264
#define A2 -0.081106
#define A3 0.000893
#define A4 0.003796

/* Degrees between the points of a long edge, which bends on the map. */
#define LONGEST_EDGE 3.0

/* What rounding moves. */
#define SAME 1e-6

#define GRID_STEP 30

/* A place of the unit projection, x east of the middle and y down. */
static EntPoint
project (double offset,
         double latitude)
{
  double lambda = offset * G_PI / 180, theta = asin (sqrt (3) / 2 * sin (latitude * G_PI / 180));
  double t2 = theta * theta, t6 = t2 * t2 * t2;

  return (EntPoint) {
    2 * sqrt (3) * lambda * cos (theta) / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1)),
    -theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)),
  };
}

/**
 * ent_map_projection_fit:
 * @middle: degrees east that are to be in the middle
 * @width: of the map, in world units
 * @bounds: (out): what it takes, from (0, 0) on
 *
 * Returns: how places get onto the map
 */
EntMapProjection
ent_map_projection_fit (double   middle,
                        double   width,
                        EntRect *bounds)
{
  double half = project (180, 0).x, top = project (0, ENT_MAP_NORTH).y, bottom = project (0, ENT_MAP_SOUTH).y;
  EntMapProjection projection = { .middle = middle, .unit = width / (2 * half) };

  projection.origin = (EntPoint) { width / 2, -top * projection.unit };
  *bounds = (EntRect) { 0, 0, width, (bottom - top) * projection.unit };
  return projection;
}

static EntPoint
place (const EntMapProjection *projection,
       double                  offset,
       double                  latitude)
{
  EntPoint point = project (offset, CLAMP (latitude, ENT_MAP_SOUTH, ENT_MAP_NORTH));

  return (EntPoint) { projection->origin.x + point.x * projection->unit, projection->origin.y + point.y * projection->unit };
}

/**
 * ent_map_get_offset:
 * @longitude: degrees east
 * @middle: degrees east
 *
 * Returns: how far it is east of the middle, from −180 to 180
 */
double
ent_map_get_offset (double longitude,
                    double middle)
{
  return remainder (longitude - middle, 360);
}

/**
 * ent_map_projection_get:
 * @projection: how places get onto the map
 * @longitude: degrees east
 * @latitude: degrees north
 *
 * Returns: where that is on the map
 */
EntPoint
ent_map_projection_get (const EntMapProjection *projection,
                        double                  longitude,
                        double                  latitude)
{
  return place (projection, ent_map_get_offset (longitude, projection->middle), latitude);
}

/* What of a polygon, in offsets and latitudes, lies on the one side of an edge of the map. */
static GArray *
clip (GArray *polygon,
      double  side)
{
  GArray *clipped = g_array_sized_new (FALSE, FALSE, sizeof (EntPoint), polygon->len + 8);

  for (guint i = 0; i < polygon->len; i++)
    {
      EntPoint a = g_array_index (polygon, EntPoint, (i + polygon->len - 1) % polygon->len), b = g_array_index (polygon, EntPoint, i);
      gboolean a_inside = a.x * side <= 180, b_inside = b.x * side <= 180;

      if (a_inside != b_inside)
        {
          EntPoint cut = { 180 * side, a.y + (180 * side - a.x) / (b.x - a.x) * (b.y - a.y) };

          g_array_append_val (clipped, cut);
        }
      if (b_inside)
        g_array_append_val (clipped, b);
    }
  return clipped;
}

/* Whether an edge is none of the earth: it is where the map is cut, or where the data is. */
static gboolean
is_cut (const EntMapProjection *projection,
        EntPoint                a,
        EntPoint                b)
{
  double seam = ent_map_get_offset (180, projection->middle);

  return (fabs (fabs (a.x) - 180) < SAME && fabs (a.x - b.x) < SAME) || (fabs (a.x - seam) < SAME && fabs (b.x - seam) < SAME);
}

static void
add_point (GArray         *path,
           EntSegmentKind  kind,
           EntPoint        point)
{
  const EntSegment segment = { kind, { point } };

  g_array_append_val (path, segment);
}

static void
add_polygon (const EntMapProjection *projection,
             GArray                 *polygon,
             GArray                 *fill,
             GArray                 *border)
{
  gboolean is_begun = FALSE, is_drawn = FALSE;

  for (guint i = 0; i < polygon->len; i++)
    {
      EntPoint a = g_array_index (polygon, EntPoint, i), b = g_array_index (polygon, EntPoint, (i + 1) % polygon->len);
      guint n_pieces = (guint) CLAMP (ceil (hypot (b.x - a.x, b.y - a.y) / LONGEST_EDGE), 1, 120);
      gboolean shows = !is_cut (projection, a, b);

      for (guint piece = 0; piece <= n_pieces; piece++)
        {
          double along = (double) piece / n_pieces;
          EntPoint point = place (projection, a.x + along * (b.x - a.x), a.y + along * (b.y - a.y));

          if (piece < n_pieces)
            add_point (fill, is_begun ? ENT_SEGMENT_LINE : ENT_SEGMENT_MOVE, point);
          is_begun = TRUE;
          if (shows && border != NULL && (piece > 0 || !is_drawn))
            add_point (border, piece > 0 ? ENT_SEGMENT_LINE : ENT_SEGMENT_MOVE, point);
        }
      is_drawn = shows;
    }
  add_point (fill, ENT_SEGMENT_CLOSE, (EntPoint) { 0, 0 });
}

/**
 * ent_map_projection_add_ring:
 * @projection: how places get onto the map
 * @ring: (array length=n_points): a closed line, degrees east and north
 * @n_points: how many
 * @fill: (element-type EntSegment): to which the closed path is added
 * @border: (nullable) (element-type EntSegment): to which its line is added, without the edges along which the map is cut
 *
 * Longitudes are followed from point to point, so that a ring over the edge of the map is cut there instead of
 * being drawn all across it.
 */
void
ent_map_projection_add_ring (const EntMapProjection *projection,
                             const EntPoint         *ring,
                             guint                   n_points,
                             GArray                 *fill,
                             GArray                 *border)
{
  g_autoptr (GArray) unwrapped = g_array_sized_new (FALSE, FALSE, sizeof (EntPoint), n_points);
  double last = 0;

  for (guint i = 0; i < n_points; i++)
    {
      double offset = ent_map_get_offset (ring[i].x, projection->middle);
      EntPoint point = { i == 0 ? offset : last + remainder (offset - last, 360), ring[i].y };

      g_array_append_val (unwrapped, point);
      last = point.x;
    }
  for (int turn = -1; turn <= 1; turn++)
    {
      g_autoptr (GArray) turned = g_array_copy (unwrapped);
      g_autoptr (GArray) half = NULL;
      g_autoptr (GArray) polygon = NULL;

      for (guint i = 0; i < turned->len; i++)
        g_array_index (turned, EntPoint, i).x += turn * 360.0;
      half = clip (turned, -1);
      polygon = clip (half, 1);
      if (polygon->len >= 3)
        add_polygon (projection, polygon, fill, border);
    }
}

/**
 * ent_map_projection_add_sea:
 * @projection: how places get onto the map
 * @sea: (element-type EntSegment): to which the outline of the map is added
 */
void
ent_map_projection_add_sea (const EntMapProjection *projection,
                            GArray                 *sea)
{
  int south = (int) ENT_MAP_SOUTH, north = (int) ENT_MAP_NORTH;

  for (int latitude = south; latitude <= north; latitude++)
    add_point (sea, latitude == south ? ENT_SEGMENT_MOVE : ENT_SEGMENT_LINE, place (projection, 180, latitude));
  for (int latitude = north; latitude >= south; latitude--)
    add_point (sea, ENT_SEGMENT_LINE, place (projection, -180, latitude));
  add_point (sea, ENT_SEGMENT_CLOSE, (EntPoint) { 0, 0 });
}

/**
 * ent_map_projection_add_grid:
 * @projection: how places get onto the map
 * @grid: (element-type EntSegment): to which meridians and parallels are added
 */
void
ent_map_projection_add_grid (const EntMapProjection *projection,
                             GArray                 *grid)
{
  int south = (int) ENT_MAP_SOUTH, north = (int) ENT_MAP_NORTH;

  for (int longitude = -180; longitude < 180; longitude += GRID_STEP)
    for (int latitude = south; latitude <= north; latitude += 3)
      add_point (grid, latitude == south ? ENT_SEGMENT_MOVE : ENT_SEGMENT_LINE, ent_map_projection_get (projection, longitude, latitude));
  for (int latitude = -GRID_STEP; latitude <= 2 * GRID_STEP; latitude += GRID_STEP)
    {
      add_point (grid, ENT_SEGMENT_MOVE, place (projection, -180, latitude));
      add_point (grid, ENT_SEGMENT_LINE, place (projection, 180, latitude));
    }
}
