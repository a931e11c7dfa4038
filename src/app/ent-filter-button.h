/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-details.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_FILTER_BUTTON (ent_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (EntFilterButton, ent_filter_button, ENT, FILTER_BUTTON, AdwBin)

/* EntFilterButton: opens a popover in which one chooses which records the lists
 * of a page show: years to type, and a check for each kind, role, grouping and
 * region that some record of them has. It is there where there is such a list. */

void ent_filter_button_set_state   (EntFilterButton *self,
                                    EntState        *state);
void ent_filter_button_set_details (EntFilterButton *self,
                                    EntDetails      *details);
void ent_filter_button_set_tab     (EntFilterButton *self,
                                    EntDetailsTab   *tab);

G_END_DECLS
