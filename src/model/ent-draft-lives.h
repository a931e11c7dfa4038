/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-check.h"

G_BEGIN_DECLS

/* Nobody belongs to anything before they exist or after they have ended. For
 * the builder only. */

void ent_draft_lives_look (EntDraftCheck *check,
                           guint32        row);
void ent_draft_lives_clip (EntDraftCheck *check);

G_END_DECLS
