/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"
#include "scene/ent-scene.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/* What whoever makes a picture could do better: for a dialogue or a terminal,
 * never for the picture itself. */

GPtrArray *ent_advice_list        (EntDataset *dataset,
                                   EntView    *view,
                                   EntScene   *picture,
                                   double      zoom);
gboolean   ent_advice_names_shown (EntScene   *picture,
                                   double      zoom);

G_END_DECLS
