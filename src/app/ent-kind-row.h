/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_KIND_ROW (ent_kind_row_get_type ())
G_DECLARE_FINAL_TYPE (EntKindRow, ent_kind_row, ENT, KIND_ROW, AdwBin)

/* EntKindRow: what stands above the groupings of a kind: whether they are folded
 * away, and a menu of what can be done with all of them. */

GtkWidget  *ent_kind_row_new      (EntState        *state);
void        ent_kind_row_show     (EntKindRow      *self,
                                   EntGroupingKind  kind,
                                   gboolean         is_folded);
void        ent_kind_row_insert_actions (GtkWidget *widget,
                                         EntState  *state);
GMenuModel *ent_kind_row_new_menu (EntState        *state,
                                   EntGroupingKind  kind);

G_END_DECLS
