/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "paint/ent-frame.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_FRAME_ROW (ent_export_frame_row_get_type ())
G_DECLARE_FINAL_TYPE (EntExportFrameRow, ent_export_frame_row, ENT, EXPORT_FRAME_ROW, AdwActionRow)

/* EntExportFrameRow: asks how much of the picture is saved: all of it, what is
 * seen of it in the window, or what is selected there. Nothing of that is
 * remembered, as another picture is seen and selected the next time. Signal
 * `changed`: something was chosen. */

void     ent_export_frame_row_set_visible_part (EntExportFrameRow *self,
                                                EntRect            part);
void     ent_export_frame_row_set_selection    (EntExportFrameRow *self,
                                                EntThing           thing,
                                                const char        *name);
void     ent_export_frame_row_set_several      (EntExportFrameRow *self,
                                                gboolean           several);
EntFrame ent_export_frame_row_get_frame        (EntExportFrameRow *self);

G_END_DECLS
