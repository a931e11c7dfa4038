/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/**
 * EntCombinationCounts:
 * @combinations: how many exist
 * @nations: of all combinations together
 * @largest: how many nations the largest combination has
 * @members: how many members the largest grouping has
 *
 * What #EntCombinations of a day come to, in numbers.
 */
typedef struct
{
  guint combinations;
  guint nations;
  guint largest;
  guint members;
} EntCombinationCounts;

/**
 * EntCombinationCounter:
 *
 * Counts the combinations of a network on many days, a few times as fast as
 * #EntCombinations finds them. One owner; for one thread.
 */
typedef struct _EntCombinationCounter EntCombinationCounter;

EntCombinationCounter *ent_combination_counter_new   (EntGraph              *graph);
void                   ent_combination_counter_free  (EntCombinationCounter *counter);
EntCombinationCounts   ent_combination_counter_count (EntCombinationCounter *counter,
                                                      EntDay                 day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCombinationCounter, ent_combination_counter_free)

G_END_DECLS
