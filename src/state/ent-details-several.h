/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-details-private.h"

G_BEGIN_DECLS

/* The page of several nations and groupings that are selected together, and of
 * a nation in a grouping. */

void  ent_details_several_write_words (EntDetails *details);
void  ent_details_several_add_tabs    (EntDetails *details);
void  ent_details_several_add_facts   (GPtrArray  *facts,
                                       EntDataset *dataset,
                                       EntThing    thing,
                                       EntPeriod   days,
                                       EntRange    range);

G_END_DECLS
