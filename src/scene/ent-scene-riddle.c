/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-scene.h"

#include "scene/ent-scene-private.h"

static gboolean
names_nation (const EntSceneItem *item)
{
  return item->text && item->thing.kind == ENT_THING_RECORD && item->thing.record.kind == ENT_KIND_NATION;
}

/**
 * ent_scene_new_riddle:
 * @scene: a finished scene
 * @hidden: what it is not to give away
 *
 * Leaves out what says which nation is which; all else stays where it is.
 *
 * Returns: (transfer full): a scene
 */
EntScene *
ent_scene_new_riddle (EntScene  *scene,
                      EntHidden  hidden)
{
  EntScene *riddle;

  g_return_val_if_fail (scene && scene->finished, NULL);

  if (hidden == 0)
    return ent_scene_ref (scene);
  riddle = ent_scene_new ();
  riddle->n_unnamed = scene->n_unnamed;
  ent_scene_set_colors (riddle, (const guint32 *) (gpointer) scene->colors->data, scene->colors->len);
  for (guint i = 0; i < scene->items->len; i++)
    {
      EntSceneItem item = g_array_index (scene->items, EntSceneItem, i);
      const EntSegment *segments = ent_scene_get_segments (scene, &item);
      guint n_segments = item.n_segments;

      if (hidden & ENT_HIDDEN_NAMES && names_nation (&item))
        item.text = NULL;
      /* In its place a code would stand. */
      if (hidden & ENT_HIDDEN_FLAGS && item.flag)
        item.flag = item.text = NULL;
      if (item.shape != ENT_SHAPE_TEXT || item.text)
        ent_scene_add_path (riddle, &item, segments, n_segments);
    }
  ent_scene_finish (riddle);
  return riddle;
}
