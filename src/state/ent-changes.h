/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph-changes.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/* Of which groupings changes are listed: those of a kind, those shown, or all. */
typedef guint EntChangesScope;
#define ENT_CHANGES_SHOWN ((EntChangesScope) ENT_N_GROUPING_KINDS)
#define ENT_CHANGES_ALL ((EntChangesScope) ENT_N_GROUPING_KINDS + 1)

/**
 * EntChanges:
 *
 * What changed in groupings between two days, oldest first: a list with each date
 * above its changes, as the command `changes` has it. Main thread only.
 */
typedef struct _EntChanges EntChanges;

EntChanges *ent_changes_new         (EntDataset           *dataset,
                                     EntView              *view,
                                     EntChangesScope       scope,
                                     EntRef                about);
void        ent_changes_free        (EntChanges           *changes);
void        ent_changes_set_days    (EntChanges           *changes,
                                     EntDay                since,
                                     EntDay                day);
guint       ent_changes_get_n       (EntChanges           *changes);
guint       ent_changes_get_n_rows  (EntChanges           *changes);
const EntGraphChange *ent_changes_get (EntChanges         *changes,
                                     guint                 row);
EntDate     ent_changes_get_date    (EntChanges           *changes,
                                     guint                 row);
char       *ent_changes_dup_words   (EntChanges           *changes,
                                     guint                 row);
char       *ent_changes_dup_text    (EntChanges           *changes);
char       *ent_changes_dup_table   (EntChanges           *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntChanges, ent_changes_free)

G_END_DECLS
