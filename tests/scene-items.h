/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-scene.h"

/* The first item of a layer that stands for a record, or %NULL. */
G_GNUC_UNUSED G_NO_INLINE static const EntSceneItem *
scene_find_item (EntScene *scene,
                 EntRef    record,
                 EntLayer  layer)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].layer == layer && ent_thing_equal (items[i].thing, ent_thing_of (record)))
      return &items[i];
  return NULL;
}
