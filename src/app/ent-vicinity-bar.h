/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-vicinity.h"

G_BEGIN_DECLS

#define ENT_TYPE_VICINITY_BAR (ent_vicinity_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntVicinityBar, ent_vicinity_bar, ENT, VICINITY_BAR, AdwBin)

/* EntVicinityBar: says whose neighbours are in focus and how far, with a step
 * less and more, and a way back to the whole picture. */

void ent_vicinity_bar_set_vicinity (EntVicinityBar *self,
                                    EntVicinity    *vicinity);

G_END_DECLS
