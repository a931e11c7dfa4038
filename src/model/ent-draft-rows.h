/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-check.h"

G_BEGIN_DECLS

/* How the draft of each kind becomes a row of its table. For the builder only. */

gsize ent_draft_rows_get_size          (EntKind              kind);
void  ent_draft_rows_read              (EntDraftCheck       *check,
                                        guint32              row);
void  ent_draft_rows_check_memberships (EntDraftCheck       *check,
                                        const EntDraftStore *drafts,
                                        GArray              *nations);

G_END_DECLS
