/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-range.h"

G_BEGIN_DECLS

GArray *ent_overlap_in (EntDataset    *dataset,
                        const guint32 *groupings,
                        guint          n_groupings,
                        EntPeriod      days,
                        EntRange       range,
                        EntRoles       roles);

G_END_DECLS
