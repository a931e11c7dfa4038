/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-euler-private.h"

/* Arrow keys in an Euler diagram: regions follow each other, few groupings
 * first; below each are its nations by their names, above it its groupings. */

typedef enum
{
  SORT_GROUPING,
  SORT_REGION,
  SORT_NATION,
} Sort;

static Sort
get_sort (const EntSceneItem *item)
{
  return item->thing.kind == ENT_THING_COMBINATION ? SORT_REGION : ent_thing_is (item->thing, ENT_KIND_NATION) ? SORT_NATION : SORT_GROUPING;
}

/* Whether @upper stands above @lower: a grouping above what is in it, a region above its nations. */
static gboolean
is_above (EntScene           *scene,
          const EntSceneItem *upper,
          const EntSceneItem *lower)
{
  const EntSceneItem *items = ent_scene_get_items (scene), *area;

  if (get_sort (lower) == SORT_NATION && get_sort (upper) == SORT_REGION)
    return ent_scene_path_contains (scene, upper, lower->point);
  if (get_sort (lower) != SORT_REGION || get_sort (upper) != SORT_GROUPING)
    return FALSE;
  area = ent_scene_find_area (scene, upper->thing);
  for (guint i = 0; area && i < ent_scene_get_n_items (scene); i++)
    if (items[i].is_node && get_sort (&items[i]) == SORT_NATION && ent_scene_path_contains (scene, lower, items[i].point))
      return ent_scene_path_contains (scene, area, items[i].point);
  return FALSE;
}

/* The region of a nation; %NULL of all else, which is in none. */
static const EntSceneItem *
find_region (EntScene           *scene,
             const EntSceneItem *item)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; get_sort (item) == SORT_NATION && i < ent_scene_get_n_items (scene); i++)
    if (items[i].is_node && is_above (scene, &items[i], item))
      return &items[i];
  return NULL;
}

/* The next of its sort, of nations in the same region. */
static const EntSceneItem *
find_next (EntScene           *scene,
           const EntSceneItem *here,
           double              way)
{
  const EntSceneItem *items = ent_scene_get_items (scene), *region = find_region (scene, here), *before = NULL;
  gboolean is_past = FALSE;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      if (!items[i].is_node || get_sort (&items[i]) != get_sort (here) || find_region (scene, &items[i]) != region)
        continue;
      if (is_past)
        return &items[i];
      if (&items[i] == here && way < 0)
        return before;
      is_past = &items[i] == here;
      before = &items[i];
    }
  return NULL;
}

/* The first of what is above or below. */
static const EntSceneItem *
find_across (EntScene           *scene,
             const EntSceneItem *here,
             double              way)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].is_node && (way > 0 ? is_above (scene, here, &items[i]) : is_above (scene, &items[i], here)))
      return &items[i];
  return NULL;
}

/* The next node that way, as in #EntChart. */
EntThing
ent_euler_step (EntScene *scene,
                EntThing  from,
                double    dx,
                double    dy)
{
  const EntSceneItem *here = ent_scene_find_node (scene, from), *next;

  if (!here)
    return ENT_THING_NOTHING;
  next = dy != 0 ? find_across (scene, here, dy) : find_next (scene, here, dx);
  return next ? next->thing : ENT_THING_NOTHING;
}
