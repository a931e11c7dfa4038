/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-page.h"

/* Of a page that is so small that the usual margin would be much of it: as a share of its mean side. */
#define SMALL_MARGIN 0.03

/**
 * ent_page_get_least_name_px:
 * @is_print: whether the page is to be printed
 *
 * Returns: the size of the smallest name on a page, in px: 6 pt on paper, more on a screen, which is read from farther away
 */
double
ent_page_get_least_name_px (gboolean is_print)
{
  return is_print ? 8 : 11;
}

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
  double margin = MIN (ENT_PAGE_MARGIN, SMALL_MARGIN * (width_px + height_px) / 2);

  return (EntRect) {
    insets.left + margin,
    insets.top + (insets.top > 0 ? margin / 4 : margin),
    width_px - insets.right - margin,
    height_px - insets.bottom - (insets.bottom > 0 ? margin / 4 : margin),
  };
}
