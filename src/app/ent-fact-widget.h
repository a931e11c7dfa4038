/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-details-references.h"
#include "state/ent-fact.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

/* A fact as a widget. What names a record is a button with the action
 * `details.select`, what names a page of the web one with `win.open-uri`, the
 * number of a source leads to `details.show-source`. */

GtkWidget *ent_fact_widget_new (EntState             *state,
                                const EntFact        *fact,
                                EntDetailsReferences *references);

G_END_DECLS
