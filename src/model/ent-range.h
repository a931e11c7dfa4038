/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntRange:
 * @ENT_RANGE_NONE: one day is looked at
 * @ENT_RANGE_ANY_TIME: what holds on one of its days at least
 * @ENT_RANGE_THROUGHOUT: what holds on each of its days
 *
 * How several days in a row are looked at as one.
 */
typedef enum
{
  ENT_RANGE_NONE,
  ENT_RANGE_ANY_TIME,
  ENT_RANGE_THROUGHOUT,
  ENT_N_RANGES,
} EntRange;

EntPresence ent_range_get_presence      (EntDataset *dataset,
                                         EntRef      ref,
                                         EntPeriod   days,
                                         EntRange    range);
EntPresence ent_range_get_role_presence (EntDataset *dataset,
                                         guint32     membership,
                                         EntPeriod   days,
                                         EntRange    range);
void        ent_range_add_members       (EntDataset *dataset,
                                         guint32     grouping,
                                         EntPeriod   days,
                                         EntRange    range,
                                         GHashTable *nations);

G_END_DECLS
