/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* A record as it can be pasted into a text: a sentence with what it rests on. */

char *ent_cited_fact_new (EntDataset *dataset,
                          EntRef      ref,
                          EntDay      day);

G_END_DECLS
