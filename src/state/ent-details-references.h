/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntDetailsReferences:
 *
 * The numbers by which one page names its sources: from 1 on, in the order in
 * which they come up, each source the same wherever it stands.
 */
typedef struct _EntDetailsReferences EntDetailsReferences;

EntDetailsReferences *ent_details_references_new        (void);
void                  ent_details_references_free       (EntDetailsReferences *references);
void                  ent_details_references_add        (EntDetailsReferences *references,
                                                         EntRows               sources);
guint                 ent_details_references_get_number (EntDetailsReferences *references,
                                                         guint32               source);
EntRows               ent_details_references_get_rows   (EntDetailsReferences *references);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDetailsReferences, ent_details_references_free)

G_END_DECLS
