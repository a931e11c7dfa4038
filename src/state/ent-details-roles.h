/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-range.h"

G_BEGIN_DECLS

/**
 * EntDetailsRole:
 * @membership: row of a membership
 * @presence: whether it holds on the days asked about
 */
typedef struct
{
  guint32     membership;
  EntPresence presence;
} EntDetailsRole;

GArray *ent_details_roles_list (EntDataset *dataset,
                                EntRef      ref,
                                EntPeriod   days,
                                EntRange    range);

G_END_DECLS
