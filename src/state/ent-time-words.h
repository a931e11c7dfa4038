/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-time-counts.h"

G_BEGIN_DECLS

/* What the bars of the time line stand for, in words. */

char *ent_time_words_dup        (EntTimeCounts *counts,
                                 EntDataset    *dataset,
                                 EntDay         day);
char *ent_time_words_dup_count  (gboolean       of_changes,
                                 guint          n);
char *ent_time_words_dup_series (EntTimeCounts *counts,
                                 EntDataset    *dataset,
                                 guint          series);

G_END_DECLS
