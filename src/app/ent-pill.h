/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_PILL (ent_pill_get_type ())
G_DECLARE_FINAL_TYPE (EntPill, ent_pill, ENT, PILL, GtkButton)

/* EntPill: a grouping as a small button in its colours, as it stands in the
 * picture; pressing it selects the grouping. */

GtkWidget *ent_pill_new (EntState *state,
                         guint32   grouping);

G_END_DECLS
