/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-year-counts.h"

G_BEGIN_DECLS

/* What the bars of the time line stand for, in words. */

char *ent_year_words_dup        (EntYearCounts *counts,
                                 EntDataset    *dataset,
                                 int            year);
char *ent_year_words_dup_count  (gboolean       of_changes,
                                 guint          n);
char *ent_year_words_dup_series (EntYearCounts *counts,
                                 EntDataset    *dataset,
                                 guint          series);

G_END_DECLS
