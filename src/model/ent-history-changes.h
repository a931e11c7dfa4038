/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntHistoryChange:
 * @ref: a tie or a membership
 * @ends: whether it ends; else it begins
 * @date: when
 *
 * Something that began or ended for a nation.
 */
typedef struct
{
  EntRef   ref;
  gboolean ends;
  EntDate  date;
} EntHistoryChange;

GArray *ent_history_list_changes (EntDataset *dataset,
                                  guint32     nation,
                                  gboolean    with_memberships);

G_END_DECLS
