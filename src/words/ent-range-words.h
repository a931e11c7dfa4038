/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-slice.h"

G_BEGIN_DECLS

/* The day of a picture, or the range of days, in words. */

char *ent_range_words_dup_days    (EntSlice   *slice);
char *ent_range_words_dup_period  (EntPeriod   days,
                                   EntRange    range);
char *ent_range_words_dup_head    (const char *head,
                                   EntPeriod   days,
                                   EntRange    range);
char *ent_range_words_dup_clause  (EntSlice   *slice,
                                   const char *clause);
char *ent_range_words_dup_roles   (EntSlice   *slice,
                                   EntRef      nation,
                                   guint       max_shown);
char *ent_range_words_dup_members (guint       n_members,
                                   EntDay      first,
                                   EntRange    range);

G_END_DECLS
