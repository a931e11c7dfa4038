/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-belongings.h"
#include "state/ent-fact.h"

G_BEGIN_DECLS

/* What groupings share on a day or in a range: the tab “Shared”, and the same as tables. */

void  ent_details_shared_add_facts     (GPtrArray          *facts,
                                        EntDataset         *dataset,
                                        EntRows             groupings,
                                        EntPeriod           days,
                                        EntRange            range);
void  ent_details_shared_add_nation    (GPtrArray          *facts,
                                        EntDataset         *dataset,
                                        const EntBelonging *belonging,
                                        EntPeriod           days);
void  ent_details_shared_append_head   (GString            *table,
                                        EntDataset         *dataset,
                                        EntRows             groupings,
                                        EntPeriod           days,
                                        EntRange            range);
void  ent_details_shared_append_nation (GString            *table,
                                        EntDataset         *dataset,
                                        const EntBelonging *belonging,
                                        EntRows             groupings,
                                        EntPeriod           days);
char *ent_details_shared_dup_nations   (EntDataset         *dataset,
                                        EntRows             groupings,
                                        EntPeriod           days,
                                        EntRange            range);
char *ent_details_shared_dup_pairs     (EntDataset         *dataset,
                                        EntRows             groupings,
                                        EntPeriod           days,
                                        EntRange            range);

G_END_DECLS
