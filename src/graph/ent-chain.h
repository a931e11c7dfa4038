/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-range.h"

G_BEGIN_DECLS

/**
 * EntChainLink:
 * @grouping: row of the grouping that links the nation before with @nation
 * @nation: row of the nation to which it leads
 */
typedef struct
{
  guint32 grouping;
  guint32 nation;
} EntChainLink;

GArray *ent_chain_find (EntDataset *dataset,
                        guint32     from,
                        guint32     to,
                        EntPeriod   days,
                        EntRange    range);

G_END_DECLS
