/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-edited-row.h"
#include "state/ent-kept-views.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_VIEW_ROW (ent_view_row_get_type ())
G_DECLARE_FINAL_TYPE (EntViewRow, ent_view_row, ENT, VIEW_ROW, EntEditedRow)

/* EntViewRow: a kept view in a list: thumbnail, name, day and what can be done
 * with it. A file that is no view says what is wrong with it. Main thread only. */

GtkWidget   *ent_view_row_new      (EntKeptViews *views,
                                    EntKeptView  *view,
                                    EntState     *state);
EntKeptView *ent_view_row_get_view (EntViewRow   *self);

G_END_DECLS
