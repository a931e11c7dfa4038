/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

GArray *ent_overlap_at (EntDataset    *dataset,
                        const guint32 *groupings,
                        guint          n_groupings,
                        EntDay         day,
                        EntRoles       roles);

G_END_DECLS
