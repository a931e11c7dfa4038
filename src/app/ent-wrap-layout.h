/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_WRAP_LAYOUT (ent_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntWrapLayout, ent_wrap_layout, ENT, WRAP_LAYOUT, GtkLayoutManager)

/* EntWrapLayout: children side by side like words, each as wide as it wants to be,
 * in as many lines as it takes; no columns, unlike GtkFlowBox. Main thread only. */

GtkLayoutManager *ent_wrap_layout_new (int spacing);

G_END_DECLS
