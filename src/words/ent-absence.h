/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* Words for what is not there on the day shown. */

char *ent_absence_dup_label    (EntDataset *dataset,
                                guint32     grouping,
                                EntDay      day);
char *ent_absence_dup_sentence (EntDataset *dataset,
                                EntRef      ref,
                                EntDay      day);

G_END_DECLS
