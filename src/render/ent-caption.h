/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"
#include "render/ent-scene.h"
#include "render/ent-view.h"

G_BEGIN_DECLS

/**
 * EntInsets:
 *
 * Room along the edges of a page, in px, that page items take.
 */
typedef struct
{
  double left, top, right, bottom;
} EntInsets;

EntRect   ent_insets_get_room      (EntInsets         insets,
                                    double            width_px,
                                    double            height_px);
EntScene *ent_caption_new_scene    (EntView          *view,
                                    EntSlice         *slice,
                                    EntScene         *picture,
                                    const EntMeasure *measure,
                                    double            width_px,
                                    double            height_px,
                                    EntInsets        *insets);
char     *ent_caption_dup_title    (EntView          *view,
                                    EntSlice         *slice);
GArray   *ent_caption_list_sources (EntSlice         *slice);

G_END_DECLS
