/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_GROUPING_CHIPS (ent_grouping_chips_get_type ())
G_DECLARE_FINAL_TYPE (EntGroupingChips, ent_grouping_chips, ENT, GROUPING_CHIPS, AdwBin)

/* EntGroupingChips: what is shown at a glance, wherever the list below has been
 * scrolled: a pill for each grouping as it is in the picture, in its order. Pressing
 * one selects it; its button takes it out of the picture by `groupings.switch` of
 * the panel. Of many the first are there, with their number. Main thread only. */

void ent_grouping_chips_set_state (EntGroupingChips *self,
                                   EntState         *state);

G_END_DECLS
