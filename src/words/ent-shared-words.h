/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-grouping-pairs.h"

G_BEGIN_DECLS

/* What groupings and nations share, in words, and the figures of it. */

char *ent_shared_words_dup_number      (guint                  n_groupings);
char *ent_shared_words_dup_combination (EntDataset            *dataset,
                                        EntRows                in,
                                        guint                  n_groupings);
char *ent_shared_words_dup_names       (EntDataset            *dataset,
                                        EntRows                groupings);
char *ent_shared_words_dup_time        (gint64                 days);
char *ent_shared_words_dup_together    (const EntStayTime     *time);
char *ent_shared_words_dup_share       (double                 share);

G_END_DECLS
