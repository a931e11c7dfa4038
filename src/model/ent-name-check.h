/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-check.h"

G_BEGIN_DECLS

/* Warns about what a reader cannot tell apart. For the builder only. */

void ent_name_check (EntDraftCheck *check);

G_END_DECLS
