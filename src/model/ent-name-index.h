/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-store.h"

G_BEGIN_DECLS

/* EntNameIndex: who is called how, of the records of one kind as they are
 * written. For the builder only. */
typedef struct _EntNameIndex EntNameIndex;

EntNameIndex *ent_name_index_new      (const EntDraftStore *drafts);
void          ent_name_index_free     (EntNameIndex *index);
GArray       *ent_name_index_find     (EntNameIndex *index,
                                       const char   *name);
GArray       *ent_name_index_find_any (EntNameIndex *index,
                                       const char   *name);
GArray       *ent_name_index_find_alike (EntNameIndex *index,
                                         const char   *name);
GArray       *ent_name_index_find_id  (EntNameIndex *index,
                                       const char   *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntNameIndex, ent_name_index_free)

G_END_DECLS
