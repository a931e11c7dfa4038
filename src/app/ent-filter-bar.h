/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_FILTER_BAR (ent_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntFilterBar, ent_filter_bar, ENT, FILTER_BAR, AdwBin)

/* EntFilterBar: says above a list what it is filtered by, with a button that
 * clears the filter. It is there while there is a filter. */

void ent_filter_bar_set_state (EntFilterBar *self,
                               EntState     *state);

G_END_DECLS
