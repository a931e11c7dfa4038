/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/ent-euler-private.h"

#include <math.h>
#include <string.h>

#include "layout/ent-raster.h"

/* Between cells; a large picture has larger ones. */
#define STEP 3.0
#define MAX_CELLS 160000.0

#define MARGIN 30.0 /* around all outlines */

/* A region counts when, worn away by a cell on all sides, it keeps more than
 * this: what is thinner is the channel between two lines. Smoothed lines may
 * come out a little wider. */
#define LEAST_REGION 100.0

/* How often what was taken from a grouping may become dearer, and by how much. */
#define N_TRIES 4
#define DEARER 4.0

/* Between a disc and lines that were repaired. */
#define CLEARANCE 4.0

/**
 * ent_euler_get_point:
 * @euler: outlines
 * @column: of a cell
 * @row: of a cell
 *
 * Returns: the middle of the cell
 */
EntPoint
ent_euler_get_point (const EntEuler *euler,
                     guint           column,
                     guint           row)
{
  return (EntPoint) { euler->origin.x + column * euler->step, euler->origin.y + row * euler->step };
}

/**
 * ent_euler_find_region:
 * @euler: outlines
 * @point: a point
 *
 * Returns: a bit for each set that the point is in
 */
guint
ent_euler_find_region (const EntEuler *euler,
                       EntPoint        point)
{
  double column = round ((point.x - euler->origin.x) / euler->step), row = round ((point.y - euler->origin.y) / euler->step);

  if (column < 0 || row < 0 || column >= euler->width || row >= euler->height)
    return 0;
  return euler->regions[(guint) row * euler->width + (guint) column];
}

/* ------------------------------------------------------------------------ */
/* Outlines around discs */

/* The corners of the convex hull of a set's discs and their feet. */
static EntPoint *
new_polygon (const EntEulerWork *work,
             guint               set,
             guint              *n_corners)
{
  g_autofree EntPoint *points = g_new (EntPoint, 3 * work->n_discs + 1);
  g_autofree guint *hull = g_new (guint, 3 * work->n_discs + 1);
  EntPoint *corners;
  guint n = 0;

  for (guint i = 0; i < work->n_discs; i++)
    if (work->discs[i].sets >> set & 1)
      {
        EntPoint middle = work->discs[i].point, foot = work->discs[i].foot;

        points[n++] = middle;
        points[n++] = (EntPoint) { middle.x - foot.x, middle.y + foot.y };
        points[n++] = (EntPoint) { middle.x + foot.x, middle.y + foot.y };
      }
  *n_corners = n > 0 ? ent_convex_hull (points, n, hull) : 0;
  corners = g_new (EntPoint, *n_corners + 1);
  for (guint i = 0; i < *n_corners; i++)
    corners[i] = points[hull[i]];
  return corners;
}

/* A side of a polygon: how far a point is beyond it is x · point.x + y · point.y − offset. */
typedef struct
{
  double x, y, offset;
} Side;

static Side *
new_sides (const EntPoint *corners,
           guint           n_corners)
{
  Side *sides = g_new (Side, n_corners + 1);

  for (guint i = 0; i < n_corners; i++)
    {
      EntPoint from = corners[i], to = corners[i + 1 < n_corners ? i + 1 : 0];
      double length = hypot (to.x - from.x, to.y - from.y);

      if (length <= 0) /* of a point, which has no sides */
        length = 1;
      sides[i].x = (to.y - from.y) / length;
      sides[i].y = (from.x - to.x) / length;
      sides[i].offset = sides[i].x * from.x + sides[i].y * from.y;
    }
  return sides;
}

/* How far beyond its farthest side a point lies: the distance to the polygon
 * where it lies inside, no more than that elsewhere. */
static double
measure_sides (const Side *sides,
               guint       n_sides,
               EntPoint    point)
{
  double farthest = -G_MAXDOUBLE;

  for (guint i = 0; i < n_sides; i++)
    farthest = MAX (farthest, sides[i].x * point.x + sides[i].y * point.y - sides[i].offset);
  return farthest;
}

static void
fill_field (EntEulerWork *work,
            guint         set,
            double        offset)
{
  EntEuler *euler = work->euler;
  guint n_corners;
  g_autofree EntPoint *corners = new_polygon (work, set, &n_corners);
  g_autofree Side *sides = new_sides (corners, n_corners);
  float *field = euler->fields[set];

  for (guint at = 0; at < work->n_cells; at++)
    {
      EntPoint point = ent_euler_get_point (euler, at % euler->width, at / euler->width);
      double distance = n_corners > 2 ? measure_sides (sides, n_corners, point) : 0;

      if (n_corners <= 2 || (distance > 0 && distance < offset + ENT_EULER_REACH))
        distance = ent_polygon_distance (corners, n_corners, point, NULL, NULL);
      field[at] = n_corners > 0 ? (float) (distance - offset) : ENT_RASTER_FAR;
    }
}

