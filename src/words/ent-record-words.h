/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* What a record is called, and what is said of it in a line. */

char *ent_record_dup_title    (EntDataset *dataset,
                               EntRef      ref,
                               EntDay      day);
char *ent_record_dup_subtitle (EntDataset *dataset,
                               EntRef      ref,
                               EntDay      day);

char *ent_record_dup_other_names (EntDataset *dataset,
                                  guint32     nation);

char *ent_record_escape       (const char *text);

G_END_DECLS
