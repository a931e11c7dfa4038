/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "paint/ent-export.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_BACKGROUND_ROW (ent_export_background_row_get_type ())
G_DECLARE_FINAL_TYPE (EntExportBackgroundRow, ent_export_background_row, ENT, EXPORT_BACKGROUND_ROW, AdwComboRow)

/* EntExportBackgroundRow: asks what lies below the picture: the theme's colour,
 * nothing, or a colour of one's own. Signal `changed`: something was chosen. */

void ent_export_background_row_apply    (EntExportBackgroundRow *self,
                                         EntExportOptions       *options);
void ent_export_background_row_restore  (EntExportBackgroundRow *self,
                                         GSettings              *settings);
void ent_export_background_row_remember (EntExportBackgroundRow *self,
                                         GSettings              *settings);

G_END_DECLS
