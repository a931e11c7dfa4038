/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_PANE_HANDLE (ent_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (EntPaneHandle, ent_pane_handle, ENT, PANE_HANDLE, GtkWidget)

/* EntPaneHandle: the line between a pane and what it lies beside, by which the pane
 * is made wider and narrower: dragged, or with Left and Right while it has the
 * focus; a double click or Home gives the pane its own width. Property `pane-width`:
 * in px, 0 for its own. CSS name: `pane-handle`. */

void ent_pane_handle_set_pane (EntPaneHandle *self,
                               GtkWidget     *pane,
                               GtkWidget     *rest,
                               const char    *name);

G_END_DECLS
