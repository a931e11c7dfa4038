/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_HINTS (ent_hints_get_type ())
G_DECLARE_FINAL_TYPE (EntHints, ent_hints, ENT, HINTS, AdwBin)

/* EntHints: three hints for whoever starts the program for the first time, one
 * after the other above the picture. Doing what a hint says leads to the next as
 * well. Once they are gone they do not come back, in no window. Main thread only. */

void ent_hints_begin (EntHints  *self,
                      EntState  *state,
                      GSettings *settings);

G_END_DECLS
