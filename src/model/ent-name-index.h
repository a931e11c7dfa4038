/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-store.h"

G_BEGIN_DECLS

/* EntNameIndex: who is called how, of the records of one kind as they are
 * written. For the builder only. */
typedef struct _EntNameIndex EntNameIndex;

EntNameIndex *ent_name_index_new           (const EntDraftStore *drafts);
void          ent_name_index_free          (EntNameIndex        *index);
EntRows       ent_name_index_find          (EntNameIndex        *index,
                                            const char          *name);
EntRows       ent_name_index_find_any      (EntNameIndex        *index,
                                            const char          *name);
EntRows       ent_name_index_get_same      (EntNameIndex        *index,
                                            guint32              row);
EntRows       ent_name_index_get_alike     (EntNameIndex        *index,
                                            guint32              row);
EntRows       ent_name_index_get_alike_ids (EntNameIndex        *index,
                                            guint32              row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntNameIndex, ent_name_index_free)

G_END_DECLS
