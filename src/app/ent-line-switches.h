/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_LINE_SWITCHES (ent_line_switches_get_type ())

/* Which lines the picture shows beside those of partners: to members, and ties
 * between nations. Each is there only where there is a choice. */
G_DECLARE_FINAL_TYPE (EntLineSwitches, ent_line_switches, ENT, LINE_SWITCHES, AdwBin)

void ent_line_switches_set_state (EntLineSwitches *self,
                               EntState     *state);

G_END_DECLS
