/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-details.h"

G_BEGIN_DECLS

/* The buttons of the tabs of a page of the details, in a flow box: one for each
 * tab, of which one is down. Their names are the ids of the tabs. */

void             ent_tab_buttons_fill       (GtkFlowBox   *box,
                                             EntDetails   *details,
                                             GCallback     toggled,
                                             gpointer      data);
GtkToggleButton *ent_tab_buttons_find       (GtkFlowBox   *box,
                                             const char   *id);
void             ent_tab_buttons_count_left (GtkFlowBox   *box,
                                             EntDetails   *details,
                                             EntRowFilter *filter);

G_END_DECLS
