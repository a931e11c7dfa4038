/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntReferences:
 *
 * The numbers by which one page names its sources: from 1 on, in the order in
 * which they come up, each source the same wherever it stands.
 */
typedef struct _EntReferences EntReferences;

EntReferences *ent_references_new        (void);
void           ent_references_free       (EntReferences *references);
void           ent_references_add        (EntReferences *references,
                                          EntRows        sources);
guint          ent_references_get_number (EntReferences *references,
                                          guint32        source);
EntRows        ent_references_get_rows   (EntReferences *references);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReferences, ent_references_free)

G_END_DECLS
