/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-pick.h"

#include "scene/ent-walk.h"

/* How far one may miss what one points at. */
#define SLACK_PX 4.0

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
