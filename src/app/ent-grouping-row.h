/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_GROUPING_ROW (ent_grouping_row_get_type ())
G_DECLARE_FINAL_TYPE (EntGroupingRow, ent_grouping_row, ENT, GROUPING_ROW, GtkListBoxRow)

/* EntGroupingRow: a grouping in the list: a check in its colour that shows or
 * hides it, its names, and how many members it has on the day shown. */

GtkWidget      *ent_grouping_row_new          (EntState           *state,
                                               guint32             grouping);
guint32         ent_grouping_row_get_grouping (EntGroupingRow     *self);
EntGroupingKind ent_grouping_row_get_kind     (EntGroupingRow     *self);
gboolean        ent_grouping_row_is_switching (EntGroupingRow     *self);
void            ent_grouping_row_update       (EntGroupingRow     *self);
void            ent_grouping_row_take_focus   (EntGroupingRow     *self);
gboolean        ent_grouping_row_matches      (EntGroupingRow     *self,
                                               const char * const *words);
int             ent_grouping_row_compare      (EntGroupingRow     *self,
                                               EntGroupingRow     *other);

G_END_DECLS
