/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-details-private.h"

G_BEGIN_DECLS

/* The page of a combination: who is a member of exactly some of the groupings
 * shown, and who is in others of them as well. */

void  ent_details_combination_write_words (EntDetails *details);
void  ent_details_combination_add_tabs    (EntDetails *details);
void  ent_details_combination_add_facts   (GPtrArray  *facts,
                                           EntDetails *details);
char *ent_details_combination_dup_table   (EntDetails *details);

G_END_DECLS
