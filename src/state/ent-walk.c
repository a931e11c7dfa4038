/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-walk.h"

#include <math.h>

static gboolean
is_node (const EntSceneItem *item)
{
  return (item->layer == ENT_LAYER_DISC && item->ref.kind == ENT_KIND_NATION) ||
         (item->layer == ENT_LAYER_PILL && item->ref.kind == ENT_KIND_GROUPING);
}

/**
 * ent_walk_find_node:
 * @scene: a picture
 * @ref: a nation or grouping
 *
 * Returns: (nullable) (transfer none): its disc or pill
 */
const EntSceneItem *
ent_walk_find_node (EntScene *scene,
                    EntRef    ref)
{
  g_return_val_if_fail (scene, NULL);

  switch (ref.kind)
    {
    case ENT_KIND_NATION:
      return ent_scene_find (scene, ref, ENT_LAYER_DISC);
    case ENT_KIND_GROUPING:
      return ent_scene_find (scene, ref, ENT_LAYER_PILL);
    default:
      return NULL;
    }
}

/**
 * ent_walk_node_at:
 * @scene: a picture
 * @point: where, in world units
 * @slack: how far it may be missed, in world units
 *
 * Unlike ent_scene_pick(), labels, spokes and outlines do not count: this is
 * what one can take hold of.
 *
 * Returns: (nullable) (transfer none): the disc or pill there
 */
const EntSceneItem *
ent_walk_node_at (EntScene *scene,
                  EntPoint  point,
                  double    slack)
{
  const EntSceneItem *item;

  g_return_val_if_fail (scene, NULL);

  item = ent_walk_find_node (scene, ent_scene_pick (scene, point, slack));
  if (!item)
    return NULL;
  if (item->shape == ENT_SHAPE_DISC)
    return hypot (point.x - item->point.x, point.y - item->point.y) <= item->radius + slack ? item : NULL;
  return ent_rect_contains (ent_rect_grow (item->bounds, slack), point) ? item : NULL;
}

/**
 * ent_walk_first:
 * @scene: a picture
 *
 * Returns: the node a walk begins at: the uppermost pill, or disc where there
 *   is no pill, and of several the leftmost; nothing in an empty picture
 */
EntRef
ent_walk_first (EntScene *scene)
{
  const EntSceneItem *items, *first = NULL;

  g_return_val_if_fail (scene, ENT_REF_NONE);

  items = ent_scene_get_items (scene);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &items[i];

      if (!is_node (item))
        continue;
      if (!first || item->layer > first->layer ||
          (item->layer == first->layer && (item->point.y < first->point.y ||
                                           (item->point.y == first->point.y && item->point.x < first->point.x))))
        first = item;
    }
  return first ? first->ref : ENT_REF_NONE;
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
EntRef
ent_walk_next (EntScene *scene,
               EntRef    from,
               double    dx,
               double    dy)
{
  const EntSceneItem *items, *here;
  EntRef best = ENT_REF_NONE;
  double best_cost = INFINITY;

  g_return_val_if_fail (scene, ENT_REF_NONE);

  here = ent_walk_find_node (scene, from);
  if (!here)
    return ENT_REF_NONE;

  items = ent_scene_get_items (scene);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      double x = items[i].point.x - here->point.x;
      double y = items[i].point.y - here->point.y;
      double along = x * dx + y * dy;
      double aside = fabs (x * dy - y * dx);
      double cost = along + 2 * aside;

      if (!is_node (&items[i]) || along <= 0 || aside > along * sqrt (3) || cost >= best_cost)
        continue;
      best = items[i].ref;
      best_cost = cost;
    }
  return best;
}
