/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-check.h"

G_BEGIN_DECLS

/* Refuses unions that cannot be. For the builder only. */

void ent_union_check (EntDraftCheck *check);

G_END_DECLS
