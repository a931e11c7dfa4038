/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_DIALOG (ent_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntExportDialog, ent_export_dialog, ENT, EXPORT_DIALOG, AdwWindow)

/* EntExportDialog: asks as what, how large and in which dress the picture is to
 * be saved, shows what that gives, and saves it in a worker. */

GtkWidget *ent_export_dialog_new      (GtkWindow       *parent,
                                       EntPipeline     *pipeline,
                                       GSettings       *settings,
                                       int              screen_width,
                                       int              screen_height);
void       ent_export_dialog_set_visible_part (EntExportDialog *self,
                                       EntRect          part);
char      *ent_export_dialog_dup_name (EntExportDialog *self);
void       ent_export_dialog_save     (EntExportDialog *self,
                                       GFile           *file);
void       ent_export_dialog_save_series (EntExportDialog *self,
                                       GFile           *folder,
                                       gboolean         replace);

G_END_DECLS
