/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-own-presets.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_GROUPINGS_PANEL (ent_groupings_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntGroupingsPanel, ent_groupings_panel, ENT, GROUPINGS_PANEL, AdwBin)

/* EntGroupingsPanel: which groupings and which roles the picture shows. */

void ent_groupings_panel_set_state (EntGroupingsPanel *self,
                                    EntState          *state);
void ent_groupings_panel_set_own_presets (EntGroupingsPanel *self,
                                    EntOwnPresets     *presets);

G_END_DECLS
