/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "render/ent-scene-private.h"

/* Straight pieces a curve is taken apart into: at the sizes drawn the error
 * stays below a tenth of a unit. */
#define N_PIECES 16

#define MAX_CELLS_A_SIDE 48u

static void
cell_range (const EntSceneGrid *grid,
            EntRect             rect,
            guint              *first_column,
            guint              *last_column,
            guint              *first_row,
            guint              *last_row)
{
  double width = MAX (grid->bounds.x1 - grid->bounds.x0, 1e-9) / grid->n_columns;
  double height = MAX (grid->bounds.y1 - grid->bounds.y0, 1e-9) / grid->n_rows;

  *first_column = (guint) CLAMP ((rect.x0 - grid->bounds.x0) / width, 0, grid->n_columns - 1);
  *last_column = (guint) CLAMP ((rect.x1 - grid->bounds.x0) / width, 0, grid->n_columns - 1);
  *first_row = (guint) CLAMP ((rect.y0 - grid->bounds.y0) / height, 0, grid->n_rows - 1);
  *last_row = (guint) CLAMP ((rect.y1 - grid->bounds.y0) / height, 0, grid->n_rows - 1);
}

/* Counts (when @items is %NULL) or enters the items of each cell. */
static void
visit_cells (EntScene *scene,
             guint32  *cursors,
             guint32  *items)
{
  const EntSceneGrid *grid = &scene->grid;

  for (guint i = 0; i < scene->items->len; i++)
    {
      EntRect bounds = g_array_index (scene->items, EntSceneItem, i).bounds;
      guint c0, c1, r0, r1;

      if (ent_rect_is_empty (bounds))
        continue;
      cell_range (grid, bounds, &c0, &c1, &r0, &r1);
      for (guint row = r0; row <= r1; row++)
        for (guint column = c0; column <= c1; column++)
          {
            guint cell = row * grid->n_columns + column;

            if (items)
              items[cursors[cell]] = i;
            cursors[cell]++;
          }
    }
}

/* Fills the grid of a scene whose items are in order: about an item a cell. */
void
ent_scene_build_grid (EntScene *scene)
{
  EntSceneGrid *grid = &scene->grid;
  guint side = CLAMP ((guint) sqrt (scene->items->len), 1, MAX_CELLS_A_SIDE);
  guint n_cells = side * side;
  g_autofree guint32 *cursors = g_new0 (guint32, n_cells);

  grid->bounds = scene->bounds;
  grid->n_columns = side;
  grid->n_rows = side;
  grid->cell_starts = g_new0 (guint32, n_cells + 1);
  visit_cells (scene, cursors, NULL);
  for (guint cell = 0; cell < n_cells; cell++)
    {
      grid->cell_starts[cell + 1] = grid->cell_starts[cell] + cursors[cell];
      cursors[cell] = grid->cell_starts[cell];
    }
  grid->cell_items = g_new0 (guint32, grid->cell_starts[n_cells]);
  visit_cells (scene, cursors, grid->cell_items);
}

void
ent_scene_clear_grid (EntScene *scene)
{
  g_free (scene->grid.cell_starts);
  g_free (scene->grid.cell_items);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

/**
 * ent_scene_get_items_in:
 * @scene: a finished scene
 * @rect: a part of the world
 *
 * Returns: (transfer full) (element-type guint32): places among the scene's
 *   items of those whose bounds touch @rect, in painting order
 */
GArray *
ent_scene_get_items_in (EntScene *scene,
                        EntRect   rect)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  const EntSceneGrid *grid;
  guint c0, c1, r0, r1;
  guint n_kept = 0;

  g_return_val_if_fail (scene && scene->finished, found);

  grid = &scene->grid;
  if (scene->items->len == 0 || ent_rect_is_empty (rect) || !ent_rect_intersects (rect, scene->bounds))
    return found;

  cell_range (grid, rect, &c0, &c1, &r0, &r1);
  for (guint row = r0; row <= r1; row++)
    for (guint column = c0; column <= c1; column++)
      {
        guint cell = row * grid->n_columns + column;

        for (guint32 at = grid->cell_starts[cell]; at < grid->cell_starts[cell + 1]; at++)
          if (ent_rect_intersects (rect, g_array_index (scene->items, EntSceneItem, grid->cell_items[at]).bounds))
            g_array_append_val (found, grid->cell_items[at]);
      }

  g_array_sort (found, compare_rows);
  for (guint i = 0; i < found->len; i++)
    {
      guint32 item = g_array_index (found, guint32, i);

      if (n_kept == 0 || g_array_index (found, guint32, n_kept - 1) != item)
        g_array_index (found, guint32, n_kept++) = item;
    }
  g_array_set_size (found, n_kept);
  return found;
}

