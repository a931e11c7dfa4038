/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/ent-pattern.h"

G_BEGIN_DECLS

#define ENT_TYPE_GROUPING_CHECK (ent_grouping_check_get_type ())
G_DECLARE_FINAL_TYPE (EntGroupingCheck, ent_grouping_check, ENT, GROUPING_CHECK, GtkWidget)

/* EntGroupingCheck: the mark inside a grouping's button: a disc in the
 * grouping's colour with a tick while it is shown, an empty ring while it is
 * not. Where groupings have patterns, it has that of its own around the disc. Shape tells the two apart, colour only says which grouping. */

void ent_grouping_check_set_colors (EntGroupingCheck *self,
                                    const GdkRGBA    *fill,
                                    const GdkRGBA    *tick,
                                    const GdkRGBA    *ring);
void ent_grouping_check_set_pattern (EntGroupingCheck *self,
                                    EntPattern        pattern);
void ent_grouping_check_set_active (EntGroupingCheck *self,
                                    gboolean          active);

G_END_DECLS
