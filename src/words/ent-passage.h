/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* The part of a record in which a search has found it. */

char *ent_passage_find     (EntDataset *dataset,
                            EntRef      ref,
                            const char *wanted);
char *ent_passage_dup_said (EntDataset *dataset,
                            guint32     quote,
                            const char *wanted);

G_END_DECLS
