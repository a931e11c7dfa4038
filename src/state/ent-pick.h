/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-camera.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* What a point of the page means to somebody who points, clicks or takes hold
 * there, and may miss it by a little. */

EntThing            ent_pick_click          (EntScene  *scene,
                                             EntCamera  camera,
                                             EntPoint   point);
EntThing            ent_pick_touch          (EntScene  *scene,
                                             EntCamera  camera,
                                             EntPoint   point);
EntThing            ent_pick_hover          (EntScene  *scene,
                                             EntCamera  camera,
                                             EntPoint   point);
const EntSceneItem *ent_pick_node           (EntScene  *scene,
                                             EntCamera  camera,
                                             EntPoint   point);
gboolean            ent_pick_is_inside_area (EntScene  *scene,
                                             EntCamera  camera,
                                             EntPoint   point,
                                             EntThing   thing);

G_END_DECLS
