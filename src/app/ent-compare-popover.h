/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

#define ENT_TYPE_COMPARE_POPOVER (ent_compare_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntComparePopover, ent_compare_popover, ENT, COMPARE_POPOVER, GtkPopover)

/* EntComparePopover: asks for the day that the one shown is to be compared with:
 * an entry, and days that people often want. */

void     ent_compare_popover_set_pipeline (EntComparePopover *self,
                                           EntPipeline       *pipeline);
gboolean ent_compare_popover_take         (EntComparePopover *self,
                                           const char        *text);

G_END_DECLS
