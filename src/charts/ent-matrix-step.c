/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-matrix-private.h"

#include <math.h>

/* Nodes of one row or column of cells are no farther off its middle. */
#define ASIDE 2.0

/**
 * ent_matrix_step:
 * @scene: a picture of cells in rows and columns
 * @from: the node one is at
 * @dx: as in #EntChart
 * @dy: as in #EntChart
 *
 * Returns: the next node of the same row or column; nothing at its end
 */
EntThing
ent_matrix_step (EntScene *scene,
                 EntThing  from,
                 double    dx,
                 double    dy)
{
  const EntSceneItem *items, *here;
  EntThing best = ENT_THING_NOTHING;
  double nearest = INFINITY;

  g_return_val_if_fail (scene, ENT_THING_NOTHING);

  here = ent_scene_find_node (scene, from);
  if (!here)
    return ENT_THING_NOTHING;
  items = ent_scene_get_items (scene);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      double x = items[i].point.x - here->point.x, y = items[i].point.y - here->point.y;
      double along = x * dx + y * dy;

      if (!items[i].is_node || along <= 1e-6 || fabs (x * dy - y * dx) > ASIDE || along >= nearest)
        continue;
      nearest = along;
      best = items[i].thing;
    }
  return best;
}
