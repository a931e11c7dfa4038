/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ent-pattern.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

/* The colours of the picture, for the widgets around it: a grouping has the
 * same tone in the panels as on the canvas, and the same pattern. */

guint32 ent_widget_colors_get_grouping_rgb (EntState     *state,
                                     guint32       grouping);
EntPattern ent_widget_colors_get_pattern   (EntState     *state,
                                     guint32       grouping);
GdkRGBA ent_widget_colors_get              (EntState     *state,
                                     EntColorRole  role,
                                     guint32       grouping_rgb);

G_END_DECLS
