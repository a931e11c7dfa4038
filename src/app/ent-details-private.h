/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-details-page.h"

G_BEGIN_DECLS

/* ent-details-summary.c: what the head of a page says about the day shown */
char *ent_details_dup_nation_summary   (EntState *state,
                                        guint32   nation);
char *ent_details_dup_grouping_summary (EntState *state,
                                        guint32   grouping);
char *ent_details_dup_overview_title   (EntState *state);
char *ent_details_dup_overview_summary (EntState *state);

/* ent-details-overview.c */
void  ent_details_fill_overview        (EntDetailsPage *page,
                                        EntState       *state);

/* ent-details-content.c */
void  ent_details_add_records          (EntDetailsPage *page,
                                        const char     *name,
                                        const char     *title,
                                        gboolean        counted,
                                        EntRowList     *list);

G_END_DECLS