static EntPoint
cubic_at (EntPoint        from,
          const EntPoint *points,
          double          t)
{
  double u = 1 - t;
  double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

  return (EntPoint) {
    a * from.x + b * points[0].x + c * points[1].x + d * points[2].x,
    a * from.y + b * points[0].y + c * points[1].y + d * points[2].y,
  };
}

/* The item's path as straight lines: runs of points, each ended by
 * ENT_FLAT_END; a closed run repeats its first point. */
GArray *
ent_scene_flatten_path (EntScene           *scene,
                        const EntSceneItem *item)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (EntPoint));
  const EntSegment *segments = ent_scene_get_segments (scene, item);
  EntPoint start = { 0, 0 }, at = { 0, 0 };
  EntPoint end = ENT_FLAT_END;

  for (guint i = 0; i < item->n_segments; i++)
    switch (segments[i].kind)
      {
      case ENT_SEGMENT_MOVE:
        if (points->len > 0)
          g_array_append_val (points, end);
        start = at = segments[i].points[0];
        g_array_append_val (points, at);
        break;
      case ENT_SEGMENT_LINE:
        at = segments[i].points[0];
        g_array_append_val (points, at);
        break;
      case ENT_SEGMENT_CURVE:
        for (guint piece = 1; piece <= N_PIECES; piece++)
          {
            EntPoint point = cubic_at (at, segments[i].points, (double) piece / N_PIECES);

            g_array_append_val (points, point);
          }
        at = segments[i].points[2];
        break;
      case ENT_SEGMENT_CLOSE:
        at = start;
        g_array_append_val (points, at);
        break;
      default:
        g_assert_not_reached ();
      }
  if (points->len > 0)
    g_array_append_val (points, end);
  return points;
}

/**
 * ent_scene_path_contains:
 * @scene: a scene
 * @item: one of its items, with a closed path
 * @point: a point
 *
 * Returns: whether @point lies inside the path, by the even–odd rule; a hole is outside
 */
gboolean
ent_scene_path_contains (EntScene           *scene,
                         const EntSceneItem *item,
                         EntPoint            point)
{
  g_autoptr (GArray) flat = NULL;
  gboolean inside = FALSE;

  g_return_val_if_fail (scene && item, FALSE);

  flat = ent_scene_flatten_path (scene, item);
  for (guint i = 0; i + 1 < flat->len; i++)
    {
      EntPoint a = g_array_index (flat, EntPoint, i);
      EntPoint b = g_array_index (flat, EntPoint, i + 1);

      if (ENT_IS_FLAT_END (a) || ENT_IS_FLAT_END (b))
        continue;
      if ((a.y > point.y) != (b.y > point.y) &&
          point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
        inside = !inside;
    }
  return inside;
}

static double
distance_to_segment (EntPoint point,
                     EntPoint a,
                     EntPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length_squared = dx * dx + dy * dy;
  double t = length_squared > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length_squared : 0;

  t = CLAMP (t, 0, 1);
  return hypot (point.x - a.x - t * dx, point.y - a.y - t * dy);
}

static double
distance_to_path (EntScene           *scene,
                  const EntSceneItem *item,
                  EntPoint            point)
{
  g_autoptr (GArray) flat = ent_scene_flatten_path (scene, item);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < flat->len; i++)
    {
      EntPoint a = g_array_index (flat, EntPoint, i);
      EntPoint b = g_array_index (flat, EntPoint, i + 1);

      if (!ENT_IS_FLAT_END (a) && !ENT_IS_FLAT_END (b))
        least = MIN (least, distance_to_segment (point, a, b));
    }
  return least;
}

