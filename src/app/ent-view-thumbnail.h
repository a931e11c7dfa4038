/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/ent-saved-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_VIEW_THUMBNAIL (ent_view_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (EntViewThumbnail, ent_view_thumbnail, ENT, VIEW_THUMBNAIL, AdwBin)

/* EntViewThumbnail: a kept view, painted small by a worker; an icon until it is
 * there. It says nothing that stands not beside it. Main thread only. */

GtkWidget *ent_view_thumbnail_new     (void);
void       ent_view_thumbnail_show    (EntViewThumbnail *self,
                                       EntDataset       *dataset,
                                       EntSavedView     *saved,
                                       EntThemeKind      theme);
gboolean   ent_view_thumbnail_is_there (EntViewThumbnail *self);

G_END_DECLS
