/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/ent-export-size.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_PAGE_GROUP (ent_export_page_group_get_type ())
G_DECLARE_FINAL_TYPE (EntExportPageGroup, ent_export_page_group, ENT, EXPORT_PAGE_GROUP, AdwPreferencesGroup)

/* EntExportPageGroup: asks as what a picture is to be saved, and how large. Only
 * what makes a difference is asked. Signal `changed`: something was chosen. */

void            ent_export_page_group_set_screen (EntExportPageGroup *self,
                                                  int                 width,
                                                  int                 height);
EntExportPage   ent_export_page_group_get_page   (EntExportPageGroup *self);
EntExportFormat ent_export_page_group_get_format (EntExportPageGroup *self);
void            ent_export_page_group_set_format (EntExportPageGroup *self,
                                                  EntExportFormat     format);
void            ent_export_page_group_restore    (EntExportPageGroup *self,
                                                  GSettings          *settings);
void            ent_export_page_group_remember   (EntExportPageGroup *self,
                                                  GSettings          *settings);

G_END_DECLS
