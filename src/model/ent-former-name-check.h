/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-draft-check.h"

G_BEGIN_DECLS

/* Warns of nations that bear one name on the same day. For the builder only. */

void ent_former_name_check (EntDraftCheck *check);

G_END_DECLS