/* ------------------------------------------------------------------------ */
/* Whether they are true */

/* Reads from the fields which cell is in which sets. */
void
ent_euler_work_read_regions (EntEulerWork *work)
{
  EntEuler *euler = work->euler;

  memset (euler->regions, 0, work->n_cells);
  for (guint set = 0; set < euler->n_sets; set++)
    for (guint at = 0; at < work->n_cells; at++)
      if (euler->fields[set][at] < 0)
        euler->regions[at] |= (guint8) (1u << set);
}

/* Fills @cores with the combinations that do not exist, where all cells around
 * are of the same: not in what is thinner than two cells. Returns how many cells there are of these. */
guint
ent_euler_work_find_cores (EntEulerWork *work,
                           guint8       *cores)
{
  const EntEuler *euler = work->euler;
  const guint8 *regions = euler->regions;
  guint n_cores = 0;

  memset (cores, 0, work->n_cells);

  for (guint row = 1; row + 1 < euler->height; row++)
    for (guint column = 1; column + 1 < euler->width; column++)
      {
        guint at = row * euler->width + column, own = regions[at];

        if (!work->exists[own] && regions[at - 1] == own && regions[at + 1] == own && regions[at - euler->width] == own
            && regions[at + euler->width] == own)
          {
            cores[at] = (guint8) own;
            n_cores++;
          }
      }
  return n_cores;
}

/* Whether there is a region of a combination that does not exist. */
gboolean
ent_euler_work_has_false_region (EntEulerWork *work)
{
  const EntEuler *euler = work->euler;
  g_autofree guint8 *core = g_new (guint8, work->n_cells);
  g_autofree guint *labels = NULL;
  g_autoptr (GArray) sizes = NULL;

  if (ent_euler_work_find_cores (work, core) * euler->step * euler->step <= LEAST_REGION)
    return FALSE;
  labels = g_new (guint, work->n_cells);
  sizes = ent_raster_label (core, euler->width, euler->height, labels);
  for (guint at = 0; at < work->n_cells; at++)
    if (core[at] != 0 && g_array_index (sizes, guint, labels[at]) * euler->step * euler->step > LEAST_REGION)
      return TRUE;
  return FALSE;
}

/* In how many pieces a set is; those that only touch each other count as two. */
static guint
count_pieces (EntEulerWork *work,
              guint         set)
{
  const EntEuler *euler = work->euler;
  g_autofree guint8 *mask = g_new (guint8, work->n_cells);
  g_autofree guint8 *eroded = g_new (guint8, work->n_cells);
  g_autofree guint *labels = g_new (guint, work->n_cells);
  g_autofree gboolean *is_counted = NULL;
  g_autoptr (GArray) sizes = NULL;
  guint n = 0;

  for (guint at = 0; at < work->n_cells; at++)
    mask[at] = euler->regions[at] >> set & 1;
  ent_raster_erode (mask, euler->width, euler->height, eroded);
  ent_raster_dilate (eroded, euler->width, euler->height, mask);
  sizes = ent_raster_label (mask, euler->width, euler->height, labels);
  is_counted = g_new0 (gboolean, sizes->len);
  for (guint at = 0; at < work->n_cells; at++)
    if (mask[at] && !is_counted[labels[at]])
      {
        is_counted[labels[at]] = TRUE;
        n++;
      }
  return n;
}

/* Whether each disc is wholly in its own region. */
static gboolean
holds_discs (EntEulerWork *work)
{
  for (guint i = 0; i < work->n_discs; i++)
    for (guint j = 0; j <= 16; j++)
      {
        const EntEulerDisc *disc = &work->discs[i];
        double radius = j < 16 ? disc->radius : 0, angle = j * G_PI / 8;
        EntPoint point = { disc->point.x + radius * cos (angle), disc->point.y + radius * sin (angle) };

        if (ent_euler_find_region (work->euler, point) != disc->sets)
          return FALSE;
      }
  return TRUE;
}

/* Makes it dearer to take something from sets that are in pieces. Returns whether there are any. */
static gboolean
weigh_pieces (EntEulerWork *work)
{
  gboolean has_pieces = FALSE;

  for (guint set = 0; set < work->euler->n_sets; set++)
    if (count_pieces (work, set) > 1)
      {
        work->weights[set] *= DEARER;
        has_pieces = TRUE;
      }
  return has_pieces;
}

/* ------------------------------------------------------------------------ */

static void
find_patterns (EntEulerWork *work)
{
  work->exists[0] = TRUE;
  for (guint i = 0; i < work->n_discs; i++)
    work->exists[work->discs[i].sets] = TRUE;
  for (guint pattern = 0; pattern < ENT_EULER_MAX_PATTERNS; pattern++)
    if (work->exists[pattern])
      work->patterns[work->n_patterns++] = (guint8) pattern;
}

