/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

EntSceneItem ent_flag_disc (EntDataset *dataset,
                            guint32     nation,
                            EntDay      day,
                            EntPoint    point,
                            double      radius);

G_END_DECLS
