/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-excerpt.h"
#include "graph/ent-slice.h"
#include "scene/ent-page.h"
#include "scene/ent-scene.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

EntScene *ent_caption_new_scene    (EntView          *view,
                                    EntSlice         *slice,
                                    EntScene         *picture,
                                    EntMedium         medium,
                                    const EntMeasure *measure,
                                    double            width_px,
                                    double            height_px,
                                    EntInsets        *insets);
EntScene *ent_caption_new_scene_of (EntView          *view,
                                    EntSlice         *slice,
                                    EntScene         *picture,
                                    const EntExcerpt *excerpt,
                                    EntMedium         medium,
                                    const EntMeasure *measure,
                                    double            width_px,
                                    double            height_px,
                                    EntInsets        *insets);
char     *ent_caption_dup_title    (EntView          *view,
                                    EntSlice         *slice);
GArray   *ent_caption_list_sources (EntSlice         *slice);

G_END_DECLS
