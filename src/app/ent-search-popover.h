/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_SEARCH_POPOVER (ent_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntSearchPopover, ent_search_popover, ENT, SEARCH_POPOVER, GtkPopover)

/* EntSearchPopover: finds records by their words and selects the chosen one. */

void ent_search_popover_set_state (EntSearchPopover *self,
                                   EntState         *state);

G_END_DECLS
