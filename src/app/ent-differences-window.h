/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A window with what differs between two data sets, see ent_data_diff_to_text(). */
GtkWidget *ent_differences_window_new (GtkWindow  *parent,
                                       const char *differences);

G_END_DECLS
