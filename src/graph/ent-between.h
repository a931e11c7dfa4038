/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-shared-groupings.h"

G_BEGIN_DECLS

/**
 * EntBetween:
 * @groupings: (element-type EntSharedGrouping): where both are or were at once by
 *   the last day; see ent_shared_groupings_new()
 * @ties: (element-type guint32): rows of their ties, whenever they hold
 * @events: (element-type guint32): rows of the events that concern both, newest first
 * @quotes: (element-type guint32): rows of what was said for one about the other,
 *   newest first
 * @chain: (element-type EntChainLink): how groupings link them in these days,
 *   where they share none; see ent_chain_find()
 *
 * What is between two nations.
 */
typedef struct
{
  GArray *groupings;
  GArray *ties;
  GArray *events;
  GArray *quotes;
  GArray *chain;
} EntBetween;

EntBetween *ent_between_new  (EntDataset *dataset,
                              guint32     nation,
                              guint32     other,
                              EntPeriod   days,
                              EntRange    range);
void        ent_between_free (EntBetween *between);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntBetween, ent_between_free)

G_END_DECLS
