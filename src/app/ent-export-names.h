/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-export-format.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

const char *ent_export_names_get_theme (EntThemeKind    theme);
const char *ent_export_names_get_part  (guint           nth);
char       *ent_export_names_dup_base  (EntView        *view);
char       *ent_export_names_dup_stem  (EntView        *view);
char       *ent_export_names_dup_file  (EntView        *view,
                                        EntExportFormat format);

G_END_DECLS
