/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

#include <gio/gio.h>

G_BEGIN_DECLS

EntThemeKind ent_export_dress_get_theme (GSettings *settings);
EntParts     ent_export_dress_get_parts (GSettings *settings);
void         ent_export_dress_remember  (GSettings *settings,
                                         EntView   *view);
EntView     *ent_export_dress_apply     (GSettings *settings,
                                         EntView   *view);

G_END_DECLS
