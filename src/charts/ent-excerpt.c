/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-excerpt.h"

/**
 * ent_excerpt_fit:
 * @excerpt: what of a picture a page holds
 * @picture: all of the picture, in world units
 * @insets: what page items take
 * @width_px: of the page
 * @height_px: of the page
 *
 * Returns: where the world is on the page
 */
EntCamera
ent_excerpt_fit (const EntExcerpt *excerpt,
                 EntRect           picture,
                 EntInsets         insets,
                 double            width_px,
                 double            height_px)
{
  EntRect room = ent_insets_get_room (insets, width_px, height_px);

  g_return_val_if_fail (excerpt != NULL, ENT_CAMERA_IDENTITY);

  return ent_camera_fit (ent_rect_is_empty (excerpt->part) ? picture : excerpt->part, room, excerpt->max_zoom);
}
