/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ent-camera.h"
#include "scene/ent-page.h"

G_BEGIN_DECLS

/**
 * EntExcerpt:
 * @part: which part of the world is on the page; empty for all of the picture
 * @max_zoom: how far it may be enlarged
 * @note: (nullable): what its readers must know of that, for the notes of the caption
 *
 * What of a picture a page holds.
 */
typedef struct
{
  EntRect     part;
  double      max_zoom;
  const char *note;
} EntExcerpt;

#define ENT_EXCERPT_WHOLE ((EntExcerpt) { ENT_RECT_EMPTY, ENT_PAGE_MAX_FILE_ZOOM, NULL })

EntCamera ent_excerpt_fit (const EntExcerpt *excerpt,
                           EntRect           picture,
                           EntInsets         insets,
                           double            width_px,
                           double            height_px);

G_END_DECLS
