/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-kept-views.h"
#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_VIEWS_POPOVER (ent_views_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntViewsPopover, ent_views_popover, ENT, VIEWS_POPOVER, GtkPopover)

/* EntViewsPopover: the views that a person keeps, to go back to, and the way to
 * keep one more. Its rows are made when it comes up. Main thread only. */

void ent_views_popover_set_views (EntViewsPopover *self,
                                  EntKeptViews    *views,
                                  EntState        *state);

G_END_DECLS
