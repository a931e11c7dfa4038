/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-details.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_DETAILS_PAGE (ent_details_page_get_type ())
G_DECLARE_FINAL_TYPE (EntDetailsPage, ent_details_page, ENT, DETAILS_PAGE, AdwBin)

/* EntDetailsPage: shows what there is to say of one thing: a picture and words
 * at the top, and tabs, each a list of records or a column of facts. It stays
 * when the thing changes; only the tab that is up is made. */

void        ent_details_page_set_state   (EntDetailsPage *self,
                                          EntState       *state);
void        ent_details_page_show        (EntDetailsPage *self,
                                          EntDetails     *details);
gboolean    ent_details_page_update      (EntDetailsPage *self,
                                          EntView        *view,
                                          EntViewFields   fields);
void        ent_details_page_show_source (EntDetailsPage *self,
                                          guint32         source);
char       *ent_details_page_dup_copy    (EntDetailsPage *self,
                                          EntDetailsCopy  what);
const char *ent_details_page_get_tab     (EntDetailsPage *self);
void        ent_details_page_set_tab     (EntDetailsPage *self,
                                          const char     *id);

G_END_DECLS
