/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-walk.h"

#include <math.h>

/**
 * ent_walk_node_at:
 * @scene: a picture
 * @point: where, in world units
 * @slack: how far it may be missed, in world units
 *
 * Unlike ent_scene_pick(), only nodes count: this is what one can take hold of.
 *
 * Returns: (nullable) (transfer none): the node there
 */
const EntSceneItem *
ent_walk_node_at (EntScene *scene,
                  EntPoint  point,
                  double    slack)
{
  const EntSceneItem *item;

  g_return_val_if_fail (scene, NULL);

  item = ent_scene_find_node (scene, ent_scene_pick (scene, point, slack));
  if (!item)
    return NULL;
  if (item->hit == ENT_HIT_DISC)
    return hypot (point.x - item->point.x, point.y - item->point.y) <= item->radius + slack ? item : NULL;
  return ent_rect_contains (ent_rect_grow (item->bounds, slack), point) ? item : NULL;
}

/* Whether a walk comes to a node before another: topmost layers first, from above to below, from left to right. */
static gboolean
comes_before (const EntSceneItem *a,
              const EntSceneItem *b)
{
  if (a->layer != b->layer)
    return a->layer > b->layer;
  if (a->point.y < b->point.y || a->point.y > b->point.y)
    return a->point.y < b->point.y;
  return a->point.x < b->point.x;
}

/* The first one, or the last. */
static EntThing
find_end (EntScene *scene,
          gboolean  is_last)
{
  const EntSceneItem *items = ent_scene_get_items (scene), *end = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].is_node && (end == NULL || (is_last ? comes_before (end, &items[i]) : comes_before (&items[i], end))))
      end = &items[i];
  return end != NULL ? end->thing : ENT_THING_NOTHING;
}

/**
 * ent_walk_first:
 * @scene: a picture
 *
 * Returns: the node a walk begins at: of those in the topmost layer the
 *   uppermost, and of several the leftmost; nothing in an empty picture
 */
EntThing
ent_walk_first (EntScene *scene)
{
  g_return_val_if_fail (scene, ENT_THING_NOTHING);

  return find_end (scene, FALSE);
}

/**
 * ent_walk_last:
 * @scene: a picture
 *
 * Returns: of the nodes in the lowest layer the lowest one, and of several the
 *   rightmost; nothing in an empty picture
 */
EntThing
ent_walk_last (EntScene *scene)
{
  g_return_val_if_fail (scene, ENT_THING_NOTHING);

  return find_end (scene, TRUE);
}

/**
 * ent_walk_next:
 * @scene: a picture
 * @from: the node one is at
 * @dx: 1 to the right, −1 to the left, else 0
 * @dy: 1 downwards, −1 upwards, else 0
 *
 * Finds the nearest node within 60° of a direction; what lies aside counts as
 * farther away, so that a walk keeps its line.
 *
 * Returns: that node; nothing at the rim, or when @from is not shown
 */
EntThing
ent_walk_next (EntScene *scene,
               EntThing  from,
               double    dx,
               double    dy)
{
  const EntSceneItem *items, *here;
  EntThing best = ENT_THING_NOTHING;
  double best_cost = INFINITY;

  g_return_val_if_fail (scene, ENT_THING_NOTHING);

  here = ent_scene_find_node (scene, from);
  if (!here)
    return ENT_THING_NOTHING;

  items = ent_scene_get_items (scene);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      double x = items[i].point.x - here->point.x;
      double y = items[i].point.y - here->point.y;
      double along = x * dx + y * dy;
      double aside = fabs (x * dy - y * dx);
      double cost = along + 2 * aside;

      if (!items[i].is_node || along <= 0 || aside > along * sqrt (3) || cost >= best_cost)
        continue;
      best = items[i].thing;
      best_cost = cost;
    }
  return best;
}
