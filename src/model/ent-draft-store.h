/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-arena.h"
#include "model/ent-dataset-builder.h"

G_BEGIN_DECLS

/* EntDraftStore: the drafts of one table until it is frozen, in the order in
 * which they were added. A draft has room for the fields of every kind of
 * record; the store keeps those that are set. For the builder only. */
typedef struct _EntDraftStore EntDraftStore;

/* A walk through a store. */
typedef struct
{
  const EntDraftStore *store;
  guint32              row;     /* of the next draft */
  gboolean             uses_up; /* whether the drafts behind it are given back */
} EntDraftWalk;

EntDraftStore *ent_draft_store_new       (EntKind               kind);
void           ent_draft_store_free      (EntDraftStore        *store);
void           ent_draft_store_add       (EntDraftStore        *store,
                                          const EntRecordDraft *draft,
                                          EntArena             *arena);
guint          ent_draft_store_get_n     (const EntDraftStore  *store);
guint          ent_draft_store_get_index (const EntDraftStore  *store,
                                          guint32               row);
const char    *ent_draft_store_get_id    (const EntDraftStore  *store,
                                          guint32               row);
EntRecordDraft ent_draft_store_get       (const EntDraftStore  *store,
                                          guint32               row);
EntDraftWalk   ent_draft_store_walk      (const EntDraftStore  *store);
EntDraftWalk   ent_draft_store_use_up    (EntDraftStore        *store);
gboolean       ent_draft_walk_next       (EntDraftWalk         *walk,
                                          EntRecordDraft       *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDraftStore, ent_draft_store_free)

G_END_DECLS
