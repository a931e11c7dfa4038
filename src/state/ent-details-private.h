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

/* Tabs whose facts are those of the day. */
#define ENT_DETAILS_SHARED "shared"
#define ENT_DETAILS_TOGETHER "together"
#define ENT_DETAILS_COMBINATION "combination"

/* ent-details.c */
EntDetailsTab *ent_details_add_tab      (EntDetails *details,
                                         const char *id,
                                         const char *title);
void       ent_details_add_counted_list (EntDetails *details,
                                         const char *id,
                                         const char *title,
                                         EntKind     kind,
                                         GArray     *rows);
void       ent_details_add_shared       (EntDetails *details);
GArray    *ent_details_find_groupings (EntDataset *dataset,
                                       EntView    *view);
GArray    *ent_details_find_ties      (EntDetails *details);
GArray    *ent_details_list_compared  (EntDetails *details);

G_END_DECLS
