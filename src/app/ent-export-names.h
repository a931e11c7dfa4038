/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

const char *ent_export_names_get_theme (EntThemeKind theme);
const char *ent_export_names_get_part  (guint        nth);

G_END_DECLS
