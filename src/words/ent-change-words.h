/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph-changes.h"
#include "graph/ent-slice.h"

G_BEGIN_DECLS

/* What changed in a network, in words. */

char *ent_change_words_dup_clause   (EntDataset           *dataset,
                                     const EntGraphChange *change);
char *ent_change_words_dup_news     (EntDataset           *dataset,
                                     GArray               *changes);
char *ent_change_words_dup_sentence (EntDataset           *dataset,
                                     GArray               *changes);
char *ent_change_words_dup_of       (EntSlice             *slice,
                                     EntRef                nation);

G_END_DECLS
