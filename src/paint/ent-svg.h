/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-picture.h"

G_BEGIN_DECLS

/**
 * EntSvgPage:
 * @width: of the page, in px
 * @height: of the page, in px
 * @inches: how long a px is on paper
 * @on_paper: whether the size is said in mm, else in px
 * @background: below all; of no opacity for none
 * @view: (nullable): what the document carries to be made again, as JSON
 *
 * What an SVG document says of its page.
 */
typedef struct
{
  double   width;
  double   height;
  double   inches;
  gboolean on_paper;
  EntColor background;
  const char *view;
} EntSvgPage;

char *ent_svg_new_document (EntPicture       *picture,
                            const EntSvgPage *page);

G_END_DECLS
