/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

void ent_tie_layout_arrange (EntWork         *work,
                             EntLayoutEffort  effort,
                             guint64          seed);

G_END_DECLS
