/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_TIE_SWITCH (ent_tie_switch_get_type ())

/* Whether the picture shows ties between nations. It is there only where there
 * is a choice: for data that has ties, and groupings beside them. */
G_DECLARE_FINAL_TYPE (EntTieSwitch, ent_tie_switch, ENT, TIE_SWITCH, AdwBin)

void ent_tie_switch_set_state (EntTieSwitch *self,
                               EntState     *state);

G_END_DECLS
