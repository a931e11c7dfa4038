/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-state.h"

G_BEGIN_DECLS

#define ENT_TYPE_DATA_EXPORT_DIALOG (ent_data_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntDataExportDialog, ent_data_export_dialog, ENT, DATA_EXPORT_DIALOG, AdwWindow)

/* EntDataExportDialog: asks as what and how much of the data is to be written for
 * other programs, says what the format has no place for, and writes it in a worker. */

GtkWidget *ent_data_export_dialog_new      (GtkWindow           *parent,
                                            EntState            *state,
                                            GSettings           *settings);
char      *ent_data_export_dialog_dup_name (EntDataExportDialog *self);
void       ent_data_export_dialog_save     (EntDataExportDialog *self,
                                            GFile               *file,
                                            gboolean             replace);

G_END_DECLS
