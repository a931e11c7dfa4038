/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-lines-private.h"

#include <math.h>

/* How the keyboard goes through a picture of rows: names below each other, and
 * to the right of each what its row holds. */

/* Items of one row are at the same height but for rounding. */
#define SAME 0.01

static gboolean
is_name (const EntSceneItem *item)
{
  return item->layer == ENT_LAYER_TAG;
}

static double
get_left (const EntSceneItem *item)
{
  return item->point.x - item->half_width;
}

/* Of marks that begin at the same place, those that were drawn first come first. */
static gboolean
comes_before (const EntSceneItem *a,
              const EntSceneItem *b)
{
  return get_left (a) < get_left (b) || (get_left (a) == get_left (b) && a < b);
}

/* The next in the row. */
static const EntSceneItem *
find_beside (EntScene           *scene,
             const EntSceneItem *here,
             double              dx)
{
  const EntSceneItem *items = ent_scene_get_items (scene), *best = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &items[i];

      if (!item->is_node || item == here || fabs (item->point.y - here->point.y) > SAME)
        continue;
      if (dx > 0 ? comes_before (here, item) && (best == NULL || comes_before (item, best))
                 : comes_before (item, here) && (best == NULL || comes_before (best, item)))
        best = item;
    }
  return best;
}

/* The name under which a row without one stands. */
static const EntSceneItem *
find_name (EntScene           *scene,
           const EntSceneItem *here)
{
  const EntSceneItem *items = ent_scene_get_items (scene), *best = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].is_node && is_name (&items[i]) && items[i].point.y < here->point.y && (best == NULL || items[i].point.y > best->point.y))
      best = &items[i];
  return best;
}

/* How far two things are from each other along the axis: not at all where they overlap. */
static double
get_gap (const EntSceneItem *a,
         const EntSceneItem *b)
{
  return MAX (fabs (a->point.x - b->point.x) - a->half_width - b->half_width, 0);
}

/* In the next row that has any: from a name the next name, else what is nearest. */
static const EntSceneItem *
find_below (EntScene           *scene,
            const EntSceneItem *here,
            double              dy,
            gboolean            among_names)
{
  const EntSceneItem *items = ent_scene_get_items (scene), *best = NULL;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = &items[i];
      double away = (item->point.y - here->point.y) * dy, best_away;

      if (!item->is_node || is_name (item) != among_names || away <= SAME)
        continue;
      if (best == NULL)
        {
          best = item;
          continue;
        }
      best_away = (best->point.y - here->point.y) * dy;
      if (away < best_away - SAME || (away <= best_away + SAME && get_gap (item, here) < get_gap (best, here)))
        best = item;
    }
  return best;
}

/**
 * ent_lines_step:
 * @scene: the picture
 * @from: where one is
 * @dx: 1 to the right, −1 to the left, else 0
 * @dy: 1 downwards, −1 upwards, else 0
 *
 * Left and right lead through a row, from its name on; up and down from name to
 * name, or from row to row. Events and quotes are rows above all others.
 *
 * Returns: what is there; nothing at the rim
 */
EntThing
ent_lines_step (EntScene *scene,
                EntThing  from,
                double    dx,
                double    dy)
{
  const EntSceneItem *here, *next;

  g_return_val_if_fail (scene, ENT_THING_NOTHING);

  here = ent_scene_find_node (scene, from);
  if (here == NULL)
    return ENT_THING_NOTHING;
  if (dx != 0)
    {
      next = find_beside (scene, here, dx);
      if (next == NULL && dx < 0 && !is_name (here))
        next = find_name (scene, here);
    }
  else
    {
      next = find_below (scene, here, dy, is_name (here));
      if (next == NULL && dy < 0 && is_name (here))
        next = find_below (scene, here, dy, FALSE);
    }
  return next != NULL ? next->thing : ENT_THING_NOTHING;
}
