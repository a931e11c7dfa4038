/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-references.h"
#include "state/ent-row-list.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_DETAILS_PAGE (ent_details_page_get_type ())
G_DECLARE_FINAL_TYPE (EntDetailsPage, ent_details_page, ENT, DETAILS_PAGE, AdwBin)

/* EntDetailsPage: what the details panel shows of one thing: a picture and
 * words at the top, and tabs, each a list of records or a column of facts. */

GtkWidget     *ent_details_page_new            (EntState       *state,
                                                EntRef          about);
void           ent_details_page_set_image      (EntDetailsPage *self,
                                                GtkWidget      *image);
void           ent_details_page_set_words      (EntDetailsPage *self,
                                                const char     *title,
                                                const char     *subtitle,
                                                const char     *summary);
GtkWidget     *ent_details_page_add_list       (EntDetailsPage *self,
                                                const char     *name,
                                                const char     *title,
                                                const char     *tooltip,
                                                EntRowList     *list);
GtkBox        *ent_details_page_add_facts      (EntDetailsPage *self,
                                                const char     *name,
                                                const char     *title);
void           ent_details_page_add_sources    (EntDetailsPage *self);
EntReferences *ent_details_page_get_references (EntDetailsPage *self);
void           ent_details_page_show_source    (EntDetailsPage *self,
                                                guint32         source);
const char    *ent_details_page_get_tab        (EntDetailsPage *self);
void           ent_details_page_set_tab        (EntDetailsPage *self,
                                                const char     *name);
double         ent_details_page_get_scroll     (EntDetailsPage *self);
void           ent_details_page_set_scroll     (EntDetailsPage *self,
                                                double          scroll);

G_END_DECLS
