/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-adjacency.h"
#include "layout/ent-work.h"

G_BEGIN_DECLS

EntAdjacency *ent_kin_find (EntWork *work);

G_END_DECLS
