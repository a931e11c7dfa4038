/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-page.h"

/**
 * ent_insets_get_room:
 * @insets: what page items take
 * @width_px: of the page
 * @height_px: of the page
 *
 * Where a part of the page bears words, these have a margin of their own.
 *
 * Returns: what is left for the picture, its margins taken off
 */
EntRect
ent_insets_get_room (EntInsets insets,
                     double    width_px,
                     double    height_px)
{
  return (EntRect) {
    insets.left + ENT_PAGE_MARGIN,
    insets.top + (insets.top > 0 ? ENT_PAGE_MARGIN / 4 : ENT_PAGE_MARGIN),
    width_px - insets.right - ENT_PAGE_MARGIN,
    height_px - insets.bottom - (insets.bottom > 0 ? ENT_PAGE_MARGIN / 4 : ENT_PAGE_MARGIN),
  };
}
