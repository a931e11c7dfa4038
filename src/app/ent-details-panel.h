/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_DETAILS_PANEL (ent_details_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntDetailsPanel, ent_details_panel, ENT, DETAILS_PANEL, AdwBin)

/* EntDetailsPanel: the page about what is selected, and the way back through
 * the pages seen before. Actions: `details.select (kind, row)`, `details.back`. */

void ent_details_panel_set_state (EntDetailsPanel *self,
                                  EntState        *state);
void ent_details_panel_go_back   (EntDetailsPanel *self);

G_END_DECLS
