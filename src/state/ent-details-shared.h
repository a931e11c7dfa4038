/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-belongings.h"
#include "state/ent-fact.h"

G_BEGIN_DECLS

/* What groupings share on a day: the tab “Shared”, and the same as tables. */

void  ent_details_shared_add_facts   (GPtrArray  *facts,
                                      EntDataset *dataset,
                                      EntRows     groupings,
                                      EntDay      day);
void  ent_details_shared_add_nation  (GPtrArray          *facts,
                                      EntDataset         *dataset,
                                      const EntBelonging *belonging,
                                      EntDay              day);
void  ent_details_shared_append_head (GString    *table,
                                      EntDataset *dataset,
                                      EntRows     groupings);
void  ent_details_shared_append_nation (GString            *table,
                                        EntDataset         *dataset,
                                        const EntBelonging *belonging,
                                        EntRows             groupings,
                                        EntDay              day);
char *ent_details_shared_dup_nations (EntDataset *dataset,
                                      EntRows     groupings,
                                      EntDay      day);
char *ent_details_shared_dup_pairs   (EntDataset *dataset,
                                      EntRows     groupings,
                                      EntDay      day);

G_END_DECLS