static void
lay_grid (EntEulerWork *work,
          const double *offsets)
{
  EntEuler *euler = work->euler;
  EntRect bounds = ENT_RECT_EMPTY;
  double widest = 0;

  for (guint set = 0; set < euler->n_sets; set++)
    widest = MAX (widest, offsets[set]);
  for (guint i = 0; i < work->n_discs; i++)
    {
      const EntEulerDisc *disc = &work->discs[i];

      bounds = ent_rect_include (bounds, disc->point);
      bounds = ent_rect_include (bounds, (EntPoint) { disc->point.x - disc->foot.x, disc->point.y + disc->foot.y });
      bounds = ent_rect_include (bounds, (EntPoint) { disc->point.x + disc->foot.x, disc->point.y + disc->foot.y });
    }
  if (work->n_discs == 0)
    bounds = (EntRect) { 0, 0, 0, 0 };
  bounds = ent_rect_grow (bounds, widest + MARGIN);
  euler->origin = (EntPoint) { bounds.x0, bounds.y0 };
  euler->step = MAX (STEP, sqrt ((bounds.x1 - bounds.x0) * (bounds.y1 - bounds.y0) / MAX_CELLS));
  euler->width = (guint) ceil ((bounds.x1 - bounds.x0) / euler->step) + 1;
  euler->height = (guint) ceil ((bounds.y1 - bounds.y0) / euler->step) + 1;
  work->n_cells = euler->width * euler->height;
  euler->regions = g_new0 (guint8, work->n_cells);
  for (guint set = 0; set < euler->n_sets; set++)
    euler->fields[set] = g_new (float, work->n_cells);
}

/* Repairs the outlines, again from the start and with other weights where one is in pieces. */
static gboolean
repair (EntEulerWork  *work,
        const double  *offsets,
        GCancellable  *cancellable,
        GError       **error)
{
  EntEuler *euler = work->euler;

  euler->is_repaired = TRUE;
  for (guint try = 0; try < N_TRIES; try++)
    {
      for (guint set = 0; set < euler->n_sets && try > 0; set++)
        fill_field (work, set, offsets[set]);
      if (!ent_euler_work_repair (work, cancellable, error))
        return FALSE;
      if (!weigh_pieces (work))
        break;
    }
  ent_euler_work_part_lines (work);
  ent_euler_work_force (work, CLEARANCE, CLEARANCE);
  ent_euler_work_read_regions (work);
  ent_euler_work_close_gaps (work);
  ent_euler_work_read_regions (work);
  return TRUE;
}

/**
 * ent_euler_new:
 * @discs: (array length=n_discs): those that are in sets, each in one at least
 * @n_discs: how many
 * @offsets: (array length=n_sets): how far each outline lies from its discs
 * @n_sets: how many, %ENT_EULER_MAX_SETS at most
 * @cancellable: (nullable): cancels it
 * @error: set when cancelled
 *
 * Draws outlines around the discs of each set, and repairs them on a grid until
 * each region that two lines or more make has a disc of its own. Whether that
 * came out is in the result.
 *
 * Returns: (transfer full): the outlines, or %NULL with @error set
 */
EntEuler *
ent_euler_new (const EntEulerDisc  *discs,
               guint                n_discs,
               const double        *offsets,
               guint                n_sets,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autoptr (EntEuler) euler = NULL;
  EntEulerWork work = { .discs = discs, .n_discs = n_discs };
  gboolean is_true;

  g_return_val_if_fail (discs || n_discs == 0, NULL);
  g_return_val_if_fail (offsets && n_sets <= ENT_EULER_MAX_SETS, NULL);

  work.euler = euler = g_new0 (EntEuler, 1);
  euler->n_sets = n_sets;
  find_patterns (&work);
  lay_grid (&work, offsets);
  for (guint set = 0; set < n_sets; set++)
    {
      work.weights[set] = 1;
      fill_field (&work, set, offsets[set]);
    }
  ent_euler_work_read_regions (&work);
  is_true = !ent_euler_work_has_false_region (&work) && holds_discs (&work);
  if (!is_true && !repair (&work, offsets, cancellable, error))
    return NULL;
  euler->is_true = is_true || (!ent_euler_work_has_false_region (&work) && holds_discs (&work));
  for (guint set = 0; set < n_sets && euler->is_true; set++)
    euler->is_true = count_pieces (&work, set) <= 1;
  return g_steal_pointer (&euler);
}

/**
 * ent_euler_free:
 * @euler: (transfer full): outlines
 */
void
ent_euler_free (EntEuler *euler)
{
  g_return_if_fail (euler != NULL);

  for (guint set = 0; set < euler->n_sets; set++)
    g_free (euler->fields[set]);
  g_free (euler->regions);
  g_free (euler);
}
