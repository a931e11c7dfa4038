/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-details.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

/* EntFactsPane: the facts of a tab in a scrolled window, at once or, where they are
 * many, when a worker has found them. */
typedef struct _EntFactsPane EntFactsPane;

EntFactsPane *ent_facts_pane_new   (EntState          *state,
                                    GtkScrolledWindow *window);
void          ent_facts_pane_free  (EntFactsPane      *pane);
void          ent_facts_pane_show  (EntFactsPane      *pane,
                                    EntDetails        *details,
                                    EntDetailsTab     *tab);
void          ent_facts_pane_stop  (EntFactsPane      *pane);
void          ent_facts_pane_clear (EntFactsPane      *pane);

G_END_DECLS
