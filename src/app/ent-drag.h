/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* When a press that moves becomes a drag. */

gboolean ent_drag_claim (GtkGestureDrag *gesture,
                         double          dx,
                         double          dy);

G_END_DECLS
