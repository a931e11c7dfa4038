/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-range.h"
#include "state/ent-fact.h"

G_BEGIN_DECLS

/**
 * EntDetailsCard:
 * @name: the record in one line, for those who do not see the card
 * @facts: (element-type EntFact): what the card says, from top to bottom
 * @is_absent: whether it tells of a membership that does not hold on the days shown
 *
 * A short account of a record, as it stands in a list of the details panel.
 */
typedef struct
{
  char      *name;      /* owned */
  GPtrArray *facts;     /* owned */
  gboolean   is_absent;
} EntDetailsCard;

EntDetailsCard *ent_details_card_new  (EntDataset     *dataset,
                                       EntRef          ref,
                                       EntRef          about,
                                       EntPeriod       days,
                                       EntRange        range);
void            ent_details_card_free (EntDetailsCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDetailsCard, ent_details_card_free)

G_END_DECLS
