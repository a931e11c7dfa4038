/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-stays.h"

G_BEGIN_DECLS

/**
 * EntSharedGrouping:
 * @grouping: row of the grouping
 * @presence: whether both are members on the day
 * @time: for how long both were, and since when
 * @until: when that ended, as precisely as it is known; no date where @presence
 *   says that it goes on
 *
 * A grouping in which two nations were at once.
 */
typedef struct
{
  guint32     grouping;
  EntPresence presence;
  EntStayTime time;
  EntDate     until;
} EntSharedGrouping;

/**
 * EntBetween:
 * @groupings: (element-type EntSharedGrouping): where both are or were at once by
 *   the day: those of the day first, then by time together, the longest first
 * @ties: (element-type guint32): rows of their ties, whenever they hold
 * @events: (element-type guint32): rows of the events that concern both, newest first
 * @quotes: (element-type guint32): rows of what was said for one about the other,
 *   newest first
 * @chain: (element-type EntChainLink): how groupings link them on the day, where
 *   they share none; see ent_chain_find()
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
                              EntDay      day);
void        ent_between_free (EntBetween *between);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntBetween, ent_between_free)

G_END_DECLS
