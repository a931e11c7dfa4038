/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "scene/ent-flat-path.h"
#include "scene/ent-scene-private.h"

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
static void
build_grid (EntScene *scene)
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

  if (scene->items->len == 0 || ent_rect_is_empty (rect) || !ent_rect_intersects (rect, scene->bounds))
    return found;

  /* Any thread may be the first. A file asks for nothing. */
  if (g_once_init_enter (&scene->has_grid))
    {
      build_grid (scene);
      g_once_init_leave (&scene->has_grid, 1);
    }
  grid = &scene->grid;
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

static GArray *
flatten_item (EntScene           *scene,
              const EntSceneItem *item)
{
  return ent_flat_path_new (ent_scene_get_segments (scene, item), item->n_segments);
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

  g_return_val_if_fail (scene && item, FALSE);

  flat = flatten_item (scene, item);
  return ent_flat_path_contains (flat, point);
}

/* How eagerly an item answers to a point: by its rank, then the nearer or smaller. */
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
  g_autoptr (GArray) flat = NULL;
  double distance;

  switch (item->hit)
    {
    case ENT_HIT_DISC:
      distance = hypot (point.x - item->point.x, point.y - item->point.y);
      return distance <= item->radius ? (Claim) { item->hit_rank, distance } : NO_CLAIM;
    case ENT_HIT_BOX:
      return ent_rect_contains (item->bounds, point) ? (Claim) { item->hit_rank, 0 } : NO_CLAIM;
    case ENT_HIT_PATH:
      flat = flatten_item (scene, item);
      distance = ent_flat_path_distance (flat, point);
      return distance <= slack ? (Claim) { item->hit_rank, distance } : NO_CLAIM;
    case ENT_HIT_INSIDE:
      flat = flatten_item (scene, item);
      return ent_flat_path_contains (flat, point) ? (Claim) { item->hit_rank, ent_flat_path_area (flat) } : NO_CLAIM;
    case ENT_HIT_NONE:
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
 * Finds what a person means who points there: of the items that answer, those
 * of the lowest rank, and of these the one that is hit best.
 *
 * Returns: what the item stands for, or nothing
 */
EntThing
ent_scene_pick (EntScene *scene,
                EntPoint  point,
                double    slack)
{
  g_autoptr (GArray) near = NULL;
  EntThing picked = ENT_THING_NOTHING;
  Claim best = NO_CLAIM;

  g_return_val_if_fail (scene && scene->finished, ENT_THING_NOTHING);

  near = ent_scene_get_items_in (scene, (EntRect) { point.x - slack, point.y - slack, point.x + slack, point.y + slack });
  for (guint i = 0; i < near->len; i++)
    {
      const EntSceneItem *item = &g_array_index (scene->items, EntSceneItem, g_array_index (near, guint32, i));
      Claim claim = claim_point (scene, item, point, slack);

      /* The later one lies on top, so it wins a tie. */
      if (claim.rank == G_MAXUINT || claim.rank > best.rank
          || (claim.rank == best.rank && claim.measure > best.measure))
        continue;
      best = claim;
      picked = item->thing;
    }
  return picked;
}
