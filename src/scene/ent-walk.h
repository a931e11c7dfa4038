/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

G_BEGIN_DECLS

/* The nodes of a scene (discs and pills) as the keyboard and assistive tools
 * go through them. */

const EntSceneItem *ent_walk_node_at   (EntScene *scene,
                                        EntPoint  point,
                                        double    slack);
EntThing            ent_walk_first     (EntScene *scene);
EntThing            ent_walk_last      (EntScene *scene);
EntThing            ent_walk_next      (EntScene *scene,
                                        EntThing  from,
                                        double    dx,
                                        double    dy);

G_END_DECLS
