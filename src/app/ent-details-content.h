/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-details-page.h"

G_BEGIN_DECLS

GtkWidget *ent_details_content_new    (EntState       *state,
                                       EntRef          ref);
void       ent_details_content_update (EntDetailsPage *page,
                                       EntState       *state,
                                       EntRef          ref);

G_END_DECLS
