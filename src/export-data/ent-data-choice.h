/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* EntDataChoice: which records of a data set go out: all of them, what
 * belongs to some groupings or nations, or some of them by name. */
typedef struct _EntDataChoice EntDataChoice;

EntDataChoice *ent_data_choice_new         (EntDataset    *dataset,
                                            EntRows        groupings,
                                            EntRows        nations);
EntDataChoice *ent_data_choice_new_of      (EntDataset    *dataset,
                                            const EntRef  *records,
                                            guint          n_records);
void           ent_data_choice_free        (EntDataChoice *choice);
EntDataset    *ent_data_choice_get_dataset (EntDataChoice *choice);
gboolean       ent_data_choice_is_whole    (EntDataChoice *choice);
gboolean       ent_data_choice_has         (EntDataChoice *choice,
                                            EntKind        kind,
                                            guint32        row);
guint          ent_data_choice_count       (EntDataChoice *choice,
                                            EntKind        kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDataChoice, ent_data_choice_free)

G_END_DECLS
