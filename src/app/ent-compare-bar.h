/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_COMPARE_BAR (ent_compare_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntCompareBar, ent_compare_bar, ENT, COMPARE_BAR, AdwBin)

/* EntCompareBar: says with which day the one shown is compared, with a button
 * that stops it; there only while one is. */

void ent_compare_bar_set_state (EntCompareBar *self,
                                EntState      *state);

G_END_DECLS
