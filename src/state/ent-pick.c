/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pick.h"

#include <math.h>

#include "scene/ent-walk.h"

/* How far one may miss what one points at. */
#define SLACK_PX 4.0

/* What a finger covers, in either direction. */
#define FINGER_PX 34.0

/**
 * ent_pick_click:
 * @scene: (nullable): a picture
 * @camera: where it is on the page
 * @point: of the page, in px
 *
 * Returns: what a click there means
 */
EntThing
ent_pick_click (EntScene  *scene,
                EntCamera  camera,
                EntPoint   point)
{
  return scene ? ent_scene_pick (scene, ent_camera_to_world (camera, point), SLACK_PX / camera.zoom) : ENT_THING_NOTHING;
}

/* The disc or pill in whose reach a finger is: all of it, but no less than a finger covers. */
static const EntSceneItem *
find_touched (EntScene *scene,
              EntPoint  point,
              double    reach)
{
  g_autoptr (GArray) near = ent_scene_get_items_in (scene, (EntRect) { point.x - reach, point.y - reach, point.x + reach, point.y + reach });
  const EntSceneItem *items = ent_scene_get_items (scene), *touched = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < near->len; i++)
    {
      const EntSceneItem *item = &items[g_array_index (near, guint32, i)];
      EntRect bounds = item->bounds;
      EntPoint middle = { (bounds.x0 + bounds.x1) / 2, (bounds.y0 + bounds.y1) / 2 };
      double dx = fabs (point.x - middle.x), dy = fabs (point.y - middle.y);

      if (!item->is_node || (item->hit != ENT_HIT_DISC && item->hit != ENT_HIT_BOX)
          || dx > MAX ((bounds.x1 - bounds.x0) / 2, reach) || dy > MAX ((bounds.y1 - bounds.y0) / 2, reach) || hypot (dx, dy) >= least)
        continue;
      least = hypot (dx, dy);
      touched = item;
    }
  return touched;
}

/**
 * ent_pick_touch:
 * @scene: (nullable): a picture
 * @camera: where it is on the page
 * @point: of the page, in px
 *
 * Returns: what a finger there means: as a click, but a disc or a pill that is
 *   missed by less than a finger covers comes before lines and areas
 */
EntThing
ent_pick_touch (EntScene  *scene,
                EntCamera  camera,
                EntPoint   point)
{
  const EntSceneItem *touched = NULL;

  if (scene && !ent_pick_node (scene, camera, point))
    touched = find_touched (scene, ent_camera_to_world (camera, point), FINGER_PX / 2 / camera.zoom);
  return touched ? touched->thing : ent_pick_click (scene, camera, point);
}

/**
 * ent_pick_hover:
 * @scene: (nullable): a picture
 * @camera: where it is on the page
 * @point: of the page, in px
 *
 * Returns: what a pointer there brings out: as for a click, without the areas
 */
EntThing
ent_pick_hover (EntScene  *scene,
                EntCamera  camera,
                EntPoint   point)
{
  EntThing thing = ent_pick_click (scene, camera, point);

  return ent_pick_is_inside_area (scene, camera, point, thing) ? ENT_THING_NOTHING : thing;
}

/**
 * ent_pick_node:
 * @scene: (nullable): a picture
 * @camera: where it is on the page
 * @point: of the page, in px
 *
 * Returns: (nullable) (transfer none): the node one can take hold of there
 */
const EntSceneItem *
ent_pick_node (EntScene  *scene,
               EntCamera  camera,
               EntPoint   point)
{
  return scene ? ent_walk_node_at (scene, ent_camera_to_world (camera, point), SLACK_PX / camera.zoom) : NULL;
}

/**
 * ent_pick_is_inside_area:
 * @scene: (nullable): a picture
 * @camera: where it is on the page
 * @point: of the page, in px
 * @thing: what a click there means
 *
 * Well inside an area is background: only its border and its node answer the
 * pointer, or the picture would flash with every move across it.
 *
 * Returns: whether @point is well inside the area of @thing and on no node
 */
gboolean
ent_pick_is_inside_area (EntScene  *scene,
                         EntCamera  camera,
                         EntPoint   point,
                         EntThing   thing)
{
  const EntSceneItem *area = scene ? ent_scene_find_area (scene, thing) : NULL;
  EntPoint world = ent_camera_to_world (camera, point);
  double slack = SLACK_PX / camera.zoom;

  if (!area || ent_pick_node (scene, camera, point))
    return FALSE;
  return ent_scene_path_contains (scene, area, (EntPoint) { world.x - slack, world.y })
         && ent_scene_path_contains (scene, area, (EntPoint) { world.x + slack, world.y })
         && ent_scene_path_contains (scene, area, (EntPoint) { world.x, world.y - slack })
         && ent_scene_path_contains (scene, area, (EntPoint) { world.x, world.y + slack });
}
