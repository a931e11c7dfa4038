/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-sight.h"

/**
 * ent_canvas_sight_copy:
 * @sight: what is seen
 *
 * Returns: (transfer full): the same once more; nothing is drawn for it
 */
EntCanvasSight
ent_canvas_sight_copy (const EntCanvasSight *sight)
{
  EntCanvasSight copy = *sight;

  if (copy.scene != NULL)
    ent_scene_ref (copy.scene);
  if (copy.picture != NULL)
    gsk_render_node_ref (copy.picture);
  if (copy.words != NULL)
    gsk_render_node_ref (copy.words);
  return copy;
}

/**
 * ent_canvas_sight_clear:
 * @sight: what is seen
 *
 * Frees its parts; nothing is seen any more.
 */
void
ent_canvas_sight_clear (EntCanvasSight *sight)
{
  g_clear_pointer (&sight->scene, ent_scene_unref);
  g_clear_pointer (&sight->picture, gsk_render_node_unref);
  g_clear_pointer (&sight->words, gsk_render_node_unref);
  *sight = (EntCanvasSight) { 0 };
}
