/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* What happened to something and who said what about it, newest first. */

GArray *ent_history_get_events          (EntDataset    *dataset,
                                         EntRef         ref);
GArray *ent_history_get_quotes          (EntDataset    *dataset,
                                         EntRef         ref);
GArray *ent_history_merge_events        (EntDataset    *dataset,
                                         EntRows        groupings);
GArray *ent_history_merge_quotes        (EntDataset    *dataset,
                                         EntRows        groupings);
EntRows ent_history_get_events_between  (EntDataset    *dataset,
                                         EntPeriod      days);
void    ent_history_add_dates_of_change (EntDataset    *dataset,
                                         EntRef         ref,
                                         EntPeriod      period,
                                         GArray        *days);
void    ent_history_sort_dates          (GArray        *days);

G_END_DECLS
