/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_PREFERENCES_WINDOW (ent_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (EntPreferencesWindow, ent_preferences_window, ENT, PREFERENCES_WINDOW, AdwPreferencesWindow)

/* EntPreferencesWindow: what a person can set. It writes the settings and applies
 * nothing itself: whoever a setting concerns follows it. */

GtkWidget *ent_preferences_window_new (GtkWindow *parent,
                                       GSettings *settings);

G_END_DECLS
