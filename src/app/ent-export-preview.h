/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/ent-export-order.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_PREVIEW (ent_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (EntExportPreview, ent_export_preview, ENT, EXPORT_PREVIEW, AdwBin)

/* EntExportPreview: the file that is ordered, so small that it fits. A worker makes
 * it; while it does, what was seen before stays, and a later order takes the place
 * of an earlier one. Property `picture`: what is seen, for whom it has a picture. */

void        ent_export_preview_set_order     (EntExportPreview *self,
                                              EntExportOrder   *order);
gboolean    ent_export_preview_has_order     (EntExportPreview *self);
EntPicture *ent_export_preview_get_picture   (EntExportPreview *self);
guint       ent_export_preview_get_n_days    (EntExportPreview *self);
const char *ent_export_preview_get_problem   (EntExportPreview *self);
EntPicture *ent_export_preview_steal_picture (EntExportPreview *self);

G_END_DECLS
