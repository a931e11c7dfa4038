/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_ADDITIONS_WINDOW (ent_additions_window_get_type ())
G_DECLARE_FINAL_TYPE (EntAdditionsWindow, ent_additions_window, ENT, ADDITIONS_WINDOW, AdwWindow)

/* EntAdditionsWindow: what was added to the bundled data, and a way to take each
 * of it away. */

GtkWidget *ent_additions_window_new (GtkWindow *parent,
                                     EntState  *state);

G_END_DECLS
