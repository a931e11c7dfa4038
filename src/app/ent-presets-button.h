/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-own-presets.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_PRESETS_BUTTON (ent_presets_button_get_type ())
G_DECLARE_FINAL_TYPE (EntPresetsButton, ent_presets_button, ENT, PRESETS_BUTTON, AdwBin)

/* EntPresetsButton: a menu of the choices of groupings that the data set offers, and of
 * those that a person keeps; not to be seen when there can be none. The one that is
 * shown is marked.
 * Actions: `presets.choose` (s, an id), `presets.choose-own` (s, a name),
 * `presets.keep`, `presets.edit`. */

void ent_presets_button_set_state (EntPresetsButton *self,
                                   EntState         *state);
void ent_presets_button_set_own   (EntPresetsButton *self,
                                   EntOwnPresets    *own);

G_END_DECLS
