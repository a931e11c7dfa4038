/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-own-presets.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

/* Dialogues about the presets of one's own: to give one a name, and to rename and
 * delete them. Main thread only. */

GtkWidget *ent_preset_dialogs_new_keep (GtkWindow     *parent,
                                        EntOwnPresets *presets,
                                        EntState      *state);
GtkWidget *ent_preset_dialogs_new_edit (GtkWindow     *parent,
                                        EntOwnPresets *presets);

G_END_DECLS
