/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* EntPresetsPopover: presets to choose from where they are too many for a menu:
 * a list with a filter, which makes only the rows on the screen. Chooses by the
 * action “presets.choose”, whose parameter is the id of a preset. */

#define ENT_TYPE_PRESETS_POPOVER (ent_presets_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntPresetsPopover, ent_presets_popover, ENT, PRESETS_POPOVER, GtkPopover)

GtkWidget *ent_presets_popover_new (EntDataset *dataset,
                                    GMenuModel *own);

G_END_DECLS
