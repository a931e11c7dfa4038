/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-combinations.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

guint *ent_combination_order_new      (EntCombinations *combinations,
                                       guint            n_groupings,
                                       EntOrder         order);
guint *ent_combination_order_new_rows (EntCombinations *combinations,
                                       guint            n_groupings,
                                       EntOrder         order);

G_END_DECLS
