/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-details.h"
#include "state/ent-fact.h"

G_BEGIN_DECLS

/* ent-details-words.c: the head of the page */
void       ent_details_write_words    (EntDetails *details);

/* ent-details-facts.c: the tab “About” */
GPtrArray *ent_details_new_facts      (EntDataset *dataset,
                                       EntRef      about,
                                       EntDay      day);

/* ent-details.c */
GArray    *ent_details_find_groupings (EntDataset *dataset,
                                       EntView    *view);
GArray    *ent_details_find_ties      (EntDetails *details);

G_END_DECLS
