/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* Words for what the data claims to know in full. */

char *ent_completeness_dup_text (EntDataset *dataset,
                                 guint32     grouping);

G_END_DECLS
