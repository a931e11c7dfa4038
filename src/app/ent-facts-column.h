/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-details.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

GtkWidget *ent_facts_column_new  (EntState      *state,
                                  EntDetails    *details,
                                  EntDetailsTab *tab,
                                  gboolean       whole);
void       ent_facts_column_stop (GtkWidget     *column);

G_END_DECLS
