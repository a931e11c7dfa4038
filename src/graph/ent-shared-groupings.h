/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-stays.h"
#include "model/ent-range.h"

G_BEGIN_DECLS

/**
 * EntSharedGrouping:
 * @grouping: row of the grouping
 * @presence: whether all are members on the day; of a range whether each was at
 *   some time, together with the others or not, or throughout
 * @time: for how long all were at once by the last day, and since when; no time if they never were
 * @until: when that ended, as precisely as it is known; no date where it goes on
 *
 * A grouping that several nations share, or shared before.
 */
typedef struct
{
  guint32     grouping;
  EntPresence presence;
  EntStayTime time;
  EntDate     until;
} EntSharedGrouping;

GArray *ent_shared_groupings_new (EntDataset *dataset,
                                  EntRows     nations,
                                  EntPeriod   days,
                                  EntRange    range);

G_END_DECLS
