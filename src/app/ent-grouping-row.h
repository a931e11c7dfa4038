/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_GROUPING_ROW (ent_grouping_row_get_type ())
G_DECLARE_FINAL_TYPE (EntGroupingRow, ent_grouping_row, ENT, GROUPING_ROW, AdwBin)

/* EntGroupingRow: a grouping in the list: a check in its colour that shows or
 * hides it, its names, how many members it has on the day or in the range shown,
 * and how many have come and gone. The check activates the action
 * “groupings.switch” with the grouping and whether it is to be shown. */

GtkWidget *ent_grouping_row_new             (EntState       *state);
void       ent_grouping_row_show            (EntGroupingRow *self,
                                             guint32         grouping);
gboolean   ent_grouping_row_get_absent      (EntGroupingRow *self);
char      *ent_grouping_row_dup_description (EntGroupingRow *self);
void       ent_grouping_row_take_focus      (EntGroupingRow *self);

G_END_DECLS
