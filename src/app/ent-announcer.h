/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ent_announcer_say      (GtkWidget     *widget,
                             const char    *text);
void ent_announcer_describe (GtkAccessible *accessible,
                             const char    *description);

G_END_DECLS
