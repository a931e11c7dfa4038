/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ent_spoken_names_start  (void);
void ent_spoken_names_follow (GtkDropDown *choice);

G_END_DECLS
