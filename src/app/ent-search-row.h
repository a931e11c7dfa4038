/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_SEARCH_ROW (ent_search_row_get_type ())
G_DECLARE_FINAL_TYPE (EntSearchRow, ent_search_row, ENT, SEARCH_ROW, GtkListBoxRow)

/* EntSearchRow: a record that a search has found, with what was looked for
 * marked in it. Signal `show-in-picture`: its button was clicked, which is there
 * if the record is not in the picture. */

GtkWidget *ent_search_row_new     (EntState     *state,
                                   EntRef        ref,
                                   const char   *wanted);
EntRef     ent_search_row_get_ref (EntSearchRow *self);

G_END_DECLS
