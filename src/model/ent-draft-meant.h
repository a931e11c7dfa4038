/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-check.h"

G_BEGIN_DECLS

/* Which records may be meant by what is no id. For the builder only. */

char *ent_draft_meant (EntDraftCheck *check,
                       EntKind        kind,
                       const char    *name);

G_END_DECLS
