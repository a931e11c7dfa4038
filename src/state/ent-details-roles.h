/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntDetailsRole:
 * @membership: row of a membership
 * @presence: whether it holds on the day asked about
 */
typedef struct
{
  guint32     membership;
  EntPresence presence;
} EntDetailsRole;

GArray *ent_details_roles_list (EntDataset *dataset,
                                EntRef      ref,
                                EntDay      day);

G_END_DECLS
