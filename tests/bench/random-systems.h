/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-random.h"
#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * RandomSystems:
 *
 * Draws connected systems of groupings: the first is any with 3 to 25 members
 * on the day, each further one any other such that has a member in common with
 * one that is drawn already, all equally likely.
 */
typedef struct _RandomSystems RandomSystems;

RandomSystems *random_systems_new  (EntDataset    *dataset,
                                    EntDay         day);
void           random_systems_free (RandomSystems *systems);
char         **random_systems_draw (RandomSystems *systems,
                                    guint          size,
                                    EntRandom     *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomSystems, random_systems_free)

G_END_DECLS
