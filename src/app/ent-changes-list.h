/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-changes.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_CHANGES_LIST (ent_changes_list_get_type ())
G_DECLARE_FINAL_TYPE (EntChangesList, ent_changes_list, ENT, CHANGES_LIST, AdwBin)

/* EntChangesList: what changed between the day that is compared and the one shown,
 * day by day, of the groupings shown, of a kind, or of all, with the ways to copy
 * it. A change that is chosen selects what says so. */

void  ent_changes_list_set_state (EntChangesList  *self,
                                  EntState        *state);
void  ent_changes_list_show      (EntChangesList  *self,
                                  EntRef           about);
void  ent_changes_list_update    (EntChangesList  *self);
void  ent_changes_list_set_scope (EntChangesList  *self,
                                  EntChangesScope  scope);
EntChanges *ent_changes_list_get_changes (EntChangesList *self);

G_END_DECLS