/* Twice the area inside the path. Holes run the other way round and count
 * against it. */
static double
path_area (EntScene           *scene,
           const EntSceneItem *item)
{
  g_autoptr (GArray) flat = ent_scene_flatten_path (scene, item);
  double sum = 0;

  for (guint i = 0; i + 1 < flat->len; i++)
    {
      EntPoint a = g_array_index (flat, EntPoint, i);
      EntPoint b = g_array_index (flat, EntPoint, i + 1);

      if (!ENT_IS_FLAT_END (a) && !ENT_IS_FLAT_END (b))
        sum += a.x * b.y - b.x * a.y;
    }
  return fabs (sum);
}

/* How eagerly an item answers to a point: what is small and drawn on top
 * first, then the nearer or smaller. */
typedef struct
{
  guint  rank;
  double measure;
} Claim;

#define NO_CLAIM ((Claim) { G_MAXUINT, 0 })

static Claim
claim_point (EntScene           *scene,
             const EntSceneItem *item,
             EntPoint            point,
             double              slack)
{
  double distance = hypot (point.x - item->point.x, point.y - item->point.y);

  switch (item->layer)
    {
    case ENT_LAYER_DISC:
      return distance <= item->radius ? (Claim) { 0, distance } : NO_CLAIM;
    case ENT_LAYER_PILL:
      return ent_rect_contains (item->bounds, point) ? (Claim) { 0, 0 } : NO_CLAIM;
    case ENT_LAYER_LABEL:
      return ent_rect_contains (item->bounds, point) ? (Claim) { 1, 0 } : NO_CLAIM;
    case ENT_LAYER_SPOKE:
      distance = distance_to_path (scene, item, point);
      return distance <= slack ? (Claim) { 2, distance } : NO_CLAIM;
    case ENT_LAYER_OUTLINE:
      distance = distance_to_path (scene, item, point);
      return distance <= slack ? (Claim) { 3, distance } : NO_CLAIM;
    case ENT_LAYER_FILL:
      return ent_scene_path_contains (scene, item, point) ? (Claim) { 4, path_area (scene, item) } : NO_CLAIM;
    case ENT_LAYER_PAGE:
    case ENT_N_LAYERS:
    default:
      return NO_CLAIM;
    }
}

/**
 * ent_scene_pick:
 * @scene: a finished scene
 * @point: where, in world units
 * @slack: how far a line may be missed, in world units
 *
 * Finds what a person means who points there: discs and pills first, then
 * labels, then the nearest spoke, the nearest outline, and the smallest outline
 * that holds the point.
 *
 * Returns: what the item stands for, or nothing
 */
EntRef
ent_scene_pick (EntScene *scene,
                EntPoint  point,
                double    slack)
{
  g_autoptr (GArray) near = NULL;
  EntRef picked = ENT_REF_NONE;
  Claim best = NO_CLAIM;

  g_return_val_if_fail (scene && scene->finished, ENT_REF_NONE);

  near = ent_scene_get_items_in (scene, (EntRect) { point.x - slack, point.y - slack, point.x + slack, point.y + slack });
  for (guint i = 0; i < near->len; i++)
    {
      const EntSceneItem *item = &g_array_index (scene->items, EntSceneItem, g_array_index (near, guint32, i));
      Claim claim = claim_point (scene, item, point, slack);

      /* The later one lies on top, so it wins a tie. */
      if (claim.rank == G_MAXUINT || claim.rank > best.rank ||
          (claim.rank == best.rank && claim.measure > best.measure))
        continue;
      best = claim;
      picked = item->ref;
    }
  return picked;
}
