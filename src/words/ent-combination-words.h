/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-combinations.h"

G_BEGIN_DECLS

/* A combination of groupings in words. */

char *ent_combination_words_new_name    (EntSlice             *slice,
                                         const EntCombination *combination);
char *ent_combination_words_new_nations (EntSlice             *slice,
                                         EntCombinations      *combinations,
                                         guint                 combination);
char *ent_combination_words_new_finding (EntSlice             *slice,
                                         EntCombinations      *combinations);

G_END_DECLS
