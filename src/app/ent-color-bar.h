/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_COLOR_BAR (ent_color_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntColorBar, ent_color_bar, ENT, COLOR_BAR, GtkWidget)

/* EntColorBar: the upright bar beside a quotation, in a colour that says whose it is. */

GtkWidget *ent_color_bar_new (const GdkRGBA *color);

G_END_DECLS
