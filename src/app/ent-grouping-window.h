/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_GROUPING_WINDOW (ent_grouping_window_get_type ())
G_DECLARE_FINAL_TYPE (EntGroupingWindow, ent_grouping_window, ENT, GROUPING_WINDOW, AdwWindow)

/* EntGroupingWindow: where a grouping of one's own is typed: its name, and who
 * belongs to it. It is added to what is open as one step. */

GtkWidget *ent_grouping_window_new (GtkWindow *parent,
                                    EntState  *state);

G_END_DECLS
